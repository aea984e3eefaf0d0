import { type AccountId, type BulkJobId, type CreatorId } from '@creator-codes/domain';
import type {
  BulkJobFacts,
  JobRow,
  PlannedRow,
  RowFixing,
} from '../../application/ports/bulk-jobs.js';
import type { Clock } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { oneOfMany, readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Param, type Select } from '../engine/statement.js';
import { PLAN_COLUMNS, plannedRowOf, type PlanColumns } from '../rows/job.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { findBulkJobs } from './bulk-job-repository.js';
import { countOpenJobs } from './open-jobs.js';
import { creatorsCalled, findLiveCodesOf } from './creators-for-jobs.js';
import { waitingFactsOf } from './job-waiting-repository.js';
import { countRowsToCorrect, findRowsToCorrect } from './rows-to-correct.js';
import { findUnknownIds } from './unknown-ids-repository.js';

type Reads = Pick<Session, 'select' | 'dialect'>;

/** The facts of jobs, by whatever connection selects. */
export function bulkJobFactsOf(reads: Reads, accountId: AccountId, clock: Clock): BulkJobFacts {
  const { select } = reads;
  return {
    bulkJob: oneOfMany((ids) => findBulkJobs(select, accountId, ids)),
    openJobs: (ownerId, now) => countOpenJobs(select, accountId, ownerId, now),
    ...waitingFactsOf(select, accountId),
    plannedRow: async (id, n) => {
      const [row] = await findPlannedRows(select, accountId, id, {
        ...{ after: n - 1, limit: 1, fixing: null },
      });
      return row?.n === n ? row : null;
    },
    jobRows: (id, after, limit) => findJobRows(select, accountId, id, after, limit),
    rowsToRetry: (id, after, limit) => findRowsToRetry(select, accountId, id, after, limit),
    rowsToCorrect: (id, after, limit) => findRowsToCorrect(select, accountId, id, after, limit),
    countRowsToCorrect: (id) => countRowsToCorrect(select, accountId, id),
    countRowsToRetry: (id) => countRowsToRetry(select, accountId, id),
    plannedRows: (id, after, limit, fixing) =>
      findPlannedRows(select, accountId, id, { after, limit, fixing: fixing ?? null }),
    unknownIdsOf: (id, limit) => findUnknownIds(select, accountId, id, limit),
    countMendedRows: (id) => countMendedRows(select, accountId, id),
    countRowsToFix: (id, fixing) => countRowsToFix(select, accountId, id, fixing),
    textsInPlan: (id, keys) => textsInPlan(select, accountId, id, keys),
    creatorsInPlan: (id, creatorIds) => creatorsInPlan(select, accountId, id, creatorIds),
    creatorsCalled: (typed, limit) => creatorsCalled(select, accountId, typed, limit),
    liveCodeOf: oneOfMany((ids: readonly CreatorId[]) =>
      findLiveCodesOf(reads, accountId, ids, clock.now()),
    ),
  };
}

function jobParams(accountId: AccountId, id: BulkJobId): readonly Buffer[] {
  return [bytesOfOwnId(accountId), bytesOfOwnId(id)];
}

async function findJobRows(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
  after: number,
  limit: number,
): Promise<readonly JobRow[]> {
  const rows = await select<{ n: number; input: string }>(
    `SELECT n, input FROM job_row WHERE account_id = ? AND job_id = ? AND n > ? ORDER BY n LIMIT ${limit}`,
    [...jobParams(accountId, id), after],
  );
  return rows.map(({ n, input }) => ({ n, input: JSON.parse(input) as unknown }));
}

/**
 * Of an account's job that has ended: rows of which nothing came, those that it was cancelled before, and all that went
 * with one of them where it was all or none.
 */
const ROWS_TO_RETRY = `job_row r
  JOIN job j ON j.account_id = r.account_id AND j.id = r.job_id
  LEFT JOIN job_plan p ON p.account_id = r.account_id AND p.job_id = r.job_id AND p.n = r.n
  LEFT JOIN job_outcome o ON o.account_id = r.account_id AND o.job_id = r.job_id AND o.n = r.n
  WHERE r.account_id = ? AND r.job_id = ?
  AND (o.state IN ('FAILED', 'CHANGED') OR p.state = 'ERROR' OR p.n IS NULL
  OR (o.n IS NULL AND p.state IN ('READY', 'UPDATE', 'OTHER_TEXT'))
  OR (o.n IS NULL AND p.state = 'WAITING' AND j.state = 'CANCELLED')
  OR (o.state = 'SKIPPED' AND p.state <> 'SAME' AND j.state = 'FAILED'))`;

