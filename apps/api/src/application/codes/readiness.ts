import { judgeProcedure, procedureOf, type Readiness } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { existingAccount } from '../spine/existing-account.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { loadProcedureFacts, type ProcedureSubject } from './procedure-facts.js';

/** Whether a code can be made for a creator now, step by step, by the procedure of the account's mode. */
export async function readiness(
  deps: Dependencies,
  call: Call,
  subject: ProcedureSubject,
): Promise<Readiness> {
  return deps.unitOfWork.read(call.accountId, async (facts) => {
    const account = await existingAccount(facts);
    const judged = await loadProcedureFacts(facts, account, deps.clock.now(), subject);
    return judgeProcedure(procedureOf(account.mode), judged);
  });
}
