import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptedSpelling, commonCode, literalPattern, readPattern } from './index.js';
import { randomOf, randomPattern } from './testing/pool.js';

it('the spelling of a text that a pattern accepts is what it has in common with the text', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.integer(),
      fc.string({ unit: fc.constantFrom(...'AABB1-'), maxLength: 7 }),
      (seed, text) => {
        const read = readPattern(randomPattern(randomOf(seed)));
        if (!read.ok) return;
        const { automaton } = read.value;
        const spelling = acceptedSpelling(automaton, text);
        if (spelling !== null) found += 1;
        expect(spelling).toBe(commonCode(automaton, literalPattern(text).automaton));
      },
    ),
    { numRuns: 1_500, seed: 20_261_129 },
  );
  expect(found).toBeGreaterThan(60);
});

it('is in capitals where both cases are read, and null where none is', () => {
  const spelled = (pattern: string, text: string) => {
    const read = readPattern(pattern);
    if (!read.ok) throw new Error(pattern);
    return acceptedSpelling(read.value.automaton, text);
  };
  expect(spelled('(?i)mei[0-9]+', 'MEI10')).toBe('MEI10');
  expect(spelled('mei[0-9]+|Me.*', 'MEI10')).toBe('mei10');
  expect(spelled('mei', 'MEI10')).toBeNull();
  expect(spelled('A.*', 'A--')).toBeNull();
});
