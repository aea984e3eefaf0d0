import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expirePromoCodes } from '../../src/application/codes/expire-promo-codes.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { reactivatePromoCode } from '../../src/application/codes/reactivate-promo-code.js';
import { releasePromoCodeText } from '../../src/application/codes/release-promo-code-text.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import { createRestrictedText } from '../../src/application/restricted/create-restricted-text.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { interrupted } from './interrupted.js';
import { codeFor, DAY, makeReadyCreator, makeWorld, told, valueOf, type World } from './world.js';

describe.each(engines)(
  'reserving the word of an ended code, against others, on $name',
  (engine) => {
    describe.skipIf(!engine.isHere)('', () => {
      let database: Database;
      beforeAll(async () => {
        database = await freshDatabase(engine);
      });
      afterAll(() => database.close());

      /** A code that ended long ago, and what may be done to its text. */
      async function contested() {
        const made = await makeWorld(database, 'CREATOR_ONLY');
        const [mei, jo] = [await makeReadyCreator(made, 'Mei'), await makeReadyCreator(made, 'Jo')];
        const deps = { ...made.deps, unitOfWork: createUnitOfWork(database, made.deps.clock) };
        const world: World = { ...made, deps };
        const { promoCodeId } = valueOf(
          await issuePromoCode(deps, world.call, codeFor(mei, 'RACE10')),
        );
        world.clock.at += DAY;
        valueOf(await expirePromoCodes(deps, world.call, { target: { ids: [promoCodeId] } }));
        world.clock.at += 100 * DAY;
        const seen = { promoCodeId, version: 2 };
        const acts = (by: Dependencies) => ({
          reserve: async () => {
            const input = { text: 'race10', releaseHolder: true, reason: 'Ours' };
            return told(await createRestrictedText(by, world.call, input));
          },
          reactivate: async () => told(await reactivatePromoCode(by, world.call, seen)),
          take: async () => {
            const released = told(await releasePromoCodeText(by, world.call, seen));
            const issued = told(await issuePromoCode(by, world.call, codeFor(jo, 'Race10')));
            return [...released, ...issued];
          },
        });
        return { world, acts };
      }
      type Act = keyof ReturnType<Awaited<ReturnType<typeof contested>>['acts']>;

      const HELD = ['CODE_HELD_BY_CREATOR text'];
      const RACES: readonly (readonly [Act, Act, readonly string[], readonly string[]])[] = [
        ['reserve', 'reactivate', HELD, ['STALE_VERSION version']],
        ['reactivate', 'reserve', ['STALE_VERSION version'], HELD],
        ['reserve', 'take', HELD, ['STALE_VERSION version', 'TEXT_RESTRICTED text']],
        ['reserve', 'reserve', ['TEXT_RESTRICTED text'], ['TEXT_RESTRICTED text']],
      ];

      it.each(RACES)('%s while somebody begins to %s', async (act, other, actLoses, otherLoses) => {
        const { world, acts } = await contested();
        let meanwhile: readonly string[] = [];
        const { held, changed } = interrupted(world, async () => {
          const unitOfWork = createUnitOfWork(database, world.deps.clock);
          meanwhile = await acts({ ...world.deps, unitOfWork })[other]();
        });
        const outcome = await acts(held)[act]();
        await changed();
        // The embedded engine lets one write at a time: there the other one comes second.
        expect([outcome, meanwhile]).toEqual(
          engine.name === 'SQLite' ? [[], otherLoses] : [actLoses, []],
        );
      });
    });
  },
);
