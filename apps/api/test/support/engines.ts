import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject } from 'vitest';
import { createDatabase } from './mariadb.js';

/** A database of a test's own. */
export interface FreshDatabase {
  /** As `DATABASE_URL`. */
  readonly url: string;
  readonly remove: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** False where the engine is not installed: what needs it is skipped, and counted as skipped. */
  readonly isHere: boolean;
  create(): Promise<FreshDatabase>;
}

export const sqlite: Engine = {
  name: 'SQLite',
  isHere: true,
  create: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'creator-codes-'));
    return {
      url: `sqlite:${join(folder, 'test.sqlite')}`,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

const mariadbUrl = inject('mariadbUrl');

export const mariadb: Engine = {
  name: 'MariaDB',
  isHere: mariadbUrl !== undefined,
  create: async () => ({
    url: await createDatabase(mariadbUrl ?? '', 'api'),
    // The whole server is thrown away when the run ends.
    remove: () => Promise.resolve(),
  }),
};

/** A suite for each engine, for whatever the database could make different. */
export function describeOnEngines(title: string, suite: (engine: Engine) => void): void {
  for (const engine of [sqlite, mariadb]) {
    describe.skipIf(!engine.isHere)(`${title} on ${engine.name}`, () => {
      suite(engine);
    });
  }
}
