import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRestrictedText } from '../../src/application/restricted/create-restricted-text.js';
import { endRestrictedText } from '../../src/application/restricted/end-restricted-text.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { makeWorld, valueOf, type World } from './world.js';

/** Beginnings of some of the texts, of two letters and of all, and others that stand next to them. */
const PREFIXES = ['AB', 'AB-', 'ABD', 'K_', 'KA', 'Z9X', 'Z9XY', 'ZZ'];
const FORMS = ['ABC', 'AB-1', 'KAB', 'K-1', 'MID', 'Z9X'];

describe.each(engines)('prefixes of several texts at once, on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;
    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'CREATOR_ONLY');
      for (const text of PREFIXES) await restrict(text);
      const ended = await restrict('MI');
      const end = { restrictedTextId: ended, version: 1 };
      valueOf(await endRestrictedText(world.deps, world.call, end));
    });
    afterAll(() => database.close());

    async function restrict(text: string) {
      const { deps, call } = world;
      const made = await createRestrictedText(deps, call, { kind: 'PREFIX', text });
      return valueOf(made).restrictedTextId;
    }

    it.each([[FORMS], [['ABC']], [['Z9X']], [['KAB', 'AB-1']]])('%j', async (forms) => {
      const { deps, call } = world;
      const found = await deps.unitOfWork.read(call.accountId, (facts) =>
        Promise.all(forms.map((form) => facts.restrictions(form))),
      );
      const begun = forms.map((form) => PREFIXES.filter((prefix) => form.startsWith(prefix)));
      expect(found.map((each) => each.map(({ normalForm }) => normalForm).sort())).toEqual(begun);
    });
  });
});
