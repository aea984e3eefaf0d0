import { PROMO_CODE_STATUSES, type Instant } from '@creator-codes/domain';
import { OPEN_END } from '../../tables/encodings.js';
import { idRange } from '../id-range.js';
import type { Reader } from '../reader.js';
import { allOf, sql, type Sql } from '../../engine/sql.js';
import {
  codesBy,
  IS_OWNED,
  ofAccount,
  type AccessPath,
  type Asked,
  type Condition,
} from './condition.js';
import { inPhase, statusesOf } from './status.js';

export function creationConditions({ reader, filter }: Asked): readonly Condition[] {
  const { createdAfter: after = null, createdBefore: before = null } = filter;
  const ids = idRange('c.id', after, before);
  if (ids.length === 0) return [];
  const where = allOf([
    IS_OWNED,
    ...ids,
    ...from(sql`c.created_at`, after),
    ...until(sql`c.created_at`, before),
  ]);
  const table = sql`promo_code c${reader.hints.primaryKey}`;
  const branches = [{ from: table, enter: [ofAccount(reader), ...ids] }];
  return [{ where, leads: { by: 'created', inOrder: true, branches } }];
}

export function startConditions({ reader, filter }: Asked): readonly Condition[] {
  const { startsAfter = null, startsBefore = null } = filter;
  const within = [
    ...from(sql`c.lives_from`, startsAfter),
    ...until(sql`c.lives_from`, startsBefore),
  ];
  if (within.length === 0) return [];
  return [{ where: allOf(within), leads: inEachPhase(reader, 'starting', within) }];
}

export function endConditions({ reader, filter }: Asked): readonly Condition[] {
  const { endsAfter = null, endsBefore = null } = filter;
  if (endsAfter === null && endsBefore === null) return [];
  // Without an end there is none after or before anything.
  const hasEnd = endsBefore === null ? [sql`c.lives_until <> ${OPEN_END}`] : [];
  const before = endsBefore === null ? null : Math.min(endsBefore, OPEN_END);
  const within = [...from(sql`c.lives_until`, endsAfter), ...until(sql`c.lives_until`, before)];
  const where = allOf([...within, ...hasEnd]);
  const statuses = statusesOf(filter);
  const hasEnded = statuses === null || statuses.includes('EXPIRED');
  // What has not ended ends later; this keeps the expired ones, who are most, out of the count.
  const notEnded = hasEnded ? [] : [sql`c.lives_until > ${reader.scope.now}`];
  return [{ where, leads: inEachPhase(reader, 'ending', [where, ...notEnded]) }];
}

const INDEX_OF = { starting: 'promo_code_phase_from', ending: 'promo_code_phase_until' };

/** These indexes begin with the stored phase, which narrows nothing here: all of them are entered. */
function inEachPhase(
  reader: Reader,
  by: keyof typeof INDEX_OF,
  within: readonly Sql[],
): AccessPath {
  const branches = PROMO_CODE_STATUSES.map((phase) => ({
    from: codesBy(reader, INDEX_OF[by]),
    enter: [ofAccount(reader), inPhase(phase), ...within],
  }));
  return { by, inOrder: false, branches };
}

function from(column: Sql, instant: Instant | null): readonly Sql[] {
  return instant === null ? [] : [sql`${column} >= ${instant}`];
}

function until(column: Sql, instant: Instant | null): readonly Sql[] {
  return instant === null ? [] : [sql`${column} < ${instant}`];
}
