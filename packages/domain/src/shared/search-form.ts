/** Marks above, below and through letters of the alphabets; those of other scripts are part of the word. */
const ACCENTS =
  /[\u0300-\u036F]|[\u0483-\u0487]|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F]/gu;
/** Joiners, soft hyphens, marks of order and direction: nobody sees them, so nobody types them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** No word of any language has more on one letter; Unicode's stream-safe text has as many. */
const LONG_RUN_OF_MARKS = /(\p{M}{30})\p{M}+/gu;

/**
 * The one rule by which texts are compared in a search: two texts that a reader takes for the same words have the
 * same form. Capitals, accents, widths, ligatures and what shows nothing do not matter; `ß` is `ss`, both `i` and
 * `ı` are `i`, and both small sigmas are `σ`. The form of a form is itself.
 */
export function searchFormOf(text: string): string {
  // Small, for ẞ; then capital, in which more letters are the same: ß, ı, ſ; then small to stay.
  const small = bare(text).toLowerCase().toUpperCase().toLowerCase();
  return small.replaceAll('ς', 'σ').normalize('NFC');
}

/** Letters without what is put on them. Sorting marks takes quadratic time, so it meets few in a row. */
function bare(text: string): string {
  return withoutAccents(withoutAccents(text).normalize('NFKD'));
}

function withoutAccents(text: string): string {
  return text.replace(UNSEEN, '').replace(ACCENTS, '').replace(LONG_RUN_OF_MARKS, '$1');
}

/** The words of a text in that form: whatever stands between white space. */
export function wordsOf(form: string): string[] {
  return form.split(/\s+/).filter((word) => word !== '');
}
