import type { Fault } from '../fault.js';
import type { InspectOptions } from '../read.js';
import type { Cell, CellKind, Inspection, Row, TableChoice } from '../table.js';

/** What the process that reads is asked. */
export type Question =
  | { readonly ask: 'INSPECT'; readonly path: string; readonly options: InspectOptions }
  | { readonly ask: 'READ'; readonly path: string; readonly choice: TableChoice }
  /** For the next rows: without it nothing is read on. */
  | { readonly ask: 'MORE' };

/** What it answers, once to each question. */
export type Answer =
  | { readonly is: 'INSPECTION'; readonly inspection: Inspection }
  | { readonly is: 'ROWS'; readonly rows: PackedRows }
  | { readonly is: 'END' }
  | { readonly is: 'FAULT'; readonly fault: Fault }
  /** What nobody foresaw, for a stack trace in the log of the server. */
  | { readonly is: 'BUG'; readonly message: string };

/** Rows as they are sent: an object for each cell takes three times as long. */
export interface PackedRows {
  readonly lines: readonly number[];
  readonly texts: readonly (readonly string[])[];
  /** A letter for each cell; nothing for a row of texts and empty cells. */
  readonly kinds: readonly string[];
}

const LETTERS: Readonly<Record<CellKind, string>> = {
  TEXT: 'T',
  NUMBER: 'N',
  DATE: 'D',
  BOOLEAN: 'B',
  FORMULA: 'F',
  ERROR: 'E',
  EMPTY: '-',
};
const KINDS = Object.fromEntries(
  Object.entries(LETTERS).map(([kind, letter]) => [letter, kind as CellKind]),
);

/** Puts rows together for sending. */
export function packed(rows: readonly Row[]): PackedRows {
  const isPlain = ({ text, kind }: Cell) => kind === (text === '' ? 'EMPTY' : 'TEXT');
  return {
    lines: rows.map(({ line }) => line),
    texts: rows.map(({ cells }) => cells.map(({ text }) => text)),
    kinds: rows.map(({ cells }) =>
      cells.every(isPlain) ? '' : cells.map(({ kind }) => LETTERS[kind]).join(''),
    ),
  };
}

/** Rows as they were before they were put together. */
export function unpacked({ lines, texts, kinds }: PackedRows): Row[] {
  return texts.map((row, index) => {
    const letters = kinds[index] ?? '';
    const cells = row.map((text, column): Cell => {
      const kind = KINDS[letters[column] ?? ''] ?? (text === '' ? 'EMPTY' : 'TEXT');
      return { text, kind };
    });
    return { line: lines[index] ?? 0, cells };
  });
}
