import {
  HEALTH_FLAGS,
  PROMO_CODE_STATUSES,
  windowOfCode,
  type Instant,
} from '@creator-codes/domain';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order, PromoCodeFilter } from '../../src/application/ports/reads.js';
import { sweepDuePhases } from '../../src/jobs/phase-sweeper.js';
import { duePhasesIn } from '../../src/persistence/repositories/due-phases.js';
import { OPEN_END } from '../../src/persistence/tables/encodings.js';
import { describeOnEngines } from '../support/engines.js';
import { anyFilter } from './any-filter.js';
import { endOf, expectedList, statusOf } from './model.js';
import { Reading, selecting, walk } from './reading.js';
import { holdPeople } from './searches.js';
import {
  DAY,
  HOUR,
  LONG_WORD,
  WRITTEN_AT,
  wordsOfCreator,
  wordsOfPartner,
  writeWorld,
  type ReadWorld,
} from './world.js';

/** Every boundary is a whole hour: on it, right before or behind it, and anywhere; no clock runs backward. */
function instantsFrom(hour: number): fc.Arbitrary<Instant> {
  return fc
    .tuple(fc.integer({ min: hour, max: 12 }), fc.constantFrom(-1, 0, 1, 1_234))
    .map(([hours, beside]) =>
      Math.max(WRITTEN_AT + hour * HOUR, WRITTEN_AT + hours * HOUR + beside),
    );
}

const orders: fc.Arbitrary<Order> = fc.record({
  field: fc.constantFrom('CREATED_AT', 'TEXT', 'STARTS_AT', 'ENDS_AT'),
  direction: fc.constantFrom('ASC', 'DESC'),
});

