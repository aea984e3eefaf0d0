import type { MatchType } from '@creator-codes/domain';

const NAME_KEY_MAX = 200;

/** The form under which names are searched and sorted: compatibility-folded lower case, compared by code point. */
export function nameKeyOf(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase();
  // Never half of a surrogate pair: MySQL would refuse it.
  return folded.length <= NAME_KEY_MAX
    ? folded
    : Array.from(folded)
        .slice(0, NAME_KEY_MAX / 2)
        .join('');
}

/** The words of a name's key, or of a search in that form: whatever stands between white space. */
export function wordsOf(nameKey: string): string[] {
  return nameKey.split(/\s+/).filter((word) => word !== '');
}

/** How many code points of a suffix are kept: what is typed of one word is seldom longer. */
export const SUFFIX_MAX = 20;

/**
 * Every ending of every word of a name's key, each once and cut to `SUFFIX_MAX`: a part of a word is the beginning of
 * one of its endings, and beginnings are found by an index (ADR 16).
 */
export function nameSuffixesOf(nameKey: string): readonly string[] {
  const found = new Set<string>();
  for (const word of wordsOf(nameKey)) {
    const letters = Array.from(word);
    letters.forEach((_, start) => found.add(letters.slice(start, start + SUFFIX_MAX).join('')));
  }
  return [...found];
}

const LAST_CODE_POINT = '\u{10FFFF}';

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

/** The key of an exact code's normal form. */
export function exactCodeKey(normalForm: string): string {
  return codeKeyOf('EXACT', normalForm);
}
