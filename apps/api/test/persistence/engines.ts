import { inject } from 'vitest';
import type { Database } from '../../src/persistence/database.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import { createDatabase } from '../support/mariadb.js';

export interface Engine {
  readonly name: 'SQLite' | 'MariaDB';
  /** Where the engine is not installed its suites are skipped, and counted as skipped. */
  readonly isMissing: boolean;
  /** Address of a new, empty database. */
  readonly freshUrl: () => Promise<string>;
}

const server = inject('mariadbUrl');

/** Both engines; every suite of persistence runs on each. */
export const engines: readonly Engine[] = [
  { name: 'SQLite', isMissing: false, freshUrl: async () => 'sqlite::memory:' },
  {
    name: 'MariaDB',
    isMissing: server === undefined,
    freshUrl: () => createDatabase(server ?? '', 'persistence'),
  },
];

/** A new database with all tables. */
export async function freshDatabase(engine: Engine): Promise<Database> {
  const database = await openDatabase(await engine.freshUrl());
  await database.migrate();
  return database;
}
