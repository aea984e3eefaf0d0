import { expect, test } from 'vitest';
import { windowOfDuplicate } from './duplicate.js';

const NOW = Date.parse('2026-12-01T00:00:00Z');

test.each([
  ['a start and an end to come stay', [NOW + 1, NOW + 2], [NOW + 1, NOW + 2]],
  ['a start at this moment is left open', [NOW, NOW + 1], [null, NOW + 1]],
  ['a start in the past is left open', [NOW - 1, NOW + 1], [null, NOW + 1]],
  ['an end at this moment is over', [NOW - 1, NOW], [null, null]],
  ['an end in the past is left open', [NOW - 2, NOW - 1], [null, null]],
  ['what is open stays open', [null, null], [null, null]],
] as const)('%s', (_what, [startAt, endAt], [newStart, newEnd]) => {
  expect(windowOfDuplicate({ startAt, endAt }, NOW)).toEqual({ startAt: newStart, endAt: newEnd });
});
