import type { Database } from './engine/database.js';
import { DatabaseUnusable } from './engine/errors.js';
import type { Turns } from './engine/mutex.js';
import { openMysql } from './mysql-database.js';
import { openSqlite } from './sqlite-database.js';

/** How a database is opened. */
interface OpenOptions {
  /** Where whoever writes to an embedded database waits, if others of this process open it too. */
  readonly writes?: Turns | undefined;
}

/**
 * Opens a database; `migrate` it before use.
 * @param url `sqlite:<file>` (`sqlite::memory:` is a temporary file), or `mysql://user:password@host:3306/database`
 * @throws DatabaseUnusable with a sentence for the operator
 */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length), options.writes);
  if (/^(mysql|mariadb):\/\//.test(url)) return openMysql(url);
  throw new DatabaseUnusable(
    'DATABASE_URL must begin with sqlite: or be an address such as mysql://user:password@host:3306/database.',
  );
}
