import type { PromoCodeId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import type { CodeText } from './code-text.js';
import { endingOf } from './in-force.js';
import type { MatchType } from './match-type.js';
import { isSameOwner, type PromoCodeOwner } from './owner.js';
import type { PatternText } from './pattern-text.js';
import type { PromoCode } from './promo-code.js';
import { codeWindowOf, type ActiveWindow } from './window.js';

/** The texts that a code holds against patterns of others (R7), and for how long. */
export interface OverlapClaim {
  readonly text: CodeText | PatternText;
  /** Null: nobody's yet, so that every code is somebody else's. */
  readonly owner: PromoCodeOwner | null;
  /** Null: from now on. */
  readonly startAt: Instant | null;
  /** Null: for ever. */
  readonly endAt: Instant | null;
}

/** A code whose texts meet those of a claim. */
export interface Overlap {
  readonly promoCodeId: PromoCodeId;
  /** The other code's text or pattern. */
  readonly text: string;
  readonly matchType: MatchType;
  readonly owner: PromoCodeOwner;
  readonly ownerName: string;
  /** The other code's window. */
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  /** A text that both match, the shortest. */
  readonly witness: string;
}

/**
 * What a new code of these windows claims. An exact text is held from its creation until it is released, whatever its
 * window.
 */
export function claimFor(
  text: CodeText | PatternText,
  owner: PromoCodeOwner | null,
  windows: readonly ActiveWindow[],
): OverlapClaim {
  if (text.normalForm !== null) return { text, owner, startAt: null, endAt: null };
  const { startAt, endAt } = codeWindowOf(windows);
  return { text, owner, startAt, endAt };
}

/** A code's text, as rules on texts take it. */
export function textOf({ text, normalForm }: Pick<PromoCode, 'text' | 'normalForm'>) {
  return normalForm === null ? { text, normalForm } : { text, normalForm };
}

/** What a code claims, as it is. */
export function claimOf(code: PromoCode): OverlapClaim {
  const { normalForm, owner, assignments, expiredAt } = code;
  const typed = textOf(code);
  // Earlier assignments have ended: they claim nothing that is still to come.
  const claim = claimFor(typed, owner, assignments);
  return normalForm === null ? { ...claim, endAt: endingOf(claim, expiredAt) } : claim;
}

/** Whether a code claims something that it did not claim before. */
export function claimsMore(before: OverlapClaim, after: OverlapClaim): boolean {
  if (before.text.normalForm !== after.text.normalForm) return true;
  if (after.text.normalForm !== null) return false;
  return (
    before.text.text !== after.text.text ||
    (after.startAt ?? -Infinity) < (before.startAt ?? -Infinity) ||
    (after.endAt ?? Infinity) > (before.endAt ?? Infinity)
  );
}

/**
 * What a code claims after a change by which it claims more, and the path on which R7 tells of it: its text if that is
 * another, else the call as a whole. Null where it claims no more.
 */
export function claimOfMore(
  before: PromoCode,
  after: PromoCode,
): { readonly claim: OverlapClaim; readonly path: Violation['path'] } | null {
  const claim = claimOf(after);
  if (!claimsMore(claimOf(before), claim)) return null;
  return { claim, path: before.text === after.text ? [] : ['text'] };
}

/** Whether two stretches of time have an instant in common; both begin when they begin and end before they end. */
export function windowsMeet(
  one: { readonly from: Instant; readonly until: Instant | null },
  other: { readonly from: Instant; readonly until: Instant | null },
): boolean {
  const from = Math.max(one.from, other.from);
  return from < Math.min(one.until ?? Infinity, other.until ?? Infinity);
}

/** R7: what the overlaps of a claim are. Of others they refuse it, of the same owner they are worth a warning. */
export function overlapViolations(
  owner: PromoCodeOwner | null,
  overlaps: readonly Overlap[],
): { readonly violations: readonly Violation[]; readonly warnings: readonly Violation[] } {
  const told = (overlap: Overlap) =>
    violation('OVERLAP', ['text'], {
      text: overlap.witness,
      pattern: overlap.text,
      owner: overlap.ownerName,
      ownerId: overlap.owner.id,
      promoCodeId: overlap.promoCodeId,
      ...(overlap.startAt === null ? {} : { startAt: overlap.startAt }),
      ...(overlap.endAt === null ? {} : { endAt: overlap.endAt }),
    });
  const isOwn = (overlap: Overlap) => owner !== null && isSameOwner(owner, overlap.owner);
  return {
    violations: overlaps.filter((overlap) => !isOwn(overlap)).map(told),
    warnings: overlaps.filter(isOwn).map(told),
  };
}
