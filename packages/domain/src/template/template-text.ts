import { refused, ok, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';

/** What a template says of a creator, a deal or the day. */
export const TEMPLATE_WORDS = ['FIRST', 'LAST', 'NAME', 'HANDLE', 'DISCOUNT', 'YEAR'] as const;
export type TemplateWord = (typeof TEMPLATE_WORDS)[number];

export type TemplatePart =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'CHOICE'; readonly texts: readonly string[] }
  | { readonly kind: 'WORD'; readonly word: TemplateWord }
  | { readonly kind: 'RANDOM'; readonly signs: RandomSigns; readonly length: number };

export type RandomSigns = keyof typeof RANDOM_SIGNS;

/**
 * Of what random parts are made. Nothing that is read or heard as something else (0 O, 1 I L, 2 Z, 5 S, 8 B, U V):
 * of letters and digits one of each pair is left. There are no vowels, so that no words come about.
 */
export const RANDOM_SIGNS = { '#': '23456789', X: 'CDFGHJKMNPQRTVWXY23456789' } as const;

export const TEMPLATE_MAX = 100;
const RANDOM_MAX = 16;

/** What a template says is a list of parts; see the guide for its words. */
export type Template = readonly TemplatePart[];

/**
 * Reads a template such as `{FIRST}{10|15}-{####}`.
 * @returns its parts; or, with an empty path, `REQUIRED`, `TOO_LONG` or `TEMPLATE_INVALID` with the part that cannot
 * be read
 */
export function parseTemplate(typed: string): Result<Template> {
  const text = typed.trim();
  if (text === '') return refused(violation('REQUIRED'));
  if (text.length > TEMPLATE_MAX) return refused(violation('TOO_LONG', [], { max: TEMPLATE_MAX }));
  const parts: TemplatePart[] = [];
  for (const piece of text.split(/(\{[^{}]*\})/)) {
    if (piece === '') continue;
    const part = partOf(piece);
    if (part === null) return refused(violation('TEMPLATE_INVALID', [], { part: piece }));
    parts.push(part);
  }
  return ok(parts);
}

function partOf(piece: string): TemplatePart | null {
  const inner = /^\{([^{}]*)\}$/.exec(piece)?.[1];
  if (inner === undefined) return LEGAL.test(piece) ? { kind: 'TEXT', text: piece } : null;
  const word = TEMPLATE_WORDS.find((each) => each === inner);
  if (word !== undefined) return { kind: 'WORD', word };
  if (/^(?:#+|X+)$/.test(inner)) {
    const signs = inner.startsWith('#') ? '#' : 'X';
    return inner.length > RANDOM_MAX ? null : { kind: 'RANDOM', signs, length: inner.length };
  }
  const texts = inner.split('|');
  // One alone is no choice: a word that is mistyped.
  const isChoice = texts.length > 1 && texts.every((choice) => LEGAL.test(choice));
  return isChoice ? { kind: 'CHOICE', texts } : null;
}

const LEGAL = /^[A-Za-z0-9_-]+$/;
