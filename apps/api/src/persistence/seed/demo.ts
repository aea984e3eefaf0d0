import type { Instant } from '@creator-codes/domain';
import type { Database } from '../database.js';
import { writeAcme } from './demo-acme.js';
import { writeSolo } from './demo-solo.js';
import { DemoWriter } from './demo-writer.js';
import { randomFrom, seedIds } from './random.js';

const SEED = 20_261_122;

/**
 * Fills a new database with one account for each program mode. Everything is set in relation to `now`, so that
 * each status is there on any day; the same `now` gives the same data, ids included.
 * @returns false when the database has an account already: then nothing is written
 */
export async function seedDemo(database: Database, now: Instant): Promise<boolean> {
  return database.exclusively(() =>
    database.transaction(async (session) => {
      const accounts = await session.select('SELECT id FROM account LIMIT 1');
      if (accounts.length > 0) return false;
      const ids = seedIds(randomFrom(SEED));
      await writeAcme(new DemoWriter(session, ids, now, 'Dana Brooks', -400));
      await writeSolo(new DemoWriter(session, ids, now, 'Lin Xia', -150));
      return true;
    }),
  );
}
