import type { Database } from './engine/database.js';
import { DatabaseUnusable } from './engine/errors.js';
import { openMysql } from './mysql-database.js';
import { openSqlite } from './sqlite-database.js';

/**
 * Opens a database; `migrate` it before use.
 * @param url `sqlite:<file>` (`sqlite::memory:` is a temporary file), or `mysql://user:password@host:3306/database`
 * @throws DatabaseUnusable with a sentence for the operator
 */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length));
  if (/^(mysql|mariadb):\/\//.test(url)) return openMysql(url);
  throw new DatabaseUnusable(
    'DATABASE_URL must begin with sqlite: or be an address such as mysql://user:password@host:3306/database.',
  );
}
