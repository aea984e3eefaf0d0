import type { AccountId, BulkJobId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Order, PromoCodeFilter } from '../../src/application/ports/reads.js';
import { idOfBytes, uuidIds } from '../../src/persistence/tables/ids.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { describeOnEngines } from '../support/engines.js';
import { planOf, type TablePlan } from './explain.js';
import { writeJob, type Wrote } from './job-that-wrote.js';
import { Reading, selecting } from './reading.js';
import { DAY, WRITTEN_AT } from './world.js';

const CODES = 3_000;
/** Far fewer than there are, so that most filters are not narrow. */
const NARROW = 60;
const SIZE = 5;

interface Answered {
  /** The index by which a filter that few codes meet is entered. */
  readonly index?: string;
  readonly few?: (ids: Ids) => PromoCodeFilter;
  /** What many codes meet: a page is full soon, whatever the index. */
  readonly many?: (ids: Ids) => PromoCodeFilter;
  /** What a page may have to look for from one end to the other: each code is passed once, and that is all. */
  readonly far?: (ids: Ids) => PromoCodeFilter;
}
interface Ids {
  readonly quiet: string;
  readonly busy: string;
  readonly program: string;
  readonly deal: string;
  readonly smallJob: BulkJobId;
  readonly largeJob: BulkJobId;
}

const FOREVER = WRITTEN_AT + 9_000 * DAY;
const firstDays = (days: number) => WRITTEN_AT - (730 - days) * DAY;

/** How every filter of the list is answered beside status, whose plans have a test of their own. */
const FILTERS: Readonly<Record<Exclude<keyof PromoCodeFilter, 'status' | 'within'>, Answered>> = {
  search: {
    index: 'promo_code_text',
    few: () => ({ search: 'MEI0000' }),
    many: () => ({ search: 'M' }),
  },
  ownerId: {
    index: 'promo_code_owner',
    few: ({ quiet }) => ({ ownerId: quiet }),
    far: ({ busy }) => ({ ownerId: busy }),
  },
  programId: { many: ({ program }) => ({ programId: program }) },
  bulkJobId: {
    index: 'job_outcome_code',
    few: ({ smallJob }) => ({ bulkJobId: smallJob }),
    far: ({ largeJob }) => ({ bulkJobId: largeJob }),
  },
  dealId: {
    index: 'promo_code_deal',
    few: ({ deal }) => ({ dealId: deal }),
  },
  isComplete: {
    index: 'promo_code_assigned',
    few: () => ({ isComplete: false }),
    many: () => ({ isComplete: true }),
  },
  purpose: {
    index: 'promo_code_purpose',
    few: () => ({ purpose: 'INTERNAL' }),
    many: () => ({ purpose: 'COMMISSIONABLE' }),
  },
  matchType: {
    index: 'promo_code_text',
    few: () => ({ matchType: 'REGEX' }),
    many: () => ({ matchType: 'EXACT' }),
  },
  creditPolicy: {
    many: () => ({ creditPolicy: 'ALWAYS' }),
    far: () => ({ creditPolicy: 'IF_WINNER' }),
  },
  // By the creators who have not joined, who are looked through; by the deals that are over.
  healthFlag: {
    index: 'promo_code_owner',
    few: () => ({ healthFlag: 'OWNER_NOT_JOINED' }),
    far: () => ({ healthFlag: 'DEAL_ENDED' }),
  },
  handle: {
    index: 'promo_code_owner',
    few: () => ({ handle: '@Quiet' }),
    far: () => ({ handle: '@Busy' }),
  },
  createdAfter: {
    index: 'PRIMARY',
    few: () => ({ createdAfter: WRITTEN_AT }),
    many: () => ({ createdAfter: firstDays(1) }),
  },
  createdBefore: {
    index: 'PRIMARY',
    few: () => ({ createdBefore: firstDays(4) }),
    many: () => ({ createdBefore: FOREVER }),
  },
  startsAfter: {
    index: 'promo_code_phase_from',
    few: () => ({ startsAfter: WRITTEN_AT + 1 }),
    many: () => ({ startsAfter: firstDays(1) }),
  },
  startsBefore: {
    index: 'promo_code_phase_from',
    few: () => ({ startsBefore: firstDays(4) }),
    many: () => ({ startsBefore: FOREVER }),
  },
  endsAfter: {
    index: 'promo_code_phase_until',
    few: () => ({ endsAfter: WRITTEN_AT + 364 * DAY }),
    many: () => ({ endsAfter: firstDays(1) }),
  },
  endsBefore: {
    index: 'promo_code_phase_until',
    few: () => ({ endsBefore: WRITTEN_AT + 2 * DAY, status: ['ACTIVE'] }),
    many: () => ({ endsBefore: FOREVER }),
  },
};

const ORDERS: readonly Order[] = (['CREATED_AT', 'TEXT', 'STARTS_AT', 'ENDS_AT'] as const).map(
  (field) => ({ field, direction: 'DESC' }),
);

