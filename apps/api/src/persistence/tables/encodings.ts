import {
  MAX_INSTANT,
  OWNER_KINDS,
  type Instant,
  type MatchType,
  type OwnerKind,
  type ProgramKind,
  type PromoCodeStatus,
} from '@creator-codes/domain';

// Small numbers for the words that take part in keys; every other word is stored as itself.

export const OWNER_KIND_NUMBER: Readonly<Record<OwnerKind, number>> = {
  CREATOR: 1,
  PERFORMANCE_PARTNER: 2,
  MEDIA_SOURCE: 3,
};

/** The owner of restricted texts, whom the domain does not know: no row of theirs is read as a code. */
export const NOBODY_KIND = 4;
/** `promo_code.phase` of a restricted text: no list of a phase and no sweeper meets it. */
export const NOBODY_PHASE = 3;

/** Also the bits of `promo_code.assigned_kinds`. */
export const PROGRAM_KIND_NUMBER: Readonly<Record<ProgramKind, number>> = {
  CREATOR: 1,
  PERFORMANCE: 2,
};

export const MATCH_TYPE_NUMBER: Readonly<Record<MatchType, number>> = { EXACT: 1, REGEX: 2 };

/** `promo_code.phase`: the status as of the last write or sweep. It narrows a search, it never answers. */
export const PHASE_NUMBER: Readonly<Record<PromoCodeStatus, number>> = {
  SCHEDULED: 0,
  ACTIVE: 1,
  EXPIRED: 2,
};

/** `promo_code.starts_at` and `gap_from`/`gap_until` where there is no limit or gap. */
export const OPEN_START = 0;
/** `promo_code.ends_at` without an end, and `due_at` when the phase never changes again. */
export const OPEN_END = MAX_INSTANT;

/** A start as its column keeps it: the one instant that means none is kept beside it. */
export function storedStart(startAt: Instant | null): number {
  return startAt === OPEN_START ? OPEN_START - 1 : (startAt ?? OPEN_START);
}

export function startOf(stored: number): Instant | null {
  return stored === OPEN_START ? null : Math.max(stored, OPEN_START);
}

/** The same of an end. */
export function storedEnd(endAt: Instant | null): number {
  return endAt === OPEN_END ? OPEN_END + 1 : (endAt ?? OPEN_END);
}

export function endOf(stored: number): Instant | null {
  return stored === OPEN_END ? null : Math.min(stored, OPEN_END);
}

/** @throws for a number of none of these: a kind that this version does not know is no partner */
export function ownerKindOf(number: number): OwnerKind {
  const kind = OWNER_KINDS.find((each) => OWNER_KIND_NUMBER[each] === number);
  if (kind === undefined) throw new Error(`no kind of owner has the number ${number}`);
  return kind;
}

export function programKindOf(number: number): ProgramKind {
  return number === PROGRAM_KIND_NUMBER.CREATOR ? 'CREATOR' : 'PERFORMANCE';
}

export function matchTypeOf(number: number): MatchType {
  return number === MATCH_TYPE_NUMBER.EXACT ? 'EXACT' : 'REGEX';
}

/** `assigned_kinds`: which kinds of program a code has a current assignment in. */
export function assignedKindsMask(kinds: readonly ProgramKind[]): number {
  return kinds.reduce((mask, kind) => mask | PROGRAM_KIND_NUMBER[kind], 0);
}

export function assignedKindsOf(mask: number): readonly ProgramKind[] {
  return (['CREATOR', 'PERFORMANCE'] as const).filter(
    (kind) => (mask & PROGRAM_KIND_NUMBER[kind]) !== 0,
  );
}
