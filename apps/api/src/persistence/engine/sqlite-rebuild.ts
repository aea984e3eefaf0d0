import type { Session } from './database.js';
import { DatabaseUnusable } from './errors.js';
import type { SqliteConnection } from './sqlite-connection.js';

/**
 * Runs a transaction that makes tables anew. Foreign keys are off all the while, since dropping a table would
 * otherwise be refused, or would take other rows with it; within a transaction they cannot be switched.
 */
export async function rebuilding<T>(
  writer: SqliteConnection,
  transaction: () => Promise<T>,
): Promise<T> {
  writer.pragma('foreign_keys = OFF');
  try {
    return await transaction();
  } finally {
    writer.pragma('foreign_keys = ON');
  }
}

interface Dangling {
  readonly table: string;
  readonly parent: string;
}

/** Ends such a transaction with what was not checked before. @throws DatabaseUnusable, so that nothing is kept */
export function checked<T>(
  file: string,
  work: (session: Session) => Promise<T>,
): (session: Session) => Promise<T> {
  return async (session) => {
    const outcome = await work(session);
    const [dangling] = await session.select<Dangling>('PRAGMA foreign_key_check');
    if (dangling !== undefined) {
      throw new DatabaseUnusable(
        `The database file ${file} could not be brought up to date: a row of ${dangling.table} refers to one of ${dangling.parent} that is not there. Nothing was changed.`,
      );
    }
    const [integrity] = await session.select<{ integrity_check: string }>('PRAGMA integrity_check');
    if (integrity?.integrity_check !== 'ok') {
      throw new DatabaseUnusable(
        `The database file ${file} is damaged (${integrity?.integrity_check}): restore it from a backup. Nothing was changed.`,
      );
    }
    return outcome;
  };
}
