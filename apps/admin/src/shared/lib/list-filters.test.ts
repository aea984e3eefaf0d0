import { describe, expect, it } from 'vitest';
import { apiFilter, filtersInUse, hasDays } from './api-filter';
import { dayLimits } from './day-limits';
import { readFilters, type ListFilter, type SearchOf } from './list-filters';

type Purpose = 'PERSONAL' | 'GIVEAWAY';

/** A filter as the API's schema types it. */
interface ApiFilter {
  readonly search?: string | null;
  readonly ownerId?: string | null;
  readonly isComplete?: boolean | null;
  readonly purpose?: Purpose | null;
  readonly status?: readonly ('ACTIVE' | 'EXPIRED')[] | null;
  readonly createdAfter?: string | null;
}

const FILTERS = {
  q: { kind: 'search', key: 'search' },
  owner: { kind: 'id', key: 'ownerId' },
  complete: { kind: 'flag', key: 'isComplete' },
  purpose: { kind: 'choice', key: 'purpose', isList: false, choices: ['PERSONAL', 'GIVEAWAY'] },
  status: { kind: 'choice', key: 'status', isList: true, choices: ['ACTIVE'] },
  from: { kind: 'day', key: 'createdAfter', limit: 'from' },
} as const satisfies Readonly<Record<string, ListFilter<ApiFilter>>>;

const asked = (search: SearchOf<typeof FILTERS>) =>
  apiFilter<ApiFilter>(FILTERS, { ...search }, 'Asia/Shanghai', dayLimits);

describe('the filters of a list, from one table', () => {
  it('are read from the address by their kinds; what makes no sense is left out', () => {
    const address = {
      q: 5,
      owner: 'x'.repeat(99),
      complete: 'false',
      purpose: 'GIVEAWAY',
      status: 'EXPIRED',
      from: '2026-02-30',
      other: 'x',
    };
    const search = readFilters(FILTERS, address);
    expect(search).toEqual({
      q: '5',
      owner: 'x'.repeat(64),
      complete: false,
      purpose: 'GIVEAWAY',
    });
    expect(filtersInUse(FILTERS, search)).toEqual(['q', 'owner', 'complete', 'purpose']);
  });

  it('ask the API by its own keys', () => {
    const search = readFilters(FILTERS, {
      q: ' mei ',
      complete: false,
      purpose: 'PERSONAL',
      status: 'ACTIVE',
      from: '2026-12-01',
    });
    expect(asked(search)).toEqual({
      search: 'mei',
      isComplete: false,
      purpose: 'PERSONAL',
      status: ['ACTIVE'],
      createdAfter: '2026-11-30T16:00:00.000Z',
    });
    expect(asked({})).toEqual({});
  });

  it('need the calendar only for days', () => {
    expect(hasDays(FILTERS, { from: '2026-12-01' })).toBe(true);
    expect(hasDays(FILTERS, { q: 'mei', owner: 'cr_1' })).toBe(false);
    expect(apiFilter<ApiFilter>(FILTERS, { from: '2026-12-01' }, 'UTC', null)).toEqual({});
  });

  it('have the keys and the choices of the API, or do not compile', () => {
    const entry = (filter: ListFilter<ApiFilter>) => filter.kind;
    // @ts-expect-error -- the API has no such key
    expect(entry({ kind: 'id', key: 'campaignId' })).toBe('id');
    // @ts-expect-error -- a flag is none of the API's choices
    expect(entry({ kind: 'flag', key: 'purpose' })).toBe('flag');
    expect(
      // @ts-expect-error -- not one of the API's choices
      entry({ kind: 'choice', key: 'purpose', isList: false, choices: ['OTHER'] }),
    ).toBe('choice');
    expect(readFilters(FILTERS, {}).purpose satisfies Purpose | undefined).toBeUndefined();
  });
});
