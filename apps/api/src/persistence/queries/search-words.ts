import { nameKeyOf, wordsOf } from '../keys.js';
import { allOf, sql, words, type Sql } from './sql.js';

/** The words of a search as names are compared; null where it asks for nothing. */
export function searchWords(search: string | null | undefined): readonly string[] | null {
  const found = wordsOf(nameKeyOf(search ?? ''));
  return found.length === 0 ? null : found.slice(0, MAX_WORDS);
}

/** More words than any name has make a slow query, not a better one. */
const MAX_WORDS = 10;

/** All words occur in the key of a name. `instr` knows no wildcards and, on these columns, no case of its own. */
export function hasWords(column: string, found: readonly string[]): Sql {
  return allOf(found.map((word) => sql`INSTR(${words(column)}, ${word}) > 0`));
}
