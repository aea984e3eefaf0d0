import { endsContracts } from './application/creators/end-contract.js';
import type { Dependencies } from './application/ports/unit-of-work.js';
import { decidesByRules } from './application/rules/decide-by-rules.js';
import { ApplicationRulesJob } from './jobs/application-rules.js';
import { contractEnds } from './jobs/contract-ends.js';
import type { Job } from './jobs/job.js';
import type { Database } from './persistence/engine/database.js';
import { accountsWithRulesIn } from './persistence/repositories/application-rule-repository.js';
import { endedContractsIn } from './persistence/repositories/ended-contracts.js';

/** What becomes of memberships by itself: applications are answered by rules, contracts end. */
export function membershipJobs(database: Database, deps: Dependencies): readonly Job[] {
  return [
    contractEnds(endedContractsIn(database), deps.clock, endsContracts(deps)),
    new ApplicationRulesJob(accountsWithRulesIn(database), decidesByRules(deps)),
  ];
}
