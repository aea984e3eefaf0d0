import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Database } from '../../src/persistence/engine/database.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import { seedCodes, type BulkOptions } from '../../src/seed/bulk.js';
import { createDatabase, startMariadb, type Mariadb } from '../../test/support/mariadb.js';

export const ENGINES = ['mariadb', 'sqlite'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Bytes that MariaDB may keep of its tables in memory. */
export const BUFFER_POOL = 2 ** 30;

/** A place for databases of one engine, which ends with the run. */
export interface Place {
  readonly engine: EngineName;
  /** An empty database; its address. */
  readonly create: (name: string) => Promise<string>;
  /** Of the database server; null where the engine is part of each process. */
  readonly pid: number | null;
  readonly version: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** @throws for what is no engine's name */
export async function openPlace(engine: string): Promise<Place> {
  if (engine === 'sqlite') return sqlitePlace();
  if (engine === 'mariadb') {
    const server = await startMariadb();
    const connection = await createConnection(server.url);
    // Its own 128 MiB are meant for a server that does something else besides.
    await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${BUFFER_POOL}`);
    await connection.end();
    return mariadbPlace(server);
  }
  throw new Error(`--engine is ${ENGINES.join(' or ')}, not ${engine}`);
}

function sqlitePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'creator-codes-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return {
    engine: 'sqlite',
    create: async (name) => `sqlite:${join(folder, `${name}.sqlite`)}`,
    pid: null,
    version: () =>
      within('sqlite::memory:', async (database) => {
        const [row] = await database.select<{ v: string }>('SELECT sqlite_version() AS v');
        return `SQLite ${row?.v}`;
      }),
    close: async () => {
      process.off('exit', remove);
      remove();
    },
  };
}

function mariadbPlace(server: Mariadb): Place {
  return {
    engine: 'mariadb',
    create: (name) => createDatabase(server.url, name),
    pid: server.pid(),
    version: async () =>
      within(await createDatabase(server.url, 'version'), async (database) => {
        const [row] = await database.select<{ v: string }>('SELECT VERSION() AS v');
        return row?.v ?? '';
      }),
    close: () => server.stop(),
  };
}

/** Opens a database for some work. */
export async function within<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Fills an empty database with codes; without the demo's people, so that whoever signs up first owns them. */
export function fill(url: string, options: BulkOptions): Promise<void> {
  return within(url, async (database) => {
    await database.migrate();
    await seedCodes(database, options);
    await database.transaction(async (session) => {
      for (const table of ['member', 'credential', 'person']) {
        await session.execute(`DELETE FROM ${table}`);
      }
    });
  });
}

/** The driver may close so late that the newest pages are in the log still. */
function copySqlite(from: string, to: string): void {
  copyFileSync(from, to);
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`);
}

/** As many databases with the same rows, ids included. */
export async function filledAlike(
  place: Place,
  names: readonly string[],
  options: BulkOptions,
): Promise<readonly string[]> {
  const urls: string[] = [];
  for (const name of names) {
    const url = await place.create(name);
    const [first] = urls;
    if (place.engine === 'sqlite' && first !== undefined) {
      copySqlite(first.slice('sqlite:'.length), url.slice('sqlite:'.length));
    } else {
      await fill(url, options);
    }
    urls.push(url);
  }
  return urls;
}
