import type { Person } from '@creator-codes/domain';
import { v7 } from 'uuid';
import type { NewPersonRow } from '../../application/ports-people.js';
import { insertAuthRow } from '../auth-store.js';
import type { Session } from '../database.js';
import { idOfBytes } from '../ids.js';
import type { Select } from '../statement.js';

export async function findPersonByEmail(select: Select, email: string): Promise<Person | null> {
  const [row] = await select<{ id: Buffer; name: string; email: string }>(
    'SELECT id, name, email FROM person WHERE email = ?',
    [email],
  );
  return row === undefined
    ? null
    : { id: idOfBytes('Person', row.id), name: row.name, email: row.email };
}

export async function hasAnyPerson(select: Select): Promise<boolean> {
  return (await select('SELECT id FROM person LIMIT 1')).length > 0;
}

/**
 * A new person, and what they sign in by. Their address counts as proven: they were let in by the operator or by
 * a link that was sent there.
 */
export async function insertPerson(session: Session, person: NewPersonRow): Promise<void> {
  const { id, name, email, createdAt, passwordHash, isFounder } = person;
  await session.insert(session.tables.person, [
    {
      ...{ id, name, email, createdAt },
      emailVerified: 1,
      image: null,
      twoFactorEnabled: 0,
      founder: isFounder ? 1 : null,
      updatedAt: createdAt,
    },
  ]);
  if (passwordHash === null) return;
  await insertAuthRow(session, 'credential', {
    id: v7(undefined, Buffer.allocUnsafe(16)).toString('base64url'),
    personId: id,
    providerId: 'credential',
    providerAccountId: id,
    password: passwordHash,
    createdAt,
    updatedAt: createdAt,
  });
}
