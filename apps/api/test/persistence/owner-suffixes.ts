import { expect } from 'vitest';
import type { Database } from '../../src/persistence/database.js';
import { nameSuffixesOf } from '../../src/persistence/keys.js';

/** Every owner of the database is found by exactly the endings of its name's words. @returns how many there are */
export async function expectSuffixesOfAllNames(database: Database): Promise<number> {
  const owners = await database.select<{
    readonly account_id: Buffer;
    readonly id: Buffer;
    readonly kind: number;
    readonly name_key: string;
  }>('SELECT account_id, id, kind, name_key FROM code_owner');
  const rows = await database.select<{
    readonly account_id: Buffer;
    readonly suffix: string | Buffer;
    readonly owner_kind: number;
    readonly owner_id: Buffer;
  }>('SELECT account_id, suffix, owner_kind, owner_id FROM owner_name_suffix');
  const line = (account: Buffer, kind: number, id: Buffer, suffix: string) =>
    [account.toString('hex'), kind, id.toString('hex'), suffix].join(' ');
  expect(
    rows
      .map((row) => line(row.account_id, row.owner_kind, row.owner_id, row.suffix.toString()))
      .sort(),
  ).toEqual(
    owners
      .flatMap(({ account_id, kind, id, name_key }) =>
        nameSuffixesOf(name_key).map((suffix) => line(account_id, kind, id, suffix)),
      )
      .sort(),
  );
  return rows.length;
}
