import { ok, type AccountId } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import type { Database, Session } from '../../src/persistence/engine/database.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { insertCreator } from '../../src/persistence/repositories/creator-repository.js';
import { insertPerformancePartner } from '../../src/persistence/repositories/performance-partner-repository.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { makeAccount, newCreator, newPartner, NOW } from './account.js';
import { databaseForTest } from './database-for-test.js';
import { engines, type Engine } from './engines.js';
import { expectSuffixesOfAllNames } from './owner-suffixes.js';
import { accountAtWork } from './work.js';

const HOSTILE = [
  '😀 Emoji👩‍👩‍👧 Club',
  'José n\u0303andu\u0301 Z\u0335\u0321\u0321alg\u0301o',
  '王晓彤',
  'x'.repeat(100),
  '😀'.repeat(50),
  'é',
  '100% Ana_B',
  "'; DROP TABLE code_owner; -- \\",
  'Ana Banana ana',
  'ﷺ'.repeat(30),
  'İSTANBUL straße ΣΑΣ',
  'a\u{10FFFF}b \uFEFF c',
];
/** More owners than the migration takes at once. */
const MANY = 1_100;

/** Two accounts with owners who are found by nothing yet, as a database of the versions before has them. */
async function databaseOfBefore(engine: Engine): Promise<Database> {
  const database = await databaseForTest(engine);
  for (const name of ['One', 'Two']) {
    const { id } = await makeAccount(database, name);
    await database.transaction(async (session) => {
      const named = [
        ...HOSTILE,
        ...Array.from({ length: MANY / 2 }, (_, index) => `Owner ${index}`),
      ];
      for (const each of named) await insertOwners(session, id, each);
    });
  }
  await database.transaction(async (session) => {
    await session.execute('DROP TABLE owner_name_suffix');
    await session.execute('ALTER TABLE code_owner DROP COLUMN search_key');
    await session.execute(`DELETE FROM schema_migration WHERE ${AGAIN('name')}`);
    await session.execute(`DELETE FROM schema_journal WHERE ${AGAIN('migration')}`);
  });
  return database;
}

const AGAIN = (column: string) =>
  `(${column} LIKE 'OwnerNameSuffixes%' OR ${column} LIKE 'SearchKeys%')`;

/** A creator with handles and address, and a partner, of a name. */
async function insertOwners(session: Session, account: AccountId, name: string): Promise<void> {
  const email = `${name.length}.Ünal@straße.example`;
  const handles = [name, 'Second_Σ'];
  const profiles = handles.map((handle) => ({
    ...{ id: uuidIds.next('SocialProfile'), platform: 'BLOG' as const, handle },
    ...{ url: null, followers: null },
  }));
  await insertCreator(session, account, {
    ...newCreator(name),
    ...{ email, socialProfiles: profiles },
  });
  await insertPerformancePartner(session, account, { ...newPartner(name), email });
}

/** The migrations have to run again, as far as the database remembers; none of their steps was noted as done. */
async function forget(session: Session): Promise<void> {
  await session.execute(`DELETE FROM schema_migration WHERE ${AGAIN('name')}`);
  await session.execute(`UPDATE schema_journal SET done = 0 WHERE ${AGAIN('migration')}`);
}

describe.each(engines)('what owners are found by on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('is written for owners who were there before', async () => {
    const database = await databaseOfBefore(engine);
    await database.migrate();
    expect(await expectSuffixesOfAllNames(database)).toBeGreaterThan(MANY * 2);
  });

  test('is whole when the migration was cut off and runs again', async () => {
    const database = await databaseOfBefore(engine);
    const execute = (sql: string) => database.transaction((session) => session.execute(sql));
    if (engine.name === 'SQLite') {
      // What it makes last cannot be made: nothing of it may stay.
      await execute('CREATE TABLE owner_name_suffix_owner (id INTEGER)');
      await expect(database.migrate()).rejects.toThrow('owner_name_suffix_owner');
      await execute('DROP TABLE owner_name_suffix_owner');
    } else {
      await database.migrate();
      // Cut off in a batch: of some owners endings are missing, and their key is written last.
      await execute("DELETE FROM owner_name_suffix WHERE suffix < 'm'");
      await execute("UPDATE code_owner SET search_key = ''");
      await database.transaction(forget);
    }
    await database.migrate();
    await expectSuffixesOfAllNames(database);
  });

  test('comes with every creator and partner', async () => {
    const { database, run } = await accountAtWork(engine);
    await run(async (transaction) => {
      for (const name of HOSTILE) {
        const profile = { id: uuidIds.next('SocialProfile'), platform: 'BLOG' as const };
        await transaction.insertCreator({
          ...{ ...newCreator(name), email: 'ÄNN@straße.example' },
          socialProfiles: [{ ...profile, handle: name, url: null, followers: null }],
        });
        await transaction.insertPerformancePartner({ ...newPartner(name), email: 'ß@x.example' });
      }
      return ok(null);
    });
    expect(await expectSuffixesOfAllNames(database)).toBeGreaterThan(HOSTILE.length);
  });

  test('comes with demo data and with many codes', async () => {
    const database = await databaseForTest(engine);
    await seedCodes(database, { codes: 1_000, creators: 1_200, now: NOW });
    await expectSuffixesOfAllNames(database);
  });
});
