import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from './engines.js';
import { sameCode } from './same-code.js';

// The same with 100,000 strings is a command: `npm run bench:same-code`.
const STRINGS = 4_000;

describe.each(engines)('which code a string is, on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    it('the domain, the database, the matcher and the engine of patterns agree', async () => {
      const { disagreements, strings, same } = await sameCode(database, STRINGS, 7);
      expect(disagreements).toEqual([]);
      expect(strings).toBeGreaterThanOrEqual(STRINGS);
      expect(same).toBeGreaterThan(STRINGS / 4);
    });
  });
});
