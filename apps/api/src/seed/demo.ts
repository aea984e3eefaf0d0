import type { Instant } from '@creator-codes/domain';
import type { Database } from '../persistence/engine/database.js';
import { writeAcme } from './demo-acme.js';
import { writeDrafts } from './demo-drafts.js';
import { writeJobs } from './demo-jobs.js';
import { writeDemoPeople } from './demo-people.js';
import { writeSolo } from './demo-solo.js';
import { randomFrom, seedIds } from './random.js';

const SEED = 20_261_122;

/**
 * Fills a new database with one account for each program mode. Everything is set in relation to `now`, so that
 * each status is there on any day; the same `now` gives the same data, ids included.
 * @param hashPassword of the demo people's password; without it there are no people, and whoever sets the server up
 *   gets the accounts
 * @returns false when the database has an account already: then nothing is written
 */
export async function seedDemo(
  database: Database,
  now: Instant,
  hashPassword: () => Promise<string | null> = () => Promise.resolve(null),
): Promise<boolean> {
  return database.exclusively(async (session) => {
    const accounts = await session.select('SELECT id FROM account LIMIT 1');
    if (accounts.length > 0) return false;
    const ids = seedIds(randomFrom(SEED));
    const time = { session, ids, now };
    const { demo, people, northtrail } = await writeAcme(time);
    const { mei, hana } = people;
    const { accountId: acme } = demo.call;
    const places = { acme, mei, northtrail, solo: await writeSolo(time) };
    const passwordHash = await hashPassword();
    const staff =
      passwordHash === null ? null : await writeDemoPeople(session, ids, now, places, passwordHash);
    await writeJobs(demo, hana, staff?.owner ?? null);
    if (staff !== null) await writeDrafts(demo, staff, people);
    return true;
  });
}
