import * as z from 'zod/mini';
import { ok, refused, type Result } from '../shared/result.js';
import { issueOf } from '../shared/schema.js';
import { violation, type ParamsOf } from '../shared/violation.js';

export const CODE_TEXT_MIN = 3;
export const CODE_TEXT_MAX = 64;
/** A shorter beginning would be that of a large part of all texts. */
export const CODE_PREFIX_MIN = 2;

/** An exact code's text as typed, and the form under which it is compared and unique (R5). */
export interface CodeText {
  readonly text: string;
  readonly normalForm: string;
}

const ASCII_SPACE = '\t\n\v\f\r ';
/** What is read: a whole text, or how texts begin. */
interface Form {
  readonly min: number;
  readonly legal: RegExp;
}

const WHOLE: Form = { min: CODE_TEXT_MIN, legal: /^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$/ };
const BEGINNING: Form = { min: CODE_PREFIX_MIN, legal: /^[A-Za-z0-9][A-Za-z0-9_-]*$/ };
const LEGAL_CHARACTER = /^[A-Za-z0-9_-]$/;

/**
 * Reads the text of an exact code. Anything but ASCII letters, digits, `-` and `_`
 * inside is refused before any case mapping, so that no look-alike can slip into the normal form.
 * @returns the text as typed and its normal form; or, with an empty path, `REQUIRED`, `TOO_SHORT`,
 * `TOO_LONG`, `CODE_TEXT_EDGE` or `CODE_TEXT_CHARACTER`; the latter names the character (`character`,
 * `codePoint`, `position` from 1) and, if compatibility folding gives a legal text, that `suggestion`
 */
export function parseCodeText(typed: string): Result<CodeText> {
  return parseAs(WHOLE, typed);
}

/** Reads how texts begin: the same, but it may have two characters, and end with `-` or `_`. */
export function parseCodePrefix(typed: string): Result<CodeText> {
  return parseAs(BEGINNING, typed);
}

function parseAs(form: Form, typed: string): Result<CodeText> {
  const { min, legal } = form;
  const text = trimAsciiSpace(typed);
  if (text === '') return refused(violation('REQUIRED'));
  const foreign = firstForeignCharacter(text);
  if (foreign !== null) {
    const folded = foldToLegal(form, text);
    return refused(
      violation('CODE_TEXT_CHARACTER', [], {
        ...foreign,
        ...(folded === null ? {} : { suggestion: folded }),
      }),
    );
  }
  if (text.length < min) return refused(violation('TOO_SHORT', [], { min }));
  if (text.length > CODE_TEXT_MAX)
    return refused(violation('TOO_LONG', [], { max: CODE_TEXT_MAX }));
  if (!legal.test(text))
    return refused(violation('CODE_TEXT_EDGE', [], { character: edgeOf(text) }));
  return ok({ text, normalForm: normalFormOf(text) });
}

/** ASCII upper case of a legal text; the same function serves uniqueness and the matching of orders. */
export function normalFormOf(legalText: string): string {
  return legalText.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** The schema of a `text` field. */
export const codeTextSchema = z.pipe(
  z.string(),
  z.transform((typed: string, context): CodeText => {
    const outcome = parseCodeText(typed);
    if (outcome.ok) return outcome.value;
    for (const objection of outcome.violations) context.issues.push(issueOf(typed, objection));
    return { text: typed, normalForm: '' };
  }),
);

/** A code's text that may be left out: as it is typed, without the space around it; blank means none. */
export const optionalCodeTextSchema = z.pipe(
  z.nullish(z.string()),
  z.transform((typed: string | null | undefined, context): string | null => {
    if (trimAsciiSpace(typed ?? '') === '') return null;
    const outcome = parseCodeText(typed ?? '');
    if (outcome.ok) return outcome.value.text;
    for (const objection of outcome.violations) context.issues.push(issueOf(typed, objection));
    return null;
  }),
);

/** By hand: a pattern that looks for the end takes quadratic time on a long run of spaces inside. */
function trimAsciiSpace(typed: string): string {
  let start = 0;
  let end = typed.length;
  while (start < end && ASCII_SPACE.includes(typed.charAt(start))) start += 1;
  while (end > start && ASCII_SPACE.includes(typed.charAt(end - 1))) end -= 1;
  return typed.slice(start, end);
}

function firstForeignCharacter(text: string): ParamsOf<'CODE_TEXT_CHARACTER'> | null {
  let position = 0;
  for (const character of text) {
    position += 1;
    if (!LEGAL_CHARACTER.test(character)) {
      const point = character.codePointAt(0) ?? 0;
      return {
        character: isVisible(character) ? character : '',
        codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
        position,
      };
    }
  }
  return null;
}

/** Invisible characters are named by code point only: showing them would show nothing. */
function isVisible(character: string): boolean {
  return !/^[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]$/u.test(character);
}

/** Folding takes quadratic time, and what is longer becomes no legal text that anybody meant. */
const FOLDED_MAX = 4 * CODE_TEXT_MAX;
const SPACE = /[\p{Z}\p{Cf}\s]/gu;

function foldToLegal({ min, legal }: Form, text: string): string | null {
  const shown = text.replace(SPACE, '');
  if (shown.length > FOLDED_MAX) return null;
  const folded = shown.normalize('NFKC').replace(SPACE, '');
  const isLegal = legal.test(folded) && folded.length >= min && folded.length <= CODE_TEXT_MAX;
  return isLegal ? folded : null;
}

function edgeOf(text: string): string {
  const first = text.charAt(0);
  return first === '-' || first === '_' ? first : text.charAt(text.length - 1);
}
