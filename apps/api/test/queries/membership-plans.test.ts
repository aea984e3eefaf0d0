import type { AccountId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MembershipFilter, Order, PageArgs } from '../../src/application/ports/reads.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { describeOnEngines } from '../support/engines.js';
import { planOf } from './explain.js';
import { Reading, selecting } from './reading.js';
import { DAY, WRITTEN_AT } from './world.js';

const CREATORS = 1_000;
const SIZE = 20;
/** Rows that a page may read, wherever in the list it lies. */
const MOST_OF_PAGE = 5 * SIZE;

const SINCE: Order = { field: 'STARTS_AT', direction: 'ASC' };
const LISTS: readonly (readonly [string, MembershipFilter, Order])[] = [
  ['all', {}, { field: 'CREATED_AT', direction: 'DESC' }],
  ['new applications', { application: 'NEW' }, SINCE],
  ['processed applications', { application: 'PROCESSED' }, { ...SINCE, direction: 'DESC' }],
  ['contracts by their end', {}, { field: 'ENDS_AT', direction: 'ASC' }],
  [
    'contracts that end',
    { contractEndsAfter: WRITTEN_AT, contractEndsBefore: WRITTEN_AT + 1_000 * DAY },
    { field: 'ENDS_AT', direction: 'ASC' },
  ],
];

describeOnEngines('lists of memberships', (engine) => {
  let reading: Reading;
  let accountId: AccountId;

  beforeAll(async () => {
    reading = await Reading.open(engine);
    const { database } = reading;
    await seedCodes(database, { codes: 10, creators: CREATORS, now: WRITTEN_AT });
    const [row] = await database.select<{ id: Buffer }>(
      'SELECT account_id AS id FROM membership GROUP BY account_id ORDER BY COUNT(*) DESC LIMIT 1',
    );
    accountId = idOfBytes('Account', row?.id ?? Buffer.alloc(16));
    const rows = await database.select<{ id: Buffer }>('SELECT id FROM membership ORDER BY id');
    await database.transaction(async (session) => {
      for (const [place, { id }] of rows.entries()) {
        await session.execute(
          'UPDATE membership SET state_since = ?, ends_at = ?, application = ? WHERE id = ?',
          [WRITTEN_AT + place, WRITTEN_AT + place * DAY, place % 10 === 0 ? 1 : 2, id],
        );
      }
    });
    if (database.dialect.name !== 'sqlite') await database.select('ANALYZE TABLE membership');
  });
  afterAll(() => reading.close());

  it.each(LISTS)('%s: the last page costs what the first does', async (_name, filter, order) => {
    const scope = { accountId, now: WRITTEN_AT, ownerId: null };
    const { memberships } = reading.reads;
    for (const backward of [false, true]) {
      let page: PageArgs = { backward, limit: SIZE, from: null };
      for (let pages = 0; pages < 3; pages += 1) {
        const sent = await reading.statementsOf(() =>
          memberships.pages(scope, [{ filter, order, page }], selecting('id')),
        );
        for (const statement of sent) {
          const tables = await planOf(reading.database, statement);
          expect(tables.filter(({ readsAll }) => readsAll)).toEqual([]);
          expect(tables.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(MOST_OF_PAGE);
        }
        const [found] = await memberships.pages(scope, [{ filter, order, page }], selecting('id'));
        expect(found?.rows).toHaveLength(SIZE);
        page = {
          ...page,
          from: (backward ? found?.positions[0] : found?.positions.at(-1)) ?? null,
        };
      }
    }
  });
});
