import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { SqliteConnection } from '../../src/persistence/engine/sqlite-connection.js';
import { restored } from '../fixtures/restore.js';
import { SQLITE_MIGRATIONS } from '../../src/persistence/migrations/index.js';
import { sqlite } from '../support/engines.js';
import { engines } from './engines.js';
import { later, outcomeOf, WHOLE } from './upgrade-steps.js';

const patience = 300;

/** Brings the tables up to date on a connection of its own, which dies at a statement: nothing is said after it. */
async function upgradeUntil(url: string, isEnd: (sql: string) => boolean): Promise<boolean> {
  const database = await openDatabase(url);
  let isDead = false;
  database.onStatement((sql) => {
    isDead ||= isEnd(sql);
    // The embedded engine undoes what a dead process had begun; in one process somebody has to say so.
    if (isDead && sql !== 'ROLLBACK') throw new Error('killed');
  });
  try {
    await database.migrate({ patience, migrations: later(database) });
  } catch (error) {
    if (!isDead) throw error;
  } finally {
    await database.close();
  }
  return !isDead;
}

/** The same in a process of its own, which is killed outright. */
async function killedUpgrade(url: string, ...at: string[]): Promise<number | undefined> {
  const worker = join(import.meta.dirname, 'upgrade-worker.ts');
  const node = ['--import', 'tsx', '--conditions=@creator-codes/source', worker, url, ...at];
  const child = spawn(process.execPath, node, { stdio: 'inherit' });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return child.pid;
}

async function again(url: string): Promise<Database> {
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  return database;
}

const TAKE_OVER =
  "UPDATE schema_lease SET value = value + 1, holder = 'other' WHERE name = 'fence'";

async function isWaiting({ select }: Database): Promise<boolean> {
  const rows = await select(
    "SELECT 1 FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT' AND trx_query LIKE ?",
    [`${TAKE_OVER.slice(0, 40)}%`],
  );
  return rows.length > 0;
}

/** Takes the lease of an upgrade on an embedded database where only its write lock could stop that. */
function stealBeforeNextTransaction(database: Database, url: string): void {
  const thief = new SqliteConnection(url.slice('sqlite:'.length));
  onTestFinished(() => {
    thief.close();
  });
  let isLeased = false;
  const stop = database.onStatement((sql) => {
    if (isLeased && sql.startsWith('BEGIN')) {
      stop();
      thief.exec(TAKE_OVER);
    }
    isLeased ||= sql.includes('holder = ?');
  });
}

