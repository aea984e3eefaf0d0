import type { AccountId, BulkJobId } from '@creator-codes/domain';
import type { PlannedRow } from '../../application/ports/bulk-jobs.js';
import type { Select } from '../engine/statement.js';
import {
  PLAN_COLUMNS,
  plannedRowOf,
  rowOutcomeOf,
  type OutcomeColumns,
  type PlanColumns,
} from '../rows/job.js';
import { bytesOfOwnId } from '../tables/ids.js';

/** Where such rows are found by an index, each of them in one. */
const PLACES = [
  "job_plan WHERE account_id = ? AND job_id = ? AND state = 'ERROR'",
  "job_outcome WHERE account_id = ? AND job_id = ? AND state = 'CHANGED'",
  "job_outcome WHERE account_id = ? AND job_id = ? AND state = 'FAILED'",
] as const;

type Row = PlanColumns & {
  readonly o_state: string | null;
  readonly outcome: string | null;
};

/** Rows in error, and those that could not be written when the job ran; these with why. */
export async function findRowsToCorrect(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
  after: number,
  limit: number,
): Promise<readonly PlannedRow[]> {
  const job = [bytesOfOwnId(accountId), bytesOfOwnId(id)];
  const first = PLACES.map(
    (place, at) =>
      `SELECT n FROM (SELECT n FROM ${place} AND n > ? ORDER BY n LIMIT ${limit}) c${at}`,
  );
  const on = (alias: string) =>
    `${alias}.account_id = ? AND ${alias}.job_id = ? AND ${alias}.n = c.n`;
  const rows = await select<Row>(
    `SELECT ${PLAN_COLUMNS}, o.state AS o_state, o.outcome FROM (${first.join(' UNION ')}) c
     JOIN job_plan p ON ${on('p')} JOIN job_row r ON ${on('r')} LEFT JOIN job_outcome o ON ${on('o')}
     ORDER BY c.n LIMIT ${limit}`,
    [...PLACES.flatMap(() => [...job, after]), ...job, ...job, ...job],
  );
  return rows.map(withWhy);
}

/** What came of a row tells more than its plan did. */
function withWhy(row: Row): PlannedRow {
  const planned = plannedRowOf(row);
  if (row.o_state === null || row.outcome === null) return planned;
  const came: OutcomeColumns = {
    ...{ n: row.n, state: row.o_state, promo_code_id: null, outcome: row.outcome },
  };
  const { errors } = rowOutcomeOf(came);
  return errors.length === 0 ? planned : { ...planned, errors, answers: [] };
}

export async function countRowsToCorrect(
  select: Select,
  accountId: AccountId,
  id: BulkJobId,
): Promise<number> {
  const job = [bytesOfOwnId(accountId), bytesOfOwnId(id)];
  const counts = PLACES.map((place) => `(SELECT COUNT(*) FROM ${place})`);
  const [row] = await select<{ n: number | bigint }>(
    `SELECT ${counts.join(' + ')} AS n`,
    PLACES.flatMap(() => job),
  );
  return Number(row?.n);
}
