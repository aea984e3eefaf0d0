import type { AccountId, Capacity, Instant, PersonId, PartnerOwner } from '@creator-codes/domain';
import type { Database, Session } from '../persistence/engine/database.js';
import { insertMember } from '../persistence/repositories/member-repository.js';
import { insertPerson } from '../persistence/repositories/person-repository.js';
import { insertSavedView } from '../persistence/repositories/saved-view-repository.js';
import { placeholders } from '../persistence/engine/statement.js';
import type { SeedIds } from './random.js';

/** What every demo person signs in with; a server that others can reach refuses to start with them. */
export const DEMO_PASSWORD = 'creator-codes-demo';

/** Addresses of the demo people, their names, what they are as the start tells it, and in which capacity. */
export const DEMO_PEOPLE = [
  ['owner@acme.example', 'Dana Brooks', 'owner of both demo accounts', 'OWNER'],
  ['manager@acme.example', 'Priya Nair', 'manager of Acme Outdoor', 'MANAGER'],
  ['analyst@acme.example', 'Tom Keller', 'analyst of Acme Outdoor', 'ANALYST'],
  ['mei@creators.example', 'Mei Tanaka', 'the creator Mei Tanaka', 'CREATOR'],
  [
    'northtrail@partners.example',
    'Robin Falk',
    'the performance partner Northtrail Media',
    'PERFORMANCE_PARTNER',
  ],
] as const satisfies readonly (readonly [string, string, string, Capacity])[];

/** The places that demo people take. */
export interface DemoPlaces {
  readonly acme: AccountId;
  readonly solo: AccountId;
  readonly mei: PartnerOwner['id'];
  readonly northtrail: PartnerOwner['id'];
}

/** People for every capacity. @returns the owner of both accounts, and the manager of one */
export async function writeDemoPeople(
  session: Session,
  ids: SeedIds,
  now: Instant,
  { acme, solo, mei, northtrail }: DemoPlaces,
  passwordHash: string,
): Promise<Readonly<Record<'owner' | 'manager', PersonId>>> {
  const people: PersonId[] = [];
  for (const [email, name] of DEMO_PEOPLE) {
    const id = ids('Person', now);
    people.push(id);
    await insertPerson(session, {
      ...{ id, name, email, passwordHash, isFounder: false, isProven: false },
      createdAt: now,
    });
  }
  const [owner, manager, analyst, creator, partner] = people;
  if (owner === undefined || manager === undefined) throw new Error('the demo has an owner');
  type Place = readonly [AccountId, PersonId | undefined, Capacity, PartnerOwner['id'] | null];
  const places: readonly Place[] = [
    [acme, owner, 'OWNER', null],
    [solo, owner, 'OWNER', null],
    [acme, manager, 'MANAGER', null],
    [acme, analyst, 'ANALYST', null],
    [acme, creator, 'CREATOR', mei],
    [acme, partner, 'PERFORMANCE_PARTNER', northtrail],
  ];
  for (const [accountId, personId, capacity, ownerId] of places) {
    if (personId === undefined) continue;
    const id = ids('Member', now);
    const member = { id, personId, capacity, ownerId, joinedAt: now, version: 1 };
    await insertMember(session, accountId, member);
  }
  await insertSavedView(session, acme, {
    ...{ id: ids('SavedView', now), name: 'Ends soonest', personId: manager, isShared: true },
    query: [
      { key: 'sort', value: 'endsAt' },
      { key: 'status', value: 'ACTIVE' },
    ],
    ...{ columns: null, createdBy: 'Priya Nair', createdAt: now, version: 1 },
  });
  return { owner, manager };
}

/** Whether somebody can sign in here by a password that everybody knows. */
export async function hasDemoPeople({ select }: Pick<Database, 'select'>): Promise<boolean> {
  const emails = DEMO_PEOPLE.map(([email]) => email);
  const rows = await select(
    `SELECT id FROM person WHERE email IN ${placeholders(emails.length)} LIMIT 1`,
    emails,
  );
  return rows.length > 0;
}
