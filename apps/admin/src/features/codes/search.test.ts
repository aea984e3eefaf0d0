import { describe, expect, it } from 'vitest';
import { filterOf, isFiltered, orderOf } from './list/codes-variables';
import { dayLimits } from '../../shared/lib/day-limits';
import { readCodesSearch } from './search';

describe('the address of the list of codes', () => {
  it('never breaks on what it does not know', () => {
    const search = readCodesSearch({
      q: { $gt: '' },
      status: 'PAUSED',
      complete: 'maybe',
      createdFrom: '2026-99-99',
      sort: 'random()',
      view: 'old',
    });
    expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
    expect(isFiltered(search)).toBe(false);
  });

  it('leaves the usual order out of the address', () => {
    expect(readCodesSearch({ sort: '-createdAt' }).sort).toBeUndefined();
    expect(readCodesSearch({ sort: 'text' }).sort).toBe('text');
  });

  it('asks for the order that it names', () => {
    expect(orderOf({})).toEqual({ field: 'CREATED_AT', direction: 'DESC' });
    expect(orderOf({ sort: 'createdAt' })).toEqual({ field: 'CREATED_AT', direction: 'ASC' });
    expect(orderOf({ sort: '-text' })).toEqual({ field: 'TEXT', direction: 'DESC' });
    expect(orderOf({ sort: 'endsAt' })).toEqual({ field: 'ENDS_AT', direction: 'ASC' });
    expect(orderOf({ sort: '-startsAt' })).toEqual({ field: 'STARTS_AT', direction: 'DESC' });
  });

  it('takes days as days of the zone, the last one whole', () => {
    const day = { createdFrom: '2026-12-01', createdTo: '2026-12-01', endsBefore: '2026-12-31' };
    expect(filterOf(day, 'Asia/Shanghai', dayLimits)).toEqual({
      createdAfter: '2026-11-30T16:00:00.000Z',
      createdBefore: '2026-12-01T16:00:00.000Z',
      // What ends with the 30th ends at this very instant.
      endsBefore: '2026-12-30T16:00:00.001Z',
    });
  });

  it('counts an end with a day to that day, and starts from its first instant', () => {
    const ends = { endsFrom: '2026-12-31', endsBefore: '2027-01-01' };
    // What ends with the 31st ends at the first instant of the next day.
    expect(filterOf(ends, 'UTC', dayLimits)).toEqual({
      endsAfter: '2026-12-31T00:00:00.001Z',
      endsBefore: '2027-01-01T00:00:00.001Z',
    });
    const starts = { startsFrom: '2026-12-31', startsTo: '2026-12-31' };
    expect(filterOf(starts, 'UTC', dayLimits)).toEqual({
      startsAfter: '2026-12-31T00:00:00.000Z',
      startsBefore: '2027-01-01T00:00:00.000Z',
    });
  });

  it('asks for policy, health and handle under their names in the API', () => {
    const address = {
      ...{ creditPolicy: 'IF_WINNER', health: 'DEAL_ENDED', handle: ' @mei ' },
      matchType: 'REGEX',
    };
    expect(filterOf(readCodesSearch(address), 'UTC')).toEqual({
      ...{ creditPolicy: 'IF_WINNER', healthFlag: 'DEAL_ENDED', handle: '@mei' },
      matchType: 'REGEX',
    });
  });

  it('knows no day beyond what instants reach', () => {
    const day = { createdFrom: '1960-01-01', createdTo: '9999-12-31' };
    expect(filterOf(day, 'America/New_York', dayLimits)).toEqual({
      createdAfter: '1970-01-01T00:00:00.000Z',
      createdBefore: '9999-12-31T23:59:59.999Z',
    });
    const nothing = filterOf({ createdTo: '1960-01-01' }, 'UTC', dayLimits);
    expect(nothing).toEqual({ createdBefore: '1970-01-01T00:00:00.000Z' });
  });

  it('makes a day of 25 hours as long as it is', () => {
    const day = { createdFrom: '2026-11-01', createdTo: '2026-11-01' };
    expect(filterOf(day, 'America/New_York', dayLimits)).toEqual({
      createdAfter: '2026-11-01T04:00:00.000Z',
      createdBefore: '2026-11-02T05:00:00.000Z',
    });
  });

  it('asks for half-made codes where completeness is false', () => {
    expect(filterOf({ complete: false, q: ' mei ', status: 'ACTIVE' }, 'UTC')).toEqual({
      isComplete: false,
      search: 'mei',
      status: ['ACTIVE'],
    });
  });
});