describe.each(engines)('an upgrade on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test.each(['SET done = 1', 'done, fence) VALUES'])(
    'is completed when every start is killed one step further, before "%s"',
    async (note) => {
      const { url } = await restored(engine);
      let starts = 0;
      let isWhole = false;
      while (!isWhole && starts < 120) {
        let notes = 0;
        // Each start gets one note further than the one before, and runs the step again that this one had begun.
        const allowed = Math.min(starts, engine.name === 'SQLite' ? starts : 1);
        isWhole = await upgradeUntil(url, (sql) => sql.includes(note) && notes++ === allowed);
        starts += 1;
      }
      expect(starts).toBeGreaterThan(6);
      expect(await outcomeOf(await again(url))).toEqual(WHOLE);
    },
  );

  test('says that the one before was killed, and goes on', async () => {
    const { url } = await restored(engine);
    const pid = await killedUpgrade(url);

    const database = await again(url);
    const told: string[] = [];
    const tell = (sentence: string) => told.push(sentence);
    await database.migrate({ patience, tell, migrations: later(database) });
    expect(told[0]).toContain(`process ${pid} on`);
    expect(told[0]).toContain('waiting until it is done');
    expect(told[1]).toContain('ended before it had brought the database up to date');
    if (engine.name !== 'SQLite') expect(told[2]).toMatch(/was cut off with 0 of \d steps done/);
    expect(await outcomeOf(database)).toEqual(WHOLE);
  });

  test('is completed after it was killed inside a table that is changed', async () => {
    // One that is older than the change of the table.
    const { url, database } = await restored(engine, 'schema-0013');
    const codes = () =>
      database.select('SELECT id, owner_id, code_key FROM promo_code ORDER BY id');
    const before = await codes();
    // The old table is gone, and the new one has not got its name yet; servers change a table at once or not at all.
    const at =
      engine.name === 'SQLite'
        ? 'ALTER TABLE promo_code_next RENAME'
        : 'ALTER TABLE assignment DROP FOREIGN KEY';
    await killedUpgrade(url, at);
    expect(await codes()).toEqual(before);
    await (await again(url)).migrate({ patience, migrations: later(database) });
    expect(await codes()).toEqual(before);
    expect(await outcomeOf(database)).toEqual(WHOLE);
    const orphan = database.transaction((session) => session.execute('DELETE FROM code_owner'));
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/i);
  });

  test('is waited for, however long a step takes', async () => {
    const { url, database } = await restored(engine);
    const second = await again(url);
    const told: string[] = [];
    let runs = 0;
    let secondIsDone: Promise<void> | undefined;
    const slow = async () => {
      runs += 1;
      const hasWaited = new Promise<void>((resolve) => {
        let count = 0;
        second.onStatement((sql) => {
          // It has looked at the lease for far longer than its patience.
          if (sql.includes('schema_lease') && ++count > 30) resolve();
        });
      });
      secondIsDone = second.migrate({
        patience,
        tell: (sentence) => told.push(sentence),
        migrations: later(second, slow),
      });
      if (engine.name === 'SQLite') return;
      await hasWaited;
    };
    await database.migrate({ patience, migrations: later(database, slow) });
    await secondIsDone;
    expect(runs).toBe(1);
    if (engine.name !== 'SQLite') {
      expect(told).toEqual([expect.stringContaining('waiting until it is done')]);
    }
    expect(await outcomeOf(database)).toEqual(WHOLE);
  });

  test('writes nothing more once another process has taken over', async () => {
    const { url, database } = await restored(engine);
    const other = await again(url);
    let isTaken: Promise<unknown> | undefined;
    const steal = async () => {
      isTaken = other.transaction((session) => session.execute(TAKE_OVER));
      // The row is locked until this step is noted; then the other one is first.
      while (!(await isWaiting(other))) await sleep(10);
    };
    if (engine.name === 'SQLite') stealBeforeNextTransaction(database, url);
    const steps = engine.name === 'SQLite' ? [] : [steal];
    const upgrading = database.migrate({ patience: 60_000, migrations: later(database, ...steps) });
    await expect(upgrading).rejects.toThrow(/^Another process has taken over/);
    await isTaken;
    await expect(other.select('SELECT word FROM later')).rejects.toThrow();
    expect(await other.select('SELECT holder FROM schema_lease WHERE holder IS NOT NULL')).toEqual([
      { holder: 'other' },
    ]);
  });

  test('gives its turn back when a step fails', async () => {
    const { database } = await restored(engine);
    const failing = later(database, 'CREATE NONSENSE');
    await expect(database.migrate({ patience, migrations: failing })).rejects.toThrow(/NONSENSE/i);
    expect(
      await database.select('SELECT holder FROM schema_lease WHERE holder IS NOT NULL'),
    ).toEqual([]);
  });
});

describe('a migration that makes tables anew, on SQLite', () => {
  const rebuild = (rows: string) => ({
    name: 'Later1999000000001',
    rebuildsTables: true as const,
    steps: [
      'CREATE TABLE deal_anew (account_id BLOB NOT NULL, id BLOB NOT NULL, PRIMARY KEY (account_id, id)) STRICT, WITHOUT ROWID',
      `INSERT INTO deal_anew SELECT account_id, id FROM deal ${rows}`,
      'DROP TABLE deal',
      'ALTER TABLE deal_anew RENAME TO deal',
    ],
  });

  it('keeps the rows that refer to it', async () => {
    const { database } = await restored(sqlite);
    const codes = () => database.select('SELECT id, deal_id FROM promo_code ORDER BY id');
    const before = await codes();
    await database.migrate({ migrations: [...SQLITE_MIGRATIONS, rebuild('')] });
    expect(await codes()).toEqual(before);
    const orphan = database.transaction((session) => session.execute('DELETE FROM deal'));
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
  });

  it('is undone when a row is left that refers to nothing', async () => {
    const { database } = await restored(sqlite);
    const before = await database.select('SELECT name FROM deal');
    expect(before.length).toBeGreaterThan(1);
    const upgrading = database.migrate({ migrations: [...SQLITE_MIGRATIONS, rebuild('LIMIT 1')] });
    await expect(upgrading).rejects.toThrow(
      /a row of \w+ refers to one of deal that is not there\. Nothing was changed\./,
    );
    expect(await database.select('SELECT name FROM deal')).toEqual(before);
  });
});
