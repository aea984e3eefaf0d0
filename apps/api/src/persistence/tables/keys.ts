import { searchFormOf, wordsOf, type MatchType } from '@creator-codes/domain';

const NAME_KEY_MAX = 200;
const EMAIL_KEY_MAX = 508;
/** Room for a name, an address and 20 handles, each as long as may be. */
export const SEARCH_KEY_MAX = 5_000;

/** The form under which names are searched and sorted, compared by code point. */
export function nameKeyOf(name: string): string {
  return cutForm(name, NAME_KEY_MAX);
}

function cutForm(text: string, max: number): string {
  const form = searchFormOf(text);
  // Never half of a surrogate pair: MySQL would refuse it.
  return form.length <= max
    ? form
    : Array.from(form)
        .slice(0, max / 2)
        .join('');
}

/** What an owner of codes is found by. */
export interface FoundBy {
  readonly name: string;
  readonly email: string | null;
  readonly handles: readonly string[];
}

/** The words of whatever an owner is found by, in the form of a search; a handle has its `@` before it. */
export function searchKeyOf({ name, email, handles }: FoundBy): string {
  return [
    nameKeyOf(name),
    ...handles.map((handle) => nameKeyOf(`@${handle}`)),
    ...(email === null ? [] : [cutForm(email, EMAIL_KEY_MAX)]),
  ].join(' ');
}

/** How many code points of a suffix are kept: what is typed of one word is seldom longer. */
export const SUFFIX_MAX = 20;

/**
 * Every ending of every word of a key, each once and cut to `SUFFIX_MAX`: a part of a word is the beginning of one of
 * its endings, and beginnings are found by an index (ADR 16).
 */
export function suffixesOf(key: string): readonly string[] {
  const found = new Set<string>();
  for (const word of wordsOf(key)) {
    const letters = Array.from(word);
    letters.forEach((_, start) => found.add(letters.slice(start, start + SUFFIX_MAX).join('')));
  }
  return [...found];
}

const LAST_CODE_POINT = '\u{10FFFF}';

/** The first of the suffixes of an owner's address, which is one word: who has the address has it. */
export function addressSuffixOf(email: string): string {
  return suffixesOf(cutForm(email, EMAIL_KEY_MAX))[0] ?? '';
}

/** The suffixes that begin with a part of a word, as far as `SUFFIX_MAX` tells: from `from` to `to`, both included. */
export function suffixRangeOf(part: string): { readonly from: string; readonly to: string } {
  const letters = Array.from(part).slice(0, SUFFIX_MAX);
  const from = letters.join('');
  return { from, to: from + LAST_CODE_POINT.repeat(SUFFIX_MAX - letters.length) };
}

/** Whether the range of a part of a word holds names with this part alone, and not with its beginning only. */
export function isKeptWhole(part: string): boolean {
  return Array.from(part).length <= SUFFIX_MAX;
}

/** `promo_code.code_key`: the letter keeps an exact code and a pattern of the same letters apart. */
export function codeKeyOf(matchType: MatchType, form: string): string {
  return `${matchType === 'EXACT' ? 'E' : 'R'}:${form}`;
}

/** Keys from `from` on, before `until`. */
export interface KeyRange {
  readonly from: string;
  readonly until: string;
}

/** All keys that begin so, as a range: a bound LIKE would read the whole table. */
export function keysBeginning(prefix: string): KeyRange {
  const last = prefix.charCodeAt(prefix.length - 1);
  return { from: prefix, until: prefix.slice(0, -1) + String.fromCharCode(last + 1) };
}

/** The keys of all patterns. */
export const ALL_PATTERNS: KeyRange = { from: 'R:', until: 'R;' };

/** The key of an exact code's normal form. */
export function exactCodeKey(normalForm: string): string {
  return codeKeyOf('EXACT', normalForm);
}
