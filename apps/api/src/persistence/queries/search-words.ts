import { searchFormOf, wordsOf } from '@creator-codes/domain';
import { allOf, sql, words, type Sql } from '../engine/sql.js';

// eslint-disable-next-line no-control-regex -- control characters are exactly what no name or text has
const NEVER_STORED = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF]/u;

/** Nobody is called by so many characters; what is asked for is not even folded. */
const LONGEST = 1_000;

/**
 * The words of a search in the form in which they are compared.
 * @returns null where it asks for nothing; `nothing` where no name can have them
 */
export function searchWords(
  search: string | null | undefined,
): readonly string[] | 'nothing' | null {
  const typed = (search ?? '').trim();
  if (typed.length > LONGEST || NEVER_STORED.test(typed)) return 'nothing';
  const found = wordsOf(searchFormOf(typed));
  return found.length === 0 ? null : found.slice(0, MAX_WORDS);
}

/** More words than any name has make a slow query, not a better one. */
const MAX_WORDS = 10;

/** All words occur in a key. `instr` knows no wildcards and, on these columns, no case of its own. */
export function hasWords(column: string, found: readonly string[]): Sql {
  return allOf(found.map((word) => sql`INSTR(${words(column)}, ${word}) > 0`));
}
