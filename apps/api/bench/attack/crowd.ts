import type { Capacity } from '@creator-codes/domain';
import { createPasswords } from '../../src/auth/passwords.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import {
  findMembershipsOf,
  insertMember,
} from '../../src/persistence/repositories/member-repository.js';
import {
  findPersonByEmail,
  insertPerson,
} from '../../src/persistence/repositories/person-repository.js';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../src/seed/demo-people.js';
import { Visitor } from '../../test/support/visitor.js';
import { within } from '../shared/databases.js';

/** Limits are each caller's, so an attack is made by several. */
export const CALLERS = 5;

const emailOf = (capacity: Capacity, number: number) =>
  `${capacity.toLowerCase()}${number}@crowd.example`;

/** Puts as many people beside each of the demo's as attack at once, who may what they may. */
export async function addCrowd(databaseUrl: string): Promise<void> {
  const passwordHash = await createPasswords().hash(DEMO_PASSWORD);
  const createdAt = Date.now();
  await within(databaseUrl, (database) =>
    database.transaction(async (session) => {
      for (const [email, name, , capacity] of DEMO_PEOPLE) {
        const known = await findPersonByEmail(session.select, email);
        if (known === null) throw new Error(`${email} is nobody`);
        const memberships = await findMembershipsOf(session.select, known.id);
        for (let number = 0; number < CALLERS; number += 1) {
          const id = uuidIds.next('Person');
          const person = { id, name, email: emailOf(capacity, number), passwordHash, createdAt };
          await insertPerson(session, { ...person, isFounder: false, isProven: false });
          for (const { accountId, member } of memberships) {
            const own = { ...member, id: uuidIds.next('Member'), personId: id };
            await insertMember(session, accountId, own);
          }
        }
      }
    }),
  );
}

/** Signs several people of one capacity in. @returns the cookies of each */
export async function signInCrowd(origin: string, capacity: Capacity): Promise<readonly string[]> {
  const cookies: string[] = [];
  for (let number = 0; number < CALLERS; number += 1) {
    const visitor = new Visitor(origin);
    const email = emailOf(capacity, number);
    const { status } = await visitor.post('/sign-in/email', { email, password: DEMO_PASSWORD });
    if (status !== 200) throw new Error(`${email} cannot sign in: ${status}`);
    cookies.push(visitor.cookie);
  }
  return cookies;
}
