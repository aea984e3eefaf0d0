import { PROMO_CODE_STATUSES, type AccountId, type CreatorId } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order, Position, PromoCodeFilter } from '../../src/application/ports/reads.js';
import { PHASE_NUMBER } from '../../src/persistence/tables/encodings.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { describeOnEngines } from '../support/engines.js';
import { planOf, type TablePlan } from './explain.js';
import { Reading, selecting } from './reading.js';
import { WRITTEN_AT } from './world.js';

const CODES = 12_000;
/** Small pages, so that there are a thousand of them. */
const SIZE = 5;
const DEEP = 1_000;

type ListOrder = Order & { readonly field: keyof typeof WALKED_BY };
const NEWEST: ListOrder = { field: 'CREATED_AT', direction: 'DESC' };
const BY_TEXT: ListOrder = { field: 'TEXT', direction: 'ASC' };

/** By which index a status is walked in each order, and the column of its key. */
const WALKED_BY = {
  CREATED_AT: ['promo_code_phase', 'id'],
  TEXT: ['promo_code_phase_text', 'code_key'],
  STARTS_AT: ['promo_code_phase_from', 'lives_from'],
  ENDS_AT: ['promo_code_phase_until', 'lives_until'],
} as const;
const ORDERS = (['CREATED_AT', 'TEXT', 'STARTS_AT', 'ENDS_AT'] as const).flatMap((field) =>
  (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
);

describeOnEngines('plans of the list of promo codes', (engine) => {
  let reading: Reading;
  let accountId: AccountId;
  let account: Buffer;
  let busiest: CreatorId;

  beforeAll(async () => {
    reading = await Reading.open(engine);
    const { database } = reading;
    await seedCodes(database, { codes: CODES, now: WRITTEN_AT });
    const [row] = await database.select<{ id: Buffer; owner: Buffer }>(
      `SELECT account_id AS id, owner_id AS owner FROM promo_code WHERE owner_kind = 1
       GROUP BY account_id, owner_id ORDER BY COUNT(*) DESC LIMIT 1`,
    );
    if (row === undefined) throw new Error('no codes');
    account = row.id;
    accountId = idOfBytes('Account', row.id);
    busiest = idOfBytes('Creator', row.owner);
    const few = await database.select<{ id: Buffer }>(
      'SELECT id FROM promo_code WHERE account_id = ? ORDER BY id LIMIT 40',
      [account],
    );
    await database.transaction(async (session) => {
      for (const { id } of few) {
        await session.execute(
          "UPDATE promo_code SET purpose = 'INTERNAL' WHERE account_id = ? AND id = ?",
          [account, id],
        );
      }
    });
  });
  afterAll(() => reading.close());

  /** What the page's own statement does with the tables. */
  async function planFor(
    filter: PromoCodeFilter,
    order: Order,
    from: Position | null,
    reads = reading.reads,
    ownerId: CreatorId | null = null,
  ): Promise<readonly TablePlan[]> {
    const sent = await reading.statementsOf(async () => {
      const request = { filter, order, page: { backward: false, limit: SIZE, from } };
      const [page] = await reads.promoCodes.pages(
        { accountId, now: WRITTEN_AT, ownerId },
        [request],
        selecting('id', 'text', 'status'),
      );
      expect(page?.rows.length).toBe(SIZE);
    });
    const statement = sent.at(-1);
    if (statement === undefined) throw new Error('nothing was sent');
    return planOf(reading.database, statement);
  }

  /** The place before page 1,000 of all codes in a phase, or of all. */
  async function deepPlace(order: ListOrder, phase: number | null): Promise<Position> {
    const [, key] = WALKED_BY[order.field];
    const { direction } = order;
    const [row] = await reading.database.select<{ id: Buffer; placed: string | number | Buffer }>(
      `SELECT id, ${key} AS placed FROM promo_code WHERE account_id = ? AND phase = COALESCE(?, phase)
       ORDER BY ${key} ${direction}, id ${direction} LIMIT 1 OFFSET ?`,
      [account, phase, (DEEP - 1) * SIZE],
    );
    if (row === undefined) throw new Error('there are not a thousand pages');
    const id = idOfBytes('PromoCode', row.id);
    return key === 'id' ? [id] : [row.placed.toString(), id];
  }

  function expectFlat(plan: readonly TablePlan[], index: string): void {
    expect(plan.map((table) => table.index)).toContain(index);
    for (const table of plan) expect(table).toMatchObject({ readsAll: false });
    // A page of five, looked up again for what was selected of it, from at most three walks.
    const rows = plan.reduce((sum, table) => sum + table.rows, 0);
    expect(rows).toBeLessThan(150);
  }

  describe.each(PROMO_CODE_STATUSES)('by status %s', (status) => {
    it.each(ORDERS)('enter an index on page 1: $field $direction', async (order) => {
      expectFlat(await planFor({ status: [status] }, order, null), WALKED_BY[order.field][0]);
    });
  });

  // Of scheduled codes there are too few for a thousand pages.
  describe.each(['ACTIVE', 'EXPIRED'] as const)('by status %s, far down the list,', (status) => {
    it.each(ORDERS)('read no more than on page 1: $field $direction', async (order) => {
      const [index, key] = WALKED_BY[order.field];
      const place = await deepPlace(order, PHASE_NUMBER[status]);
      const first = rowsOf(await planFor({ status: [status] }, order, null));
      const deep = await planFor({ status: [status] }, order, place);
      expectFlat(deep, index);
      expect(rowsOf(deep)).toBeLessThan(first * 2 + 20);
      // The place itself is entered, not walked to.
      const { entered } = deep.find((table) => table.index === index) ?? { entered: '' };
      expect(entered).toMatch(new RegExp(`^range$|\\b${key}[<>]\\?`));
    });
  });

  it('walk the primary key for all codes, on page 1 and page 1,000', async () => {
    expectFlat(await planFor({}, NEWEST, null), 'PRIMARY');
    expectFlat(await planFor({}, NEWEST, await deepPlace(NEWEST, null)), 'PRIMARY');
  });

  it.each(ORDERS.filter(({ field }) => field !== 'CREATED_AT'))(
    'walk the index of the order for all codes, on page 1 and page 1,000: $field $direction',
    async (order) => {
      const [index] = WALKED_BY[order.field];
      expectFlat(await planFor({}, order, null), index);
      expectFlat(await planFor({}, order, await deepPlace(order, null)), index);
    },
  );

  // Left alone, SQLite's planner has read all assignments of the account for each code.
  it('enter indexes for the flags of each code, and for who has joined', async () => {
    const scope = { accountId, now: WRITTEN_AT, ownerId: null };
    const page = { backward: false, limit: SIZE, from: null };
    const entries = async (read: () => Promise<unknown>) => {
      const sent = (await reading.statementsOf(read)).at(-1);
      if (sent === undefined) throw new Error('nothing was sent');
      const plan = await planOf(reading.database, sent);
      return plan.map(({ table, index }) => `${table} by ${index}`);
    };
    const flags = { filter: {}, order: NEWEST, page };
    expect(
      await entries(() =>
        reading.reads.promoCodes.pages(scope, [flags], selecting('id', 'healthFlags')),
      ),
    ).toEqual(expect.arrayContaining(['a by assignment_program', 'm by membership_creator']));
    const joined = { filter: { hasJoined: false }, order: NEWEST, page };
    expect(
      await entries(() => reading.reads.creators.pages(scope, [joined], selecting('id'))),
    ).toContain('m by membership_creator');
  });

  it('enter the index of owners', async () => {
    expectFlat(await planFor({ ownerId: busiest }, NEWEST, null), 'promo_code_owner');
    expectFlat(await planFor({ within: { ownerId: busiest } }, NEWEST, null), 'promo_code_owner');
  });

  it('enter the index of owners for whoever sees one owner alone, whatever is asked', async () => {
    const all = await planFor({}, NEWEST, null, reading.reads, busiest);
    expectFlat(all, 'promo_code_owner');
    // Their codes are few: all of them are read, and nobody else's.
    const found = await planFor({ search: 'a' }, NEWEST, null, reading.reads, busiest);
    expect(found.map(({ index }) => index)).toContain('promo_code_owner');
    for (const table of found) expect(table).toMatchObject({ readsAll: false });
  });

  it('enter the index of assignments for a program', async () => {
    const programs = await reading.database.select<{ id: Buffer }>(
      'SELECT id FROM program WHERE account_id = ?',
      [account],
    );
    for (const { id } of programs) {
      const programId = idOfBytes('Program', id);
      expectFlat(await planFor({ programId }, NEWEST, null), 'assignment_of_program');
    }
  });

  it('enter the index of what is assigned for half-made codes', async () => {
    expectFlat(await planFor({ isComplete: false }, NEWEST, null), 'promo_code_assigned');
  });

  it('enter the index of purposes for those that few codes have', async () => {
    expectFlat(await planFor({ purpose: 'INTERNAL' }, NEWEST, null), 'promo_code_purpose');
    expectFlat(await planFor({ purpose: 'COMMISSIONABLE' }, NEWEST, null), 'promo_code_purpose');
    // Of two narrow paths each is counted by itself, and the narrower one is read.
    const both = { purpose: 'INTERNAL', status: ['ACTIVE'] } as const;
    expect((await planFor(both, BY_TEXT, null)).map(({ index }) => index)).toContain(
      'promo_code_purpose',
    );
  });

  it('search the beginning of a text by a range of the key', async () => {
    const [row] = await reading.database.select<{ text: string }>(
      'SELECT text FROM promo_code WHERE account_id = ? ORDER BY id DESC LIMIT 1 OFFSET 100',
      [account],
    );
    const search = row?.text.slice(0, -2) ?? '';
    const narrow = await planFor({ search }, BY_TEXT, null);
    expect(narrow.map(({ index }) => index)).toContain('promo_code_text');
    for (const table of narrow) expect(table).toMatchObject({ readsAll: false });
    const broad = await planFor({ search: 'M' }, BY_TEXT, null, reading.readsIfNarrowIs(2));
    expect(broad.map(({ index }) => index)).toContain('promo_code_phase_text');
    for (const table of broad) expect(table).toMatchObject({ readsAll: false });
  });

  it('count by the index of the phase alone', async () => {
    const [statement] = await reading.statementsOf(() =>
      reading.reads.promoCodes.counts(
        { accountId, now: WRITTEN_AT, ownerId: null },
        [{ status: ['ACTIVE'] }],
        10,
      ),
    );
    if (statement === undefined) throw new Error('nothing was sent');
    const plan = await planOf(reading.database, statement);
    const counted = plan.find(({ index }) => index === 'promo_code_phase');
    expect(counted).toMatchObject({ readsAll: false, isIndexOnly: true });
    expect(rowsOf(plan)).toBeLessThan(50);
  });
});

function rowsOf(plan: readonly TablePlan[]): number {
  return plan.reduce((sum, { rows }) => sum + rows, 0);
}
