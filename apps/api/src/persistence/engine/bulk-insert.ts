import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Session } from './database.js';
import type { DialectName } from '../tables/dialect-name.js';

/** Rows for each statement: what was fastest when measured, and below SQLite's limit of parameters. */
const ROWS: Readonly<Record<DialectName, number>> = { sqlite: 100, mariadb: 1_000, mysql: 1_000 };

/** Inserts many rows, so many at a time. */
export async function bulkInsert<Row extends ObjectLiteral>(
  session: Session,
  dialect: DialectName,
  table: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS[dialect]) {
    await session.insert(table, rows.slice(start, start + ROWS[dialect]));
  }
}
