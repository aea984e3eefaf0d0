import { PATTERN_SAMPLES_MAX } from '@creator-codes/domain';
import { describe, expect, it, test } from 'vitest';
import { ignoresCase, NO_PLAN, patternOf, samplesIn, withCase } from './build-pattern';

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

it('texts to try are lines that say something, as they were typed, no more than are tried', () => {
  expect(samplesIn(' SUN15 \n\n  \nsun 15')).toEqual([' SUN15 ', 'sun 15']);
  expect(samplesIn('x\n'.repeat(PATTERN_SAMPLES_MAX + 1))).toHaveLength(PATTERN_SAMPLES_MAX);
});
