import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import { makeAccount } from '../persistence/account.js';
import { engines } from '../persistence/engines.js';
import { judgePatterns, patternRace } from './pattern-race.js';

// The same with 2,000 pairs is a command: `npm run bench:pattern-race`.
const PAIRS = 32;
// So few pairs need more time between what is judged and what is written; without the guard, which makes everybody
// judge again, so much that all have judged before the first has written.
const PAUSE = { guarded: 60, unguarded: 400 };
const LIMIT = 60_000;

describe.each(engines)('32 writers of texts that overlap on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    async function run(processes: number, unguarded = false) {
      const { url, remove } = await engine.create();
      onTestFinished(remove);
      const database = await openDatabase(url);
      onTestFinished(() => database.close());
      await database.migrate();
      const account = await makeAccount(database);
      const pause = unguarded ? PAUSE.unguarded : PAUSE.guarded;
      const race = { url, account, processes, pairs: PAIRS, pause, unguarded };
      return judgePatterns(database, await patternRace(race));
    }

    it(
      'never both get theirs, and the loser is told whose code it is',
      { timeout: LIMIT },
      async () => {
        expect(await run(3)).toEqual({
          ...{ overlaps: 0, winners: PAIRS, losers: PAIRS, misinformed: [], halfMade: 0 },
        });
      },
    );

    it('both get theirs without the guard', { timeout: LIMIT }, async () => {
      expect((await run(2, true)).overlaps).toBeGreaterThan(0);
    });
  });
});
