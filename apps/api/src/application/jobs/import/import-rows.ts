import type { FileMapping } from '@creator-codes/domain';
import type { RowFixing } from '../../ports/bulk-jobs.js';
import type { StoredRow } from '../../files/store-rows.js';

/** What a job that imports was asked for. */
export interface ImportParams {
  readonly mapping: FileMapping;
  /** As the file writes them. */
  readonly headers: readonly string[];
  /** Of the file, when its rows were asked for: read in another way, they are others. */
  readonly fileVersion: number;
  /** For how many days rows wait whose creator cannot get the code yet; else they are errors. */
  readonly waitDays?: number | null;
}

/** What somebody has typed in a cell. */
export interface MendedCell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** A row of such a job: one of the file, or in impact.com's format all that are of one code. */
export interface ImportRow {
  readonly rows: readonly StoredRow[];
  /** What people have decided about the row since. */
  readonly text?: string;
  /** What other cells say, by the line of the file and the column. */
  readonly cells?: readonly MendedCell[];
  /** For how many days it waits, where that was chosen for it. */
  readonly waitDays?: number;
  readonly waits?: boolean;
  readonly isLeftOut?: boolean;
}

/** A row whose cell says what somebody has typed; a cell says what was typed last. */
export function withTyped(row: ImportRow, { column, line, text }: RowFixing): ImportRow {
  const at = line ?? row.rows[0]?.[0];
  if (at === undefined || column === null || column === undefined) return row;
  if (column === 'text') return { ...row, text: text ?? '' };
  const others = (row.cells ?? []).filter((each) => each.line !== at || each.column !== column);
  return { ...row, cells: [...others, { line: at, column, text: text ?? '' }] };
}
