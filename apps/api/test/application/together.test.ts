import { ok } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { KeyTaken } from '../../src/application/ports/unit-of-work.js';
import { together } from '../../src/application/spine/together.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { codeFor, makeReadyCreator, makeWorld, rowCounts, valueOf } from './world.js';

const CODES = 300;
const READS = /^select/i;
const WRITES = /^(insert|update)/i;

describe.each(engines)('use cases side by side in one transaction on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    async function worldWithCreators() {
      const world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      const names = Array.from({ length: 20 }, (_, index) => `Creator ${String(index)}`);
      const creators: string[] = [];
      for (const name of names) creators.push(await makeReadyCreator(world, name));
      return { world, creators };
    }

    it('issue hundreds of codes by as many statements as a few', async () => {
      const { world, creators } = await worldWithCreators();
      const { deps, call } = world;
      const inputs = Array.from({ length: CODES }, (_, index) =>
        codeFor(creators[index % creators.length] ?? '', `MANY${String(index)}`),
      );
      const heard: string[] = [];
      const before = await rowCounts(database);
      const stop = database.onStatement((sql) => heard.push(sql));
      const outcome = await deps.unitOfWork.run(call.accountId, async (transaction) =>
        ok(await together(inputs, (input) => issuePromoCode.in(transaction, deps, call, input))),
      );
      stop();
      expect(valueOf(outcome).every((each) => each.ok)).toBe(true);
      const after = await rowCounts(database);
      expect(after['promo_code']).toBe((before['promo_code'] ?? 0) + CODES);
      expect(after['assignment']).toBe((before['assignment'] ?? 0) + 2 * CODES);
      expect(after['audit_event']).toBe((before['audit_event'] ?? 0) + CODES);
      expect(heard.filter((sql) => READS.test(sql)).length).toBeLessThanOrEqual(10);
      // In slices of a hundred rows on SQLite.
      const writes = heard.filter((sql) => WRITES.test(sql)).length;
      expect(writes).toBeLessThanOrEqual(engine.name === 'SQLite' ? 14 : 5);
    });

    it('are judged each by itself', async () => {
      const { world, creators } = await worldWithCreators();
      const { deps, call } = world;
      const [first = '', second = ''] = creators;
      const taken = valueOf(await issuePromoCode(deps, call, codeFor(first, 'TAKEN')));
      const inputs = [
        codeFor(second, 'FREE1'),
        codeFor(second, 'taken'),
        codeFor('cr_nobody', 'FREE2'),
        codeFor(first, 'FREE3'),
      ];
      const outcome = await deps.unitOfWork.run(call.accountId, async (transaction) =>
        ok(await together(inputs, (input) => issuePromoCode.in(transaction, deps, call, input))),
      );
      const told = valueOf(outcome).map((each) => (each.ok ? 'ok' : each.violations[0]?.code));
      expect(told).toEqual(['ok', 'CODE_HELD_BY_CREATOR', 'NOT_FOUND', 'ok']);
      const held = await deps.unitOfWork.read(call.accountId, (facts) => facts.textHolder('TAKEN'));
      expect(held?.promoCodeId).toBe(taken.promoCodeId);
    });

    it('of which two want one text, are refused by its key as a whole', async () => {
      const { world, creators } = await worldWithCreators();
      const { deps, call } = world;
      const before = await rowCounts(database);
      const inputs = creators.map((id, index) =>
        codeFor(id, index < 2 ? 'SAME' : `OWN${id}`.slice(0, 20)),
      );
      await expect(
        deps.unitOfWork.run(call.accountId, async (transaction) =>
          ok(await together(inputs, (input) => issuePromoCode.in(transaction, deps, call, input))),
        ),
      ).rejects.toThrow(KeyTaken);
      expect(await rowCounts(database)).toEqual(before);
    });
  });
});

describe('together', () => {
  it('waits for all, then fails as the first in order that failed', async () => {
    const done: number[] = [];
    const work = async (place: number) => {
      for (let turn = 0; turn < 10 - place; turn += 1) await Promise.resolve();
      if (place === 1 || place === 3) throw new Error(String(place));
      done.push(place);
      return place;
    };
    await expect(together([0, 1, 2, 3, 4], work)).rejects.toThrow('1');
    expect(done.sort()).toEqual([0, 2, 4]);
    expect(await together([4, 2, 0], work)).toEqual([4, 2, 0]);
  });
});