async function findRowsToRetry(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
  after: number,
  limit: number,
): Promise<readonly JobRow[]> {
  const rows = await select<{ n: number; input: string }>(
    `SELECT r.n, r.input FROM ${ROWS_TO_RETRY} AND r.n > ? ORDER BY r.n LIMIT ${limit}`,
    [...jobParams(accountId, id), after],
  );
  return rows.map(({ n, input }) => ({ n, input: JSON.parse(input) as unknown }));
}

async function countRowsToRetry(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
): Promise<number> {
  const [row] = await select<{ n: number }>(
    `SELECT COUNT(*) AS n FROM ${ROWS_TO_RETRY}`,
    jobParams(accountId, id),
  );
  return Number(row?.n);
}

/** Conditions on what is planned `p`. */
function fixingWhere({ rows, state, problem }: RowFixing): readonly [sql: string, params: Param[]] {
  if (rows !== null) return [` AND p.n IN ${placeholders(rows.length)}`, [...rows]];
  const conditions = [
    ...(state === null ? [] : [[' AND p.state = ?', state] as const]),
    ...(problem === null ? [] : [[' AND p.problem = ?', problem] as const]),
  ];
  return [conditions.map(([sql]) => sql).join(''), conditions.map(([, param]) => param)];
}

async function findPlannedRows(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
  { after, limit, fixing }: { after: number; limit: number; fixing: RowFixing | null },
): Promise<readonly PlannedRow[]> {
  const [where, params] = fixing === null ? ['', []] : fixingWhere(fixing);
  const rows = await select<PlanColumns>(
    `SELECT ${PLAN_COLUMNS} FROM job_plan p
     JOIN job_row r ON r.account_id = p.account_id AND r.job_id = p.job_id AND r.n = p.n
     WHERE p.account_id = ? AND p.job_id = ? AND p.n > ?${where} ORDER BY p.n LIMIT ${limit}`,
    [...jobParams(accountId, id), after, ...params],
  );
  return rows.map(plannedRowOf);
}

/** Beside the rows themselves: what cells say has its quotation marks escaped, and is never taken for it. */
const MENDED = [
  ...['"cells":[', '"text":"', '"waits":true', '"isLeftOut":true'],
  ...['"mayUseOtherText":true', '"issuesAnother":true'],
];

async function countMendedRows(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
): Promise<number> {
  const likes = MENDED.map(() => 'input LIKE ?').join(' OR ');
  const [row] = await select<{ n: number }>(
    `SELECT COUNT(*) AS n FROM job_row WHERE account_id = ? AND job_id = ? AND (${likes})`,
    [...jobParams(accountId, id), ...MENDED.map((key) => `%${key}%`)],
  );
  return Number(row?.n);
}

async function countRowsToFix(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
  fixing: RowFixing,
): Promise<number> {
  const [where, params] = fixingWhere(fixing);
  const [row] = await select<{ n: number }>(
    `SELECT COUNT(*) AS n FROM job_plan p WHERE p.account_id = ? AND p.job_id = ?${where}`,
    [...jobParams(accountId, id), ...params],
  );
  return Number(row?.n);
}

async function textsInPlan(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const there = await readByKeys(
    keys.map((key) => Buffer.from(key)),
    {
      select: (asked) =>
        select<{ text_key: Buffer | string; n: number }>(
          `SELECT text_key, n FROM job_plan WHERE account_id = ? AND job_id = ?
           AND text_key IN ${placeholders(asked.length)}`,
          [...jobParams(accountId, id), ...asked.map(String)],
        ),
      keyOf: (row) => Buffer.from(row.text_key),
      found: ({ n }) => n,
    },
  );
  const taken = keys.map((key, place) => [key, there[place] ?? null] as const);
  return new Map(taken.flatMap(([key, n]) => (n === null ? [] : [[key, n]])));
}

async function creatorsInPlan(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
  creatorIds: readonly CreatorId[],
): Promise<ReadonlyMap<CreatorId, number>> {
  const first = await readByKeys(creatorIds.map(bytesOfOwnId), {
    select: (asked) =>
      select<{ creator_id: Buffer; n: number }>(
        `SELECT creator_id, MIN(n) AS n FROM job_plan WHERE account_id = ? AND job_id = ?
         AND creator_id IN ${placeholders(asked.length)} GROUP BY creator_id`,
        [...jobParams(accountId, id), ...asked],
      ),
    keyOf: (row) => row.creator_id,
    found: ({ n }) => Number(n),
  });
  return new Map(
    creatorIds.flatMap((creatorId, place) => {
      const n = first[place] ?? null;
      return n === null ? [] : [[creatorId, n] as const];
    }),
  );
}
