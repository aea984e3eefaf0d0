import { searchFormOf } from '@creator-codes/domain';
import { expect } from 'vitest';
import type { ListRead } from '../../src/application/ports/reads.js';
import { walk } from './reading.js';
import { LONG_WORD, WRITTEN_AT, type ReadWorld } from './world.js';

/** Whatever is typed into a search, by people and by others. */
export const SEARCHES = [
  ...['m', 'MEI', 'mei', 'mei1', 'S-a', 's_', 'x', 'zzz', '晓彤', 'ana', 'tanaka mei', 'o’brien'],
  ...['ΟΔΥΣ', 'YILMAZ', 'ipek', 'STRASSE yi', 'ipek strasse', 'JOSE', 'Ｍｅｉ', 'me\u200Bi'],
  ...[
    '@mei',
    '@',
    'mei.fan',
    'tanaka.example',
    'LUCA@tanaka',
    '@tanaka luca',
    'omur_100%',
    '.example',
  ],
  ...['%', '_', '100%', 'Ana_B', '\\', "'", '"', '*', '?', 'E:', 'E:M', '-', '😀', '😀 emoji'],
  ...[
    "' OR 1=1 --",
    '\u0000',
    'mei\u0000',
    '\ud800',
    'ＭＥＩ',
    'ñandú',
    ' ',
    '\t',
    '\u200B',
    '\u{10FFFF}',
  ],
  ...['an', 'banana ana', 'a na n', 'ana ana', 'mei mei', 'mei m ei e i', 'luca mei'],
  ...[LONG_WORD, `${LONG_WORD}x`, `${LONG_WORD.slice(1)} ei`, LONG_WORD.slice(0, 20)],
];

/** Every search finds those who have its words. @returns how many were found */
export async function holdPeople<Person extends { readonly id: string }>(
  list: ListRead<{ readonly id: string }, { readonly search?: string | null }>,
  { account }: ReadWorld,
  people: readonly Person[],
  says: (person: Person) => string,
): Promise<number> {
  const scope = { accountId: account.id, now: WRITTEN_AT, ownerId: null };
  let found = 0;
  for (const search of SEARCHES) {
    const words = searchFormOf(search).split(/\s+/);
    const expected = people
      .filter((each) => words.every((word) => searchFormOf(says(each)).includes(word)))
      .map(({ id }) => id);
    for (const field of ['CREATED_AT', 'NAME'] as const) {
      const order = { field, direction: 'ASC' } as const;
      const how = { size: 4, backward: false };
      const rows = await walk(list, scope, { filter: { search }, order }, how);
      const ids = rows.map(({ id }) => id);
      expect([search, [...ids].sort()]).toEqual([search, [...expected].sort()]);
    }
    const [count] = await list.counts(scope, [{ search }], 100);
    expect(count?.value).toBe(expected.length);
    found += expected.length;
  }
  return found;
}
