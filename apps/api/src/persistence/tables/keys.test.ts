import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKeptWhole, nameKeyOf, suffixesOf, SUFFIX_MAX, suffixRangeOf } from './keys.js';

/** Few letters make the same part occur again and again; all of Unicode brings what nobody thought of. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u3000', '😀', '李', '\u0301', '%', '_') }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '𝒃', '\u{10FFFF}', '\uE000'), minLength: 15 }),
);

/** A name's key with a part to look for: any piece of the key itself, or of another. */
const keyAndPart = fc
  .tuple(text, text, fc.boolean(), fc.nat(), fc.nat(SUFFIX_MAX + 2))
  .map(([name, other, isOwn, start, length]) => {
    const key = nameKeyOf(name);
    const letters = Array.from((isOwn ? key : nameKeyOf(other)).replace(/\s+/g, ''));
    const from = start % Math.max(1, letters.length);
    return { key, part: letters.slice(from, from + length).join('') };
  });

/** As both engines compare: byte by byte, which is code point by code point. */
function isWithin(suffix: string, { from, to }: ReturnType<typeof suffixRangeOf>): boolean {
  const bytes = Buffer.from(suffix);
  return (
    Buffer.compare(Buffer.from(from), bytes) <= 0 && Buffer.compare(bytes, Buffer.from(to)) <= 0
  );
}

describe('suffixes of a name', () => {
  it('are the endings of its words, each once', () => {
    expect([...suffixesOf(nameKeyOf('Ana  BANANA\u3000李'))].sort()).toEqual(
      ['ana', 'na', 'a', 'banana', 'anana', 'nana', '李'].sort(),
    );
    expect(suffixesOf('')).toEqual([]);
  });

  it('are cut to what is kept, by code points', () => {
    const suffixes = suffixesOf('😀'.repeat(100));
    expect(suffixes.map((suffix) => Array.from(suffix).length)).toEqual(
      Array.from({ length: SUFFIX_MAX }, (_, index) => SUFFIX_MAX - index),
    );
    expect(Math.max(...suffixes.map((suffix) => Buffer.byteLength(suffix)))).toBe(80);
  });

  it('begin with a part of a word exactly where the name has it', () => {
    let found = 0;
    fc.assert(
      fc.property(keyAndPart, ({ key, part }) => {
        fc.pre(part !== '' && isKeptWhole(part));
        const has = key.includes(part);
        const suffixes = suffixesOf(key);
        expect(suffixes.some((suffix) => suffix.startsWith(part))).toBe(has);
        expect(suffixes.some((suffix) => isWithin(suffix, suffixRangeOf(part)))).toBe(has);
        if (has) found += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('lead to every name that has a longer part', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '😀'), minLength: 21 }), (word) => {
        const key = nameKeyOf(`ab ${word.slice(0, 90)}`);
        const part = Array.from(key).slice(3, 30).join('');
        fc.pre(!isKeptWhole(part));
        const range = suffixRangeOf(part);
        expect(suffixesOf(key).some((suffix) => isWithin(suffix, range))).toBe(true);
      }),
    );
  });
});
