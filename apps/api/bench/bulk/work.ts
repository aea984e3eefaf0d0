import { randomInt } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AccountId, BulkJobId } from '@creator-codes/domain';
import { applyPlan } from '../../src/application/jobs/apply-plan.js';
import type { JobDependencies } from '../../src/application/jobs/bulk-kind.js';
import { BULK_KINDS, EXPORT_KINDS } from '../../src/application/jobs/kinds.js';
import { workOnJobs } from '../../src/application/jobs/work-on.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import type { Call } from '../../src/application/ports/actor.js';
import type { BulkJobRecord } from '../../src/application/ports/bulk-jobs.js';
import { makeToken } from '../../src/auth/tokens.js';
import { BulkRunner } from '../../src/jobs/bulk-runner.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { bulkJobQueueIn } from '../../src/persistence/repositories/bulk-job-queue.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';

/** What one part of a job took. */
export interface Took {
  readonly rows: number;
  /** Milliseconds by the clock, and of the process's own work. */
  readonly ms: number;
  readonly cpu: number;
  /** The longest that the event loop was held, in milliseconds. */
  readonly held: number;
  /** How much the heap had grown when it was done, in MB. */
  readonly heap: number;
}

export interface Plan {
  readonly planned: Took;
  readonly applied: Took;
  readonly job: BulkJobRecord;
}

function depsOf(database: Database): JobDependencies {
  return {
    clock: { now: () => Date.now() },
    ids: uuidIds,
    unitOfWork: createUnitOfWork(database),
    random: (limit) => randomInt(limit),
    makeToken,
    reads: createReads(database),
  };
}

/** What works on the jobs of one account. */
export interface Workshop {
  readonly deps: JobDependencies;
  readonly call: Call;
  readonly runner: BulkRunner;
  readonly jobOf: (id: BulkJobId) => Promise<BulkJobRecord>;
}

export function workshopIn(database: Database, accountId: AccountId): Workshop {
  const deps = depsOf(database);
  const call: Call = {
    actor: { kind: 'JOB', id: null, name: 'Bench', address: null },
    ...{ accountId, capacity: 'OWNER', ownerId: null, requestId: 'bench' },
  };
  const runner = new BulkRunner(
    bulkJobQueueIn(database),
    workOnJobs(deps, { ...BULK_KINDS, ...EXPORT_KINDS }),
    deps.clock,
    (error) => {
      throw error;
    },
  );
  const jobOf = async (id: BulkJobId) => {
    const job = await deps.unitOfWork.read(accountId, (facts) => facts.bulkJob(id));
    if (job === null) throw new Error('the job is gone');
    return job;
  };
  return { deps, call, runner, jobOf };
}

/** Plans a code for every creator of an account, and applies the plan. */
export async function issueToAll(database: Database, accountId: AccountId): Promise<Plan> {
  const { deps, call, runner, jobOf } = workshopIn(database, accountId);
  const scope = { accountId, ownerId: null, now: Date.now() };
  const filter = { hasJoined: true };
  const [count] = await deps.reads.creators.counts(scope, [filter], 1_000_000);
  const rows = count?.value ?? 0;
  const begun = await planPromoCodes(deps, call, {
    target: { filter: { ...filter, expectedCount: rows } },
    template: '{NAME}{XXXXXX}',
    terms: { creditPolicy: 'ALWAYS', timeZone: 'Europe/Berlin' },
    withCode: 'ISSUE_ANOTHER',
  });
  if (!begun.ok) throw new Error(JSON.stringify(begun.violations));
  const { bulkJobId } = begun.value;
  const planned = await timed(rows, () => runner.run());
  const plan = await jobOf(bulkJobId);
  const token = `${plan.id}.${plan.revision}`;
  const applying = await applyPlan(BULK_KINDS)(deps, call, { token });
  if (!applying.ok) throw new Error(JSON.stringify(applying.violations));
  const applied = await timed(plan.counts.READY ?? 0, () => runner.run());
  await runner.close();
  const job = await jobOf(bulkJobId);
  if (job.state !== 'COMPLETED' || (job.counts.DONE ?? 0) < rows * 0.99) {
    throw new Error(`the job came to ${job.state} with ${JSON.stringify(job.counts)}`);
  }
  return { planned, applied, job };
}

export async function timed(rows: number, work: () => Promise<void>): Promise<Took> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const used = process.cpuUsage(cpu);
  const ms = performance.now() - began;
  loop.disable();
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  return { rows, ms, cpu: (used.user + used.system) / 1_000, held: loop.max / 1e6, heap };
}
