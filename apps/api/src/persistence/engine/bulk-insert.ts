import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Session } from './database.js';
import type { DialectName } from '../tables/dialect-name.js';

/** Rows for each statement: what was fastest when measured, and below SQLite's limit of parameters. */
const ROWS: Readonly<Record<DialectName, number>> = { sqlite: 100, mariadb: 1_000, mysql: 1_000 };

/** Characters for each statement, of up to four bytes: MariaDB takes 16 MB at once. */
const CHARACTERS = 1_000_000;

/** Inserts many rows, so many at a time. */
export async function bulkInsert<Row extends ObjectLiteral>(
  session: Session,
  dialect: DialectName,
  table: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length;) {
    const slice = sliceFrom(rows, start, ROWS[dialect]);
    await session.insert(table, slice);
    start += slice.length;
  }
}

/** At least one row. */
function sliceFrom<Row extends ObjectLiteral>(
  rows: readonly Row[],
  start: number,
  atMost: number,
): readonly Row[] {
  let end = start;
  let characters = 0;
  for (const row of rows.slice(start, start + atMost)) {
    for (const value of Object.values(row))
      if (typeof value === 'string') characters += value.length;
    if (characters > CHARACTERS && end > start) break;
    end += 1;
  }
  return rows.slice(start, end);
}
