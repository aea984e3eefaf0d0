import * as z from 'zod/mini';
import { ok, refused, type Result } from '../shared/result.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';

export const PATTERN_MAX = 256;
/** How many texts are tried against a pattern at once. */
export const PATTERN_SAMPLES_MAX = 50;
/** How many instructions the engine may make of a pattern. */
export const PATTERN_INSTRUCTIONS_MAX = 256;

/** How many patterns an account may have, ended ones too: orders look through all of them. */
export const PATTERNS_MAX = 10_000;

/** A pattern's text: kept and compared as it is written. */
export interface PatternText {
  readonly text: string;
  readonly normalForm: null;
}

/** What can be wrong with a pattern. */
export const PATTERN_FAULTS = [
  'EMPTY',
  'WHITE_SPACE',
  'CHARACTER',
  'WORD_BOUNDARY',
  'LOOKAROUND',
  'MATCHES_NOTHING',
  'MISSING_BRACKET',
  'MISSING_PARENTHESIS',
  'UNEXPECTED_PARENTHESIS',
  'ESCAPE',
  'NOTHING_TO_REPEAT',
  'NESTED_REPEAT',
  'REPEAT_COUNT',
  'CHARACTER_RANGE',
  'NOT_UNDERSTOOD',
] as const;
export type PatternFault = (typeof PATTERN_FAULTS)[number];

/**
 * A pattern that accepts each of these accepts hardly less than every code: they differ in letters, case, digits,
 * signs and length.
 */
export const PATTERN_PROBES: readonly string[] = [
  'ABC',
  'xyz',
  '123',
  'SAVE10',
  'Mei-Lin-15',
  'q_q',
  '0-0',
  'SUMMER2027SALE',
  'a1B2c3D4e5F6g7H8',
  'Z'.repeat(64),
];

/** Printable ASCII: nothing else can tell one legal code from another. */
const FOREIGN = /[^\u0021-\u007E]/u;

/**
 * Reads the text of a pattern, as far as that goes without its engine.
 * @returns the text; or, with an empty path, `TOO_LONG`, or `PATTERN_INVALID` for what is empty, has white space or
 * characters that no code has
 */
export function parsePatternText(text: string): Result<PatternText> {
  if (text === '') return refused(violation('PATTERN_INVALID', [], { fault: 'EMPTY' }));
  if (text.length > PATTERN_MAX) return refused(violation('TOO_LONG', [], { max: PATTERN_MAX }));
  const at = text.search(FOREIGN);
  if (at >= 0) {
    const fault = /\s/u.test(text.charAt(at)) ? 'WHITE_SPACE' : 'CHARACTER';
    return refused(violation('PATTERN_INVALID', [], { fault, position: at + 1 }));
  }
  return ok({ text, normalForm: null });
}

/** The schema of the `text` field of a pattern. */
export const patternTextSchema = z.pipe(
  z.string(),
  z.transform((typed: string, context): PatternText => {
    const outcome = parsePatternText(typed);
    if (outcome.ok) return outcome.value;
    for (const objection of outcome.violations) context.issues.push(issueOf(typed, objection));
    return { text: typed, normalForm: null };
  }),
);
