import type { PromoCodeStatus } from '@creator-codes/domain';
import type { Count } from '../../../application/ports/reads.js';
import { cappedAt, countRows } from '../count-rows.js';
import type { Reader } from '../reader.js';
import { allOf, joined, sql, type Sql } from '../../engine/sql.js';
import { codesBy, ofAccount } from './condition.js';
import { plansFor } from './plan.js';
import { isStatusAlone, type CodesQuestion } from './question.js';
import { hasStatus, inPhase } from './status.js';
import type { Walk } from './walks.js';

/** How many codes each question finds, counted up to a limit; none if nothing can match. */
export async function countCodes(
  reader: Reader,
  questions: readonly (CodesQuestion | null)[],
  limit: number,
): Promise<readonly Count[]> {
  const [only] = questions;
  if (questions.length === 1 && only && isStatusAlone(only)) {
    const count = await countByPhase(reader, only.status ?? [], limit);
    if (count !== null) return [count];
  }
  const order = { field: 'CREATED_AT', direction: 'DESC' } as const;
  const plans = await plansFor(
    reader,
    questions.map((question) => (question === null ? null : { question, order })),
  );
  const queries = questions.map((question, index) =>
    question === null ? null : countQuery(plans[index] ?? [], limit),
  );
  return countRows(reader, queries, limit);
}

/** One row for each code. */
function countQuery(walks: readonly Walk[], limit: number): Sql {
  return joined(
    walks.map(({ from, countFrom, enter, filters }) => {
      const isEntered = countFrom !== undefined && filters.length === 0;
      const where = isEntered ? enter : [...enter, ...filters];
      return sql`SELECT * FROM (SELECT 1 AS one FROM ${isEntered ? countFrom : from} WHERE ${allOf(where)} LIMIT ${limit + 1}) b`;
    }),
    ' UNION ALL ',
  );
}

/**
 * Counts by the stored phase, which the index alone answers, and corrects by the rows that are due: those that
 * have left the phase in truth and those that have come into it.
 * @returns null if more than the limit are in a phase and some have left it: then only the rows can tell
 */
async function countByPhase(
  reader: Reader,
  statuses: readonly PromoCodeStatus[],
  limit: number,
): Promise<Count | null> {
  const { scope } = reader;
  const inAccount = ofAccount(reader);
  const isDue = sql`c.due_at <= ${scope.now}`;
  const due = codesBy(reader, 'promo_code_due');
  const inIndex = (status: PromoCodeStatus) =>
    sql`(SELECT COUNT(*) FROM (SELECT 1 AS one FROM ${codesBy(reader, 'promo_code_phase')} WHERE ${inAccount} AND ${inPhase(status)} LIMIT ${limit + 1}) q)`;
  const left = (status: PromoCodeStatus) =>
    sql`(SELECT COUNT(*) FROM ${due} WHERE ${inAccount} AND ${isDue} AND ${inPhase(status)} AND NOT ${hasStatus(status, scope.now)})`;
  const come = (status: PromoCodeStatus) =>
    sql`(SELECT COUNT(*) FROM ${due} WHERE ${inAccount} AND ${isDue} AND NOT ${inPhase(status)} AND ${hasStatus(status, scope.now)})`;
  const rows = await reader.select<{ stored: number; gone: number; come: number }>(
    joined(
      statuses.map(
        (status) =>
          sql`SELECT ${inIndex(status)} AS stored, ${left(status)} AS gone, ${come(status)} AS come`,
      ),
      ' UNION ALL ',
    ),
    'long',
  );
  let value = 0;
  for (const row of rows) {
    if (Number(row.stored) > limit && Number(row.gone) > 0) return null;
    value += Number(row.stored) - Number(row.gone) + Number(row.come);
  }
  return cappedAt(value, limit);
}
