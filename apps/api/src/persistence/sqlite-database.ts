import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Database, Session } from './engine/database.js';
import { sqliteDialect } from './engine/dialect.js';
import { DatabaseError, DatabaseUnusable } from './engine/errors.js';
import { SQLITE_MIGRATIONS } from './migrations/index.js';
import { Mutex, type Turns } from './engine/mutex.js';
import { SnakeNames } from './engine/naming.js';
import { sessionOf } from './engine/session.js';
import { SqliteConnection } from './engine/sqlite-connection.js';
import { SqliteFile } from './engine/sqlite-file.js';
import { LongReads } from './engine/sqlite-long-reads.js';
import { keepPrivate, openReader, prepared } from './engine/sqlite-open.js';
import type { Param, ReadLength } from './engine/statement.js';
import { checked, rebuilding } from './engine/sqlite-rebuild.js';
import { tablesOf } from './tables/index.js';
import { applyAtOnce } from './migrations/upgrade/apply.js';
import { upgrade, type UpgradeEngine } from './migrations/upgrade/upgrade.js';

/** How long a writer waits for another process before it gives up, in milliseconds. */
const BUSY_LIMIT = 20_000;
/** Asleep in the driver, which stops the whole process, only this long at a time. */
const BUSY_NAP = 20;
/** Whoever changes tables holds the write lock all the while: without it, two seconds are long. */
const LEASE_PATIENCE = 2_000;

/**
 * Opens the embedded database: one writing connection behind a first-come-first-served mutex (TypeORM and the
 * driver know no queue), and others for reads, which see only what is committed and wait for nobody: one here for
 * short reads, and some beside the event loop for long ones.
 * @param writes where those who write wait, if others of this process open the same file
 */
export async function openSqlite(path: string, writes: Turns = new Mutex()): Promise<Database> {
  const isTemporary = path === ':memory:';
  const folder = isTemporary
    ? await mkdtemp(join(tmpdir(), 'creator-codes-'))
    : dirname(resolve(path));
  const file = isTemporary ? join(folder, 'memory.sqlite') : resolve(path);
  const tables = tablesOf('sqlite');
  let writer: SqliteConnection | undefined;
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: file,
    driver: SqliteConnection,
    prepareDatabase: (connection: SqliteConnection) => {
      writer = prepared(connection);
    },
    entities: Object.values(tables),
    namingStrategy: new SnakeNames(),
  });
  const reader = await usable(file, async () => {
    await mkdir(folder, { recursive: true });
    await keepPrivate(file);
    await dataSource.initialize();
    return openReader(file);
  });
  if (writer === undefined) throw new Error('the driver did not hand over its connection');
  return sqliteDatabase({ file, writer, reader, dataSource, tables, writes }, async () => {
    if (isTemporary) await rm(folder, { recursive: true, force: true });
  });
}

interface Parts {
  readonly file: string;
  readonly writer: SqliteConnection;
  readonly reader: SqliteConnection;
  readonly dataSource: DataSource;
  readonly tables: ReturnType<typeof tablesOf>;
  readonly writes: Turns;
}

function sqliteDatabase(parts: Parts, afterClose: () => Promise<void>): Database {
  const { file, writer, reader, dataSource, tables, writes } = parts;
  writer.pragma(`busy_timeout = ${BUSY_NAP}`);
  const onDisk = new SqliteFile(file);
  const longReads = new LongReads(file);
  const listeners = new Set<(sql: string) => void>();
  const tell = (sql: string) => {
    for (const listener of listeners) listener(sql);
  };
  writer.onStatement = reader.onStatement = tell;
  const session: Session = sessionOf({
    dialect: sqliteDialect,
    tables,
    select: async (sql, params) => writer.select(sql, params),
    execute: async (sql, params) => writer.execute(sql, params),
  });

  const inTransaction = async <T>(
    work: (session: Session) => Promise<T>,
    keep: (outcome: T) => boolean = () => true,
  ) => {
    await begin(writer);
    try {
      const outcome = await work(session);
      const isKept = keep(outcome);
      if (isKept) onDisk.requireThere();
      writer.exec(isKept ? 'COMMIT' : 'ROLLBACK');
      return outcome;
    } catch (error) {
      rollBack(writer);
      throw sqliteDialect.translate(error);
    }
  };
  const basics: Pick<Database, 'dialect' | 'select' | 'transaction'> = {
    dialect: sqliteDialect,
    transaction: (work, keep) => writes.run(() => inTransaction(work, keep)),
    select: async <Row>(sql: string, params?: readonly Param[], length?: ReadLength) => {
      try {
        if (length === undefined || length === 'short') return reader.select<Row>(sql, params);
        tell(sql);
        return await longReads.select<Row>(sql, params, length === 'long' ? '' : length.asker);
      } catch (error) {
        throw sqliteDialect.translate(error);
      }
    },
  };
  const engine: UpgradeEngine = {
    ...basics,
    place: file,
    migrations: SQLITE_MIGRATIONS,
    patience: LEASE_PATIENCE,
    apply: applyAtOnce((rebuilds) =>
      rebuilds
        ? (work) => writes.run(() => rebuilding(writer, () => inTransaction(checked(file, work))))
        : basics.transaction,
    ),
  };

  return {
    ...basics,
    dataSource,
    migrate: (options) => usable(file, () => upgrade(engine, options)),
    // Whoever wants to do the same in another process waits at its own BEGIN IMMEDIATE.
    exclusively: basics.transaction,
    onStatement: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () =>
      writes.run(async () => {
        await longReads.close();
        reader.close();
        await dataSource.destroy();
        await afterClose();
      }),
  };
}

/** Takes the write lock. Other processes are waited for awake, so that this one goes on answering reads. */
async function begin(writer: SqliteConnection): Promise<void> {
  const giveUp = performance.now() + BUSY_LIMIT;
  for (;;) {
    try {
      writer.exec(sqliteDialect.begin);
      return;
    } catch (error) {
      const translated = sqliteDialect.translate(error);
      const isBusy = translated instanceof DatabaseError && translated.isRetryable;
      if (!isBusy || performance.now() > giveUp) throw translated;
      await sleep(Math.random() * BUSY_NAP);
    }
  }
}

/** After some errors SQLite has rolled back by itself; then there is nothing left to end. */
function rollBack(writer: SqliteConnection): void {
  try {
    writer.exec('ROLLBACK');
  } catch {
    return;
  }
}

const FILE_PROBLEMS: readonly [RegExp, string][] = [
  [/NOTADB|not a database/, 'is not a SQLite database: set DATABASE_URL to another file.'],
  [
    /CORRUPT|malformed/,
    'is damaged: restore it from a backup, or set DATABASE_URL to another file.',
  ],
  [/FULL/, 'cannot grow: the disk is full.'],
  [/BUSY|LOCKED/, 'is locked by another process: end that process, or try again.'],
];

/** Turns what the file system and the driver say into a sentence. */
async function usable<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseUnusable || !(error instanceof Error)) throw error;
    const code = 'code' in error ? String(error.code) : '';
    const problem = FILE_PROBLEMS.find(([pattern]) => pattern.test(`${code} ${error.message}`));
    if (problem !== undefined)
      throw new DatabaseUnusable(`The database file ${file} ${problem[1]}`);
    if (
      /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT)$/.test(code) ||
      /READONLY|CANTOPEN|ConnectionFailed|: 14/.test(`${code}${error.message}`)
    ) {
      throw new DatabaseUnusable(
        `The database file ${file} cannot be opened for writing: give this user the right to write in ${dirname(file)}, or set DATABASE_URL to a file elsewhere.`,
      );
    }
    throw error;
  }
}
