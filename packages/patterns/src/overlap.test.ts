import { CODE_TEXT_MAX } from '@creator-codes/domain';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { accepts, commonCode, commonCodeWithPauses, literalPattern, readPattern } from './index.js';
import { commonBeginning } from './opening.js';
import { Pool } from './testing/pool.js';

function pattern(text: string) {
  const read = readPattern(text);
  if (!read.ok) throw new Error(JSON.stringify(read.violations));
  return read.value;
}

const meet = (one: string, other: string) =>
  commonCode(pattern(one).automaton, pattern(other).automaton);

describe('the overlap of two patterns', () => {
  it('is what brute force says, for 20,000 pairs', () => {
    const { wrong, witnesses, none } = new Pool(600, 20_261_129).hold(20_000, (one, witness) =>
      accepts(one.automaton, witness),
    );
    expect(wrong).toEqual([]);
    expect(Math.min(witnesses, none)).toBeGreaterThan(5_000);
  });

  test.each([
    ['SAVE[0-9]{2}', 'SA.E\\d+', 'SAVE00'],
    ['SAVE.*', '.*DEAL', 'SAVEDEAL'],
    ['[A-Z]{3}', '[a-z]{3}', null],
    ['(?i)abc.*', 'ABC', 'ABC'],
    ['A{3,}', 'A{1,3}', 'AAA'],
    ['(AB)+', '(ABAB)+', 'ABAB'],
    ['(AAA)+', '(AAAA)+', 'A'.repeat(12)],
    ['(A{9})+', '(A{8})+', null],
    ['A-*B', 'A_*B', null],
    ['A-.*', '.*-A', 'A-A'],
    ['A{63}.', '.A{63}', 'A'.repeat(64)],
    ['A{32}B.*', '.*A{32}', null],
    ['A{30}B.*', '.*A{30}', `${'A'.repeat(30)}B${'A'.repeat(30)}`],
  ])('%s and %s: %s', (one, other, witness) => {
    expect(meet(one, other)).toBe(witness);
    expect(meet(other, one)).toBe(witness);
  });

  it('is the same with pauses, which it makes', async () => {
    const [one, other] = ['(?:[a-z]*[0-9]*){60}', '(?:a.?){60}'].map(
      (text) => pattern(text).automaton,
    );
    if (one === undefined || other === undefined) throw new Error('no patterns');
    let pauses = 0;
    const pause = () => {
      pauses += 1;
      return Promise.resolve();
    };
    expect(await commonCodeWithPauses(one, other, pause)).toBe(commonCode(one, other));
    expect(pauses).toBeGreaterThan(50);
    expect(pauses).toBeLessThan(CODE_TEXT_MAX);
  });

  it('an exact code is a pattern in any letter case', () => {
    const letters = fc.constantFrom(...'aAbB1-');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), (some) => {
        const text = `a${some.join('')}b`;
        const literal = literalPattern(text.toUpperCase());
        expect(accepts(literal.automaton, text)).toBe(true);
        expect(commonBeginning(literal.opening)).toBe(text.toUpperCase().slice(0, 3));
        const found = commonCode(literal.automaton, pattern('a.*').automaton);
        expect(found?.toUpperCase()).toBe(text.toUpperCase());
      }),
    );
  });
});
