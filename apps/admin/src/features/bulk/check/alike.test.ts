import { expect, it } from 'vitest';
import { alikeIn } from './alike';

const wrong = (allowed: string) => ({
  ...{ code: 'INVALID_VALUE', params: [{ name: 'allowed', value: allowed }] },
});
const rows = (...all: readonly string[]) => all.map((allowed) => ({ errors: [wrong(allowed)] }));

it('says of many rows what is allowed only where the same is allowed in all of them', () => {
  const first = wrong('A, B');
  expect(alikeIn(first, rows('A, B', 'A, B'), 2)).toEqual(first);
  expect(alikeIn(first, rows('A, B', 'C'), 2)).toEqual({ ...first, params: [] });
  // Rows that were not looked at may be others.
  expect(alikeIn(first, rows('A, B'), 2)).toEqual({ ...first, params: [] });
});
