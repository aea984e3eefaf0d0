/**
 * Whether a text has more characters than `max`: code points, as both databases count them, so that an emoji is one
 * and not two. What a reader sees as one character can still be several (a family, a flag, a letter with accents).
 */
export function isLongerThan(text: string, max: number): boolean {
  // A code point is one or two UTF-16 units: most texts need no counting, and a huge one must not cost any.
  if (text.length <= max) return false;
  return text.length > 2 * max || Array.from(text).length > max;
}

/**
 * Only what leaves no trace on a page: separators, marks without a letter, what steers other characters, and the
 * letters and symbols that are blank by design (Hangul fillers, the empty Braille pattern).
 */
const NOTHING_TO_SEE = /^[\s\p{Z}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text shows nothing to a reader. */
export function showsNothing(text: string): boolean {
  return NOTHING_TO_SEE.test(text);
}
