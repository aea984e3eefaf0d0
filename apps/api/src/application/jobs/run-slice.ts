import {
  countedAlso,
  ok,
  refused,
  violation,
  type AccountId,
  type BulkJobState,
  type Instant,
  type Result,
  type RowPlan,
} from '@creator-codes/domain';
import type { BulkJobRecord, JobRowOutcome, PlannedRow } from '../ports/bulk-jobs.js';
import type { WaitingRow } from '../ports/waiting-rows.js';
import { TextsOverlap } from '../ports/texts.js';
import { KeyTaken, type Transaction } from '../ports/unit-of-work.js';
import { byJob, callOf } from './acting.js';
import { isStale } from './plan-slice.js';
import { isOfOneRow, type Slice } from './slice.js';

const IS_WRITTEN: ReadonlySet<RowPlan> = new Set(['READY', 'UPDATE', 'OTHER_TEXT']);

/**
 * Writes the next rows of a job: they, what came of them and how far the job has come are one transaction. Where a key
 * refuses one of them, the slice is rolled back and run row by row. Where what the whole plan stands on has changed, the
 * job stops.
 * @throws LeaseLost
 */
export async function runSlice(
  slice: Slice,
  accountId: AccountId,
  job: BulkJobRecord,
): Promise<Result<BulkJobState>> {
  const isWhole = job.errorPolicy === 'REJECT_ALL';
  const rows = await slice.deps.unitOfWork.read(accountId, (facts) =>
    facts.plannedRows(job.id, job.position, isWhole ? job.total : slice.limit),
  );
  if (isWhole) return runWhole(slice, accountId, job, rows);
  try {
    return await write(slice, accountId, job, rows);
  } catch (error) {
    if (!isOfOneRow(error) || rows.length === 0) throw error;
    return oneByOne(slice, accountId, job, rows);
  }
}

async function oneByOne(
  slice: Slice,
  accountId: AccountId,
  job: BulkJobRecord,
  rows: readonly PlannedRow[],
): Promise<Result<BulkJobState>> {
  let before = job;
  let outcome: Result<BulkJobState> = ok(job.state);
  for (const row of rows) {
    const written = await oneRow(slice, accountId, before, row);
    outcome = written.ok ? ok(written.value.state) : written;
    if (!written.ok) break;
    before = written.value;
  }
  return outcome;
}

/** Judged again after a key has refused it, a row is told what stands in its way. */
const TRIES = 3;

function mayBeGone(error: unknown): boolean {
  return error instanceof KeyTaken || error instanceof TextsOverlap;
}

async function oneRow(
  slice: Slice,
  accountId: AccountId,
  job: BulkJobRecord,
  row: PlannedRow,
): Promise<Result<BulkJobRecord>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeRows(slice, accountId, job, [row]);
    } catch (error) {
      if (!isOfOneRow(error)) throw error;
      if (mayBeGone(error) && attempt < TRIES) continue;
      slice.report(error);
      return writeRows(slice, accountId, job, [row], outcomesWith(failedOutcomes([row])));
    }
  }
}

type Apply = (
  transaction: Transaction,
  rows: readonly PlannedRow[],
) => Promise<readonly JobRowOutcome[]>;

/** Nothing is written of rows; what came of some of them is told. */
function outcomesWith(outcomes: readonly JobRowOutcome[]): Apply {
  const byNumber = new Map(outcomes.map((outcome) => [outcome.n, outcome]));
  const skipped = { state: 'SKIPPED', promoCodeId: null, errors: [] } as const;
  return (_transaction, rows) =>
    Promise.resolve(rows.map(({ n }) => byNumber.get(n) ?? { n, ...skipped }));
}

/** Something of ours went wrong with rows. */
function failedOutcomes(rows: readonly PlannedRow[]): readonly JobRowOutcome[] {
  const errors = [violation('ROW_FAILED')];
  return rows.map(({ n }) => ({ n, state: 'FAILED', promoCodeId: null, errors }));
}

async function write(
  slice: Slice,
  accountId: AccountId,
  job: BulkJobRecord,
  rows: readonly PlannedRow[],
  apply?: Apply,
): Promise<Result<BulkJobState>> {
  const written = await writeRows(slice, accountId, job, rows, apply);
  return written.ok ? ok(written.value.state) : written;
}

