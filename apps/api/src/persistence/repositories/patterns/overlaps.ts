import {
  endingOf,
  isSameOwner,
  windowsMeet,
  type AccountId,
  type Instant,
  type Overlap,
  type PromoCodeId,
  type OverlapClaim,
} from '@creator-codes/domain';
import {
  acceptedSpelling,
  commonCodeWithPauses,
  openingsMeet,
  readPattern,
} from '@creator-codes/patterns';
import { placeholders, type ReadLength, type Select } from '../../engine/statement.js';
import { bytesOfOwnId } from '../../tables/ids.js';
import { exactCodesMeeting, type CodesOf } from './exact-codes.js';
import type { IndexedPattern, PatternIndex } from './pattern-index.js';
import { Turns } from '../../../application/ports/turns.js';

/** How many of others, and how many of the same owner, are named. */
const NAMED = 5;

/** Whose claim is held against what there is. */
export interface Asked {
  readonly claim: OverlapClaim;
  /** The code itself, which does not stand in its own way. */
  readonly except: PromoCodeId | null;
  readonly now: Instant;
}

/**
 * A claim that has begun is one from now on. What begins just now is asked for with another instant each time that a
 * unit of work runs, and would never be known.
 */
export function askedFrom(claim: OverlapClaim, except: PromoCodeId | null, now: Instant): Asked {
  const hasBegun = claim.startAt !== null && claim.startAt <= now;
  return { claim: hasBegun ? { ...claim, startAt: null } : claim, except, now };
}

type Found = Omit<Overlap, 'ownerName'>;

/** The overlaps that were found: as many as are named, of others first. */
class Findings {
  private readonly others: Found[] = [];
  private readonly own: Found[] = [];

  constructor(private readonly claim: OverlapClaim) {}

  /** Whether nothing more can be told. */
  get areComplete(): boolean {
    return this.others.length >= NAMED;
  }

  /** Whether one of this owner is worth a look. */
  wants(owner: Overlap['owner']): boolean {
    return !this.isOwn(owner) || this.own.length < NAMED;
  }

  add(found: Found): void {
    (this.isOwn(found.owner) ? this.own : this.others).push(found);
  }

  private isOwn(owner: Overlap['owner']): boolean {
    return this.claim.owner !== null && isSameOwner(owner, this.claim.owner);
  }

  get all(): readonly Found[] {
    return [...this.others, ...this.own];
  }
}

/**
 * Patterns that an exact text would match in some letter case, while they count. Others have a turn of the event loop
 * meanwhile.
 */
export async function overlapsOfText(
  index: PatternIndex,
  asked: Asked,
  length: ReadLength = 'long',
): Promise<readonly Found[]> {
  const { claim } = asked;
  const { normalForm } = claim.text;
  if (normalForm === null) throw new Error('a pattern is held against exact codes as well');
  const findings = new Findings(claim);
  const turns = new Turns(length === 'short');
  for (const entry of index.fitting(normalForm)) {
    await turns.next();
    if (!meets(entry, asked) || !findings.wants(entry.owner)) continue;
    addWitness(findings, entry, acceptedSpelling(entry.pattern.automaton, normalForm));
    if (findings.areComplete) break;
  }
  return findings.all;
}

/**
 * Codes that a pattern meets: other patterns while they count, and exact codes that were there before its end. Others
 * have a turn of the event loop meanwhile.
 */
export async function overlapsOfPattern(
  codes: CodesOf,
  index: PatternIndex,
  asked: Asked,
  length: ReadLength = 'long',
): Promise<readonly Found[]> {
  const { claim, except, now } = asked;
  const read = readPattern(claim.text.text);
  if (!read.ok) return [];
  const pattern = read.value;
  const findings = new Findings(claim);
  const turns = new Turns(length === 'short');
  for (const entry of index.entries) {
    await turns.next();
    if (!meets(entry, asked) || !findings.wants(entry.owner)) continue;
    if (!openingsMeet(entry.pattern.opening, pattern.opening)) continue;
    const [one, other] = [entry.pattern.automaton, pattern.automaton];
    addWitness(findings, entry, await commonCodeWithPauses(one, other, () => turns.next()));
    if (findings.areComplete) return findings.all;
  }
  for await (const page of exactCodesMeeting(codes, pattern, length)) {
    for (const code of page) {
      const held = { from: code.createdAt, until: null };
      if (code.id === except || !findings.wants(code.owner)) continue;
      if (!windowsMeet(held, windowOf(claim, now))) continue;
      const witness = acceptedSpelling(pattern.automaton, code.normalForm);
      if (witness === null) throw new Error('a text that a pattern accepts is none of both');
      const { id: promoCodeId, text, owner } = code;
      const window = { startAt: null, endAt: null };
      findings.add({ promoCodeId, text, matchType: 'EXACT', owner, ...window, witness });
      if (findings.areComplete) return findings.all;
    }
  }
  return findings.all;
}

/** A claim is one from now on: what has ended is in nobody's way, however long ago the claim began. */
function windowOf({ startAt, endAt }: OverlapClaim, now: Instant) {
  return { from: Math.max(startAt ?? now, now), until: endAt };
}

function meets(entry: IndexedPattern, { claim, except, now }: Asked): boolean {
  return entry.id !== except && countsWithin(entry, windowOf(claim, now));
}

/** Whether the pattern of a code counts at some moment of a window. */
export function countsWithin(
  { window, expiredAt, createdAt }: IndexedPattern,
  within: ReturnType<typeof windowOf>,
): boolean {
  const from = window.resumesAt ?? window.startAt ?? createdAt;
  return windowsMeet({ from, until: endingOf(window, expiredAt) }, within);
}

function addWitness(findings: Findings, entry: IndexedPattern, witness: string | null): void {
  if (witness === null) return;
  const { id: promoCodeId, owner, window, expiredAt } = entry;
  const { startAt } = window;
  findings.add({
    ...{ promoCodeId, text: entry.pattern.text, matchType: 'REGEX', owner, startAt, witness },
    endAt: endingOf(window, expiredAt),
  });
}

/** The same with the names that owners have now. */
export async function withOwnerNames(
  select: Select,
  accountId: AccountId,
  found: readonly Found[],
): Promise<readonly Overlap[]> {
  if (found.length === 0) return [];
  const ids = [...new Set(found.map(({ owner }) => owner.id))];
  const rows = await select<{ id: Buffer; name: string }>(
    `SELECT o.id, o.name FROM code_owner o WHERE o.account_id = ? AND o.id IN ${placeholders(ids.length)}`,
    [bytesOfOwnId(accountId), ...ids.map(bytesOfOwnId)],
  );
  const names = new Map(rows.map(({ id, name }) => [id.toString('hex'), name]));
  return found.map((each) => ({
    ...each,
    ownerName: names.get(bytesOfOwnId(each.owner.id).toString('hex')) ?? '',
  }));
}
