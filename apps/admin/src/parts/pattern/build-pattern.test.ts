import { PATTERN_SAMPLES_MAX } from '@creator-codes/domain';
import { describe, expect, it, test } from 'vitest';
import {
  ignoresCase,
  NO_PLAN,
  patternOf,
  patternTyped,
  samplesIn,
  showsAnyCase,
  wantedAfter,
  withCase,
} from './build-pattern';

describe('the pattern of a plan', () => {
  test.each([
    [{}, ''],
    [{ startsWith: ' , ' }, ''],
    [{ startsWith: 'CAMP-' }, 'CAMP-.*'],
    [{ contains: 'SUN' }, '.*SUN.*'],
    [{ endsWith: '15' }, '.*15'],
    [{ startsWith: 'A', contains: 'B', endsWith: 'C' }, 'A.*B.*C'],
    [{ startsWith: 'A', endsWith: 'C' }, 'A.*C'],
    [{ startsWith: 'SUN, SEA，SKY' }, '(?:SUN|SEA|SKY).*'],
    [{ startsWith: 'A.B(' }, 'A\\.B\\(.*'],
    [{ kind: 'list', anyOf: 'MEI15\nMEI20, MEI25' }, 'MEI15|MEI20|MEI25'],
    [{ kind: 'list', startsWith: 'A', anyOf: '' }, ''],
    [{ anyOf: 'A' }, ''],
  ] as const)('%j is %s', (plan, expected) => {
    expect(patternOf({ ...NO_PLAN, ...plan }, false)).toBe(expected);
    expect(patternOf({ ...NO_PLAN, ...plan }, true)).toBe(expected === '' ? '' : `(?i)${expected}`);
  });
});

it('letter case is one switch at the beginning', () => {
  expect(withCase('SUN.*', true)).toBe('(?i)SUN.*');
  expect(withCase('(?i)SUN.*', true)).toBe('(?i)SUN.*');
  expect(withCase('(?i)SUN.*', false)).toBe('SUN.*');
  expect(withCase('^(?i)SUN.*', false)).toBe('^SUN.*');
  expect([ignoresCase('S(?i)UN'), ignoresCase('^(?i)SUN')]).toEqual([false, true]);
});

/** What stands in the field, and at the tick, after each text in turn was typed into it. */
function afterTyping(before: string, texts: readonly string[], isTicked: boolean) {
  let [pattern, wants] = [before, isTicked];
  for (const text of texts) {
    pattern = patternTyped(pattern, text, wants);
    wants = wantedAfter(pattern, wants);
  }
  return [pattern, showsAnyCase(pattern, wants)];
}

test.each([
  ['begun', '', ['C', '(?i)CA'], '(?i)CA', true],
  ['pasted', '', ['CAMP-20[0-9]{2}'], '(?i)CAMP-20[0-9]{2}', true],
  ['begun with a group', '', ['(', '(S'], '(?i)(S', true],
  ['the switch by hand', '', ['(', '(?', '(?i', '(?i)', '(?i)S'], '(?i)S', true],
  ['pasted over', '(?i)SUN', ['SEA.*'], '(?i)SEA.*', true],
  ['cleared and begun anew', '(?i)S', ['', 'T'], '(?i)T', true],
  ['the switch taken away', '(?i)SUN', ['(?iSUN', '(?SUN', '(SUN', 'SUN'], 'SUN', false],
  ['the switch cut out', '(?i)SUN', ['SUN'], 'SUN', false],
] as const)('the tick stays as it was left: %s', (_, before, texts, pattern, isTicked) => {
  expect(afterTyping(before, texts, true)).toEqual([pattern, isTicked]);
});

it('unticked, what is typed stays as it is', () => {
  expect(afterTyping('', ['S', 'SU', '', 'T'], false)).toEqual(['T', false]);
  expect(afterTyping('', ['(?i)SUN'], false)).toEqual(['(?i)SUN', true]);
});

it('texts to try are lines that say something, as they were typed, no more than are tried', () => {
  expect(samplesIn(' SUN15 \n\n  \nsun 15')).toEqual([' SUN15 ', 'sun 15']);
  expect(samplesIn('x\n'.repeat(PATTERN_SAMPLES_MAX + 1))).toHaveLength(PATTERN_SAMPLES_MAX);
});
