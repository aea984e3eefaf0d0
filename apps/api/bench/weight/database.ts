import { createPasswords } from '../../src/auth/passwords.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { DEMO_PASSWORD } from '../../src/seed/demo-people.js';
import { seedDemo } from '../../src/seed/demo.js';
import { within, type Place } from '../shared/databases.js';

/** A database with codes and with the demo's people, who can sign in. @returns its address */
export async function databaseWithPeople(place: Place, codes: number): Promise<string> {
  const url = await place.create('weight');
  const now = Date.now();
  await within(url, async (database) => {
    await database.migrate();
    await seedDemo(database, now, () => createPasswords().hash(DEMO_PASSWORD));
    await seedCodes(database, { codes, now });
  });
  return url;
}
