import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTexts } from '../testing/arbitraries.js';
import { valueOf } from '../testing/outcome.js';
import { parseCodeText, type CodeText } from './code-text.js';
import { alternativesTo, variantsOf } from './suggestion.js';

function firstOf(texts: Iterable<CodeText>, count: number): readonly CodeText[] {
  const found: CodeText[] = [];
  for (const text of texts) if (found.push(text) === count) break;
  return found;
}

const alternatives = (typed: string, count: number) =>
  firstOf(alternativesTo(valueOf(parseCodeText(typed))), count);

describe('alternatives to a text that is taken', () => {
  it('are near it', () => {
    expect(alternatives('mei15', 3).map(({ text }) => text)).toEqual([
      'MEI15X',
      'MEI15Y',
      'MEI15Z',
    ]);
  });

  it('are legal, unlike each other and the text, and enough', () => {
    fc.assert(
      fc.property(codeTexts, (typed) => {
        const found = alternatives(typed, 30);
        expect(new Set(found.map(({ normalForm }) => normalForm)).size).toBe(30);
        expect(found.map(({ normalForm }) => normalForm)).not.toContain(typed.toUpperCase());
        for (const each of found) expect(valueOf(parseCodeText(each.text))).toEqual(each);
      }),
    );
  });

  it('of several texts take turns', () => {
    const texts = firstOf(variantsOf(['JO', 'MEI-']), 4).map(({ text }) => text);
    expect(texts).toEqual(['JOX', 'MEIX', 'JOY', 'MEIY']);
  });
});
