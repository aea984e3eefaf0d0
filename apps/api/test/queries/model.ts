import {
  countsFrom,
  hasDealEnded,
  hasJoined,
  healthFlagsOf,
  isComplete,
  normalFormOf,
  promoCodeStatusAt,
  searchFormOf,
  windowOfCode,
  wordsOf,
  type HealthFlag,
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

/** When a code starts, or was issued where it has no start. */
export function startOf({ code }: KnownCode): Instant {
  return windowOfCode(code).startAt ?? code.createdAt;
}

/** The flags by the domain alone: a contract counts where the code is assigned, or in any program. */
export function flagsOf(
  { account, memberships, deals }: ReadWorld,
  { code }: KnownCode,
  now: Instant,
): readonly HealthFlag[] {
  const kinds = code.assignments.map(({ programKind }) => programKind);
  const programs = code.assignments
    .filter(({ programKind }) => programKind === 'CREATOR')
    .map(({ programId }) => programId);
  const counting = memberships.filter(
    ({ creatorId, programId }) =>
      creatorId === code.owner.id && (programs.length === 0 || programs.includes(programId)),
  );
  const deal = deals.find(({ id }) => id === code.dealId);
  return healthFlagsOf({
    isComplete: isComplete(code.owner.kind, account.mode, kinds),
    ownerHasJoined:
      code.owner.kind !== 'CREATOR' ||
      counting.some((each) => hasJoined(each, countsFrom(windowOfCode(code), now))),
    dealHasEnded: deal !== undefined && hasDealEnded(deal, now),
  });
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
    .sort((a, b) => sign * (BY[order.field](a, b) || byId(a, b)))
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
    (!given(filter.bulkJobId) || isWrittenBy(world, filter.bulkJobId, code.id)) &&
    (!given(filter.isComplete) ||
      isComplete(code.owner.kind, world.account.mode, kinds) === filter.isComplete) &&
    (!given(filter.purpose) || code.purpose === filter.purpose) &&
    (!given(filter.matchType) || code.matchType === filter.matchType) &&
    (!given(filter.creditPolicy) ||
      code.assignments.some(({ creditPolicy }) => creditPolicy === filter.creditPolicy)) &&
    (!given(filter.healthFlag) || flagsOf(world, known, now).includes(filter.healthFlag)) &&
    (!given(filter.handle) || hasHandle(world, known, filter.handle)) &&
    (!given(filter.startsAfter) || startOf(known) >= filter.startsAfter) &&
    (!given(filter.startsBefore) || startOf(known) < filter.startsBefore) &&
    (!given(filter.endsAfter) || (end !== null && end >= filter.endsAfter)) &&
    (!given(filter.createdAfter) || code.createdAt >= filter.createdAfter) &&
    (!given(filter.createdBefore) || code.createdAt < filter.createdBefore) &&
    (!given(filter.endsBefore) || (end !== null && end < filter.endsBefore))
  );
}

function isWrittenBy({ jobs }: ReadWorld, jobId: string, codeId: string): boolean {
  const job = jobs.find(({ id }) => id === jobId);
  return job?.wrote.some(([id, state]) => id === codeId && state === 'DONE') === true;
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

function hasHandle({ creators }: ReadWorld, { code }: KnownCode, handle: string): boolean {
  const asked = searchFormOf(handle.trim().replace(/^@/, ''));
  if (asked.trim() === '') return true;
  const owner = creators.find(({ id }) => id === code.owner.id);
  return owner?.socialProfiles.some((each) => searchFormOf(each.handle) === asked) ?? false;
}

function byId(a: KnownCode, b: KnownCode): number {
  return Buffer.compare(bytes(a.code.id), bytes(b.code.id));
}

function byText(a: KnownCode, b: KnownCode): number {
  return Buffer.compare(keyOf(a), keyOf(b));
}

/** Exact codes before patterns. */
function keyOf({ code }: KnownCode): Buffer {
  return Buffer.from(code.matchType === 'EXACT' ? `E:${code.normalForm ?? ''}` : `R:${code.text}`);
}

function byEnd(a: KnownCode, b: KnownCode): number {
  const ends = [endOf(a) ?? Infinity, endOf(b) ?? Infinity] as const;
  return ends[0] === ends[1] ? 0 : ends[0] - ends[1];
}

const BY: Readonly<Record<Order['field'], (a: KnownCode, b: KnownCode) => number>> = {
  CREATED_AT: byId,
  TEXT: byText,
  NAME: byText,
  STARTS_AT: (a, b) => startOf(a) - startOf(b),
  ENDS_AT: byEnd,
};

function bytes(id: string): Buffer {
  return Buffer.from(id.slice(3), 'base64url');
}
