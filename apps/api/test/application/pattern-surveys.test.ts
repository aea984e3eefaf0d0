import { ok } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expirePromoCodes } from '../../src/application/codes/expire-promo-codes.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { patternFor } from './meanwhile.js';
import { codeFor, DAY, makeReadyCreator, makeWorld, told, valueOf, type World } from './world.js';

describe.each(engines)('what is known of patterns before a transaction, on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    async function contested() {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const [mei, jo] = [await makeReadyCreator(world, 'Mei'), await makeReadyCreator(world, 'Jo')];
      return { world, mei, jo };
    }

    /** Another process, as it were: with what that one keeps in memory. */
    const elsewhere = ({ deps }: World, over = database): Dependencies => ({
      ...deps,
      unitOfWork: createUnitOfWork(over),
    });

    /** A process in which somebody else acts before its second transaction begins: after the first survey. */
    function afterTheFirstSurvey(world: World, act: () => Promise<unknown>): Dependencies {
      let transactions = 0;
      const hurried: Database = Object.create(database, {
        transaction: {
          value: async (...args: Parameters<Database['transaction']>) => {
            transactions += 1;
            if (transactions === 2) await act();
            return database.transaction(...args);
          },
        },
      }) as Database;
      return elsewhere(world, hurried);
    }

    it('it is not used once another pattern was written', async () => {
      const { world, mei, jo } = await contested();
      const deps = afterTheFirstSurvey(world, async () =>
        valueOf(await issuePromoCode(elsewhere(world), world.call, patternFor(jo, 'S.*5'))),
      );
      const outcome = await issuePromoCode(deps, world.call, patternFor(mei, 'SAVE[0-9]{2}'));
      expect(told(outcome)).toEqual(['OVERLAP text']);
    });

    it.each([
      ['first', [0, 1]],
      ['last', [1, 0]],
    ])('of two patterns the one that was looked at earlier counts, judged %s', async (_, order) => {
      const { world, mei, jo } = await contested();
      const deps = afterTheFirstSurvey(world, async () =>
        valueOf(await issuePromoCode(elsewhere(world), world.call, codeFor(jo, 'SAVE15'))),
      );
      const texts = ['SAVE[0-9]{2}', 'GIFT[0-9]{2}'];
      let runs = 0;
      const outcome = await deps.unitOfWork.run(world.call.accountId, async (transaction) => {
        runs += 1;
        // The first two runs find out what they ask for, one after the other.
        for (const each of runs <= 2 ? [0, 1] : order) {
          const input = patternFor(mei, texts[each] ?? '');
          const issued = await issuePromoCode.in(transaction, deps, world.call, input);
          if (!issued.ok) return issued;
        }
        return ok(null);
      });
      expect(told(outcome)).toEqual(['OVERLAP text']);
    });

    it.each(['the same', 'another'])(
      'a pattern that ends gives way at once, in %s process',
      async (where) => {
        const { world, mei, jo } = await contested();
        const { promoCodeId } = valueOf(
          await issuePromoCode(world.deps, world.call, patternFor(mei, 'SAVE[0-9]{2}')),
        );
        const deps = where === 'another' ? elsewhere(world) : world.deps;
        const issue = async () =>
          told(await issuePromoCode(deps, world.call, codeFor(jo, 'SAVE15')));
        expect(await issue()).toEqual(['OVERLAP text']);
        valueOf(await expirePromoCodes(world.deps, world.call, { target: { ids: [promoCodeId] } }));
        expect(await issue()).toEqual([]);
      },
    );

    it('a pattern that has ended meets nothing that began before its end', async () => {
      const { world, mei, jo } = await contested();
      const { promoCodeId } = valueOf(
        await issuePromoCode(world.deps, world.call, patternFor(mei, 'SAVE[0-9]{2}')),
      );
      const text = { text: 'S.*5', normalForm: null };
      const owner = { kind: 'CREATOR', id: jo } as const;
      const claim = { text, owner, startAt: world.clock.at, endAt: null };
      const read = () =>
        world.deps.unitOfWork.read(world.call.accountId, (facts) => facts.overlaps(claim, null));
      expect(await read()).toMatchObject([{ promoCodeId }]);
      world.clock.at += DAY;
      valueOf(await expirePromoCodes(world.deps, world.call, { target: { ids: [promoCodeId] } }));
      expect(await read()).toEqual([]);
    });
  });
});
