import fc from 'fast-check';
import { RE2JS, RE2Set } from 're2js';
import { expect, it, test, vi } from 'vitest';
import { readPattern } from './index.js';
import { instructionsOf, measured } from './size.js';

const made = (pattern: string) =>
  (RE2JS.compile(pattern).re2().prog as { readonly inst: readonly unknown[] }).inst.length;

const atom = fc.constantFrom(
  ...[
    'a',
    'b',
    'ab',
    'abc',
    '.',
    '(?s:.)',
    '[a-c]',
    '[^\\x00-\\x{10FFFF}]',
    '\\pL',
    '\\d',
    '^',
    '$',
  ],
  ...[
    '\\A',
    '\\z',
    '\\b',
    '\\B',
    '()',
    '(?:)',
    '(?i)k',
    '(?m:^)',
    '(?m:$)',
    '',
    '|',
    '\\Qa{1,300}\\E',
    '\\{1,300}',
  ],
  ...['[]{1,300}]', '[^[:alpha:]{1,300}]', '\\x{61}'],
);
const repeat = fc.constantFrom(
  ...['', '', '', '?', '*', '+', '??', '*?', '+?', '{0}', '{1}', '{3}', '{0,}', '{1,}', '{2,}'],
  ...['{0,3}', '{2,5}', '{2,5}?', '{,3}', '{0,40}', '{1,300}'],
);
const { node: patterns } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(tie('node'), repeat).map(([inner, times]) => `(?:${inner})${times}`),
    fc.tuple(tie('node'), repeat).map(([inner, times]) => `(${inner})${times}`),
    fc.tuple(tie('node'), tie('node')).map((two) => two.join('')),
    fc.tuple(tie('node'), tie('node'), tie('node')).map((three) => three.join('|')),
  ),
}));

it('is what the engine makes of any pattern', () => {
  fc.assert(
    fc.property(patterns, (pattern) => {
      let expected: number;
      try {
        expected = made(pattern);
      } catch {
        expect(() => instructionsOf(pattern)).toThrow();
        return;
      }
      expect(instructionsOf(pattern)).toBe(expected);
      const { instructions } = measured(pattern);
      if (expected <= 256) expect(instructions).toBe(expected);
      else expect(instructions).toBeGreaterThan(256);
    }),
    { numRuns: 3_000 },
  );
});

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');

test.each([
  ['groups', `(${'()'.repeat(120)}){1000}`, 362_002],
  ['edges', `(${'^$'.repeat(120)}){0,1000}`, null],
  ['stars', `(${letters.map((letter) => `${letter}*`).join('')}){1000}`, null],
  ['words', `(${letters.map((letter) => letter + letter).join('|')}){1000}`, null],
  ['what may be left out', 'a{0,1000}'.repeat(28), null],
  ['groups that may be left out', '(?:(?:a|b){0,999})'.repeat(14), null],
  ['repeats of repeats', `(((${'()'.repeat(110)}){10}){10}){10}`, null],
])('%s that would take long are refused before anything is made of them', (_, text, size) => {
  const compile = vi.spyOn(RE2JS, 'compile');
  const read = readPattern(text);
  expect(compile).not.toHaveBeenCalled();
  compile.mockRestore();
  expect(read.ok ? null : read.violations[0]).toMatchObject({ code: 'PATTERN_TOO_LARGE' });
  if (size !== null) expect(instructionsOf(text)).toBe(size);
});

test.each(['a{0,1000}'.repeat(28), '(a{1,31}){0,31}', '(?:a{0,1000}|)'.repeat(18)])(
  'of repeats no more are written out than tell that they are too many: %s',
  (text) => {
    const add = vi.spyOn(RE2Set.prototype, 'add');
    readPattern(text);
    const tried = add.mock.calls.map(([pattern]) => instructionsOf(pattern));
    add.mockRestore();
    expect(Math.max(...tried)).toBeLessThan(2_000);
  },
);

test('what can never match is not written out either', () => {
  const compile = vi.spyOn(RE2JS, 'compile');
  const read = readPattern(`${'a{0,1000}'.repeat(20)}[^\\x00-\\x{10FFFF}]`);
  expect(compile.mock.calls.flat().join('')).not.toContain('1000');
  compile.mockRestore();
  expect(read.ok ? null : read.violations[0]?.params).toEqual({ fault: 'MATCHES_NOTHING' });
});
