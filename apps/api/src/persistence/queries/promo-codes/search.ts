import { CODE_TEXT_MAX, normalFormOf } from '@creator-codes/domain';
import { exactCodeKey, keysBeginning, type KeyRange } from '../../tables/keys.js';
import type { Reader } from '../reader.js';
import { hasWords, searchWords } from '../search-words.js';
import { allOf, anyOf, sql, type Sql } from '../../engine/sql.js';

/** A search over codes: the beginning of the text, or words that the owner is found by. */
export interface Search {
  /** Keys of texts that begin so. Null if no text can begin so. */
  readonly range: KeyRange | null;
  /** Each once, the longest first: the longest leads to the fewest names, mostly. */
  readonly words: readonly string[];
}

const BEGINNING = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Null if nothing was asked for; `nothing` if no code can match. */
export function searchOf(search: string | null | undefined): Search | 'nothing' | null {
  const typedWords = searchWords(search);
  if (typedWords === null || typedWords === 'nothing') return typedWords;
  const words = [...new Set(typedWords)].sort((a, b) => b.length - a.length);
  const typed = (search ?? '').trim();
  const isBeginning = typed.length <= CODE_TEXT_MAX && BEGINNING.test(typed);
  return { range: isBeginning ? keysBeginning(exactCodeKey(normalFormOf(typed))) : null, words };
}

export function startsWith({ from, until }: KeyRange): Sql {
  return sql`c.code_key >= ${from} AND c.code_key < ${until}`;
}

/** A count of one row and not EXISTS, for which MariaDB would first collect all owners who have the words. */
export function ownerHasWords({ account }: Reader, words: readonly string[]): Sql {
  return sql`(SELECT COUNT(*) FROM code_owner o WHERE o.account_id = ${account} AND o.id = c.owner_id AND ${hasWords('o.search_key', words)}) = 1`;
}

/** Text or owner, as the search asks; nothing without a search. */
export function matchesSearch(reader: Reader, search: Search | null): readonly Sql[] {
  if (search === null) return [];
  const byOwner = ownerHasWords(reader, search.words);
  return [search.range === null ? byOwner : anyOf([allOf([startsWith(search.range)]), byOwner])];
}
