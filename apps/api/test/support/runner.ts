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

/** Longer than any test takes: who sleeps in one gives no sign of life, whose clock stands still none too early. */
const NEVER = 2 ** 31 - 1;

export interface RunnerOptions {
  readonly clock?: Clock;
  readonly kinds?: Partial<BulkKinds>;
  /** Puts something else in the place of a part, such as one that waits. */
  readonly change?: (deps: JobDependencies) => JobDependencies;
  /** Milliseconds from one sign of life to the next while a slice is done; without it a slice gives none of its own. */
  readonly renewsEvery?: number;
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
  const { report = thrown, renewsEvery = NEVER } = options;
  return new BulkRunner(bulkJobQueueIn(database), work, clock, report, undefined, renewsEvery);
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