describeOnEngines('plans of the filters of the list of promo codes', (engine) => {
  let reading: Reading;
  let accountId: AccountId;
  let ids: Ids;

  beforeAll(async () => {
    reading = await Reading.open(engine);
    const { database } = reading;
    await seedCodes(database, { codes: CODES, creators: 200, now: WRITTEN_AT });
    const owners = await database.select<{ account: Buffer; id: Buffer; codes: number }>(
      `SELECT account_id AS account, owner_id AS id, COUNT(*) AS codes FROM promo_code
       WHERE owner_kind = 1 GROUP BY account_id, owner_id ORDER BY codes DESC, owner_id`,
    );
    const busy = owners[0];
    const quiet = owners.find(
      ({ codes, account }) => Number(codes) === 15 && account.equals(busy?.account ?? account),
    );
    if (busy === undefined || quiet === undefined) throw new Error('no owners');
    const { account } = busy;
    accountId = idOfBytes('Account', account);
    const first = async (query: string) => {
      const [row] = await database.select<{ id: Buffer }>(query, [account]);
      if (row === undefined) throw new Error(`nothing by ${query}`);
      return row.id;
    };
    const deal = await first('SELECT id FROM deal WHERE account_id = ? ORDER BY id LIMIT 1');
    ids = {
      ...{ quiet: idOfBytes('Creator', quiet.id), busy: idOfBytes('Creator', busy.id) },
      program: idOfBytes(
        'Program',
        await first('SELECT id FROM program WHERE account_id = ? ORDER BY id LIMIT 1'),
      ),
      deal: idOfBytes('Deal', deal),
      ...{ smallJob: uuidIds.next('BulkJob'), largeJob: uuidIds.next('BulkJob') },
    };
    const codes = await database.select<{ id: Buffer }>(
      'SELECT id FROM promo_code WHERE account_id = ? AND match_type = 1 ORDER BY id LIMIT 60',
      [account],
    );
    const concat = database.dialect.name === 'sqlite' ? "'R:' || text" : "CONCAT('R:', text)";
    const all = await database.select<{ id: Buffer }>(
      'SELECT id FROM promo_code WHERE account_id = ? ORDER BY id',
      [account],
    );
    const wrote = all.map(({ id }): Wrote => [idOfBytes('PromoCode', id), 'DONE']);
    await database.transaction(async (session) => {
      await writeJob(session, accountId, ids.smallJob, wrote.slice(0, 20));
      await writeJob(session, accountId, ids.largeJob, wrote.slice(0, 1_000));
      const change = (set: string, where: string, ...params: readonly Buffer[]) =>
        session.execute(`UPDATE ${set} WHERE account_id = ? AND ${where}`, [account, ...params]);
      await session.execute('UPDATE deal SET end_at = ? WHERE account_id = ? AND id = ?', [
        WRITTEN_AT,
        account,
        deal,
      ]);
      await change("social_profile SET handle_key = 'other'", '1 = 1');
      await change("social_profile SET handle_key = 'quiet'", 'creator_id = ?', quiet.id);
      await change("social_profile SET handle_key = 'busy'", 'creator_id = ?', busy.id);
      await change("assignment SET credit_policy = 'ALWAYS'", '1 = 1');
      for (const { id } of codes.slice(0, 20))
        await change("promo_code SET purpose = 'INTERNAL'", 'id = ?', id);
      for (const { id } of codes.slice(20, 40)) {
        await change(`promo_code SET match_type = 2, code_key = ${concat}`, 'id = ?', id);
      }
    });
  });
  afterAll(() => reading.close());

  async function plansFor(filter: PromoCodeFilter, order: Order) {
    const reads = reading.readsIfNarrowIs(NARROW);
    const sent = await reading.statementsOf(async () => {
      const request = { filter, order, page: { backward: false, limit: SIZE, from: null } };
      const scope = { accountId, now: WRITTEN_AT, ownerId: null };
      await reads.promoCodes.pages(scope, [request], selecting('id', 'text'));
    });
    const page = sent.at(-1);
    if (page === undefined) throw new Error('nothing was sent');
    return planOf(reading.database, page);
  }

  /** What a page of each order reads; no table is read as a whole. */
  async function plansInEachOrder(filter: PromoCodeFilter) {
    const plans = [];
    for (const order of ORDERS) plans.push(await plansFor(filter, order));
    for (const table of plans.flat()) expect(table).toMatchObject({ readsAll: false });
    return plans;
  }

  it.each(asked('few'))(
    'enter its index where few codes meet it: %s',
    async (_, filterOf, index) => {
      for (const plan of await plansInEachOrder(filterOf(ids))) {
        expect(plan.map((table) => table.index)).toContain(index);
        expect(rowsOf(plan.filter(({ table }) => table === 'c'))).toBeLessThan(5 * NARROW);
      }
    },
  );

  it.each(asked('many'))('have soon filled a page of what many meet: %s', async (_, filterOf) => {
    for (const plan of await plansInEachOrder(filterOf(ids))) {
      expect(rowsOf(plan)).toBeLessThan(CODES / 5);
    }
  });

  it.each(asked('far'))('pass each code once where they look far: %s', async (_, filterOf) => {
    for (const plan of await plansInEachOrder(filterOf(ids))) {
      expect(rowsOf(plan.filter(({ table }) => table === 'c'))).toBeLessThan(CODES + 100);
    }
  });
});

function asked(how: 'few' | 'many' | 'far') {
  return Object.entries(FILTERS).flatMap(([name, each]) => {
    const filterOf = each[how];
    return filterOf === undefined ? [] : [[name, filterOf, each.index] as const];
  });
}

function rowsOf(plan: readonly TablePlan[]): number {
  return plan.reduce((sum, { rows }) => sum + rows, 0);
}
