import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { DatabaseError } from '../../src/persistence/engine/errors.js';
import { describeOnEngines, sqlite } from '../support/engines.js';
import type { FreshDatabase } from '../support/fresh-database.js';

/** Counts for as long as it is told; nothing but the counting takes time. */
const countTo = (limit: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${limit}) SELECT COUNT(*) AS n FROM n`;
const LONG = countTo(6_000_000);
/** Longer than any test may last. */
const ENDLESS = countTo(1e15);

describe('long reads on SQLite', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeEach(async () => {
    fresh = await sqlite.create();
    database = await openDatabase(fresh.url);
    await database.transaction((session) =>
      session.execute('CREATE TABLE thing (id BLOB, name TEXT, size REAL, remark TEXT)'),
    );
  });
  afterEach(async () => {
    await database.close();
    await fresh.remove();
  });

  const insert = (name: string) =>
    database.transaction((session) =>
      session.execute('INSERT INTO thing VALUES (?, ?, ?, NULL)', [Buffer.from(name), name, 1.5]),
    );

  it('stop neither a write nor a short read', async () => {
    const done: string[] = [];
    const long = database.select(LONG, [], 'long').then(() => done.push('long read'));
    await insert('a').then(() => done.push('write'));
    const rows = await database.select<{ name: string }>('SELECT name FROM thing');
    done.push('short read');
    await long;
    expect(rows).toEqual([{ name: 'a' }]);
    expect(done).toEqual(['write', 'short read', 'long read']);
  });

  it('let another long read pass', async () => {
    const done: string[] = [];
    const first = database.select(LONG, [], 'long').then(() => done.push('first'));
    await database.select('SELECT 1', [], 'long').then(() => done.push('second'));
    await first;
    expect(done).toEqual(['second', 'first']);
  });

  it('are done in turns by those who ask, however many one asks for', async () => {
    const done: string[] = [];
    const ask = (asker: string, sql: string) =>
      database.select(sql, [], { asker }).then(() => done.push(asker));
    const all = [
      // Two keep the threads busy until all others have been asked.
      ...['much', 'much'].map((asker) => ask(asker, LONG)),
      ...Array.from({ length: 20 }, () => ask('much', 'SELECT 1')),
      ask('little', 'SELECT 1'),
    ];
    await Promise.all(all);
    expect(done.indexOf('little')).toBeLessThanOrEqual(5);
  });

  it('see what was committed before they were asked', async () => {
    for (const name of ['a', 'b', 'c']) {
      await insert(name);
      const rows = await database.select<{ name: string }>(
        'SELECT name FROM thing ORDER BY name DESC LIMIT 1',
        [],
        'long',
      );
      expect(rows).toEqual([{ name }]);
    }
  });

  it('answer what short ones do, bytes and nulls too, and take the same values', async () => {
    await insert('a');
    await insert('Ω’s');
    const sql = 'SELECT *, ? AS given FROM thing WHERE id >= ? AND name <> ? ORDER BY id';
    const params = [Buffer.from([0, 255]), Buffer.from(''), 'b'];
    const long = await database.select<{ id: Buffer; given: Buffer }>(sql, params, 'long');
    expect(long).toEqual(await database.select(sql, params));
    expect(long).toHaveLength(2);
    expect(Buffer.isBuffer(long[0]?.id)).toBe(true);
    expect(long[0]?.given.equals(Buffer.from([0, 255]))).toBe(true);
  });

  it('fail as short ones do, and the next is answered', async () => {
    const failure = (length?: 'long') =>
      database.select('SELECT nope FROM thing', [], length).catch((error: unknown) => error);
    const long = await failure('long');
    expect(long).toBeInstanceOf(DatabaseError);
    expect(long).toMatchObject({ ...((await failure()) as DatabaseError) });
    expect(await database.select('SELECT 1 AS one', [], 'long')).toEqual([{ one: 1 }]);
  });

  it('change nothing', async () => {
    await expect(database.select('DELETE FROM thing', [], 'long')).rejects.toThrow(/readonly/);
  });

  it('are told to whoever counts statements, once', async () => {
    const told: string[] = [];
    const stop = database.onStatement((sql) => told.push(sql));
    await database.select('SELECT 1', [], 'long');
    stop();
    expect(told).toEqual(['SELECT 1']);
  });

  it('are cut off when the database is closed, and told so', async () => {
    const other = await openDatabase(fresh.url);
    const long = other.select(LONG, [], 'long').catch((error: unknown) => error);
    const waiting = other.select(LONG, [], 'long').catch((error: unknown) => error);
    await other.close();
    expect(await long).toMatchObject({ message: 'The database was closed.' });
    expect(await waiting).toMatchObject({ message: 'The database was closed.' });
    await expect(other.select('SELECT 1', [], 'long')).rejects.toThrow('The database was closed.');
  });
});

describe('a process that reads', () => {
  const api = resolve(import.meta.dirname, '../..');

  /** Runs a program that has the database of `url` open as `database`. */
  async function run(program: string) {
    const fresh = await sqlite.create();
    const child = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--conditions=@creator-codes/source', '--input-type=module', '-e'],
        `import { openDatabase } from './src/persistence/data-source.ts';
         const url = '${fresh.url}';
         const database = await openDatabase(url);
         ${program}`,
      ],
      { cwd: api, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    return { child, output, fresh };
  }

  it('ends when it has nothing more to do', async () => {
    const { child, output, fresh } = await run(
      `console.log(await database.select('SELECT 1 AS one', [], 'long'));`,
    );
    expect([await once(child, 'close'), output]).toEqual([
      [0, null],
      { stdout: '[ { one: 1 } ]\n', stderr: '' },
    ]);
    await fresh.remove();
  });

  it('closes its database in the middle of many reads, and lives on', async () => {
    const { child, output, fresh } = await run(
      `for (let round = 0; round < 25; round += 1) {
         const again = await openDatabase(url);
         const reads = Array.from({ length: 400 }, (_, n) =>
           again.select('SELECT ' + n + ' AS n' + round, [], 'long').catch(() => null));
         await reads[round];
         await again.close();
         await Promise.all(reads);
       }
       console.log('alive');`,
    );
    expect([await once(child, 'close'), output]).toEqual([
      [0, null],
      { stdout: 'alive\n', stderr: '' },
    ]);
    await fresh.remove();
  });

  it('dies with its reads', async () => {
    const { child, fresh } = await run(
      `database.select(${JSON.stringify(ENDLESS)}, [], 'long').catch(() => null);
       database.select('SELECT 1', [], 'long').then(() => console.log('reading'));`,
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    await fresh.remove();
  });
});

describeOnEngines('a read that is called long', (engine) => {
  it('is answered', async () => {
    const fresh = await engine.create();
    const database = await openDatabase(fresh.url);
    expect(await database.select('SELECT ? AS one', ['1'], 'long')).toEqual([{ one: '1' }]);
    await database.close();
    await fresh.remove();
  });
});
