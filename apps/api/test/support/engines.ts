import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject } from 'vitest';
import type { FreshDatabase } from './fresh-database.js';
import { createDatabase } from './mariadb.js';
import { migratedMariadb, migratedSqlite } from './migrated.js';

export interface Engine {
  readonly name: string;
  /** False where the engine is not installed: what needs it is skipped, and counted as skipped. */
  readonly isHere: boolean;
  /** An empty one. */
  create(): Promise<FreshDatabase>;
  /** One with all tables, as a first start leaves it. */
  createMigrated(): Promise<FreshDatabase>;
}

const emptySqlite = async (): Promise<FreshDatabase> => {
  const folder = await mkdtemp(join(tmpdir(), 'creator-codes-'));
  return {
    url: `sqlite:${join(folder, 'test.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

export const sqlite: Engine = {
  name: 'SQLite',
  isHere: true,
  create: emptySqlite,
  createMigrated: migratedSqlite(emptySqlite),
};

const mariadbUrl = inject('mariadbUrl');

const emptyMariadb = async (): Promise<FreshDatabase> => ({
  url: await createDatabase(mariadbUrl ?? '', 'api'),
  // The whole server is thrown away when the run ends.
  remove: () => Promise.resolve(),
});

export const mariadb: Engine = {
  name: 'MariaDB',
  isHere: mariadbUrl !== undefined,
  create: emptyMariadb,
  createMigrated: migratedMariadb(emptyMariadb),
};

/** A suite for each engine, for whatever the database could make different. */
export function describeOnEngines(title: string, suite: (engine: Engine) => void): void {
  for (const engine of [sqlite, mariadb]) {
    describe.skipIf(!engine.isHere)(`${title} on ${engine.name}`, () => {
      suite(engine);
    });
  }
}
