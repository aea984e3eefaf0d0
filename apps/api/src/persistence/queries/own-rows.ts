import { ownerOfId, type OwnerKind, type PartnerOwner } from '@creator-codes/domain';
import type { ReadScope } from '../../application/ports/reads.js';
import { OWNER_KIND_NUMBER, PROGRAM_KIND_NUMBER } from '../tables/encodings.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { allOf, anyOf, sql, words, type Sql } from '../engine/sql.js';

/*
 * What of a table `t` is one owner's: conditions for callers who see nothing else (R11). Every entity has one,
 * and everything that reads rows asks for it.
 */

/** Whose rows alone are found. */
export interface ScopedOwner {
  readonly id: Buffer;
  readonly kind: PartnerOwner['kind'];
  readonly account: Buffer;
  readonly now: number;
}

export function scopedOwnerOf({ accountId, ownerId, now }: ReadScope): ScopedOwner | null {
  if (ownerId === null) return null;
  const kind = ownerOfId(ownerId)?.kind;
  if (kind === undefined || kind === 'MEDIA_SOURCE') throw new Error(`${ownerId} calls nobody`);
  return { id: bytesOfOwnId(ownerId), kind, account: bytesOfOwnId(accountId), now };
}

/** Nothing of it is any owner's. */
export function nobodys(): Sql {
  return words('1 = 0');
}

/** Of a table whose rows say whose they are. */
export function byOwnerId({ id }: ScopedOwner): Sql {
  return sql`t.owner_id = ${id}`;
}

/** The owner's own row. */
export function theOwner(kind: OwnerKind): (owner: ScopedOwner) => Sql {
  return (owner) => (owner.kind === kind ? sql`t.id = ${owner.id}` : nobodys());
}

/** Codes, and what belongs to a code. */
export function byOwner({ id, kind }: ScopedOwner): Sql {
  return sql`t.owner_id = ${id} AND t.owner_kind = ${OWNER_KIND_NUMBER[kind]}`;
}

/** What a creator has and a performance partner has not. */
export function ofCreator({ id, kind }: ScopedOwner): Sql {
  return kind === 'CREATOR' ? sql`t.creator_id = ${id}` : nobodys();
}

/**
 * Programs that a creator has a membership in, or that a media source stands for them in; all Performance
 * programs for a performance partner. No assignment of theirs is in another one.
 */
export function ownPrograms({ id, kind, account }: ScopedOwner): Sql {
  if (kind === 'PERFORMANCE_PARTNER') return sql`t.kind = ${PROGRAM_KIND_NUMBER.PERFORMANCE}`;
  return anyOf([
    sql`EXISTS (SELECT 1 FROM membership m WHERE m.account_id = ${account} AND m.creator_id = ${id} AND m.program_id = t.id)`,
    sql`EXISTS (SELECT 1 FROM media_source s WHERE s.account_id = ${account} AND s.creator_id = ${id} AND s.program_id = t.id)`,
  ]);
}

/**
 * Deals of programs that a creator has joined now; of Performance programs for a performance partner. A count
 * and not EXISTS, for which MariaDB would read and sort all deals of those programs instead of walking to the
 * end of a page.
 */
export function ownDeals({ id, kind, account, now }: ScopedOwner): Sql {
  if (kind === 'PERFORMANCE_PARTNER') {
    return sql`(SELECT COUNT(*) FROM program p WHERE p.account_id = ${account} AND p.id = t.program_id AND p.kind = ${PROGRAM_KIND_NUMBER.PERFORMANCE}) > 0`;
  }
  const where = [
    sql`m.account_id = ${account}`,
    sql`m.creator_id = ${id}`,
    sql`m.program_id = t.program_id`,
    ...joinedAt(now),
  ];
  return sql`(SELECT COUNT(*) FROM membership m WHERE ${allOf(where)}) > 0`;
}

/**
 * Of a membership at an instant; the same as the domain's `hasJoined`; a test holds them against each other.
 */
export function joinedAt(at: number | Sql, alias: 'm' | 't' = 'm'): readonly Sql[] {
  const m = words(alias);
  return [
    sql`${m}.state = 'JOINED'`,
    sql`(${m}.contract_start IS NULL OR ${m}.contract_start <= ${at})`,
    sql`(${m}.contract_end IS NULL OR ${m}.contract_end > ${at})`,
  ];
}
