import type { Database } from '../../src/persistence/engine/database.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import { mariadb, sqlite, type Engine } from '../support/engines.js';

export type { Engine };

/** Both engines; every suite of persistence runs on each. */
export const engines: readonly Engine[] = [sqlite, mariadb];

/** A new database with all tables; removed when it is closed. */
export async function freshDatabase(engine: Engine): Promise<Database> {
  const { url, remove } = await engine.createMigrated();
  const database = await openDatabase(url);
  return {
    ...database,
    close: async () => {
      await database.close();
      await remove();
    },
  };
}
