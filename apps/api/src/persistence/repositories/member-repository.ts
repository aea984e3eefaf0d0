import {
  isPartnerOwner,
  ownerOfId,
  type AccountId,
  type Member,
  type MemberId,
  type Person,
  type PersonId,
} from '@creator-codes/domain';
import type { Addressee } from '../../application/ports/people.js';
import type { Session } from '../engine/database.js';
import type { Columns } from '../rows/columns.js';
import { MEMBER_COLUMNS, memberOf, type MemberColumns } from '../rows/member.js';
import type { MemberRow } from '../tables/member.js';
import type { PersonRow } from '../tables/person.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';
import { findByIds } from './find-by-ids.js';

interface AddresseeRow extends Pick<Addressee, 'name' | 'language'> {
  readonly id: Buffer;
}

export async function findMember(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<(Member & { readonly person: Person }) | null> {
  const bytes = bytesOfId('Member', id);
  if (bytes === null) return null;
  const [row] = await select<MemberColumns & Columns<PersonRow, 'name' | 'email'>>(
    `SELECT ${MEMBER_COLUMNS}, p.name, p.email FROM member t JOIN person p ON p.id = t.person_id
     WHERE t.account_id = ? AND t.id = ?`,
    [bytesOfOwnId(accountId), bytes],
  );
  if (row === undefined) return null;
  const member = memberOf(row);
  return { ...member, person: { id: member.personId, name: row.name, email: row.email } };
}

export async function findMemberOf(
  select: Select,
  accountId: AccountId,
  personId: PersonId,
): Promise<Member | null> {
  const [row] = await select<MemberColumns>(
    `SELECT ${MEMBER_COLUMNS} FROM member t WHERE t.account_id = ? AND t.person_id = ?`,
    [bytesOfOwnId(accountId), bytesOfOwnId(personId)],
  );
  return row === undefined ? null : memberOf(row);
}

export async function findOwners(select: Select, accountId: AccountId): Promise<readonly Member[]> {
  const rows = await select<MemberColumns>(
    `SELECT ${MEMBER_COLUMNS} FROM member t WHERE t.account_id = ? AND t.capacity = 'OWNER'`,
    [bytesOfOwnId(accountId)],
  );
  return rows.map(memberOf);
}

export async function isMember(
  select: Select,
  accountId: AccountId,
  email: string,
): Promise<boolean> {
  const rows = await select(
    'SELECT m.id FROM member m JOIN person p ON p.id = m.person_id WHERE m.account_id = ? AND p.email = ?',
    [bytesOfOwnId(accountId), email],
  );
  return rows.length > 0;
}

/** What a person is to which accounts, oldest account first. */
export async function findMembershipsOf(
  select: Select,
  personId: string,
): Promise<readonly { readonly accountId: AccountId; readonly member: Member }[]> {
  const bytes = bytesOfId('Person', personId);
  if (bytes === null) return [];
  const rows = await select<MemberColumns & Columns<MemberRow, 'accountId'>>(
    `SELECT t.account_id, ${MEMBER_COLUMNS} FROM member t WHERE t.person_id = ? ORDER BY t.account_id`,
    [bytes],
  );
  return rows.map((row) => ({
    accountId: idOfBytes('Account', row.account_id),
    member: memberOf(row),
  }));
}

/** Accounts that nobody belongs to: made before there was sign-in. */
export async function findAbandonedAccounts(select: Select): Promise<readonly AccountId[]> {
  const rows = await select<{ id: Buffer }>(
    'SELECT a.id FROM account a WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.account_id = a.id)',
  );
  return rows.map(({ id }) => idOfBytes('Account', id));
}

/** Creators and performance partners, whichever the ids name, in their order; null for what is not there. */
export async function findCodeOwners(
  select: Select,
  accountId: AccountId,
  ids: readonly string[],
): Promise<readonly (Addressee | null)[]> {
  const of = (entity: 'Creator' | 'PerformancePartner', table: string) =>
    findByIds<AddresseeRow, Pick<Addressee, 'name' | 'language'>>(select, accountId, ids, {
      ...{ entity, columns: 't.id, o.name, t.language' },
      from: `${table} t JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.id`,
      found: ({ name, language }) => ({ name, language }),
    });
  const [creators, partners] = await Promise.all([
    of('Creator', 'creator'),
    of('PerformancePartner', 'performance_partner'),
  ]);
  return ids.map((id, place) => {
    const owner = ownerOfId(id);
    const found = creators[place] ?? partners[place] ?? null;
    return owner === null || !isPartnerOwner(owner) || found === null
      ? null
      : { ...owner, ...found };
  });
}

export async function insertMember(
  session: Session,
  accountId: AccountId,
  member: Member,
): Promise<void> {
  await session.insert(session.tables.member, [{ ...member, accountId }]);
}

export function updateMember(
  session: Session,
  accountId: AccountId,
  { id, capacity }: Member,
  seenVersion: number,
): Promise<boolean> {
  return session.update(session.tables.member, { accountId, id, seenVersion }, { capacity });
}

export async function deleteMember(
  session: Session,
  accountId: AccountId,
  id: MemberId,
  seenVersion: number,
): Promise<boolean> {
  const gone = await session.execute(
    'DELETE FROM member WHERE account_id = ? AND id = ? AND version = ?',
    [bytesOfOwnId(accountId), bytesOfOwnId(id), seenVersion],
  );
  return gone === 1;
}
