import { ok, type BulkJobId, type CreatorId } from '@creator-codes/domain';
import { inviteCreator } from '../../src/application/creators/invite-creator.js';
import { recordCreatorJoined } from '../../src/application/creators/record-creator-joined.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import type { Dependencies, Transaction } from '../../src/application/ports/unit-of-work.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { apply, jobOf, workIn } from '../faults/job-world.js';
import { makeCreator, terms, valueOf, type World } from './world.js';

/** Applies a plan for some creators, of whom some have not joined; nobody works on it yet. */
export async function applied(world: World, ids: readonly CreatorId[], plans = 1) {
  const input = { template: '{NAME}{XXXXXX}', terms, waitDays: 7, withCode: 'ISSUE_ANOTHER' };
  const deps = { ...world.deps, reads: createReads(world.database) };
  const jobs: BulkJobId[] = [];
  for (let n = 0; n < plans; n += 1) {
    const plan = await planPromoCodes(deps, world.call, { ...input, target: { ids } });
    jobs.push(valueOf(plan).bulkJobId);
  }
  await workIn(world);
  for (const id of jobs) await apply(world, await jobOf(world, id), world.call);
  return jobs;
}

export async function invited(world: World, name: string): Promise<CreatorId> {
  const creatorId = await makeCreator(world, name);
  valueOf(await inviteCreator(world.deps, world.call, { creatorId }));
  return creatorId;
}

export async function join({ deps, call }: World, creatorId: CreatorId): Promise<void> {
  valueOf(await recordCreatorJoined(deps, call, { creatorId }));
}

/** Lets a job have so many rows that wait, all for tracking and like its first. */
export async function waitingAlso(world: World, id: BulkJobId, rows: number, dueAt: number | null) {
  const { deps, call } = world;
  await deps.unitOfWork.run(call.accountId, async (transaction) => {
    const first = await transaction.plannedRow(id, 1);
    const waiting = await transaction.waitingRow(id, 1);
    const job = await transaction.bulkJob(id);
    if (first === null || waiting === null || job === null) throw new Error('nothing waits');
    const others = Array.from({ length: rows - 1 }, (_, place) => place + 2);
    await transaction.insertJobRows(
      id,
      others.map((n) => ({ n, input: first.input })),
    );
    await transaction.insertRowPlans(
      id,
      others.map((n) => ({ ...first, n, textKey: null })),
    );
    const row = { ...waiting, waitsFor: 'TRACKING', dueAt } as const;
    await transaction.updateWaitingRow(row);
    await transaction.insertWaitingRows(others.map((n) => ({ ...row, n })));
    const counts = { WAITING: rows };
    const after = { ...job, counts, total: rows, position: rows };
    if (!(await transaction.updateBulkJob(after, job.version))) throw new Error('it has changed');
    return ok(null);
  });
}

/** The world in which each transaction is changed. */
export function changing(
  world: World,
  change: (transaction: Transaction) => Partial<Transaction>,
): World {
  const { unitOfWork } = world.deps;
  const run: Dependencies['unitOfWork']['run'] = (accountId, work, by) =>
    unitOfWork.run(
      accountId,
      (transaction) => work({ ...transaction, ...change(transaction) }),
      by,
    );
  return { ...world, deps: { ...world.deps, unitOfWork: { ...unitOfWork, run } } };
}
