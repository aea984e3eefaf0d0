import { CODE_TEXT_MAX, normalFormOf, parseCodeText, type CodeText } from './code-text.js';

/** What is tried behind a text first; then numbers from 6. */
export const SUFFIXES: readonly string[] = ['X', 'Y', 'Z', 'A', 'B', 'C', '2', '3', '4', '5'];

/** Texts near one that is taken: `MEI15` gives `MEI15X`, `MEI15Y` … */
export function alternativesTo({ normalForm }: CodeText): Iterable<CodeText> {
  return variantsOf([normalForm]);
}

/** Texts with a letter or number behind them, each once, the shortest first; they do not run out. */
export function* variantsOf(texts: readonly string[]): Generator<CodeText> {
  const seen = new Set(texts.map(normalFormOf));
  for (const variant of variants(texts)) {
    const legal = parseCodeText(variant);
    if (!legal.ok || seen.has(legal.value.normalForm)) continue;
    seen.add(legal.value.normalForm);
    yield legal.value;
  }
}

function* variants(texts: readonly string[]): Generator<string> {
  const short = texts.map((text) => text.slice(0, CODE_TEXT_MAX - 5).replace(/[_-]+$/, ''));
  for (const suffix of SUFFIXES) for (const text of short) yield text + suffix;
  for (let number = 6; number < 100_000; number += 1)
    for (const text of short) yield `${text}${number}`;
}
