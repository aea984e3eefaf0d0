import { expect, test } from 'vitest';
import { wallText } from '../../../shared/lib/wall-time';
import { endOf, withWords, wordsIn } from './reserved-input';

test.each([
  ['ADMIN\nSTAFF', ['ADMIN', 'STAFF']],
  [' ADMIN, staff;VIP-\r\n\n', ['ADMIN', 'staff', 'VIP-']],
  ['官方，ADMIN、TEST', ['官方', 'ADMIN', 'TEST']],
  ['bad word!\nGOOD', ['bad word!', 'GOOD']],
  [' \n', []],
])('%j are %j', (typed, words) => {
  expect(wordsIn(typed)).toEqual(words);
});

test('words are put behind those that are there, each once', () => {
  expect(withWords('', ['A1', 'B2'])).toBe('A1\nB2');
  expect(withWords('admin\n', ['ADMIN', 'TEST'])).toBe('admin\nTEST');
});

test('an end in an hour that happens twice is the one that was meant', () => {
  const end = (later: boolean) =>
    endOf(wallText({ wall: '2026-11-01 01:30', later }), 'America/New_York');
  expect(end(false)).toEqual({ ok: true, value: '2026-11-01T05:30:00.000Z' });
  expect(end(true)).toEqual({ ok: true, value: '2026-11-01T06:30:00.000Z' });
});

test('an end that is no time is told at its field', () => {
  expect(endOf('', 'UTC')).toEqual({ ok: true, value: null });
  expect(endOf('soon', 'UTC')).toMatchObject({ ok: false, violations: [{ path: ['endAt'] }] });
});
