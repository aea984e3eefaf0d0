import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import { DatabaseUnusable } from '../../src/persistence/engine/errors.js';
import { createDatabase } from '../support/mariadb.js';

async function sentenceOf(url: string): Promise<string> {
  try {
    const database = await openDatabase(url);
    await database.close();
    return 'opened';
  } catch (error) {
    if (error instanceof DatabaseUnusable) return error.message;
    throw error;
  }
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'creator-codes-open-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

describe('an embedded database', () => {
  it('is made with its folder, and keeps what was written', async () => {
    const url = `sqlite:${join(await folder(), 'a', 'b', 'codes.sqlite')}`;
    const first = await openDatabase(url);
    await first.migrate();
    await first.close();
    const second = await openDatabase(url);
    await second.migrate();
    expect(await second.select('SELECT id FROM account')).toEqual([]);
    await second.close();
  });

  it('is readable by this user alone, with the files beside it, also one that was not', async () => {
    const path = join(await folder(), 'codes.sqlite');
    const files = [path, `${path}-wal`, `${path}-shm`];
    const modes = () => Promise.all(files.map(async (file) => (await stat(file)).mode & 0o777));
    for (const isNew of [true, false]) {
      if (!isNew) await chmod(path, 0o644);
      const database = await openDatabase(`sqlite:${path}`);
      await database.migrate();
      expect(await modes()).toEqual([0o600, 0o600, 0o600]);
      await database.close();
    }
  });

  it('says what is wrong with a file that is no database', async () => {
    const path = join(await folder(), 'letter.sqlite');
    await writeFile(path, 'Dear reader, '.repeat(1_000));
    expect(await sentenceOf(`sqlite:${path}`)).toBe(
      `The database file ${path} is not a SQLite database: set DATABASE_URL to another file.`,
    );
  });

  it('says so where it may not write', async () => {
    const file = join(await folder(), 'a-file');
    await writeFile(file, '');
    const path = join(file, 'codes.sqlite');
    expect(await sentenceOf(`sqlite:${path}`)).toMatch(
      /cannot be opened for writing: give this user/,
    );
    expect(await sentenceOf('sqlite:/proc/codes.sqlite')).toMatch(/cannot be opened for writing/);
  });

  it('never writes through the connection that reads', async () => {
    const database = await openDatabase('sqlite::memory:');
    onTestFinished(() => database.close());
    await database.migrate();
    await expect(database.select('DELETE FROM account')).rejects.toThrow(/readonly/);
  });

  it('binds a single id without harm', async () => {
    const database = await openDatabase('sqlite::memory:');
    onTestFinished(() => database.close());
    await database.migrate();
    const id = Buffer.alloc(16, 7);
    expect(await database.select('SELECT ? AS id', [id])).toEqual([{ id }]);
    expect(await database.select('SELECT ? AS none', [null])).toEqual([{ none: null }]);
  });

  it('tells its statements to whoever counts', async () => {
    const database = await openDatabase('sqlite::memory:');
    onTestFinished(() => database.close());
    const heard: string[] = [];
    const stop = database.onStatement((sql) => heard.push(sql));
    await database.select('SELECT 1');
    stop();
    await database.select('SELECT 2');
    expect(heard).toEqual(['SELECT 1']);
  });
});

describe('a database on a server', () => {
  it('says that the server cannot be reached, without the password', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    expect(await sentenceOf(`mysql://me:hush@127.0.0.1:${port}/codes`)).toBe(
      `The database server on 127.0.0.1:${port} cannot be reached (ECONNREFUSED): start it, or correct DATABASE_URL.`,
    );
  });

  const onServer = it.skipIf(inject('mariadbUrl') === undefined);
  const root = inject('mariadbUrl') ?? 'mysql://root@127.0.0.1:1';

  onServer('is made where it is missing and the user may', async () => {
    const url = `${root}/made_here_${process.pid}`;
    expect(await sentenceOf(url)).toBe('opened');
    expect(await sentenceOf(url)).toBe('opened');
  });

  onServer('says who is not let in', async () => {
    const own = new URL(await createDatabase(root, 'own'));
    const connection = await createConnection(root);
    const user = `guest_${process.pid}`;
    await connection.query(`CREATE USER '${user}'@'%' IDENTIFIED BY 'hush'`);
    await connection.query(`GRANT SELECT ON \`${own.pathname.slice(1)}\`.* TO '${user}'@'%'`);
    await connection.end();
    const at = (password: string, name: string) =>
      sentenceOf(`mysql://${user}:${password}@${own.host}/${name}`);
    expect(await at('wrong', 'codes')).toBe(
      `The database server on ${own.host} does not let the user ${user} into codes: correct user and password in DATABASE_URL, or grant the rights.`,
    );
    expect(await at('hush', 'mysql')).toMatch(/does not let the user/);
    expect(await at('hush', 'nowhere')).not.toContain('hush');
    expect(await at('hush', own.pathname.slice(1))).toBe('opened');
  });

  onServer('keeps read committed on every connection', async () => {
    const database = await openDatabase(await createDatabase(root, 'settings'));
    onTestFinished(() => database.close());
    const levels = await Promise.all(
      Array.from({ length: 6 }, () =>
        database.transaction((session) =>
          session.select<{ level: string }>('SELECT @@tx_isolation AS level, SLEEP(0.05) AS pause'),
        ),
      ),
    );
    expect(levels.map(([row]) => row?.level)).toEqual(Array(6).fill('READ-COMMITTED'));
  });
});

describe('an address', () => {
  it('of neither kind is refused', async () => {
    expect(await sentenceOf('postgres://x')).toMatch(/must begin with sqlite:/);
  });
});
