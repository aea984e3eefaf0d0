import { randomInt } from 'node:crypto';
import { BULK_KINDS, EXPORT_KINDS } from '../../src/application/jobs/kinds.js';
import { workOnJobs as workOn } from '../../src/application/jobs/work-on.js';
import type { BulkKinds, JobDependencies } from '../../src/application/jobs/bulk-kind.js';
import type { Clock } from '../../src/application/ports/unit-of-work.js';
import { makeToken } from '../../src/auth/tokens.js';
import { BulkRunner } from '../../src/jobs/bulk-runner.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { bulkJobQueueIn } from '../../src/persistence/repositories/bulk-job-queue.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';

export interface RunnerOptions {
  readonly clock?: Clock;
  readonly kinds?: Partial<BulkKinds>;
  /** Puts something else in the place of a part, such as one that waits. */
  readonly change?: (deps: JobDependencies) => JobDependencies;
  /** Takes what it reports; without it that is thrown. */
  readonly report?: (error: unknown) => void;
}

/** What works on the jobs of a database, as a process of its own would. */
export function runnerOn(database: Database, options: RunnerOptions = {}): BulkRunner {
  const { clock = { now: () => Date.now() }, change = (deps) => deps } = options;
  const kinds = { ...BULK_KINDS, ...EXPORT_KINDS, ...options.kinds };
  const deps = change({
    ...{ clock, ids: uuidIds, makeToken, random: randomInt },
    unitOfWork: createUnitOfWork(database, clock),
    reads: createReads(database),
  });
  const work = workOn(deps, kinds);
  return new BulkRunner(bulkJobQueueIn(database), work, clock, options.report ?? thrown);
}

function thrown(error: unknown): never {
  throw error;
}

/** Works on all jobs of a database until there is nothing to do. */
export async function workOnJobs(database: Database, options: RunnerOptions = {}): Promise<void> {
  const runner = runnerOn(database, options);
  await runner.run();
  await runner.close();
}
