import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import { makeAccount } from '../persistence/account.js';
import { engines } from '../persistence/engines.js';
import { judgePatterns, patternRace, type PatternRace } from './pattern-race.js';

// The same with 2,000 pairs is a command: `npm run bench:pattern-race`.
const PAIRS = 32;
// So few pairs need more time between what is judged and what is written.
const PAUSE = 60;
const LIMIT = 60_000;

describe.each(engines)('32 writers of texts that overlap on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    async function run(how: Omit<PatternRace, 'url' | 'account'>) {
      const { url, remove } = await engine.createMigrated();
      onTestFinished(remove);
      const database = await openDatabase(url);
      onTestFinished(() => database.close());
      const account = await makeAccount(database);
      return judgePatterns(database, await patternRace({ url, account, ...how }));
    }

    it(
      'never both get theirs, and the loser is told whose code it is',
      { timeout: LIMIT },
      async () => {
        expect(await run({ processes: 3, pairs: PAIRS, pause: PAUSE })).toEqual({
          ...{ overlaps: 0, winners: PAIRS, losers: PAIRS, misinformed: [], halfMade: 0 },
        });
      },
    );

    // One pair, so that no other pattern makes anybody judge again.
    const inTurn = { processes: 2, pairs: 1, inTurn: true };

    it(
      'the pattern loses to what was written since it was judged',
      { timeout: LIMIT },
      async () => {
        const one = { winners: 1, losers: 1, misinformed: [], halfMade: 0 };
        expect(await run(inTurn)).toEqual({ overlaps: 0, ...one });
      },
    );

    it('and both get theirs without the guard', { timeout: LIMIT }, async () => {
      expect(await run({ ...inTurn, unguarded: true })).toMatchObject({ overlaps: 1, winners: 2 });
    });
  });
});
