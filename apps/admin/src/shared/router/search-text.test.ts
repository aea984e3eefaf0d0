import { expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-text';

it.each([
  '662E41',
  '1E5',
  'null',
  '123456789012345678901234567890',
  'true',
  '"15"',
  '1.50',
  'a b&c',
])('a search for %s stays what was typed', (q) => {
  expect(parseSearch(stringifySearch({ q }))).toEqual({ q });
});

it('leaves out what is undefined, and writes flags as words', () => {
  expect(stringifySearch({ q: undefined, complete: false })).toBe('?complete=false');
  expect(stringifySearch({ q: undefined })).toBe('');
});
