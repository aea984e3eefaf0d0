import { expect, it } from 'vitest';
import { COLUMNS, columnsOf, columnsOfView } from '../columns';
import { readCodesSearch } from '../search';
import { isEdited, queryOf, searchOf } from './view-query';

const SEARCH = readCodesSearch({
  ...{ q: 'mei', status: 'ACTIVE', complete: false, endsBefore: '2027-01-01', sort: '-endsAt' },
  view: 'sv_before',
});
const VIEW = { id: 'sv_ending', query: queryOf(SEARCH), columns: ['status'] };

it('a view keeps filters and order, without what it is called, and leads back to them', () => {
  expect(VIEW.query).toEqual([
    { key: 'complete', value: 'false' },
    { key: 'endsBefore', value: '2027-01-01' },
    { key: 'q', value: 'mei' },
    { key: 'sort', value: '-endsAt' },
    { key: 'status', value: 'ACTIVE' },
  ]);
  expect(searchOf(VIEW)).toEqual({ ...SEARCH, view: 'sv_ending' });
});

it('a search that is a number or true stays the text that was typed', () => {
  for (const q of ['15', 'true', 'null']) {
    const query = queryOf(readCodesSearch({ q }));
    expect(searchOf({ id: 'sv_x', query }).q).toBe(q);
  }
});

it('what the list does not know of a view is left out', () => {
  const query = [
    { key: 'status', value: 'PAUSED' },
    { key: 'view', value: 'sv_other' },
    { key: 'constructor', value: 'x' },
  ];
  expect(queryOf(searchOf({ id: 'sv_x', query }))).toEqual([]);
  expect(columnsOf(['credit', 'gone', 'owner', 'owner'])).toEqual(['owner', 'credit']);
});

it('a view is edited by another filter, order or column, and by nothing else', () => {
  expect(isEdited(VIEW, SEARCH, ['status'])).toBe(false);
  expect(isEdited(VIEW, { ...SEARCH, view: undefined }, ['status'])).toBe(false);
  expect(isEdited(VIEW, { ...SEARCH, q: 'luca' }, ['status'])).toBe(true);
  expect(isEdited(VIEW, { ...SEARCH, sort: undefined }, ['status'])).toBe(true);
  expect(isEdited(VIEW, SEARCH, COLUMNS)).toBe(true);
  expect(isEdited({ ...VIEW, columns: null }, SEARCH, COLUMNS)).toBe(false);
});

it('all columns are those that the list has by itself', () => {
  expect(columnsOfView(COLUMNS)).toBeNull();
  expect(columnsOfView([])).toEqual([]);
  expect(columnsOf(null)).toEqual(COLUMNS);
});