async function writeRows(
  slice: Slice,
  accountId: AccountId,
  job: BulkJobRecord,
  rows: readonly PlannedRow[],
  apply: Apply = applyOf(slice, accountId, job),
): Promise<Result<BulkJobRecord>> {
  const { unitOfWork, clock } = slice.deps;
  const behind = rows.at(-1)?.n ?? job.total;
  // It runs until its rows are behind it.
  const moved: BulkJobRecord = { ...job, state: 'RUNNING', position: behind };
  return unitOfWork.run(
    accountId,
    async (transaction) => {
      // First of all: whoever has lost the job writes nothing.
      await transaction.updateBulkJobAsHolder(moved, job.version, slice.fence);
      if (await isStale(slice.kind, transaction, job)) return refused(violation('PLAN_STALE'));
      const outcomes = await outcomesOf(transaction, rows, apply, job.state === 'RUNNING');
      const held = { ...moved, version: job.version + 1 };
      const after = counted({ ...held, state: job.state }, rows, outcomes, clock.now());
      await transaction.updateBulkJobAsHolder(after, held.version, slice.fence);
      await transaction.insertRowOutcomes(job.id, slice.fence, outcomes);
      await transaction.insertWaitingRows(waitingOf(slice, accountId, job, rows));
      return ok({ ...after, version: held.version + 1 });
    },
    byJob(job),
  );
}

/** Rows that wait from now on. */
function waitingOf(
  { deps, kind }: Slice,
  accountId: AccountId,
  job: BulkJobRecord,
  rows: readonly PlannedRow[],
): readonly WaitingRow[] {
  const working = { deps, call: callOf(accountId, job), job };
  return rows
    .filter(({ state }) => job.state === 'RUNNING' && state === 'WAITING')
    .flatMap((row) => kind.waiting?.(working, row) ?? []);
}

function applyOf(slice: Slice, accountId: AccountId, job: BulkJobRecord): Apply {
  const working = { deps: slice.deps, call: callOf(accountId, job), job };
  return (transaction, rows) => slice.kind.apply(transaction, working, rows);
}

/** In the order of the rows; those that wait have none yet, if the job comes to something. */
async function outcomesOf(
  transaction: Transaction,
  rows: readonly PlannedRow[],
  apply: Apply,
  mayWait: boolean,
): Promise<readonly JobRowOutcome[]> {
  // What is the same may have to be looked at again.
  const writing = rows.filter(
    ({ state, work }) => IS_WRITTEN.has(state) || (state === 'SAME' && work !== null),
  );
  const written = writing.length === 0 ? [] : await apply(transaction, writing);
  const byNumber = new Map(written.map((outcome) => [outcome.n, outcome]));
  return rows.flatMap((row): readonly JobRowOutcome[] => {
    const outcome = byNumber.get(row.n);
    if (outcome !== undefined) return [outcome];
    if (mayWait && row.state === 'WAITING') return [];
    return [{ n: row.n, state: 'SKIPPED', promoCodeId: row.promoCodeId, errors: [] }];
  });
}

function counted(
  job: BulkJobRecord,
  rows: readonly PlannedRow[],
  outcomes: readonly JobRowOutcome[],
  now: Instant,
): BulkJobRecord {
  const settled = new Set(outcomes.map(({ n }) => n));
  const before = rows.filter(({ n }) => settled.has(n)).map(({ state }) => state);
  const counts = countedAlso(
    countedAlso(job.counts, before, -1),
    outcomes.map(({ state }) => state),
  );
  const isDone = job.position >= job.total;
  if (!isDone) return { ...job, counts };
  const state = job.state === 'FAILED' ? 'FAILED' : 'COMPLETED';
  return { ...job, counts, state, finishedAt: now };
}

/** A row of a job that takes all rows or none cannot be written. */
class Refused extends Error {
  constructor(readonly outcomes: readonly JobRowOutcome[]) {
    super('a row cannot be written');
    this.name = 'Refused';
  }
}

/** All rows in one transaction, or none of them. */
async function runWhole(
  slice: Slice,
  accountId: AccountId,
  job: BulkJobRecord,
  rows: readonly PlannedRow[],
): Promise<Result<BulkJobState>> {
  const apply = applyOf(slice, accountId, job);
  const strict: Apply = async (transaction, some) => {
    const outcomes = await apply(transaction, some);
    if (outcomes.some(({ state }) => state !== 'DONE')) throw new Refused(outcomes);
    return outcomes;
  };
  const none = (outcomes: readonly JobRowOutcome[]) => {
    const wrong = outcomes.filter(({ state }) => state !== 'DONE');
    return write(slice, accountId, { ...job, state: 'FAILED' }, rows, outcomesWith(wrong));
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write(slice, accountId, job, rows, strict);
    } catch (error) {
      if (error instanceof Refused) return none(error.outcomes);
      if (!isOfOneRow(error)) throw error;
      if (mayBeGone(error) && attempt < TRIES) continue;
      slice.report(error);
      return none(failedOutcomes(rows));
    }
  }
}
