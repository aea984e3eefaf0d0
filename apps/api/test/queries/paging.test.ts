import { normalFormOf, type PromoCode, type PromoCodeId } from '@creator-codes/domain';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Order, PromoCodeFilter, Position } from '../../src/application/ports/reads.js';
import { randomFrom, seedIds } from '../../src/seed/random.js';
import { transactionOf } from '../../src/persistence/repositories/transaction.js';
import { describeOnEngines } from '../support/engines.js';
import { expectedList } from './model.js';
import { Reading } from './reading.js';
import { HOUR, WRITTEN_AT, writeWorld, type ReadWorld } from './world.js';

const NOW = WRITTEN_AT + HOUR;

const LISTS: readonly (readonly [string, PromoCodeFilter, Order, boolean])[] = (
  [
    ['all', {}],
    ['active', { status: ['ACTIVE'] }],
    ['found', { search: 'mei' }],
  ] as const
).flatMap(([name, filter]) =>
  (['CREATED_AT', 'TEXT', 'STARTS_AT', 'ENDS_AT'] as const).flatMap((field) =>
    (['ASC', 'DESC'] as const).flatMap((direction) =>
      [false, true].map((backward): readonly [string, PromoCodeFilter, Order, boolean] => [
        `${name} by ${field} ${direction}, ${backward ? 'backward' : 'forward'}`,
        filter,
        { field, direction },
        backward,
      ]),
    ),
  ),
);

describeOnEngines('pages while others add codes', (engine) => {
  let reading: Reading;
  let world: ReadWorld;
  let seed = 6;
  let added = 0;
  const random = randomFrom(99);
  const ids = seedIds(random);

  beforeAll(async () => {
    reading = await Reading.open(engine);
  });
  // Of its own for each list: in one that had grown by all lists before, the last would have hundreds of pages.
  beforeEach(async () => {
    seed += 1;
    world = await writeWorld(reading.database, seed, {
      codes: 60,
      mode: 'PERFORMANCE_AND_CREATOR',
    });
  });
  afterAll(() => reading.close());

  /** A copy of some code with a new text, anywhere in the order of texts and at any time of creation. */
  async function addOne(): Promise<void> {
    const like = world.codes[Math.floor(random() * world.codes.length)];
    if (like === undefined) throw new Error('no codes');
    added += 1;
    const createdAt = like.code.createdAt + Math.floor(random() * 1_000);
    const text = `${like.code.text.slice(0, 3)}-N${added}`;
    const code: PromoCode = {
      ...like.code,
      ...{ id: ids('PromoCode', createdAt), createdAt, text },
      ...{ matchType: 'EXACT', normalForm: normalFormOf(text) },
      assignments: like.code.assignments.map((assignment) => ({
        ...assignment,
        id: ids('Assignment', createdAt),
      })),
      earlierAssignments: [],
    };
    await reading.database.transaction((session) =>
      transactionOf(session, world.account.id, { now: () => WRITTEN_AT }).insertPromoCode(
        code,
        'Test',
      ),
    );
    world = { ...world, codes: [...world.codes, { ...like, code }] };
  }

  it.each(LISTS)('no row is skipped or repeated: %s', async (_name, filter, order, backward) => {
    const scope = { accountId: world.account.id, now: NOW, ownerId: null };
    const before = expectedList(world, filter, order, NOW);
    const seen: PromoCodeId[] = [];
    let from: Position | null = null;
    for (;;) {
      const page = { backward, limit: 7, from };
      const [answer] = await reading.reads.promoCodes.pages(scope, [{ filter, order, page }], {});
      if (answer === undefined) throw new Error('every request has a page');
      const found = answer.rows.map(({ id }) => id);
      if (backward) seen.unshift(...found);
      else seen.push(...found);
      if (!answer.hasMore) break;
      from = (backward ? answer.positions[0] : answer.positions.at(-1)) ?? null;
      await addOne();
    }
    expect(new Set(seen).size).toBe(seen.length);
    const wereThere = new Set<string>(before);
    expect(seen.filter((id) => wereThere.has(id))).toEqual(before);
    // What was added meanwhile stands in its place where it is seen at all.
    const after = expectedList(world, filter, order, NOW);
    const places = seen.map((id) => after.indexOf(id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });
});
