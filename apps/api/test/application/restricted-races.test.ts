import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { createRestrictedText } from '../../src/application/restricted/create-restricted-text.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { interrupted } from './interrupted.js';
import { codeFor, DAY, makeReadyCreator, makeWorld, told, type World } from './world.js';

describe.each(engines)('restricting against issuing on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    async function contested() {
      const made = await makeWorld(database, 'CREATOR_ONLY');
      const mei = await makeReadyCreator(made, 'Mei');
      const deps = { ...made.deps, unitOfWork: createUnitOfWork(database, made.deps.clock) };
      const world: World = { ...made, deps };
      const acts = (by: Dependencies) => ({
        issue: async (text: string) =>
          told(await issuePromoCode(by, world.call, codeFor(mei, text))),
        pattern: async (text: string) =>
          told(await issuePromoCode(by, world.call, { ...codeFor(mei, text), matchType: 'REGEX' })),
        restrict: async (text: string, more: object = {}) =>
          told(await createRestrictedText(by, world.call, { text, ...more })),
      });
      return { world, acts };
    }
    type Acts = ReturnType<Awaited<ReturnType<typeof contested>>['acts']>;

    const RACES: Readonly<
      Record<
        string,
        readonly [
          (acts: Acts) => Promise<readonly string[]>,
          (acts: Acts) => Promise<readonly string[]>,
          readonly string[],
          readonly string[],
        ]
      >
    > = {
      'a text is issued while it is restricted': [
        ({ issue }) => issue('RACE10'),
        ({ restrict }) => restrict('race10'),
        ['TEXT_RESTRICTED text'],
        ['CODE_HELD_BY_CREATOR text'],
      ],
      'a text is restricted while it is issued': [
        ({ restrict }) => restrict('race10'),
        ({ issue }) => issue('RACE10'),
        ['CODE_HELD_BY_CREATOR text'],
        ['TEXT_RESTRICTED text'],
      ],
      'a word is restricted while a pattern that accepts it is written': [
        ({ restrict }) => restrict('SAVE15'),
        ({ pattern }) => pattern('SAVE[0-9]{2}'),
        ['OVERLAP text'],
        ['TEXT_RESTRICTED text'],
      ],
      'a pattern is written while a word that it accepts is restricted': [
        ({ pattern }) => pattern('SAVE[0-9]{2}'),
        ({ restrict }) => restrict('SAVE15'),
        ['TEXT_RESTRICTED text'],
        ['OVERLAP text'],
      ],
      'a pattern is written while a prefix that it meets is reserved': [
        ({ pattern }) => pattern('VIP[0-9]{2}'),
        ({ restrict }) => restrict('VIP', { kind: 'PREFIX' }),
        ['TEXT_RESTRICTED text'],
        [],
      ],
      'a prefix is reserved twice': [
        ({ restrict }) => restrict('VIP', { kind: 'PREFIX' }),
        ({ restrict }) => restrict('vip', { kind: 'PREFIX' }),
        ['TEXT_RESTRICTED text'],
        ['TEXT_RESTRICTED text'],
      ],
    };

    it.each(Object.keys(RACES))('%s', async (name) => {
      const race = RACES[name];
      if (race === undefined) throw new Error(name);
      const [act, other, actLoses, otherLoses] = race;
      const { world, acts } = await contested();
      let meanwhile: readonly string[] = [];
      const { held, changed } = interrupted(world, async () => {
        const unitOfWork = createUnitOfWork(database, world.deps.clock);
        meanwhile = await other(acts({ ...world.deps, unitOfWork }));
      });
      const outcome = await act(acts(held));
      await changed();
      // The embedded engine lets one write at a time: there the other one comes second.
      expect([outcome, meanwhile]).toEqual(
        engine.name === 'SQLite' ? [[], otherLoses] : [actLoses, []],
      );
    });

    it('a window lapses: whoever takes the text then gets it, one of many', async () => {
      const { world, acts } = await contested();
      const { issue, restrict } = acts(world.deps);
      const endAt = world.clock.at + DAY;
      expect(await restrict('LAPSE10', { endAt })).toEqual([]);
      world.clock.at = endAt - 1;
      expect(await issue('LAPSE10')).toEqual(['TEXT_RESTRICTED text']);
      world.clock.at = endAt;
      const answers = await Promise.all([
        ...[issue('LAPSE10'), issue('lapse10'), restrict('Lapse10'), issue('LAPSE10')],
      ]);
      expect(answers.filter(({ length }) => length === 0)).toHaveLength(1);
      const rows = await database.select<{ claimed: number | null; owner_kind: number }>(
        "SELECT claimed, owner_kind FROM promo_code WHERE code_key = 'E:LAPSE10' ORDER BY id",
      );
      expect(rows[0]).toEqual({ claimed: null, owner_kind: 4 });
      expect(rows.filter(({ claimed }) => claimed === 1)).toHaveLength(1);
    });

    it('a prefix lapses, too', async () => {
      const { world, acts } = await contested();
      const { issue, restrict } = acts(world.deps);
      const endAt = world.clock.at + DAY;
      expect(await restrict('VIP', { kind: 'PREFIX', endAt })).toEqual([]);
      world.clock.at = endAt - 1;
      expect(await issue('VIP10')).toEqual(['TEXT_RESTRICTED text']);
      world.clock.at = endAt;
      expect(await issue('VIP10')).toEqual([]);
    });
  });
});
