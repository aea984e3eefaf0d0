import type { Instant, PromoCodeStatus } from '@creator-codes/domain';
import { OPEN_END, OWNER_KIND_NUMBER, PHASE_NUMBER } from '../../tables/codes.js';
import { dealEntity } from '../entities/deal.js';
import { ownRows } from '../entity.js';
import type { Reader } from '../reader.js';
import { idRange } from '../id-range.js';
import { hasWords } from '../search-words.js';
import { allOf, anyOf, sql, type Sql } from '../../engine/sql.js';
import type { Assigned, Wanted, WantedOwner } from './wanted.js';

/*
 * Conditions on a code `c`. The domain's functions say what they mean (`promoCodeStatusAt`, `isComplete`); a
 * property test holds them against each other.
 */

/** The exact status at an instant, from the window and expiry, never from the stored phase. */
export function hasStatus(status: PromoCodeStatus, now: Instant): Sql {
  const expired = sql`(c.ends_at <= ${now} OR (c.expired_at IS NOT NULL AND c.expired_at <= ${now}))`;
  const inGap = sql`(c.gap_from <= ${now} AND ${now} < c.gap_until)`;
  switch (status) {
    case 'EXPIRED':
      return expired;
    case 'ACTIVE':
      return sql`(NOT ${expired} AND c.starts_at <= ${now} AND NOT ${inGap})`;
    case 'SCHEDULED':
      return sql`(NOT ${expired} AND (c.starts_at > ${now} OR ${inGap}))`;
  }
}

export function hasAnyStatus(statuses: readonly PromoCodeStatus[], now: Instant): Sql {
  return anyOf(statuses.map((status) => hasStatus(status, now)));
}

/** The stored phase: narrows a search, never answers. */
export function inPhase(status: PromoCodeStatus): Sql {
  return sql`c.phase = ${PHASE_NUMBER[status]}`;
}

export function ofOwner({ id, kind }: WantedOwner): Sql {
  return sql`c.owner_id = ${id} AND c.owner_kind = ${OWNER_KIND_NUMBER[kind]}`;
}

export function isAssigned({ ownerKind, kinds }: Assigned): Sql {
  return sql`c.owner_kind = ${ownerKind} AND c.assigned_kinds = ${kinds}`;
}

/** By its window, or by hand before that. */
function hasEndBefore(instant: Instant): Sql {
  return sql`(c.ends_at < ${instant} OR c.expired_at < ${instant})`;
}

function inProgram({ account }: Reader, program: Buffer): Sql {
  return sql`EXISTS (SELECT 1 FROM assignment a WHERE a.account_id = ${account} AND a.promo_code_id = c.id AND a.program_id = ${program} AND a.current = 1)`;
}

export function startsWith({
  from,
  until,
}: {
  readonly from: string;
  readonly until: string;
}): Sql {
  return sql`c.code_key >= ${from} AND c.code_key < ${until}`;
}

/** A count of one row and not EXISTS, for which MariaDB would first collect all owners who have the words. */
export function ownerHasWords({ account }: Reader, found: readonly string[]): Sql {
  return sql`(SELECT COUNT(*) FROM code_owner o WHERE o.account_id = ${account} AND o.id = c.owner_id AND ${hasWords('o.search_key', found)}) = 1`;
}

/** The ids among which everything is that was created when it is wanted. */
export function createdRange({ createdAfter, createdBefore }: Wanted): readonly Sql[] {
  return idRange('c.id', createdAfter, createdBefore);
}

/**
 * Everything that is wanted but status and search, which decide the walk.
 * @param answered a program that the walk has asked for already
 */
export function commonConditions(
  reader: Reader,
  wanted: Wanted,
  answered?: Buffer,
): readonly Sql[] {
  const { assigned, createdAfter, createdBefore, endsBefore, deal } = wanted;
  const programs = wanted.programs.filter((program) => program !== answered);
  return [
    sql`c.account_id = ${reader.account}`,
    ...wanted.owners.map(ofOwner),
    ...programs.map((program) => inProgram(reader, program)),
    ...(deal === null ? [] : [sql`c.deal_id = ${deal}`, ...seesDeal(reader, deal)]),
    ...(assigned === null ? [] : [anyOf(assigned.map((each) => sql`(${isAssigned(each)})`))]),
    ...createdRange(wanted),
    ...(createdAfter === null ? [] : [sql`c.created_at >= ${createdAfter}`]),
    ...(createdBefore === null ? [] : [sql`c.created_at < ${createdBefore}`]),
    ...(endsBefore === null ? [] : [hasEndBefore(Math.min(endsBefore, OPEN_END))]),
  ];
}

/** A deal that the caller may not see finds nothing, also where it is a code of theirs that has it. */
function seesDeal(reader: Reader, deal: Buffer): readonly Sql[] {
  return ownRows(reader, dealEntity).map(
    (own) =>
      sql`EXISTS (SELECT 1 FROM deal t WHERE t.account_id = ${reader.account} AND t.id = ${deal} AND ${own})`,
  );
}

/** Text or owner, as the search asks. */
export function matchesSearch(reader: Reader, { search }: Wanted): readonly Sql[] {
  if (search === null) return [];
  const byOwner = ownerHasWords(reader, search.words);
  return [search.range === null ? byOwner : anyOf([allOf([startsWith(search.range)]), byOwner])];
}
