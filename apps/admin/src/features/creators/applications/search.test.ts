import { expect, test } from 'vitest';
import { readApplicationsSearch } from './search';
import { applicationsVariables } from './variables';

const NOW = Date.UTC(2026, 10, 30);

test.each([
  [{}, {}],
  [{ tab: 'new', q: ' ' }, {}],
  [
    { tab: 'processed', q: 'mei' },
    { tab: 'processed', q: 'mei' },
  ],
  [{ tab: 'all', q: 7 }, {}],
])('%o is read as %o', (raw, search) => {
  const read = readApplicationsSearch(raw);
  expect(JSON.parse(JSON.stringify(read))).toMatchObject(search);
});

test('contracts that end are those of the next 30 days', () => {
  expect(applicationsVariables('ending', undefined, NOW).filter).toEqual({
    search: null,
    contractEndsAfter: '2026-11-30T00:00:00.000Z',
    contractEndsBefore: '2026-12-30T00:00:00.000Z',
  });
});

test('whoever waits longest stands first', () => {
  expect(applicationsVariables('new', 'mei', NOW)).toEqual({
    filter: { application: 'NEW', search: 'mei' },
    orderBy: { field: 'STATE_SINCE', direction: 'ASC' },
  });
});
