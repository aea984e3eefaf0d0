import type { AccountId, CreatorId, PromoCodeId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Facts } from '../../src/application/ports/unit-of-work.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { describeOnEngines } from '../support/engines.js';
import { planOf, type TablePlan } from './explain.js';
import { Reading, selecting } from './reading.js';
import { recorded } from './recorded.js';
import { WRITTEN_AT } from './world.js';

/** Far more than what is asked about. */
const CREATORS = 600;
const ASKED = 5;
/** Rows that may be read for so many things: the planner may look at a few more. */
const MOST = 60;

/** Jobs ask so of a few rows, again and again: what reads the account each time is slower the more there is. */
describeOnEngines('facts of a few rows', (engine) => {
  let reading: Reading;
  let accountId: AccountId;
  let creators: readonly CreatorId[];
  let codes: readonly PromoCodeId[];

  beforeAll(async () => {
    reading = await Reading.open(engine);
    const { database } = reading;
    await seedCodes(database, { codes: 1_000, creators: CREATORS, now: WRITTEN_AT });
    const rows = await database.select<{ account: Buffer; id: Buffer; code: Buffer }>(
      `SELECT account_id AS account, owner_id AS id, MIN(id) AS code FROM promo_code
       WHERE owner_kind = 1 AND account_id = (SELECT MIN(id) FROM account)
       GROUP BY account_id, owner_id ORDER BY owner_id DESC LIMIT ${ASKED}`,
    );
    accountId = idOfBytes('Account', rows[0]?.account ?? Buffer.alloc(16));
    creators = rows.map(({ id }) => idOfBytes('Creator', id));
    codes = rows.map(({ code }) => idOfBytes('PromoCode', code));
    expect(rows).toHaveLength(ASKED);
  });
  afterAll(() => reading.close());

  /** What is done with the tables by whatever reads some facts. */
  async function plansOf(ask: (facts: Facts) => Promise<unknown>): Promise<readonly TablePlan[]> {
    const sent: Parameters<typeof recorded>[1] = [];
    const { database } = recorded(reading, sent);
    await createUnitOfWork(database, { now: () => WRITTEN_AT }).read(accountId, ask);
    const plans = [];
    for (const statement of sent) plans.push(...(await planOf(reading.database, statement)));
    return plans;
  }

  function expectFew(plans: readonly TablePlan[], index: string): void {
    const table = plans.find((each) => each.index === index);
    expect(table).toMatchObject({ readsAll: false });
    // On SQLite, which tells no rows: by more than the account, which is entered first.
    if (engine.name === 'sqlite') expect(table?.entered).toMatch(/creator_id=\?|promo_code_id=\?/);
    expect(table?.rows).toBeLessThan(MOST);
  }

  it('are read by the indexes of creators and of codes', async () => {
    const programs = await reading.database.select<{ id: Buffer; kind: number }>(
      'SELECT t.id, t.kind FROM program t JOIN account a ON a.id = t.account_id ORDER BY t.account_id, t.id',
    );
    const programId = idOfBytes('Program', programs[0]?.id ?? Buffer.alloc(16));
    const ofAll = (ask: (facts: Facts, creatorId: CreatorId) => Promise<unknown>) =>
      plansOf((facts) => Promise.all(creators.map((creatorId) => ask(facts, creatorId))));
    expectFew(
      await ofAll((facts, creatorId) => facts.membership(creatorId, programId)),
      'membership_creator',
    );
    expectFew(
      await ofAll((facts, creatorId) => facts.mediaSourceOf(creatorId, programId)),
      'media_source_creator',
    );
    expectFew(
      await plansOf((facts) => Promise.all(codes.map((id) => facts.promoCode(id)))),
      'assignment_program',
    );
  });

  it('are one statement for the names of many owners', async () => {
    const plans = await plansOf((facts) => Promise.all(creators.map((id) => facts.codeOwner(id))));
    expect(plans.map(({ table }) => table).toSorted()).toEqual(['o', 't']);
  });

  it.each([true, false])(
    'do without the memberships of all, where a page is asked by %s',
    async (hasJoined) => {
      const scope = { accountId, now: WRITTEN_AT, ownerId: null };
      const order = { field: 'CREATED_AT', direction: 'ASC' } as const;
      const page = { backward: false, limit: ASKED, from: null };
      const [statement] = await reading.statementsOf(() =>
        reading.reads.creators.pages(
          scope,
          [{ filter: { hasJoined }, order, page }],
          selecting('id'),
        ),
      );
      if (statement === undefined) throw new Error('nothing was sent');
      const plan = await planOf(reading.database, statement);
      const memberships = plan.find(({ table }) => table === 'm');
      expect(memberships).toMatchObject({ index: 'membership_creator', readsAll: false });
      // Those who have not joined are few and far between: each is passed once.
      expect(memberships?.rows).toBeLessThan(hasJoined ? MOST : 2 * CREATORS);
    },
  );
});
