import type { Instant, Person } from '@creator-codes/domain';
import type { KnownPerson, NewPersonRow } from '../../application/ports/people.js';
import { endUnprovenAccess } from './address-proof.js';
import { insertAuthRow } from './auth-store.js';
import type { Session } from '../engine/database.js';
import { flagOf } from '../rows/columns.js';
import { bytesOfOwnId, idOfBytes, newIdBytes } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';

export async function findPersonByEmail(
  select: Select,
  email: string,
): Promise<KnownPerson | null> {
  const [row] = await select<{ id: Buffer; name: string; email: string; email_verified: number }>(
    'SELECT id, name, email, email_verified FROM person WHERE email = ?',
    [email],
  );
  if (row === undefined) return null;
  const { id, name, email: own, email_verified: verified } = row;
  return { id: idOfBytes('Person', id), name, email: own, isProven: flagOf(verified) };
}

export async function hasAnyPerson(select: Select): Promise<boolean> {
  return (await select('SELECT id FROM person LIMIT 1')).length > 0;
}

/** A new person, and what they sign in by. */
export async function insertPerson(session: Session, person: NewPersonRow): Promise<void> {
  const { id, name, email, createdAt, isFounder, isProven } = person;
  await session.insert(session.tables.person, [
    {
      ...{ id, name, email, createdAt },
      emailVerified: isProven ? 1 : 0,
      image: null,
      twoFactorEnabled: 0,
      founder: isFounder ? 1 : null,
      updatedAt: createdAt,
    },
  ]);
  await insertPassword(session, person, createdAt);
}

/** Somebody whose address is proven only now begins anew, under the name and password that they choose. */
export async function takeOverPerson(
  session: Session,
  person: Person & Pick<NewPersonRow, 'passwordHash'>,
  at: Instant,
): Promise<boolean> {
  if (!(await endUnprovenAccess(session, person.id, at))) return false;
  await session.execute('UPDATE person SET name = ? WHERE id = ?', [
    person.name,
    bytesOfOwnId(person.id),
  ]);
  await insertPassword(session, person, at);
  return true;
}

async function insertPassword(
  session: Session,
  { id, passwordHash }: Pick<NewPersonRow, 'id' | 'passwordHash'>,
  at: Instant,
): Promise<void> {
  if (passwordHash === null) return;
  await insertAuthRow(session, 'credential', {
    id: newIdBytes().toString('base64url'),
    personId: id,
    providerId: 'credential',
    providerAccountId: id,
    password: passwordHash,
    createdAt: at,
    updatedAt: at,
  });
}
