import { access, chmod, constants, open } from 'node:fs/promises';
import { DatabaseUnusable } from './errors.js';
import { SqliteConnection } from './sqlite-connection.js';

/** Kept in memory by each connection; SQLite's own 2 MiB make large indexes read again and again. */
const CACHE_KIB = 32_768;

/**
 * Pages of the log before they go to where they belong, 16 MB of them. Rows of a job touch the same pages of indexes
 * again and again: with SQLite's own 1,000 each was written four times as often.
 */
const CHECKPOINT_PAGES = 4_000;

/** For the owner alone. */
const PRIVATE = 0o600;

/**
 * Makes the database file, or what there is of it, readable by this user alone; SQLite gives the files beside it the
 * same rights. If a file is somebody else's, its rights are theirs to decide.
 */
export async function keepPrivate(file: string): Promise<void> {
  await access(file, constants.W_OK).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    return create(file);
  });
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    await chmod(each, PRIVATE).catch((error: unknown) => {
      const code = codeOf(error);
      if (code !== 'ENOENT' && code !== 'EPERM') throw error;
    });
  }
}

/**
 * A file that is there is never opened here: to close it would give up the locks that SQLite holds on it for the whole
 * process, and another process would take itself for the last one.
 */
async function create(file: string): Promise<void> {
  try {
    await (await open(file, 'ax', PRIVATE)).close();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

/** Settings of every connection; each is asked back, since SQLite ignores what it does not know. */
export function prepared(connection: SqliteConnection): SqliteConnection {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const [settings] = connection.select<{ journal: string; sync: number; keys: number }>(
    `SELECT (SELECT journal_mode FROM pragma_journal_mode) AS journal,
            (SELECT synchronous FROM pragma_synchronous) AS sync,
            (SELECT foreign_keys FROM pragma_foreign_keys) AS keys`,
  );
  if (settings?.journal !== 'wal' || settings.sync !== 2 || settings.keys !== 1) {
    throw new DatabaseUnusable(
      `SQLite does not keep its word here (journal ${settings?.journal}, synchronous ${settings?.sync}, foreign keys ${settings?.keys}): put the database file on a local disk.`,
    );
  }
  return connection;
}

/** A connection that sees what is committed, waits for nobody and changes nothing. */
export function openReader(file: string): SqliteConnection {
  const connection = prepared(new SqliteConnection(file));
  connection.pragma('query_only = ON');
  return connection;
}
