import { expect, it } from 'vitest';
import { targetOf, targetOfFilter } from './codes-target';
import { recounted } from './use-target';

const CODES = [
  { id: 'pc_1', text: 'MEI15' },
  { id: 'pc_2', text: 'LUCA20' },
];
const changed = (count: string) => [
  {
    code: 'COUNT_CHANGED' as const,
    path: ['target', 'filter', 'expectedCount'],
    params: [
      { name: 'expected', value: '12' },
      { name: 'count', value: count },
    ],
    message: '',
  },
];

it('names the one code that was picked, and no single one of several', () => {
  expect(targetOf(CODES.slice(1)).single).toEqual(CODES[1]);
  expect(targetOf(CODES)).toEqual({ input: { ids: ['pc_1', 'pc_2'] }, count: 2 });
});

it('takes the number that a filter finds by now, and keeps ids as they are', () => {
  const all = targetOfFilter({ search: 'mei' }, 12);
  expect(all.input).toEqual({ filter: { search: 'mei', expectedCount: 12 } });
  expect(recounted(all, changed('13'))).toEqual(targetOfFilter({ search: 'mei' }, 13));
  expect(recounted(all, [])).toBe(all);
  const picked = targetOf(CODES);
  expect(recounted(picked, changed('13'))).toBe(picked);
});
