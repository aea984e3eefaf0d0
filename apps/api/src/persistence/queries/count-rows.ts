import type { Count } from '../../application/ports/reads.js';
import type { Reader } from './reader.js';
import { joined, sql, words, type Sql } from '../engine/sql.js';

const MAX_PARTS = 100;

/**
 * Counts up to a limit, all in one statement.
 * @param queries each selects one row for each that counts; null where nothing can match
 */
export async function countRows(
  reader: Reader,
  queries: readonly (Sql | null)[],
  limit: number,
): Promise<readonly Count[]> {
  const values = queries.map(() => 0);
  const parts = queries.flatMap((query, index) =>
    query === null
      ? []
      : [
          sql`SELECT ${words(String(index))} AS req, COUNT(*) AS value FROM (SELECT 1 AS one FROM (${query}) r LIMIT ${limit + 1}) q`,
        ],
  );
  for (let start = 0; start < parts.length; start += MAX_PARTS) {
    const rows = await reader.select<{ req: number; value: number }>(
      joined(parts.slice(start, start + MAX_PARTS), ' UNION ALL '),
      'long',
    );
    for (const { req, value } of rows) values[req] = Number(value);
  }
  return values.map((value) => cappedAt(value, limit));
}

export function cappedAt(value: number, limit: number): Count {
  return { value: Math.min(value, limit), isExact: value <= limit };
}
