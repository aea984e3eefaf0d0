import { expect } from 'vitest';
import type { Database } from '../../src/persistence/engine/database.js';
import { searchKeyOf, suffixesOf } from '../../src/persistence/tables/keys.js';

/** Every owner of the database is found by exactly the endings of the words of its key. @returns how many there are */
export async function expectSuffixesOfAllNames(database: Database): Promise<number> {
  const owners = await database.select<{
    readonly account_id: Buffer;
    readonly id: Buffer;
    readonly kind: number;
    readonly search_key: string;
  }>('SELECT account_id, id, kind, search_key FROM code_owner');
  const rows = await database.select<{
    readonly account_id: Buffer;
    readonly suffix: string | Buffer;
    readonly owner_kind: number;
    readonly owner_id: Buffer;
  }>('SELECT account_id, suffix, owner_kind, owner_id FROM owner_name_suffix');
  await expectKeysOfAllOwners(database);
  const line = (account: Buffer, kind: number, id: Buffer, suffix: string) =>
    [account.toString('hex'), kind, id.toString('hex'), suffix].join(' ');
  expect(
    rows
      .map((row) => line(row.account_id, row.owner_kind, row.owner_id, row.suffix.toString()))
      .sort(),
  ).toEqual(
    owners
      .flatMap(({ account_id, kind, id, search_key }) =>
        suffixesOf(search_key).map((suffix) => line(account_id, kind, id, suffix)),
      )
      .sort(),
  );
  return rows.length;
}

/** Every owner's key has the words of name, handles and address, and no others. */
async function expectKeysOfAllOwners({ select }: Database): Promise<void> {
  const owners = await select<{
    readonly id: Buffer;
    readonly name: string;
    readonly email: string | null;
    readonly search_key: string;
  }>(
    `SELECT o.id, o.name, o.search_key, COALESCE(c.email, p.email) AS email FROM code_owner o
     LEFT JOIN creator c ON c.account_id = o.account_id AND c.id = o.id
     LEFT JOIN performance_partner p ON p.account_id = o.account_id AND p.id = o.id`,
  );
  const profiles = await select<{ readonly creator_id: Buffer; readonly handle: string }>(
    'SELECT creator_id, handle FROM social_profile',
  );
  const handles = new Map<string, string[]>();
  for (const { creator_id, handle } of profiles) {
    const id = creator_id.toString('hex');
    handles.set(id, [...(handles.get(id) ?? []), handle]);
  }
  const sorted = (key: string) => key.split(' ').sort().join(' ');
  expect(owners.map(({ search_key }) => sorted(search_key))).toEqual(
    owners.map(({ id, name, email }) =>
      sorted(searchKeyOf({ name, email, handles: handles.get(id.toString('hex')) ?? [] })),
    ),
  );
}
