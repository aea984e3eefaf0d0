import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { interrupted } from './interrupted.js';
import { codeFor, makeReadyCreator, makeWorld, told, type World } from './world.js';

const CLASHES: Readonly<Record<string, readonly [act: string, meanwhile: string]>> = {
  'an exact text while the first pattern is written': ['SAVE15', 'SAVE[0-9]{2}'],
  'a pattern while an exact text is written': ['SAVE[0-9]{2}', 'SAVE15'],
  'a pattern while another pattern is written': ['SAVE[0-9]{2}', 'S.*5'],
};

const input = (creatorId: string, text: string) => ({
  ...codeFor(creatorId, text),
  matchType: /[[.*]/.test(text) ? ('REGEX' as const) : ('EXACT' as const),
});

describe.each(engines)('R7 between judgement and write, on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    /** By another process, as it were: with what that one keeps in memory. */
    const elsewhere = ({ deps }: World): Dependencies => ({
      ...deps,
      unitOfWork: createUnitOfWork(database),
    });

    it.each(Object.keys(CLASHES))('%s', async (name) => {
      const [text, otherText] = CLASHES[name] ?? ['', ''];
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const [mei, jo] = [await makeReadyCreator(world, 'Mei'), await makeReadyCreator(world, 'Jo')];
      let meanwhile: readonly string[] = [];
      const { held, changed } = interrupted(world, async () => {
        meanwhile = told(await issuePromoCode(elsewhere(world), world.call, input(jo, otherText)));
      });
      const outcome = told(await issuePromoCode(held, world.call, input(mei, text)));
      await changed();
      // The embedded engine lets one write at a time: there the other one comes second.
      const [first, second] =
        engine.name === 'SQLite' ? [outcome, meanwhile] : [meanwhile, outcome];
      expect([first, second]).toEqual([[], ['OVERLAP text']]);
    });

    it('a pattern that others are quicker than three times makes them wait', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const [mei, jo] = [await makeReadyCreator(world, 'Mei'), await makeReadyCreator(world, 'Jo')];
      let transactions = 0;
      const hurried: Database = Object.create(database, {
        transaction: {
          value: async (...args: Parameters<Database['transaction']>) => {
            transactions += 1;
            const text = `OTHER${transactions}`;
            await issuePromoCode(elsewhere(world), world.call, input(jo, text));
            return database.transaction(...args);
          },
        },
      }) as Database;
      const deps = { ...world.deps, unitOfWork: createUnitOfWork(hurried) };
      const outcome = await issuePromoCode(deps, world.call, input(mei, 'SAVE[0-9]'));
      expect(told(outcome)).toEqual([]);
      // Each lost try is two: what it asks for is found between them. The last one finds it inside.
      expect(transactions).toBe(7);
    });

    it('an account without patterns walks over none', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const mei = await makeReadyCreator(world, 'Mei');
      const statements: string[] = [];
      const stop = database.onStatement((sql) => statements.push(sql));
      await issuePromoCode(world.deps, world.call, input(mei, 'MEI15'));
      stop();
      expect(statements.filter((sql) => /code_key (>|>=) \?/.test(sql))).toEqual([]);
      expect(statements.filter((sql) => sql.includes('fact_guard'))).toHaveLength(2);
    });
  });
});
