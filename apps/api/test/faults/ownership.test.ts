import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import { makeAccount } from '../persistence/account.js';
import { createDatabase } from '../support/mariadb.js';
import { judge, race } from './ownership-race.js';

// Each race has 32 writers, so that a key that is missing shows.
const TEXTS = 2_000;
const FEWER_TEXTS = 160;
const CONTENDERS = 4;
const LIMIT = 240_000;

async function sqliteUrl(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'creator-codes-race-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return `sqlite:${join(folder, 'race.sqlite')}`;
}

async function newRace(url: string, processes: number) {
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  await database.migrate();
  const account = await makeAccount(database);
  return {
    /** The same index, so that every look-up goes on as before, but it no longer refuses anything. */
    dropKey: async () => {
      const columns = '(account_id, code_key, claimed)';
      const statements =
        database.dialect.name === 'sqlite'
          ? ['DROP INDEX promo_code_text', `CREATE INDEX promo_code_text ON promo_code ${columns}`]
          : [`ALTER TABLE promo_code DROP KEY promo_code_text, ADD KEY promo_code_text ${columns}`];
      for (const statement of statements) await database.dataSource.query(statement);
    },
    run: async (texts: number, bypassEarlyCheck = false) => {
      const told = await race({ url, account, processes, texts, bypassEarlyCheck });
      return judge(database, account, told);
    },
  };
}

const green = (texts: number) => ({
  twoOwners: 0,
  winners: texts,
  losers: texts * (CONTENDERS - 1),
  misinformed: [],
  halfMade: 0,
});

describe.skipIf(inject('mariadbUrl') === undefined)('32 writers in 3 processes on MariaDB', () => {
  const setUp = async () => newRace(await createDatabase(inject('mariadbUrl') ?? '', 'race'), 3);

  it(
    'never give a text to two owners, and tell every loser who holds it',
    { timeout: LIMIT },
    async () => {
      const { run } = await setUp();
      expect(await run(TEXTS)).toEqual(green(TEXTS));
    },
  );

  it('do so by the key alone', { timeout: LIMIT }, async () => {
    const { run } = await setUp();
    expect(await run(FEWER_TEXTS, true)).toEqual(green(FEWER_TEXTS));
  });

  it(
    'give texts to two owners without the key: the early check is courtesy',
    { timeout: LIMIT },
    async () => {
      const { run, dropKey } = await setUp();
      await dropKey();
      const verdict = await run(FEWER_TEXTS);
      expect(verdict.twoOwners).toBeGreaterThan(0);
      expect(verdict.winners).toBeGreaterThan(FEWER_TEXTS);
    },
  );
});

describe('32 writers in 4 processes on SQLite', () => {
  const setUp = async () => newRace(await sqliteUrl(), 4);

  it(
    'never give a text to two owners, and tell every loser who holds it',
    { timeout: LIMIT },
    async () => {
      const { run } = await setUp();
      expect(await run(TEXTS)).toEqual(green(TEXTS));
    },
  );

  it('do so by the key alone when the early check is bypassed', { timeout: LIMIT }, async () => {
    const { run } = await setUp();
    expect(await run(FEWER_TEXTS, true)).toEqual(green(FEWER_TEXTS));
  });

  it('give texts to two owners without key and early check', { timeout: LIMIT }, async () => {
    const { run, dropKey } = await setUp();
    await dropKey();
    const verdict = await run(FEWER_TEXTS, true);
    expect(verdict.twoOwners).toBeGreaterThan(0);
  });
});
