import { PROMO_CODE_STATUSES } from '@creator-codes/domain';
import type { Order } from '../../../application/ports/reads.js';
import type { Reader } from '../reader.js';
import { allOf, anyOf, sql, type Sql } from '../../engine/sql.js';
import type { Branch } from './branch.js';
import {
  hasAnyStatus,
  hasStatus,
  inPhase,
  matchesSearch,
  ownerHasWords,
  startsWith,
} from './conditions.js';
import { codesBy } from './drivers.js';
import { ownerWordsBranch } from './owner-words.js';
import type { Search } from './search.js';
import type { Wanted } from './wanted.js';

/** A walk in the list's own order, with what must hold beside the common conditions. */
export interface Walk extends Branch {
  readonly also: readonly Sql[];
  /** See `Driver`. */
  readonly answersProgram?: Buffer | undefined;
}

/** Walks that together give the whole list in its order, for when no condition is narrow. */
export function walksFor(
  reader: Reader,
  wanted: Wanted,
  { field }: Order,
  ownersAreNarrow: boolean,
): readonly Walk[] {
  if (field === 'TEXT') return textWalks(reader, wanted, ownersAreNarrow);
  const also = matchesSearch(reader, wanted);
  if (wanted.status !== null) return statusWalks(reader, wanted, 'promo_code_phase', also);
  const from = sql`promo_code c${reader.hints.primaryKey}`;
  return [{ from, enter: [ofAccount(reader)], also }];
}

/**
 * One branch for each phase, with the exact status as the condition; and
 * rows whose phase has gone stale and that have not been moved yet, by the exact status alone.
 */
function statusWalks(
  reader: Reader,
  { status }: Wanted,
  index: string,
  also: readonly Sql[],
): readonly Walk[] {
  const { now } = reader.scope;
  const statuses = status ?? [];
  const inTheirPhase = statuses.map((each) => ({
    from: codesBy(reader, index),
    enter: [ofAccount(reader), inPhase(each)],
    also: [hasStatus(each, now), ...also],
  }));
  const moved = statuses.map((each) => allOf([hasStatus(each, now), sql`NOT ${inPhase(each)}`]));
  const due = {
    from: codesBy(reader, 'promo_code_due'),
    enter: [ofAccount(reader), sql`c.due_at <= ${now}`],
    also: [anyOf(moved.map((each) => sql`(${each})`)), ...also],
  };
  return [...inTheirPhase, due];
}

/** The index by text begins with the phase, so there is a walk for each. */
function textWalks(reader: Reader, wanted: Wanted, ownersAreNarrow: boolean): readonly Walk[] {
  const { search } = wanted;
  if (search === null) return phaseTextWalks(reader, wanted, []);
  const { range, words } = search;
  const byText = range === null ? [] : phaseTextWalks(reader, wanted, [startsWith(range)]);
  if (ownersAreNarrow) return [...byText, ofOwners(reader, wanted, search)];
  const notByText = range === null ? [] : [sql`NOT (${startsWith(range)})`];
  return [
    ...byText,
    ...phaseTextWalks(reader, wanted, [ownerHasWords(reader, words), ...notByText]),
  ];
}

function phaseTextWalks(reader: Reader, wanted: Wanted, also: readonly Sql[]): readonly Walk[] {
  if (wanted.status !== null) return statusWalks(reader, wanted, 'promo_code_phase_text', also);
  return PROMO_CODE_STATUSES.map((phase) => ({
    from: codesBy(reader, 'promo_code_phase_text'),
    enter: [ofAccount(reader), inPhase(phase)],
    also,
  }));
}

function ofOwners(reader: Reader, { status }: Wanted, search: Search): Walk {
  const branch = ownerWordsBranch(reader, search);
  const hasWanted = status === null ? [] : [hasAnyStatus(status, reader.scope.now)];
  return { ...branch, also: [...(branch.also ?? []), ...hasWanted] };
}

function ofAccount({ account }: Reader): Sql {
  return sql`c.account_id = ${account}`;
}
