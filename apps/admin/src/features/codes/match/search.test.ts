import { expect, test } from 'vitest';
import { readMatchSearch } from './search';

test.each([
  [{}, {}],
  [{ text: ' mei 15 ' }, { text: ' mei 15 ' }],
  [{ text: '  ', at: 'tomorrow' }, {}],
  [
    { text: '15', at: '2026-12-01T09:00:00+08:00' },
    { text: '15', at: '2026-12-01T01:00:00.000Z' },
  ],
])('%j is read as %j', (raw, expected) => {
  expect(readMatchSearch(raw)).toEqual({ text: undefined, at: undefined, ...expected });
});
