import {
  isComplete,
  normalFormOf,
  promoCodeStatusAt,
  searchFormOf,
  windowOfCode,
  wordsOf,
  type Instant,
  type PromoCodeStatus,
} from '@creator-codes/domain';
import type { Order, PromoCodeFilter } from '../../src/application/ports/reads.js';
import type { KnownCode, ReadWorld } from './world.js';

/** The status by the domain alone. */
export function statusOf({ code }: KnownCode, now: Instant): PromoCodeStatus {
  return promoCodeStatusAt(windowOfCode(code), code.expiredAt, now);
}

/** When a code ends, or was ended by hand before that; null where it has no end. */
export function endOf({ code }: KnownCode): Instant | null {
  const ends = [windowOfCode(code).endAt, code.expiredAt].filter((at) => at !== null);
  return ends.length === 0 ? null : Math.min(...ends);
}

/** What a list must hold, found the plain way: every code is looked at. */
export function expectedList(
  world: ReadWorld,
  filter: PromoCodeFilter,
  order: Order,
  now: Instant,
): readonly string[] {
  const sign = order.direction === 'ASC' ? 1 : -1;
  return world.codes
    .filter((known) => matches(world, filter, known, now))
    .sort((a, b) => sign * (order.field === 'TEXT' ? byText(a, b) : byId(a, b)))
    .map(({ code }) => code.id);
}

function matches(
  world: ReadWorld,
  filter: PromoCodeFilter,
  known: KnownCode,
  now: Instant,
): boolean {
  const { code } = known;
  const { status, ownerId, programId, dealId, within } = filter;
  const programs: readonly string[] = code.assignments.map((assignment) => assignment.programId);
  const kinds = code.assignments.map(({ programKind }) => programKind);
  const end = endOf(known);
  const given = <Value>(value: Value | null | undefined): value is Value =>
    value !== null && value !== undefined;
  return (
    matchesSearch(filter.search ?? '', known) &&
    (!given(status) || status.length === 0 || status.includes(statusOf(known, now))) &&
    (!given(ownerId) || code.owner.id === ownerId) &&
    (!given(within?.ownerId) || code.owner.id === within.ownerId) &&
    (!given(programId) || programs.includes(programId)) &&
    (!given(within?.programId) || programs.includes(within.programId)) &&
    (!given(dealId) || code.dealId === dealId) &&
    (!given(filter.isComplete) ||
      isComplete(code.owner.kind, world.account.mode, kinds) === filter.isComplete) &&
    (!given(filter.purpose) || code.purpose === filter.purpose) &&
    (!given(filter.createdAfter) || code.createdAt >= filter.createdAfter) &&
    (!given(filter.createdBefore) || code.createdAt < filter.createdBefore) &&
    (!given(filter.endsBefore) || (end !== null && end < filter.endsBefore))
  );
}

function matchesSearch(search: string, { code, ownerSays }: KnownCode): boolean {
  const typed = search.trim();
  const words = wordsOf(searchFormOf(typed));
  if (words.length === 0) return true;
  const isLegal = /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(typed);
  if (isLegal && code.normalForm?.startsWith(normalFormOf(typed)) === true) return true;
  const said = searchFormOf(ownerSays);
  return words.every((word) => said.includes(word));
}

function byId(a: KnownCode, b: KnownCode): number {
  return Buffer.compare(bytes(a.code.id), bytes(b.code.id));
}

function byText(a: KnownCode, b: KnownCode): number {
  return Buffer.compare(Buffer.from(a.code.normalForm ?? ''), Buffer.from(b.code.normalForm ?? ''));
}

function bytes(id: string): Buffer {
  return Buffer.from(id.slice(3), 'base64url');
}
