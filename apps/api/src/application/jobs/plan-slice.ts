import { createHash } from 'node:crypto';
import {
  countedAlso,
  JOB_ROWS_MAX,
  ok,
  PLAN_LASTS_MS,
  problemsAlso,
  type AccountId,
  violation,
  type Instant,
} from '@creator-codes/domain';
import type { BulkJobRecord, JobRow, PlannedRow } from '../ports/bulk-jobs.js';
import type { Facts, Transaction } from '../ports/unit-of-work.js';
import { byJob, callOf } from './acting.js';
import type { BulkKind, Working } from './bulk-kind.js';
import { foundRows } from './rows-again.js';
import { isOfOneRow, type Slice } from './slice.js';

/** What the whole plan stands on, in a form that is compared. */
export async function standingOn(
  kind: BulkKind,
  facts: Facts,
  job: BulkJobRecord,
): Promise<string> {
  return createHash('sha256')
    .update(await kind.standsOn(facts, job))
    .digest('hex');
}

/** Whether something on which all of a plan stands is not as it was when the plan was made. */
export async function isStale(kind: BulkKind, facts: Facts, job: BulkJobRecord): Promise<boolean> {
  return job.standsOn !== null && (await standingOn(kind, facts, job)) !== job.standsOn;
}

/**
 * Plans the next rows of a job. They are judged outside of the transaction, so that no writer waits; whatever changes
 * meanwhile is found when they are written.
 * @throws LeaseLost
 */
export async function planSlice(slice: Slice, accountId: AccountId, job: BulkJobRecord) {
  const working = { deps: slice.deps, call: callOf(accountId, job), job };
  if (job.fixing !== null) return fixSlice(slice, working, accountId);
  const { unitOfWork, clock } = slice.deps;
  const standsOn =
    job.standsOn ??
    (await unitOfWork.read(accountId, (facts) => standingOn(slice.kind, facts, job)));
  const next = await nextRows(slice, working, accountId);
  const planned = await judged(slice, working, accountId, next.rows);
  const position = job.position + planned.length;
  const after: BulkJobRecord = {
    ...{ ...job, standsOn, position, cursor: next.cursor },
    total: next.isLast ? position : Math.max(job.total, position),
    counts: countedAlso(
      job.counts,
      planned.map(({ state }) => state),
    ),
    problems: problemsAlso(job.problems, planned),
  };
  return unitOfWork.run(
    accountId,
    async (transaction) => {
      const saved = next.isLast ? asPlanned(after, clock.now()) : after;
      await transaction.updateBulkJobAsHolder(saved, job.version, slice.fence);
      if (job.findsRows) await transaction.insertJobRows(job.id, planned);
      await transaction.insertRowPlans(job.id, planned);
      return ok(saved.state);
    },
    byJob(job),
  );
}

async function judged(
  slice: Slice,
  working: Working,
  accountId: AccountId,
  rows: readonly JobRow[],
): Promise<readonly PlannedRow[]> {
  const { deps, kind } = slice;
  try {
    return await deps.unitOfWork.read(accountId, (facts) => kind.plan(facts, working, rows));
  } catch (error) {
    return spoiltRows(slice, rows, error);
  }
}

/**
 * A bug of ours spoils one row: after a slice has failed the next one has a single row, and that is told with it.
 * @throws the error, if it may be about something else
 */
function spoiltRows(
  { report }: Slice,
  rows: readonly JobRow[],
  error: unknown,
): readonly PlannedRow[] {
  if (rows.length !== 1 || !isOfOneRow(error)) throw error;
  report(error);
  return rows.map((row) => ({
    ...{ n: row.n, input: row.input, state: 'ERROR', label: '', creatorId: null },
    ...{ promoCodeId: null, text: null, textKey: null, work: null, warnings: [] },
    errors: [violation('ROW_FAILED')],
  }));
}

interface NextRows {
  readonly rows: readonly JobRow[];
  readonly cursor: string | null;
  readonly isLast: boolean;
}

async function nextRows(
  { deps, kind, limit }: Slice,
  working: Working,
  accountId: AccountId,
): Promise<NextRows> {
  const { job } = working;
  if (!job.findsRows) {
    const rows = await deps.unitOfWork.read(accountId, (facts) =>
      facts.jobRows(job.id, job.position, limit),
    );
    return { rows, cursor: null, isLast: rows.length < limit || job.position + limit >= job.total };
  }
  const room = JOB_ROWS_MAX - job.position;
  const { inputs, cursor } = await foundRows(kind, working, Math.min(limit, room));
  const rows = inputs.map((input, place) => ({ n: job.position + place + 1, input }));
  return { rows, cursor, isLast: cursor === null || rows.length >= room };
}

type Mend = (
  transaction: Transaction,
  rows: readonly PlannedRow[],
) => Promise<readonly PlannedRow[]>;

/** Mends the next rows of a plan and judges them again; @see spoiltRows */
async function fixSlice(slice: Slice, working: Working, accountId: AccountId) {
  const { kind } = slice;
  const { job } = working;
  const { fixing } = job;
  if (fixing === null) throw new Error('nothing is to be mended');
  const mend: Mend = async (transaction, rows) => {
    const mended = (await kind.mend?.(transaction, working, rows, fixing)) ?? rows;
    // Their own texts are theirs to keep.
    await transaction.updateRowPlans(job.id, rows.map(withoutText));
    return kind.plan(transaction, working, mended);
  };
  try {
    return await fixRows(slice, job, accountId, mend);
  } catch (error) {
    if (slice.limit > 1) throw error;
    return fixRows(slice, job, accountId, (_transaction, rows) =>
      Promise.resolve(spoiltRows(slice, rows, error)),
    );
  }
}

/** In one transaction: what mends rows is seen by their judgement. */
async function fixRows(
  { deps, fence, limit }: Slice,
  job: BulkJobRecord,
  accountId: AccountId,
  mend: Mend,
) {
  const { fixing } = job;
  return deps.unitOfWork.run(
    accountId,
    async (transaction: Transaction) => {
      const rows = await transaction.plannedRows(job.id, Number(job.cursor ?? 0), limit, fixing);
      const planned = await mend(transaction, rows);
      const counts = countedAlso(
        countedAlso(
          job.counts,
          rows.map(({ state }) => state),
          -1,
        ),
        planned.map(({ state }) => state),
      );
      const problems = problemsAlso(problemsAlso(job.problems, rows, -1), planned);
      const after: BulkJobRecord = {
        ...{ ...job, counts, problems, cursor: String(rows.at(-1)?.n ?? 0) },
        position: Math.min(job.total, job.position + rows.length),
      };
      const saved = rows.length < limit ? asPlanned(after, deps.clock.now()) : after;
      await transaction.updateBulkJobAsHolder(saved, job.version, fence);
      await transaction.updateRowPlans(job.id, planned);
      return ok(saved.state);
    },
    byJob(job),
  );
}

function withoutText(row: PlannedRow): PlannedRow {
  return { ...row, textKey: null };
}

/** The plan is made: it may be applied for a while. */
function asPlanned(job: BulkJobRecord, now: Instant): BulkJobRecord {
  const total = Object.values(job.counts).reduce((sum, count) => sum + count, 0);
  return {
    ...{ ...job, state: 'PLANNED', position: 0, total, cursor: null, fixing: null },
    ...{ revision: job.revision + 1, lapsesAt: now + PLAN_LASTS_MS, findsRows: false },
  };
}
