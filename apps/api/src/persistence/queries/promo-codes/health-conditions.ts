import { isComplete, OWNER_KINDS, PROMO_CODE_STATUSES } from '@creator-codes/domain';
import { assignedKindsOf, OWNER_KIND_NUMBER, PROGRAM_KIND_NUMBER } from '../../tables/encodings.js';
import { joinedAt } from '../own-rows.js';
import { allOf, anyOf, sql, type Sql } from '../../engine/sql.js';
import type { Reader } from '../reader.js';
import { inPhase } from './status.js';
import type { Branch } from './branch.js';
import { codesBy, ofAccount, some, type Asked, type Condition } from './condition.js';
import { hasEndedDeal } from './deal-conditions.js';

const ALL_MASKS = [0, 1, 2, 3];

export function completenessConditions(asked: Asked): readonly Condition[] {
  const { isComplete: complete = null } = asked.filter;
  return complete === null ? [] : areComplete(asked, complete);
}

/** Completeness as the two columns that it is stored in; see `OWNER_KIND_NUMBER` and `assigned_kinds`. */
function areComplete({ reader, mode }: Asked, complete: boolean): readonly Condition[] {
  if (mode === null) return [];
  const pairs = OWNER_KINDS.flatMap((kind) =>
    ALL_MASKS.filter((mask) => isComplete(kind, mode, assignedKindsOf(mask)) === complete).map(
      (mask) => sql`c.owner_kind = ${OWNER_KIND_NUMBER[kind]} AND c.assigned_kinds = ${mask}`,
    ),
  );
  const where = anyOf(pairs.map((pair) => sql`(${pair})`));
  // Most codes are complete; the few that are not have an index.
  if (complete) return [{ where, isCommon: true }];
  const from = codesBy(reader, 'promo_code_assigned');
  const branches = pairs.map((pair) => ({ from, enter: [ofAccount(reader), pair] }));
  return [{ where, leads: { by: 'half-made', inOrder: true, branches } }];
}

/** The flags of `bringHealthFlags`, each as a condition. */
export function healthConditions(asked: Asked): readonly Condition[] {
  switch (asked.filter.healthFlag ?? null) {
    case null:
      return [];
    case 'HALF_MADE':
      return areComplete(asked, false);
    case 'DEAL_ENDED':
      return [hasEndedDeal(asked.reader)];
    case 'OWNER_NOT_JOINED':
      return [ownerHasNotJoined(asked)];
  }
}

/**
 * No contract counts when the code does, now or from its start on: in the Creator programs that the code is assigned
 * in, or where there is none, in any.
 */
function ownerHasNotJoined({ reader }: Asked): Condition {
  const { account, hints, scope } = reader;
  const assignments = sql`assignment a${hints.index('assignment_program')} WHERE a.account_id = ${account} AND a.promo_code_id = c.id AND a.program_kind = ${PROGRAM_KIND_NUMBER.CREATOR} AND a.current = 1`;
  const joined = allOf([
    sql`m.account_id = ${account} AND m.creator_id = c.owner_id`,
    ...joinedAt(sql`CASE WHEN c.starts_at > ${scope.now} THEN c.starts_at ELSE ${scope.now} END`),
    anyOf([
      sql`NOT ${some(assignments)}`,
      some(sql`${assignments} AND a.program_id = m.program_id`),
    ]),
  ]);
  const memberships = sql`membership m${hints.index('membership_creator')} WHERE ${joined}`;
  return {
    where: sql`c.owner_kind = ${OWNER_KIND_NUMBER.CREATOR} AND NOT ${some(memberships)}`,
    leads: {
      by: 'not joined',
      inOrder: false,
      branches: [ofCreatorsOutside(reader), ...startingOfOthers(reader)],
    },
  };
}

/** Whether somebody has not joined every Creator program now. */
function isOutside({ account, hints, scope }: Reader, creator: Sql): Sql {
  const joined = allOf([
    sql`m.account_id = ${account} AND m.creator_id = ${creator}`,
    ...joinedAt(scope.now),
  ]);
  const programs = sql`(SELECT COUNT(*) FROM program p WHERE p.account_id = ${account} AND p.kind = ${PROGRAM_KIND_NUMBER.CREATOR})`;
  const memberships = sql`(SELECT COUNT(*) FROM membership m${hints.index('membership_creator')} WHERE ${joined})`;
  return anyOf([sql`${memberships} < ${programs}`, sql`${memberships} = 0`]);
}

/** All codes of creators who have not joined every Creator program: creators are few beside codes, and are looked through. */
function ofCreatorsOutside(reader: Reader): Branch {
  const { account, hints } = reader;
  return {
    from: sql`creator o${hints.primaryKey}${hints.join}promo_code c${hints.index('promo_code_owner')} ON c.account_id = ${account} AND c.owner_id = o.id AND c.owner_kind = o.kind`,
    enter: [sql`o.account_id = ${account}`, isOutside(reader, sql`o.id`)],
  };
}

/** Codes of the others that start later: their contract may be over by then. */
function startingOfOthers(reader: Reader): readonly Branch[] {
  return PROMO_CODE_STATUSES.map((phase) => ({
    from: codesBy(reader, 'promo_code_phase_from'),
    enter: [ofAccount(reader), inPhase(phase), sql`c.lives_from > ${reader.scope.now}`],
    also: [sql`NOT (${isOutside(reader, sql`c.owner_id`)})`],
  }));
}