describeOnEngines('lists of promo codes', (engine) => {
  let reading: Reading;
  const worlds: ReadWorld[] = [];

  beforeAll(async () => {
    reading = await Reading.open(engine);
    worlds.push(
      await writeWorld(reading.database, 1, { codes: 120, mode: 'PERFORMANCE_AND_CREATOR' }),
      await writeWorld(reading.database, 2, { codes: 60, mode: 'CREATOR_ONLY' }),
    );
  });
  afterAll(() => reading.close());

  async function holdsFor(
    world: ReadWorld,
    filter: PromoCodeFilter,
    order: Order,
    now: Instant,
    size: number,
    narrow = 2_000,
  ): Promise<void> {
    const scope = { accountId: world.account.id, now, ownerId: null };
    const expected = expectedList(world, filter, order, now);
    const request = { filter, order };
    const list = reading.readsIfNarrowIs(narrow).promoCodes;
    const forward = await walk(list, scope, request, { size, backward: false });
    expect(forward.map(({ id }) => id)).toEqual(expected);
    const backward = await walk(list, scope, request, { size, backward: true });
    expect(backward.map(({ id }) => id)).toEqual(expected);
    const [count] = await list.counts(scope, [filter], 1_000);
    expect(count).toEqual({ value: expected.length, isExact: true });
    if (expected.length > 1) {
      const [capped] = await list.counts(scope, [filter], expected.length - 1);
      expect(capped).toEqual({ value: expected.length - 1, isExact: false });
    }
  }

  async function holdForAll(runs: number, fromHour: number): Promise<void> {
    for (const world of worlds) {
      await fc.assert(
        fc.asyncProperty(
          anyFilter(world),
          orders,
          instantsFrom(fromHour),
          fc.integer({ min: 7, max: 100 }),
          fc.constantFrom(2, 10, 30, 2_000),
          (filter, order, now, size, narrow) => holdsFor(world, filter, order, now, size, narrow),
        ),
        { numRuns: runs },
      );
    }
  }

  describe('while no phase has been moved', () => {
    it('hold what the plain way finds, whatever is asked for', () => holdForAll(100, 0));

    it('have each status at every boundary, and beside it', async () => {
      const [world] = worlds as [ReadWorld];
      const order = { field: 'CREATED_AT', direction: 'DESC' } as const;
      for (let hours = 0; hours <= 11; hours += 1) {
        for (const beside of [-1, 0, 1]) {
          const now = Math.max(WRITTEN_AT, WRITTEN_AT + hours * HOUR + beside);
          const [page] = await reading.reads.promoCodes.pages(
            { accountId: world.account.id, now, ownerId: null },
            [{ filter: {}, order, page: { backward: false, limit: 100, from: null } }],
            selecting('id', 'status'),
          );
          const byId = new Map<string, string>(
            world.codes.map((known) => [known.code.id, statusOf(known, now)]),
          );
          for (const { id, status } of page?.rows ?? []) expect(status).toBe(byId.get(id));
          for (const status of PROMO_CODE_STATUSES) {
            await holdsFor(world, { status: [status] }, order, now, 50);
          }
        }
      }
    });

    it.each(HEALTH_FLAGS)('hold codes with %s, by whichever plan', async (healthFlag) => {
      const order = { field: 'CREATED_AT', direction: 'DESC' } as const;
      for (const world of worlds) {
        for (const narrow of [2, 2_000]) {
          await holdsFor(world, { healthFlag }, order, WRITTEN_AT + HOUR, 50, narrow);
        }
      }
    });

    it('of creators and partners hold whom the words of a search are part of, in any order', async () => {
      const [world] = worlds as [ReadWorld];
      const { creators, performancePartners } = reading.reads;
      const found = [
        await holdPeople(creators, world, world.creators, wordsOfCreator),
        await holdPeople(performancePartners, world, world.partners, wordsOfPartner),
      ];
      expect(Math.min(...found)).toBeGreaterThan(30);
    });

    it('hold the same by whichever plan a search with a status is answered', async () => {
      const [world] = worlds as [ReadWorld];
      const order = { field: 'TEXT', direction: 'ASC' } as const;
      const now = WRITTEN_AT + 3 * HOUR;
      for (const search of [
        'm',
        'mei',
        'luca',
        'daily',
        'ana_b',
        'an',
        'mei a',
        '@mei',
        'luca example',
        LONG_WORD,
      ]) {
        for (const status of PROMO_CODE_STATUSES) {
          for (const narrow of [2, 20, 40, 2_000]) {
            await holdsFor(world, { search, status: [status] }, order, now, 20, narrow);
          }
        }
      }
    });

    it('with an end before an instant hold those that were ended by hand before it', async () => {
      const [world] = worlds as [ReadWorld];
      const now = WRITTEN_AT + HOUR;
      const order = { field: 'CREATED_AT', direction: 'DESC' } as const;
      const byHand = world.codes.filter((known) => {
        const { endAt } = windowOfCode(known.code);
        return known.code.expiredAt !== null && (endAt === null || endAt > now);
      });
      const [ended] = byHand;
      if (ended === undefined) throw new Error('none was ended by hand');
      const end = endOf(ended) ?? 0;
      // The last can be written with an offset; it must not be taken for codes without an end.
      for (const endsBefore of [end, end + 1, now, OPEN_END + HOUR]) {
        for (const status of [undefined, ['EXPIRED'], ['ACTIVE'], ['SCHEDULED', 'ACTIVE']] as const)
          await holdsFor(world, { endsBefore, status }, order, now, 20);
      }
      expect(expectedList(world, { endsBefore: end + 1 }, order, now)).toContain(ended.code.id);
    });

    it('lead from a gap between two assignments back to active', async () => {
      const [world] = worlds as [ReadWorld];
      const hours = Array.from({ length: 21 }, (_, place) => WRITTEN_AT + (place - 10) * HOUR);
      const inGap = world.codes.filter((known) => {
        const statuses = hours.map((hour) => statusOf(known, hour));
        const began = statuses.indexOf('ACTIVE');
        return began >= 0 && statuses.includes('SCHEDULED', began);
      });
      expect(inGap.length).toBeGreaterThan(0);
    });
  });

  describe('after a sweep', () => {
    beforeAll(() => sweepDuePhases(duePhasesIn(reading.database), WRITTEN_AT + 6 * HOUR));

    it('hold what the plain way finds, then and later', () => holdForAll(40, 6));
  });

  it('find nothing of another account by its ids', async () => {
    const [mine, other] = worlds as [ReadWorld, ReadWorld];
    const scope = { accountId: mine.account.id, now: WRITTEN_AT + DAY, ownerId: null };
    const order = { field: 'CREATED_AT', direction: 'DESC' } as const;
    const page = { backward: false, limit: 100, from: null };
    const foreign: readonly PromoCodeFilter[] = [
      { ownerId: other.creators[0]?.id },
      { ownerId: other.partners[0]?.id },
      { programId: other.programs[0]?.id },
      { dealId: other.deals[0]?.id },
      { within: { ownerId: other.creators[1]?.id ?? '' } },
      { within: { programId: other.programs[1]?.id ?? '' } },
    ];
    const requests = foreign.map((filter) => ({ filter, order, page }));
    const pages = await reading.reads.promoCodes.pages(scope, requests, selecting('id'));
    expect(pages.map(({ rows }) => rows.length)).toEqual(foreign.map(() => 0));
    const counts = await reading.reads.promoCodes.counts(scope, foreign, 100);
    expect(counts).toEqual(foreign.map(() => ({ value: 0, isExact: true })));
  });
});
