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

/** `promo_code.code_key`: the letter keeps an exact code and a pattern of the same letters apart. */
export function codeKeyOf(matchType: MatchType, form: string): string {
  return `${matchType === 'EXACT' ? 'E' : 'R'}:${form}`;
}

/** The key of an exact code's normal form. */
export function exactCodeKey(normalForm: string): string {
  return codeKeyOf('EXACT', normalForm);
}
