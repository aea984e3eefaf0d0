import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../src/http/rate-limiter.js';
import { requestCountsIn } from '../../src/persistence/repositories/request-counts.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

const MINUTE = 60_000;
const START = 1_795_340_040_000;

describe.each(engines)('the limit of requests on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  async function processes(count: number, limit: number) {
    const database = await databaseForTest(engine);
    const clock = { time: START, now: () => clock.time };
    const limiters = Array.from(
      { length: count },
      () => new RateLimiter(requestCountsIn(database), clock, limit),
    );
    return { database, clock, limiters };
  }

  const taken = (limiter: RateLimiter, caller: string, tries: number) =>
    Array.from({ length: tries }, () => limiter.take(caller)).filter((wait) => wait === null)
      .length;

  test('holds to the request in one process, for each caller alone, and opens again', async () => {
    const { clock, limiters } = await processes(1, 10);
    const [limiter] = limiters;
    if (limiter === undefined) throw new Error('no limiter');
    expect(taken(limiter, 'a', 11)).toBe(10);
    expect(limiter.take('a')).toBe(60 - (START % MINUTE) / 1_000);
    expect(taken(limiter, 'b', 3)).toBe(3);
    await limiter.addUp();
    expect(limiter.take('a')).not.toBeNull();
    clock.time += MINUTE;
    expect(taken(limiter, 'a', 11)).toBe(10);
  });

  test('holds over three processes once they have added up', async () => {
    const { limiters } = await processes(3, 30);
    for (const limiter of limiters) expect(taken(limiter, 'a', 10)).toBe(10);
    // Twice: who adds up first does not know yet what the last one has counted.
    for (let round = 0; round < 2; round += 1) {
      for (const limiter of limiters) {
        await limiter.addUp();
        limiter.take('a');
      }
    }
    for (const limiter of limiters) await limiter.addUp();
    for (const limiter of limiters) expect(limiter.take('a')).not.toBeNull();
  });

  test('counts no request twice and loses none while it adds up', async () => {
    const { database, limiters } = await processes(3, 1_000_000);
    await Promise.all(
      limiters.map(async (limiter) => {
        for (let round = 0; round < 20; round += 1) {
          const adding = limiter.addUp();
          expect(taken(limiter, 'a', 50)).toBe(50);
          await adding;
        }
        await limiter.addUp();
      }),
    );
    expect(await database.select('SELECT requests FROM request_count')).toEqual([
      { requests: 3_000 },
    ]);
  });

  test('forgets windows that are over', async () => {
    const { database, clock, limiters } = await processes(1, 10);
    for (const limiter of limiters) {
      limiter.take('a');
      await limiter.addUp();
      await limiter.forget();
      expect(await database.select('SELECT caller FROM request_count')).toHaveLength(1);
      clock.time += 3 * MINUTE;
      await limiter.forget();
      expect(await database.select('SELECT caller FROM request_count')).toEqual([]);
    }
  });
});
