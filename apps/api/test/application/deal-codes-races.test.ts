import type { DealId } from '@creator-codes/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateAccount } from '../../src/application/accounts/update-account.js';
import { updatePromoCode } from '../../src/application/codes/update-promo-code.js';
import { createCreator } from '../../src/application/creators/create-creator.js';
import { createDeal } from '../../src/application/programs/create-deal.js';
import type { Transaction } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { dealsIn, type Deals } from './deal-world.js';
import { DAY, makeWorld, START, told, valueOf, type World } from './world.js';

const END = START + 30 * DAY;

describe.each(engines)('two at once about a deal and its codes on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;
    let deals: Deals;

    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      deals = await dealsIn(world);
    });
    afterAll(() => database.close());

    /** Dependencies whose transactions stop before a method, once, until somebody else has had their turn. */
    function stopping(method: keyof Transaction, turn: () => Promise<unknown>) {
      let taken: Promise<unknown> | undefined;
      const { unitOfWork } = world.deps;
      const behind = (transaction: Transaction): Transaction => ({
        ...transaction,
        [method]: async (...args: never[]) => {
          taken ??= turn();
          // The embedded engine lets one write at a time, and whoever is held by us comes afterwards.
          if (database.dialect.name !== 'sqlite') await Promise.race([taken, sleep(300)]);
          return (transaction[method] as (...given: never[]) => Promise<unknown>)(...args);
        },
      });
      const held: World['deps'] = {
        ...world.deps,
        unitOfWork: {
          ...unitOfWork,
          run: (accountId, work, by) =>
            unitOfWork.run(accountId, (transaction) => work(behind(transaction)), by),
        },
      };
      return { held, taken: () => taken };
    }

    it.each<[string, keyof Transaction]>([
      ['before the deal is written', 'updateDeal'],
      ['between the reading of its codes and their writing', 'savePromoCode'],
    ])('a code that is issued into it %s follows, too', async (_, method) => {
      const dealId = await deals.deal({ syncDates: true });
      await deals.issue(dealId);
      let issued: Awaited<ReturnType<Deals['issue']>> | undefined;
      const { held, taken } = stopping(method, async () => {
        issued = await deals.issue(dealId);
      });
      valueOf(await deals.update(dealId, 1, { endAt: END }, held));
      await taken();
      expect(await deals.windowsOf(issued?.promoCodeId ?? '')).toEqual([
        [null, END],
        [null, END],
      ]);
    });

    it('a deal that changes while a code is issued into it gives that code its new dates', async () => {
      const dealId = await deals.deal();
      const { held, taken } = stopping('insertPromoCode', () =>
        deals.update(dealId, 1, { endAt: END, syncDates: true }),
      );
      const { promoCodeId } = await deals.issue(dealId, {}, held);
      await taken();
      expect(await deals.windowsOf(promoCodeId)).toEqual([
        [null, END],
        [null, END],
      ]);
    });

    it('whoever writes something meanwhile waits, and is judged anew', async () => {
      const dealId = await deals.deal({ syncDates: true });
      await deals.issue(dealId);
      let runs = 0;
      const { unitOfWork } = world.deps;
      const counted: World['deps'] = {
        ...world.deps,
        unitOfWork: {
          ...unitOfWork,
          run: (accountId, work, by) =>
            unitOfWork.run(
              accountId,
              (transaction) => {
                runs += 1;
                return work(transaction);
              },
              by,
            ),
        },
      };
      const { held, taken } = stopping('savePromoCode', () =>
        createCreator(counted, world.call, { displayName: 'Zoe' }),
      );
      valueOf(await deals.update(dealId, 1, { endAt: END }, held));
      await taken();
      expect(runs).toBe(engine.name === 'SQLite' ? 1 : 2);
    });

    it.each<[string, keyof Transaction, readonly string[]]>([
      ['before the currency is judged keeps it', 'updateAccount', ['NOT_EDITABLE_NOW currency']],
      ['after the currency was judged waits for the new one', 'appendAudit', []],
    ])('a deal with an amount that is made %s', async (_, method, refusals) => {
      const { deps, call, programs } = await makeWorld(database, 'CREATOR_ONLY');
      const account = await deps.unitOfWork.read(call.accountId, (facts) => facts.account());
      const deal = { programId: programs.CREATOR, name: 'Spring', type: 'GENERAL_SALE' };
      const { held, taken } = stopping(method, () =>
        createDeal(deps, call, { ...deal, minimumPurchase: 4_900 }),
      );
      const input = { version: account?.version ?? 0, currency: 'JPY' };
      const outcome = await updateAccount(held, call, input);
      expect(told(outcome)).toEqual(engine.name === 'SQLite' ? [] : refusals);
      expect(await taken()).toMatchObject({ ok: true });
    });

    it('a code that is edited meanwhile keeps the edit and follows', async () => {
      const dealId: DealId = await deals.deal({ syncDates: true });
      const { promoCodeId } = await deals.issue(dealId);
      const edit = { promoCodeId, version: 1, comments: 'Meanwhile' };
      const { held, taken } = stopping('updateDeal', () =>
        updatePromoCode(world.deps, world.call, edit),
      );
      valueOf(await deals.update(dealId, 1, { endAt: END }, held));
      await taken();
      const code = await deals.codeOf(promoCodeId);
      // On the embedded engine the edit comes afterwards, and its version is of before.
      if (engine.name !== 'SQLite') expect(code.comments).toBe('Meanwhile');
      expect(code.assignments.every(({ endAt }) => endAt === END)).toBe(true);
    });
  });
});
