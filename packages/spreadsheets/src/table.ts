/**
 * What a file said of a cell. A CSV has only texts and empty cells. A formula has the value that was kept with it;
 * one that came to an error is an error.
 */
export type CellKind = 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN' | 'FORMULA' | 'ERROR' | 'EMPTY';

/** One cell of a table. */
export interface Cell {
  /**
   * The text as it stands in the file. A number is its shortest exact decimal text, never with an exponent; a date is
   * ISO wall time without a zone (`2026-11-30`, `2026-11-30T08:15:00`, or `08:15:00` where there is no day); a
   * boolean is `TRUE` or `FALSE`; an empty cell is the empty text.
   */
  readonly text: string;
  readonly kind: CellKind;
}

/** One row that is not wholly empty. It has as many cells as the file gives it, so rows differ in length. */
export interface Row {
  /** The line of the file where the row begins, or the number of the row in the sheet; the first is 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The encodings that a CSV may have. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What may stand between the cells of a CSV. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a CSV is to be read. */
export interface CsvChoice {
  readonly format: 'CSV';
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** How a spreadsheet is to be read. */
export interface XlsxChoice {
  readonly format: 'XLSX';
  /** The name of the sheet. */
  readonly sheet: string;
}

/** How a file is to be read. */
export type TableChoice = CsvChoice | XlsxChoice;

/** A sheet of a spreadsheet. */
export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

/** What a file says when it is read in one way. */
export interface Reading {
  /** The way, to be given to `readRows`. */
  readonly choice: TableChoice;
  /** The line of the headers: the first row that is not wholly empty. */
  readonly headerLine: number;
  /** The headers as they stand in the file. */
  readonly headers: readonly string[];
  /** How many of the headers are known. */
  readonly knownCount: number;
  /** Headers that stand there more than once, each named once as it stands first. */
  readonly equalHeaders: readonly string[];
  /** The first rows below the headers, 20 at most. */
  readonly rows: readonly Row[];
}

/** What a file is. */
export interface Inspection {
  /**
   * Whether the evidence leaves one way to read the file. Otherwise a person has to say which of the readings is
   * meant: the first is a guess.
   */
  readonly isSure: boolean;
  /** The ways to read the file, the best first; exactly one where `isSure`. */
  readonly readings: readonly [Reading, ...Reading[]];
  /** The sheets of a spreadsheet, in its order; none for a CSV. */
  readonly sheets: readonly SheetName[];
}

/**
 * A header as it is compared: letter case, width, spaces, underscores, hyphens and the star that marks what is
 * mandatory make no difference.
 */
export function headerKey(header: string): string {
  const plain = header.normalize('NFKC').toLowerCase();
  return plain
    .replace(/[\s_-]+/gu, ' ')
    .replace(/[ *]+$/u, '')
    .trim();
}
