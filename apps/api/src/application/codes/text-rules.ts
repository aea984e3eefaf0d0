import {
  alternativesTo,
  claimFor,
  heldTextViolation,
  ok,
  overlapViolations,
  parseCodeText,
  parsePatternText,
  PATTERNS_MAX,
  restrictedViolation,
  textOf,
  violation,
  type ActiveWindow,
  type CodeText,
  type PatternText,
  type PromoCodeId,
  type PromoCodeOwner,
  type Result,
  type TypedText,
  type Violation,
} from '@creator-codes/domain';
import { readPattern, type Pattern } from '@creator-codes/patterns';
import type { Facts } from '../ports/unit-of-work.js';
import { restrictedByPattern } from './restricted-by-pattern.js';
import { isOffensive, offensive } from './offensive.js';
import { offeredTexts } from './offers.js';

/** A text that was read; a pattern where it has no normal form. */
type ReadText = CodeText | (PatternText & { readonly pattern: Pattern });

/** A text that somebody wants for a code. */
export interface TextClaim {
  readonly code: ReadText;
  /** Null where it is not known yet: then whoever holds the text is somebody else. */
  readonly owner: PromoCodeOwner | null;
  readonly place?: TextPlace;
}

/** The code that a text is for, as far as patterns ask; of none it is a code that would count from now on. */
export interface TextPlace {
  /** Set if the code is there already. */
  readonly id?: PromoCodeId;
  readonly assignments: readonly ActiveWindow[];
  /** False where nobody reads warnings, which take long to find. */
  readonly warns?: boolean;
}

const NEW_CODE: TextPlace = { assignments: [] };

export interface TextVerdict {
  /** Why the code cannot have the text. */
  readonly violations: readonly Violation[];
  /** Why it should not. */
  readonly warnings: readonly Violation[];
}

/**
 * Everything that speaks against a text at this moment, on path `text`. Whatever gives a code a text asks this
 * function, and whatever offers texts `judgeOffers`, which says the same of many, so that no text is offered that would
 * be refused. It is courtesy: for R5 the unique key on (account, code key, claimed) is the authority, for R7 the unit of
 * work, which judges again where codes are written.
 */
export async function judgeText(facts: Facts, claim: TextClaim): Promise<TextVerdict> {
  const { code, owner } = claim;
  const { text, normalForm } = code;
  const [holder, restricted] = await Promise.all([
    normalForm === null ? facts.patternHolder(text) : facts.textHolder(normalForm),
    judgeRestrictions(facts, code),
  ]);
  const held = heldTextViolation({ text, owner }, holder);
  const stands = [...(held === null ? [] : [held]), ...restricted];
  const overlap = stands.length === 0 ? await judgeOverlap(facts, claim) : NOTHING;
  // Last: whatever was held against the patterns has read them.
  const full = await patternsFull(facts, claim);
  const offends = claim.place?.warns !== false && (await isOffensive(text));
  return {
    violations: [...(stands.length === 0 ? overlap.violations : stands), ...full],
    warnings: [...overlap.warnings, ...(offends ? [offensive(text)] : [])],
  };
}

/** What keeps the text from everybody; of a pattern, a text that it would match. */
async function judgeRestrictions(facts: Facts, code: ReadText): Promise<readonly Violation[]> {
  if (code.normalForm === null) {
    return restrictedByPattern(code.pattern, await facts.restrictedNow());
  }
  const { text, normalForm } = code;
  return (await facts.restrictions(normalForm)).map((each) => restrictedViolation(text, each));
}

async function judgeOverlap(
  facts: Facts,
  { code, owner, place = NEW_CODE }: TextClaim,
): Promise<TextVerdict> {
  const claim = claimFor(textOf(code), owner, place.assignments);
  const overlaps = await facts.overlaps(claim, place.id ?? null);
  return overlapViolations(owner, overlaps);
}

/** Why the account cannot have one more pattern. */
async function patternsFull(
  facts: Facts,
  { code, place = NEW_CODE }: TextClaim,
): Promise<readonly Violation[]> {
  if (code.normalForm !== null || place.id !== undefined) return [];
  const isFull = (await facts.patternCount()) >= PATTERNS_MAX;
  return isFull ? [violation('PATTERNS_FULL', ['text'], { max: PATTERNS_MAX })] : [];
}

const NOTHING: TextVerdict = { violations: [], warnings: [] };

/** A text as it was typed: a pattern where the input says so. */
export interface Typed extends TypedText {
  readonly text: string;
}

function readTyped({ text, matchType }: Typed): Result<ReadText> {
  if (matchType !== 'REGEX') return parseCodeText(text);
  const read = readPattern(text);
  return read.ok ? ok({ text, normalForm: null, pattern: read.value }) : read;
}

const SUGGESTIONS = 3;

/**
 * The same, and what would be accepted instead; against an exact text that cannot be read its schema speaks, against
 * such a pattern the engine.
 */
export async function judgeTypedText(
  facts: Facts,
  typed: Typed,
  owner: PromoCodeOwner | null,
  place: TextPlace = NEW_CODE,
): Promise<TextVerdict> {
  const code = readTyped(typed);
  if (!code.ok) return { violations: engineFaults(typed, code.violations), warnings: [] };
  if (owner === null) return NOTHING;
  const { violations, warnings } = await judgeText(facts, { code: code.value, owner, place });
  if (violations.length === 0 || code.value.normalForm === null) return { violations, warnings };
  const suggestions = await offeredTexts(facts, alternativesTo(code.value), SUGGESTIONS);
  return { violations: violations.map((each) => ({ ...each, suggestions })), warnings };
}

/** What no schema says of a pattern, since that takes its engine. */
function engineFaults(typed: Typed, found: readonly Violation[]): readonly Violation[] {
  const isTold = typed.matchType !== 'REGEX' || !parsePatternText(typed.text).ok;
  return isTold ? [] : found.map((each): Violation => ({ ...each, path: ['text'] }));
}
