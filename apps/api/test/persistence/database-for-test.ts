import { onTestFinished } from 'vitest';
import type { Database } from '../../src/persistence/engine/database.js';
import { freshDatabase, type Engine } from './engines.js';

/** A database of this test's own, with all tables; closed when the test ends. */
export async function databaseForTest(engine: Engine): Promise<Database> {
  const database = await freshDatabase(engine);
  onTestFinished(() => database.close());
  return database;
}
