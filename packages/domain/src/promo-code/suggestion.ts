import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import { CODE_TEXT_MAX, normalFormOf, parseCodeText } from './code-text.js';

/** From what suggestions are made. */
export interface SuggestionSubject {
  readonly displayName: string;
  /** Handles of social profiles, most followers first. */
  readonly handles: readonly string[];
}

export const DEFAULT_TEMPLATE = '{NAME}{10|15|20}';
const TEMPLATE_MAX = 100;
const MAX_CHOICES = 200;
const NAME_LETTERS = 20;
const HANDLE_LETTERS = 30;

/**
 * Candidates for a code's text, in the order in which to offer them; the caller leaves out those that are taken.
 * A template knows `{NAME}` (the first name in ASCII), `{HANDLE}` and choices such as `{10|15}`. After its own
 * choices come variants with a letter or number behind, so that there are always more candidates than asked for.
 * @returns legal texts without repeats; or `INVALID_VALUE` / `TOO_LONG` on path `template`
 */
export function suggestionCandidates(
  subject: SuggestionSubject,
  template: string = DEFAULT_TEMPLATE,
): Result<Iterable<string>> {
  if (template.length > TEMPLATE_MAX) {
    return refused(violation('TOO_LONG', ['template'], { max: TEMPLATE_MAX }));
  }
  const bases = expand(template.trim(), subject);
  if (bases === null || bases.length === 0)
    return refused(violation('INVALID_VALUE', ['template']));
  return ok(candidatesFrom(bases));
}

/** Candidates near a text that is taken: `MEI15` gives `MEI15X`, `MEI15Y` … */
export function alternativesTo(text: string): Iterable<string> {
  return candidatesFrom([normalFormOf(text)], true);
}

const SUFFIXES = ['X', 'Y', 'Z', 'A', 'B', 'C', '2', '3', '4', '5'];

function* candidatesFrom(bases: readonly string[], skipBases = false): Generator<string> {
  const seen = new Set<string>(skipBases ? bases : []);
  for (const candidate of variants(bases)) {
    const legal = parseCodeText(candidate);
    if (!legal.ok || seen.has(legal.value.normalForm)) continue;
    seen.add(legal.value.normalForm);
    yield legal.value.text;
  }
}

function* variants(bases: readonly string[]): Generator<string> {
  yield* bases;
  const short = bases.map((base) => base.slice(0, CODE_TEXT_MAX - 5).replace(/[_-]+$/, ''));
  for (const suffix of SUFFIXES) for (const base of short) yield base + suffix;
  for (let number = 6; number < 100_000; number += 1)
    for (const base of short) yield `${base}${number}`;
}

function expand(template: string, subject: SuggestionSubject): string[] | null {
  const parts = template.split(/(\{[^{}]*\})/).filter((part) => part !== '');
  let texts = [''];
  for (const part of parts) {
    const choices = choicesOf(part, subject);
    if (choices === null || texts.length * choices.length > MAX_CHOICES) return null;
    texts = texts.flatMap((text) => choices.map((choice) => text + choice));
  }
  return texts.filter(isUsable);
}

/** Legal, or legal with something behind it: `JO` alone is too short for a code. */
function isUsable(text: string): boolean {
  return parseCodeText(text).ok || parseCodeText(`${text}10`).ok;
}

function choicesOf(part: string, subject: SuggestionSubject): string[] | null {
  const inner = /^\{([^{}]*)\}$/.exec(part)?.[1];
  if (inner === undefined) return /[{}]/.test(part) ? null : [part];
  if (inner === 'NAME') return [nameOf(subject)];
  if (inner === 'HANDLE') return [handleOf(subject) || nameOf(subject)];
  const choices = inner.split('|');
  return choices.every((choice) => /^[A-Za-z0-9_-]+$/.test(choice)) ? choices : null;
}

function handleOf(subject: SuggestionSubject): string {
  return toCodeLetters(subject.handles[0] ?? '').slice(0, HANDLE_LETTERS);
}

function nameOf(subject: SuggestionSubject): string {
  const words = [...subject.displayName.split(/\s+/), ...subject.handles];
  return (
    words
      .map(toCodeLetters)
      .find((word) => word.length >= 2)
      ?.slice(0, NAME_LETTERS) ?? 'CODE'
  );
}

function toCodeLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
}
