import type { FileCell } from '../files/cell.js';
import {
  layoutOf,
  fileMappingSchema,
  type FileLayout,
  type FileMappingInput,
} from '../files/mapping.js';
import type { FileFormat, FileKind } from '../files/formats.js';
import { matchHeaders } from '../files/match-headers.js';
import type { RowOutcome } from '../files/reading.js';
import { parse } from '../shared/schema.js';
import { valueOf } from './outcome.js';

/** Cells as a text file has them. */
export function textCells(texts: readonly string[]): readonly FileCell[] {
  return texts.map((text) => ({ text, kind: text === '' ? 'EMPTY' : 'TEXT' }));
}

/** The layout that the guesses for a file's headers give. */
export function guessedLayout(
  kind: FileKind,
  format: FileFormat,
  headers: readonly string[],
  settings: Partial<FileMappingInput> = {},
): FileLayout {
  const match = matchHeaders(kind, headers).matches.find((each) => each.format === format);
  const columns = (match?.guesses ?? []).flatMap(({ column, header }) =>
    header === null ? [] : [{ column, header }],
  );
  const mapping = { kind, format, columns, timeZone: 'UTC', ...settings };
  return valueOf(layoutOf(valueOf(parse(fileMappingSchema, mapping)), headers));
}

/** The row of an outcome that must be good. */
export function rowOf<Row>(outcome: RowOutcome<Row>): Row {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.faults)}`);
  return outcome.row;
}

/** The faults of an outcome as short lines, such as `text CODE_MANGLED`; none when it is good. */
export function faultsOf(outcome: RowOutcome<unknown>): readonly string[] {
  return outcome.ok
    ? []
    : outcome.faults.map(({ column, violation }) => `${column ?? ''} ${violation.code}`.trim());
}
