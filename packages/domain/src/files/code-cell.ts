import { parseCodeText, type CodeText } from '../promo-code/code-text.js';
import type { MatchType } from '../promo-code/match-type.js';
import { parsePatternText, type PatternText } from '../promo-code/pattern-text.js';
import { refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import { shownText, type FileCell } from './cell.js';

/** Spreadsheets keep 15 digits of a number. */
const WHOLE_NUMBER = /^\d{1,15}$/;
const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

/** What spreadsheets and programs make of codes that they take for numbers and dates. */
const MANGLED: readonly RegExp[] = [
  /^[+-]?\d+(?:[.,]\d+)?E[+-]\d+$/i,
  /^[+-]?\d+[.]0+$/,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})(?: .*)?$/,
  // As they write months; a code that somebody wrote in capitals is none.
  new RegExp(`^(?:\\d{1,2}-(?:${MONTH})(?:-\\d{2,4})?|(?:${MONTH})-\\d{2,4})$`),
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$/,
  /^#(?:#+|REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)$/,
];

/** Whether a text may be what a spreadsheet made of another one. */
export function looksMangled(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 64 && MANGLED.some((pattern) => pattern.test(trimmed));
}

/** The text of a code as a cell writes it: a leading `'`, which no code has, says that it is meant as it stands. */
export function codeCellText(text: string, matchType: MatchType): string {
  return matchType === 'EXACT' && looksMangled(text) ? `'${text}` : text;
}

/**
 * Reads the text of a code.
 * @returns the text; or, with an empty path, `CODE_MANGLED` for what was a number or a date once, or what
 * `parseCodeText` and `parsePatternText` object to
 */
export function parseCodeCell(
  { text, kind }: FileCell,
  matchType: MatchType,
): Result<CodeText | PatternText> {
  const isNumber = kind === 'NUMBER' && WHOLE_NUMBER.test(text);
  const isText = kind === 'TEXT' || kind === 'FORMULA';
  const mangled = () => refused(violation('CODE_MANGLED', [], { value: shownText(text.trim()) }));
  if (!isNumber && !isText) return mangled();
  if (matchType === 'REGEX') return parsePatternText(text);
  const trimmed = text.trim();
  if (trimmed.startsWith("'")) return parseCodeText(trimmed.slice(1));
  return looksMangled(text) ? mangled() : parseCodeText(text);
}
