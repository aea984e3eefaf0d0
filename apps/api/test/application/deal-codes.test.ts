import { FOLLOW_MAX, ok } from '@creator-codes/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expirePromoCodes } from '../../src/application/codes/expire-promo-codes.js';
import { issuePromoCodeToPartner } from '../../src/application/codes/issue-promo-code-to-partner.js';
import { dealChange } from '../../src/application/programs/deal-change.js';
import { updateProgram } from '../../src/application/programs/update-program.js';
import { together } from '../../src/application/spine/together.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { dealsIn, type Deals } from './deal-world.js';
import {
  DAY,
  makePartner,
  makeWorld,
  START,
  terms,
  told,
  valueOf,
  violationsOf,
  type World,
} from './world.js';

const END = START + 30 * DAY;

describe.each(engines)('codes follow their deal on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;
    let deals: Deals;
    let partner: string;

    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      deals = await dealsIn(world);
      partner = await makePartner(world, 'Northtrail');
    });
    afterAll(() => database.close());
    beforeEach(() => {
      world.clock.at = START;
    });

    const eventsOf = async () => {
      const [row] = await database.select<{ n: number | bigint }>(
        "SELECT COUNT(*) AS n FROM audit_event WHERE action = 'updateDeal'",
      );
      return Number(row?.n);
    };

    it('by both assignments, starts only while they are to come, one event each', async () => {
      const dealId = await deals.deal();
      const running = await deals.issue(dealId, { startAt: START - DAY });
      const planned = await deals.issue(dealId, { startAt: START + DAY, endAt: START + 2 * DAY });
      const same = await deals.issue(dealId, { startAt: START - 2 * DAY, endAt: END });
      const over = await deals.issue(dealId, { endAt: START - DAY });
      const byHand = await deals.issue(dealId);
      const ids = [byHand.promoCodeId];
      valueOf(await expirePromoCodes(world.deps, world.call, { target: { ids } }));
      const before = await eventsOf();
      // By now what was to start at once has counted.
      world.clock.at = START + 1;
      const dates = { startAt: START + 5 * DAY, endAt: END, syncDates: true };
      valueOf(await deals.update(dealId, 1, { ...dates, expectedCount: 2 }));
      expect(await deals.windowsOf(running.promoCodeId)).toEqual([
        [START - DAY, END],
        [START - DAY, END],
      ]);
      expect(await deals.windowsOf(planned.promoCodeId)).toEqual([
        [START + 5 * DAY, END],
        [START + 5 * DAY, END],
      ]);
      expect((await deals.codeOf(same.promoCodeId)).version).toBe(1);
      expect((await deals.codeOf(over.promoCodeId)).version).toBe(1);
      expect((await deals.codeOf(byHand.promoCodeId)).version).toBe(2);
      expect(await eventsOf()).toBe(before + 3);
      // No date changes, so nothing is read of the codes.
      valueOf(await deals.update(dealId, 2, { name: 'Autumn', expectedCount: 0 }));
      expect(await eventsOf()).toBe(before + 4);
    });

    it('end with it, and never in the past', async () => {
      const dealId = await deals.deal({ syncDates: true });
      const { promoCodeId } = await deals.issue(dealId);
      valueOf(await deals.update(dealId, 1, { endAt: START - DAY, expectedCount: 1 }));
      expect(await deals.windowsOf(promoCodeId)).toEqual([
        [null, START],
        [null, START],
      ]);
      // What is over stays so.
      valueOf(await deals.update(dealId, 2, { endAt: null, expectedCount: 0 }));
      expect((await deals.codeOf(promoCodeId)).version).toBe(2);
    });

    it('all or none: one that would end before it begins refuses the deal', async () => {
      const dealId = await deals.deal();
      const running = await deals.issue(dealId);
      const planned = await deals.issue(dealId, { startAt: END });
      const outcome = await deals.update(dealId, 1, { endAt: START, syncDates: true });
      expect(violationsOf(outcome)).toMatchObject([
        {
          code: 'DEAL_ENDS_BEFORE_CODE',
          path: ['endAt'],
          params: { promoCodeId: planned.promoCodeId },
        },
      ]);
      expect((await deals.codeOf(running.promoCodeId)).version).toBe(1);
      const preview = await dealChange(world.deps, world.call, {
        ...{ dealId, endAt: START, syncDates: true },
      });
      expect(valueOf(preview)).toMatchObject({
        ENDED: [{ before: { id: running.promoCodeId } }],
        REFUSED: [{ before: { id: planned.promoCodeId } }],
        ...{ MOVED: [], UNCHANGED: [] },
      });
      valueOf(await deals.update(dealId, 1, { endAt: START + 1, syncDates: true }));
      expect(await deals.windowsOf(planned.promoCodeId)).toEqual([
        [START, START + 1],
        [START, START + 1],
      ]);
    });

    it('unless a rule objects to one that would count more', async () => {
      const dealId = await deals.deal({ endAt: END, syncDates: true });
      const { promoCodeId } = await deals.issue(dealId);
      const id = world.programs.CREATOR;
      const switched = async (codeTracking: boolean) => {
        const programs = await world.deps.unitOfWork.read(world.call.accountId, (facts) =>
          facts.programs(),
        );
        const version = programs.find((program) => program.id === id)?.version ?? 0;
        valueOf(await updateProgram(world.deps, world.call, { id, version, codeTracking }));
      };
      await switched(false);
      expect(violationsOf(await deals.update(dealId, 1, { endAt: END + DAY }))).toMatchObject([
        {
          ...{ code: 'CODE_CANNOT_FOLLOW', path: ['endAt'] },
          params: { promoCodeId, reason: 'CODE_TRACKING_OFF' },
        },
      ]);
      valueOf(await deals.update(dealId, 1, { endAt: END - DAY, expectedCount: 1 }));
      await switched(true);
      valueOf(await deals.update(dealId, 2, { endAt: null, expectedCount: 1 }));
    });

    it('unless another number of them does than the caller expected', async () => {
      const dealId = await deals.deal({ syncDates: true });
      await deals.issue(dealId);
      const outcome = await deals.update(dealId, 1, { endAt: END, expectedCount: 2 });
      expect(violationsOf(outcome)).toMatchObject([
        { code: 'COUNT_CHANGED', path: ['expectedCount'], params: { expected: 2, count: 1 } },
      ]);
    });

    it('a new code takes its dates, and is told what gave way', async () => {
      const dates = { startAt: START + DAY, endAt: END, syncDates: true };
      const dealId = await deals.deal(dates);
      const own = await deals.issue(dealId, { startAt: START + 2 * DAY });
      expect(own.warnings).toMatchObject([
        { code: 'DEAL_DATES_WIN', path: ['terms', 'startAt'], params: { deal: 'Summer' } },
      ]);
      expect(await deals.windowsOf(own.promoCodeId)).toEqual([
        [dates.startAt, END],
        [dates.startAt, END],
      ]);
      const performance = await deals.deal(dates, 'PERFORMANCE');
      const given = valueOf(
        await issuePromoCodeToPartner(world.deps, world.call, {
          ...{ performancePartnerId: partner, text: 'GIVEN1', dealId: performance, terms },
        }),
      );
      expect(given.warnings).toEqual([]);
      expect(await deals.windowsOf(given.promoCodeId)).toEqual([[dates.startAt, END]]);
    });

    it('keeps its program once codes refer to it, ended ones too', async () => {
      const dealId = await deals.deal();
      const programId = world.programs.PERFORMANCE;
      valueOf(await deals.update(dealId, 1, { programId }));
      valueOf(await deals.update(dealId, 2, { programId: world.programs.CREATOR }));
      const { promoCodeId } = await deals.issue(dealId);
      valueOf(await expirePromoCodes(world.deps, world.call, { target: { ids: [promoCodeId] } }));
      expect(told(await deals.update(dealId, 3, { programId }))).toEqual([
        'DEAL_HAS_CODES programId',
      ]);
      expect(told(await deals.update(dealId, 3, { programId: 'pg_nothing' }))).toEqual([
        'NOT_FOUND programId',
      ]);
    });

    it('a thousand at once by a few statements, and no more', async () => {
      const dealId = await deals.deal({}, 'PERFORMANCE');
      const issueMany = async (from: number, until: number) => {
        const places = Array.from({ length: until - from }, (_, place) => from + place);
        valueOf(
          await world.deps.unitOfWork.run(world.call.accountId, async (transaction) =>
            ok(
              await together(places, (place) =>
                issuePromoCodeToPartner.in(transaction, world.deps, world.call, {
                  ...{ performancePartnerId: partner, text: `THOUSAND${place}`, dealId, terms },
                }),
              ),
            ),
          ),
        );
      };
      await issueMany(0, FOLLOW_MAX);
      const heard: string[] = [];
      const stop = database.onStatement((sql) => heard.push(sql));
      valueOf(
        await deals.update(dealId, 1, { endAt: END, syncDates: true, expectedCount: FOLLOW_MAX }),
      );
      stop();
      const [row] = await database.select<{ n: number | bigint }>(
        `SELECT COUNT(*) AS n FROM promo_code WHERE text LIKE 'THOUSAND%' AND ends_at = ${END}`,
      );
      expect(Number(row?.n)).toBe(FOLLOW_MAX);
      expect(heard.length).toBeLessThan(60);
      await issueMany(FOLLOW_MAX, FOLLOW_MAX + 1);
      expect(violationsOf(await deals.update(dealId, 2, { endAt: END + DAY }))).toMatchObject([
        {
          code: 'TOO_MANY',
          path: ['dealId'],
          params: { max: FOLLOW_MAX, count: FOLLOW_MAX + 1, plan: 'planDealChange' },
        },
      ]);
      // Without new dates there is nothing to follow.
      valueOf(await deals.update(dealId, 2, { name: 'Many' }));
    }, 60_000);
  });
});
