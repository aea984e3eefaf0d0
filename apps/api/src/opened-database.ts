import { CannotStart } from './cannot-start.js';
import { openDatabase } from './persistence/data-source.js';
import type { Database } from './persistence/engine/database.js';
import type { Turns } from './persistence/engine/mutex.js';
import { DatabaseUnusable } from './persistence/engine/errors.js';

/**
 * Opens a database and brings its tables up to date.
 * @param tell called with sentences for the operator, where another process is or was at work on the tables
 * @param writes where whoever writes to an embedded database waits, if others of this process open it too
 * @throws CannotStart with what is wrong with it
 */
export async function openedDatabase(
  url: string,
  tell?: (sentence: string) => void,
  writes?: Turns,
): Promise<Database> {
  try {
    const database = await openDatabase(url, { writes });
    try {
      await database.migrate(tell === undefined ? {} : { tell });
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof DatabaseUnusable ? new CannotStart([error.message]) : error;
  }
}
