import type { PromoCodeStatus } from '@creator-codes/domain';
import type { Count } from '../../../application/ports/reads.js';
import { cappedAt, countRows } from '../count-rows.js';
import type { Reader } from '../reader.js';
import { allOf, joined, sql, type Sql } from '../../engine/sql.js';
import { commonConditions, hasStatus, inPhase } from './conditions.js';
import { codesBy } from './drivers.js';
import { plansFor } from './plan.js';
import type { Walk } from './walks.js';
import type { Wanted } from './wanted.js';

/** How many codes each filter has, counted up to a limit. */
export async function countCodes(
  reader: Reader,
  filters: readonly (Wanted | null)[],
  limit: number,
): Promise<readonly Count[]> {
  const [only] = filters;
  if (filters.length === 1 && only && isStatusAlone(only)) {
    const count = await countByPhase(reader, only.status ?? [], limit);
    if (count !== null) return [count];
  }
  const order = { field: 'CREATED_AT', direction: 'DESC' } as const;
  const plans = await plansFor(
    reader,
    filters.map((wanted) => (wanted === null ? null : { wanted, order })),
  );
  const queries = filters.map((wanted, index) =>
    wanted === null ? null : countQuery(reader, wanted, plans[index] ?? [], limit),
  );
  return countRows(reader, queries, limit);
}

/** One row for each code. */
function countQuery(reader: Reader, wanted: Wanted, walks: readonly Walk[], limit: number): Sql {
  return joined(
    walks.map(({ from, countFrom, enter, also, answersProgram }) => {
      const [, ...more] = commonConditions(reader, wanted, answersProgram);
      const isEntered = countFrom !== undefined && more.length + also.length === 0;
      const where = isEntered ? enter : [...enter, ...more, ...also];
      return sql`SELECT * FROM (SELECT 1 AS one FROM ${isEntered ? countFrom : from} WHERE ${allOf(where)} LIMIT ${limit + 1}) b`;
    }),
    ' UNION ALL ',
  );
}

function isStatusAlone(wanted: Wanted): boolean {
  const { status, search, owners, programs, deal, assigned } = wanted;
  const { createdAfter, createdBefore, endsBefore } = wanted;
  return (
    status !== null &&
    owners.length + programs.length === 0 &&
    [search, deal, assigned, createdAfter, createdBefore, endsBefore].every((each) => each === null)
  );
}

/**
 * Counts by the stored phase, which the index alone answers, and corrects by the rows that are due: those that
 * have left the phase in truth and those that have come into it.
 * @returns null where more than the limit are in a phase and some have left it: then only the rows can tell
 */
async function countByPhase(
  reader: Reader,
  statuses: readonly PromoCodeStatus[],
  limit: number,
): Promise<Count | null> {
  const { account, scope } = reader;
  const ofAccount = sql`c.account_id = ${account}`;
  const isDue = sql`c.due_at <= ${scope.now}`;
  const due = codesBy(reader, 'promo_code_due');
  const inIndex = (status: PromoCodeStatus) =>
    sql`(SELECT COUNT(*) FROM (SELECT 1 AS one FROM ${codesBy(reader, 'promo_code_phase')} WHERE ${ofAccount} AND ${inPhase(status)} LIMIT ${limit + 1}) q)`;
  const left = (status: PromoCodeStatus) =>
    sql`(SELECT COUNT(*) FROM ${due} WHERE ${ofAccount} AND ${isDue} AND ${inPhase(status)} AND NOT ${hasStatus(status, scope.now)})`;
  const come = (status: PromoCodeStatus) =>
    sql`(SELECT COUNT(*) FROM ${due} WHERE ${ofAccount} AND ${isDue} AND NOT ${inPhase(status)} AND ${hasStatus(status, scope.now)})`;
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
