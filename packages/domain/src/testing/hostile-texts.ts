/** A text that is no code, with the character to blame and the text to suggest. */
export interface HostileText {
  readonly name: string;
  readonly typed: string;
  readonly codePoint: string;
  readonly position: number;
  /** What is shown of the character; empty for those that show nothing. */
  readonly character: string;
  readonly suggestion?: string;
}

const hostile = (
  name: string,
  typed: string,
  codePoint: string,
  position: number,
  character: string,
  suggestion?: string,
): HostileText => ({
  name,
  typed,
  codePoint,
  position,
  character,
  ...(suggestion === undefined ? {} : { suggestion }),
});

/** Texts that look like codes or hide something in one. */
export const hostileTexts: readonly HostileText[] = [
  hostile('full-width', 'ｓａｖｅ10', 'U+FF53', 1, 'ｓ', 'save10'),
  hostile('a space inside', 'SAVE 10', 'U+0020', 5, '', 'SAVE10'),
  hostile('zero-width space', 'SAVE\u200b10', 'U+200B', 5, '', 'SAVE10'),
  hostile('zero-width joiner', 'SA\u200dVE', 'U+200D', 3, '', 'SAVE'),
  hostile('byte order mark', '\ufeffSAVE10', 'U+FEFF', 1, '', 'SAVE10'),
  hostile('soft hyphen', 'SA\u00adVE', 'U+00AD', 3, '', 'SAVE'),
  hostile('no-break space around', '\u00a0SAVE10', 'U+00A0', 1, '', 'SAVE10'),
  hostile('long s', 'ſave10', 'U+017F', 1, 'ſ', 'save10'),
  hostile('Kelvin sign', '\u212aING', 'U+212A', 1, '\u212a', 'KING'),
  hostile('dotless i', 'ı', 'U+0131', 1, 'ı'),
  hostile('dotless i inside', 'mıni', 'U+0131', 2, 'ı'),
  hostile('dotted capital I', 'MİNİ', 'U+0130', 2, 'İ'),
  hostile('sharp s', 'straße', 'U+00DF', 5, 'ß'),
  hostile('Cyrillic a', 'S\u0410VE', 'U+0410', 2, '\u0410'),
  hostile('Greek omicron', 'G\u03bfLD', 'U+03BF', 2, '\u03bf'),
  hostile('accented', 'café', 'U+00E9', 4, 'é'),
  hostile('combining accent', 'cafe\u0301', 'U+0301', 5, ''),
  hostile('Chinese', '优惠10', 'U+4F18', 1, '优'),
  hostile('emoji', 'SAVE😀', 'U+1F600', 5, '😀'),
  hostile('mathematical bold', '𝐒𝐀𝐕𝐄', 'U+1D412', 1, '𝐒', 'SAVE'),
  hostile('ligature', 'o\ufb00er', 'U+FB00', 2, '\ufb00', 'offer'),
  hostile('circled digits', 'SAVE①', 'U+2460', 5, '①', 'SAVE1'),
  hostile('percent', 'SAVE10%', 'U+0025', 7, '%'),
  hostile('null character', 'SA\u0000VE', 'U+0000', 3, ''),
  hostile('line break inside', 'SAVE\n10', 'U+000A', 5, '', 'SAVE10'),
  hostile('right-to-left override', 'SA\u202eEV', 'U+202E', 3, '', 'SAEV'),
  hostile('half of a pair', 'SAVE\ud83d', 'U+D83D', 5, ''),
  hostile('Hangul filler', 'SA\u3164VE', 'U+3164', 3, ''),
  hostile('Braille blank', 'SA\u2800VE', 'U+2800', 3, ''),
  hostile('script', '<script>', 'U+003C', 1, '<'),
  hostile('SQL', "SAVE'--", 'U+0027', 5, "'"),
  hostile('spreadsheet formula', '=SUM1', 'U+003D', 1, '='),
];
