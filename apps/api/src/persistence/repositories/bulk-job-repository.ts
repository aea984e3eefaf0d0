import { isOpenJob, type AccountId, type BulkJobId } from '@creator-codes/domain';
import {
  LEASE_MS,
  LeaseLost,
  type BulkJobRecord,
  type JobRow,
  type JobRowOutcome,
  type PlannedRow,
} from '../../application/ports/bulk-jobs.js';
import type { Clock } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { placeholders, type Param, type Select } from '../engine/statement.js';
import { updateStatement } from '../engine/write-statements.js';
import { bulkJobOf, JOB_COLUMNS, storedCounts, type JobColumns } from '../rows/job.js';
import { bytesOfOwnId } from '../tables/ids.js';
import type { JobRow as StoredJob } from '../tables/job.js';
import { findByIds } from './find-by-ids.js';
import { deleteUnknownIds, insertUnknownIds } from './unknown-ids-repository.js';

/** Jobs by their ids, in that order; null for what is not there. */
export function findBulkJobs(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<JobColumns, BulkJobRecord>(select, accountId, ids, {
    entity: 'BulkJob',
    columns: JOB_COLUMNS,
    from: 'job t',
    found: bulkJobOf,
  });
}

export async function insertBulkJob(
  session: Session,
  accountId: AccountId,
  job: BulkJobRecord,
): Promise<void> {
  await session.insert(session.tables.job, [
    {
      ...{ accountId, id: job.id, kind: job.kind, version: job.version },
      ...{ createdBy: job.createdBy, createdAt: job.createdAt, retryOf: job.retryOf },
      ...{ holder: null, leaseUntil: null, fence: 0 },
      ...{ waitedDone: 0, waitedChanged: 0, waitedSkipped: 0 },
      ...{ ownerId: job.acting.ownerId, fileId: job.fileId },
      ...changingColumns(job),
    },
  ]);
}

/** A person's change: nobody holds the job any more, and whoever did writes nothing. */
export async function updateBulkJob(
  session: Session,
  accountId: AccountId,
  job: BulkJobRecord,
  seenVersion: number,
): Promise<boolean> {
  const where = { accountId, id: job.id, seenVersion };
  const changed = await session.update(session.tables.job, where, {
    ...changingColumns(job),
    ...{ holder: null, leaseUntil: null },
  });
  if (!changed) return false;
  await session.execute('UPDATE job SET fence = fence + 1 WHERE account_id = ? AND id = ?', [
    bytesOfOwnId(accountId),
    bytesOfOwnId(job.id),
  ]);
  return true;
}

/** The holder's change. @throws LeaseLost where another one holds the job by now, or it was stopped */
export async function updateBulkJobAsHolder(
  { session, accountId, clock }: InAccount & { readonly clock: Clock },
  job: BulkJobRecord,
  seenVersion: number,
  fence: number,
): Promise<void> {
  const columns = changingColumns(job);
  const keeps = columns.running === 1;
  const { sql, params } = updateStatement(
    session.tables.job,
    {
      ...columns,
      leaseUntil: keeps ? clock.now() + LEASE_MS : null,
      ...(keeps ? {} : { holder: null }),
      version: seenVersion + 1,
    },
    {
      sql: 'account_id = ? AND id = ? AND version = ? AND fence = ? AND running = 1',
      params: [bytesOfOwnId(accountId), bytesOfOwnId(job.id), seenVersion, fence],
    },
  );
  if ((await session.execute(sql, params)) !== 1) throw new LeaseLost();
}

interface InAccount {
  readonly session: Session;
  readonly accountId: AccountId;
}

function changingColumns(job: BulkJobRecord) {
  const { state, revision, position, total, errorPolicy, problem, cursor } = job;
  const counts = storedCounts(job);
  const { appliedBy, appliedAt, startedAt, finishedAt, lapsesAt, standsOn, fixing } = job;
  const isWorked = isOpenJob(state) && state !== 'PLANNED' && state !== 'STOPPED';
  return {
    ...{ state, revision, position, total, errorPolicy, problem, rowCursor: cursor, standsOn },
    ...{ appliedBy, appliedAt, startedAt, finishedAt, lapsesAt },
    ...{ findsRows: Number(job.findsRows), tellsOwners: Number(job.tellsOwners) },
    running: isWorked ? 1 : null,
    done: counts.DONE ?? 0,
    failed: (counts.FAILED ?? 0) + (counts.CHANGED ?? 0),
    counts: JSON.stringify(counts),
    problems: JSON.stringify(job.problems),
    params: JSON.stringify(job.params),
    acting: JSON.stringify(job.acting),
    fixing: fixing === null ? null : JSON.stringify(fixing),
  } satisfies Partial<StoredJob>;
}

export async function insertJobRows(
  { session, accountId }: InAccount,
  jobId: BulkJobId,
  rows: readonly JobRow[],
): Promise<void> {
  await session.insert(
    session.tables.jobRow,
    rows.map(({ n, input }) => ({ accountId, jobId, n, input: JSON.stringify(input) })),
  );
}

export async function insertRowPlans(
  { session, accountId }: InAccount,
  jobId: BulkJobId,
  rows: readonly PlannedRow[],
): Promise<void> {
  await session.insert(
    session.tables.jobPlan,
    rows.map((row) => {
      const { n, state, label, creatorId, promoCodeId, textKey } = row;
      const { text, work, errors, warnings, line, answers, changes, waitDays } = row;
      return {
        ...{ accountId, jobId, n, state, creatorId, promoCodeId, textKey },
        label: label.slice(0, 320),
        problem: errors[0]?.code ?? null,
        plan: JSON.stringify({
          ...{ text, work, errors, warnings, line, answers, changes, waitDays },
        }),
      };
    }),
  );
  await insertUnknownIds({ session, accountId }, jobId, rows);
}

/** What is planned for rows in the place of what was, with the rows as they are now. */
export async function updateRowPlans(
  where: InAccount,
  jobId: BulkJobId,
  rows: readonly PlannedRow[],
): Promise<void> {
  const { session, accountId } = where;
  if (rows.length === 0) return;
  const job: readonly Param[] = [bytesOfOwnId(accountId), bytesOfOwnId(jobId)];
  await session.execute(
    `DELETE FROM job_plan WHERE account_id = ? AND job_id = ? AND n IN ${placeholders(rows.length)}`,
    [...job, ...rows.map(({ n }) => n)],
  );
  await deleteUnknownIds(where, jobId, rows);
  for (const { n, input } of rows) {
    await session.execute(
      'UPDATE job_row SET input = ? WHERE account_id = ? AND job_id = ? AND n = ?',
      [JSON.stringify(input), ...job, n],
    );
  }
  await insertRowPlans(where, jobId, rows);
}

export async function insertRowOutcomes(
  { session, accountId }: InAccount,
  jobId: BulkJobId,
  fence: number,
  outcomes: readonly JobRowOutcome[],
): Promise<void> {
  await session.insert(
    session.tables.jobOutcome,
    outcomes.map(({ n, state, promoCodeId, errors }) => ({
      ...{ accountId, jobId, n, fence, state, promoCodeId },
      outcome: JSON.stringify({ errors }),
    })),
  );
}
