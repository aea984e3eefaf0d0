import type { DataSource } from 'typeorm';
import { DatabaseUnusable } from './errors.js';

/** Where the names of the migrations that have run are kept. */
export const MIGRATIONS_TABLE = 'schema_migration';

/**
 * Runs what has not run yet. The caller sees to it that one process does so at a time.
 * @param place the database as its operator knows it
 * @throws DatabaseUnusable where a newer version of the product has been at work
 */
export async function runMigrations(dataSource: DataSource, place: string): Promise<void> {
  const known = new Set(dataSource.migrations.map(({ name }) => name));
  const runner = dataSource.createQueryRunner();
  const recorded = (await runner.hasTable(MIGRATIONS_TABLE))
    ? ((await runner.query(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`)) as {
        name: string;
      }[])
    : [];
  await runner.release();
  const unknown = recorded.find(({ name }) => !known.has(name));
  if (unknown !== undefined) {
    throw new DatabaseUnusable(
      `The database ${place} belongs to a newer version of Creator Codes (it has "${unknown.name}"): start that version, or set DATABASE_URL to another database.`,
    );
  }
  if (recorded.length < known.size) await dataSource.runMigrations({ transaction: 'none' });
}
