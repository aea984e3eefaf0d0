import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { commonCodeBeginning, ManyBeginnings } from './beginning.js';
import { accepts } from './matching.js';
import { readPattern } from './pattern.js';

const witness = (pattern: string, beginning: string) => {
  const read = readPattern(pattern);
  if (!read.ok) throw new Error(`${pattern} is refused`);
  return commonCodeBeginning(read.value.automaton, beginning);
};

test.each([
  ['VIP[0-9]{2}', 'VIP', 'VIP00'],
  ['vip[0-9]{2}', 'VIP', 'vip00'],
  ['[A-Z]{3}X', 'VIP', 'VIPX'],
  ['VIP', 'VIP', 'VIP'],
  ['(?i)v[a-z]*10', 'VIP-', null],
  ['V[A-Z]{2}', 'VIP1', null],
  ['MEI[0-9]+', 'VIP', null],
  ['.*10', 'VIP-', 'VIP-10'],
])('%s has a code that begins with %s: %s', (pattern, beginning, code) => {
  expect(witness(pattern, beginning)).toBe(code);
});

it('finds a code that both accept wherever there is one', () => {
  const part = fc.constantFrom('A', 'B', '[AB]', '[a-b]', 'A?', 'B*', '(AB|BA)', '1');
  const beginnings = fc.string({ unit: fc.constantFrom('A', 'B'), minLength: 2, maxLength: 4 });
  const texts = ['A', 'B', 'a', 'b', '1'];
  const textsOf = (length: number): readonly string[] =>
    length === 0 ? [''] : textsOf(length - 1).flatMap((text) => texts.map((each) => text + each));
  const all = [3, 4, 5].flatMap((length) => textsOf(length));
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 5 }), beginnings, (parts, beginning) => {
      const read = readPattern(parts.join(''));
      if (!read.ok) return;
      const { automaton } = read.value;
      const found = commonCodeBeginning(automaton, beginning);
      expect(new ManyBeginnings(automaton).commonCode(beginning)).toBe(found);
      if (found !== null) {
        expect(accepts(automaton, found)).toBe(true);
        expect(found.toUpperCase().startsWith(beginning)).toBe(true);
      }
      const some = all.some(
        (text) => text.toUpperCase().startsWith(beginning) && accepts(automaton, text),
      );
      if (some) expect(found).not.toBeNull();
    }),
    { numRuns: 60 },
  );
});

it.each([
  ['A{3}[A-Z]{0,61}', 'A'.repeat(64)],
  ['A{60}[A-Z]{4}', 'A'.repeat(60)],
  ['A{60}[A-Z]{5}', 'A'.repeat(60)],
  ['A{3}[-_]', 'AAA'],
  ['A{3}[-_][A-Z]', 'AAA'],
  ['AA', 'AA'],
  ['AA-?', 'AA-'],
])(
  '%s has a code that begins with %s if the walk says so, at the edges of what a code is',
  (pattern, beginning) => {
    const read = readPattern(pattern);
    if (!read.ok) return expect(read.violations).toHaveLength(1);
    const { automaton } = read.value;
    expect(new ManyBeginnings(automaton).commonCode(beginning)).toBe(
      commonCodeBeginning(automaton, beginning),
    );
  },
);
