import { CODE_TEXT_MAX, normalFormOf } from '@creator-codes/domain';
import { exactCodeKey } from '../../tables/keys.js';
import { searchWords } from '../search-words.js';

/** A search over codes: the beginning of the text, or words that the owner is found by. */
export interface Search {
  /** Keys of texts that begin so: from `from` on, before `until`. Null where no text can begin so. */
  readonly range: { readonly from: string; readonly until: string } | null;
  /** Each once, the longest first: the longest leads to the fewest names, mostly. */
  readonly words: readonly string[];
}

const BEGINNING = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Null where nothing was asked for; `nothing` where no code can match. */
export function searchOf(search: string | null | undefined): Search | 'nothing' | null {
  const found = searchWords(search);
  if (found === null || found === 'nothing') return found;
  const words = [...new Set(found)].sort((a, b) => b.length - a.length);
  const typed = (search ?? '').trim();
  const isBeginning = typed.length <= CODE_TEXT_MAX && BEGINNING.test(typed);
  return { range: isBeginning ? rangeOf(exactCodeKey(normalFormOf(typed))) : null, words };
}

/** All keys that begin so, as a range: a bound LIKE would read the whole table. */
function rangeOf(prefix: string): { readonly from: string; readonly until: string } {
  const last = prefix.charCodeAt(prefix.length - 1);
  return { from: prefix, until: prefix.slice(0, -1) + String.fromCharCode(last + 1) };
}
