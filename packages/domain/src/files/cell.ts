import { showsNothing } from '../shared/characters.js';

/** What a cell of a file is. Those of a text file are all `TEXT` or `EMPTY`. */
export const CELL_KINDS = [
  'TEXT',
  'NUMBER',
  'DATE',
  'BOOLEAN',
  'FORMULA',
  'ERROR',
  'EMPTY',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** A cell as it was read from a file: a `DATE` as an ISO wall time, a `FORMULA` as what it came to. */
export interface FileCell {
  readonly text: string;
  readonly kind: CellKind;
}

/** Whether a cell says nothing: empty, or only what nobody sees. */
export function isEmptyCell({ text, kind }: FileCell): boolean {
  // Nearly all cells begin with a sign that is to be seen.
  return kind === 'EMPTY' || (!/^[!-~]/.test(text) && showsNothing(text));
}

/** Whether a cell holds no value but a failed calculation, or a formula without what it came to. */
export function isBrokenCell({ text, kind }: FileCell): boolean {
  return kind === 'ERROR' || (kind === 'FORMULA' && text.startsWith('='));
}

/** Spreadsheets keep so many digits of a number. */
const DIGITS_KEPT = 15;

/** Whether a number may have had other digits before a spreadsheet read it. */
export function hasLostDigits({ text, kind }: FileCell): boolean {
  return kind === 'NUMBER' && text.replace(/\D/g, '').length > DIGITS_KEPT;
}

const STARTS_A_FORMULA = /^[=+\-@'\t\r]/;

/** A cell of a text file that a spreadsheet opens as text; {@link unguardedText} takes the guard off again. */
export function guardedText(text: string): string {
  return STARTS_A_FORMULA.test(text) ? `'${text}` : text;
}

/** What stood in a cell before it was guarded: one leading `'` less. A `'` that guards nothing stays. */
export function unguardedText(text: string): string {
  return text.startsWith("'") && STARTS_A_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** The longest value that an answer repeats. */
const SHOWN_MAX = 200;

/** A cell's text as an answer repeats it. */
export function shownText(text: string): string {
  if (text.length <= SHOWN_MAX) return text;
  // Half of a pair is no character.
  return `${text.slice(0, SHOWN_MAX - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
