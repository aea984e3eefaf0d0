import { expect, test } from 'vitest';
import { withWords, wordsIn } from './reserved-input';

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
