import {
  type AccountId,
  type Program,
  type PartnerOwner,
  type OwnerKind,
} from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListRead, Reads } from '../../src/application/ports/reads.js';
import { OWNER_KIND_NUMBER } from '../../src/persistence/tables/encodings.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { randomFrom, seedIds } from '../../src/seed/random.js';
import { transactionOf } from '../../src/persistence/repositories/transaction.js';
import { describeOnEngines } from '../support/engines.js';
import { planOf } from './explain.js';
import { Reading, selecting } from './reading.js';
import { WRITTEN_AT } from './world.js';

/** Deals in the account, and tokens that others have. */
const MANY = 1_500;
const SIZE = 5;
const COUNT_UP_TO = 100;

/** Rows that a page, and a count up to its limit, may read of them. */
const MOST_OF_PAGE = 60;
const MOST_OF_COUNT = 450;

type ListName = 'promoCodes' | 'programs' | 'deals' | 'apiTokens';

describeOnEngines('plans of what a partner lists', (engine) => {
  let reading: Reading;
  let accountId: AccountId;
  const busiest = new Map<OwnerKind, PartnerOwner['id']>();

  beforeAll(async () => {
    reading = await Reading.open(engine);
    const { database } = reading;
    await seedCodes(database, { codes: 4_000, creators: 400, now: WRITTEN_AT });
    const owners = await database.select<{ account: Buffer; id: Buffer; kind: number }>(
      `SELECT c.account_id AS account, c.owner_id AS id, c.owner_kind AS kind FROM promo_code c
       WHERE c.account_id = (SELECT MIN(id) FROM account) AND c.owner_kind IN (1, 2)
       GROUP BY c.account_id, c.owner_id, c.owner_kind ORDER BY COUNT(*) DESC`,
    );
    accountId = idOfBytes('Account', owners[0]?.account ?? Buffer.alloc(16));
    const known = owners.map(({ id, kind }): PartnerOwner =>
      kind === OWNER_KIND_NUMBER.CREATOR
        ? { kind: 'CREATOR', id: idOfBytes('Creator', id) }
        : { kind: 'PERFORMANCE_PARTNER', id: idOfBytes('PerformancePartner', id) },
    );
    for (const { kind, id } of known) if (!busiest.has(kind)) busiest.set(kind, id);
    await writeDealsAndTokens(known);
  });
  afterAll(() => reading.close());

  /** Deals of both programs in turn, and tokens of everybody who has codes. */
  async function writeDealsAndTokens(owners: readonly PartnerOwner[]): Promise<void> {
    const ids = seedIds(randomFrom(1));
    const common = {
      ...{ createdAt: WRITTEN_AT, startAt: null, endAt: null, landingPage: null, version: 1 },
      ...{
        scope: null,
        defaultCode: null,
        discount: null,
        minimumPurchase: null,
        syncDates: false,
      },
    };
    await reading.database.transaction(async (session) => {
      const write = transactionOf(session, accountId, { now: () => WRITTEN_AT });
      const programs = await write.programs();
      const inTurn = <Value>(values: readonly Value[], turn: number): Value => {
        const value = values[turn % values.length];
        if (value === undefined) throw new Error('nothing to take turns with');
        return value;
      };
      for (let turn = 0; turn < MANY; turn += 1) {
        const program: Program = inTurn(programs, turn);
        await write.insertDeal({
          ...{ ...common, id: ids('Deal', WRITTEN_AT), programId: program.id },
          ...{ name: `Deal ${turn}`, description: null, type: 'REBATE' },
        });
        const token = {
          ...{ id: ids('ApiToken', WRITTEN_AT), owner: inTurn(owners, turn), name: 'Shop' },
          ...{ prefix: 'cc_', scopes: [], createdBy: 'Test', createdAt: WRITTEN_AT },
          ...{ expiresAt: null, lastUsedAt: null, revokedAt: null, capacity: null },
        };
        await write.insertApiToken(token, `${turn}`.padStart(64, '0'));
      }
    });
  }

  describe.each(['CREATOR', 'PERFORMANCE_PARTNER'] as const)('who is a %s:', (kind) => {
    it.each([
      ['promoCodes', 'CREATED_AT', 'promo_code_owner'],
      ['apiTokens', 'CREATED_AT', 'api_token_owner'],
      ['programs', 'CREATED_AT', 'program_kind'],
      ['programs', 'NAME', 'program_name_key'],
      ['deals', 'CREATED_AT', 'PRIMARY'],
      ['deals', 'NAME', 'deal_name_key'],
    ] as const)('%s by %s enter an index', async (name, field, index) => {
      const scope = { accountId, now: WRITTEN_AT, ownerId: busiest.get(kind) ?? null };
      const list = listNamed(reading.reads, name);
      const page = { backward: false, limit: SIZE, from: null };
      const request = { filter: {}, order: { field, direction: 'DESC' } as const, page };
      const paged = await reading.statementsOf(() => list.pages(scope, [request], selecting('id')));
      const counted = await reading.statementsOf(() => list.counts(scope, [{}], COUNT_UP_TO));
      const plans = [];
      for (const statement of [...paged, ...counted]) {
        const plan = await planOf(reading.database, statement);
        for (const table of plan) expect(table).toMatchObject({ readsAll: false });
        const rows = plan.reduce((sum, each) => sum + each.rows, 0);
        expect(rows).toBeLessThan(counted.includes(statement) ? MOST_OF_COUNT : MOST_OF_PAGE);
        plans.push(plan);
      }
      expect(plans.flat().map((table) => table.index)).toContain(index);
    });
  });
});

function listNamed(reads: Reads, name: ListName): ListRead<{ readonly id: string }, object> {
  return reads[name];
}
