import type * as z from 'zod/mini';
import { startsBeforeEnd } from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { parseValue } from '../shared/schema.js';
import type { TimeZone } from '../shared/time-zone.js';
import { violation, type Violation } from '../shared/violation.js';
import {
  hasLostDigits,
  isBrokenCell,
  isEmptyCell,
  shownText,
  unguardedText,
  type FileCell,
} from './cell.js';
import { valueOfWord, type CellWords } from './cell-words.js';
import type { AnyColumn } from './formats.js';
import type { FileLayout } from './mapping.js';
import { readInstant, type InstantContext } from './read-instant.js';

/** What is wrong with a cell, or with a row if no cell is to blame. */
export interface CellFault {
  readonly column: AnyColumn | null;
  /** As the file writes it; null if no column of the file is mapped to it. */
  readonly header: string | null;
  /** What the cell says, cut short where it is long; null if it says nothing. */
  readonly value: string | null;
  readonly violation: Violation;
}

/** A row as it was read, or all that is wrong with it at once. */
export type RowOutcome<Row> =
  | { readonly ok: true; readonly row: Row }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/** The reading of one row: asked for its cells, it collects what is wrong with them. */
export interface RowReading {
  readonly layout: FileLayout;
  /** The cell; null if the column is not mapped or the cell says nothing. */
  readonly cell: (column: AnyColumn) => FileCell | null;
  /** Whether the cell says nothing and the mapping takes that for *clear*. */
  readonly clears: (column: AnyColumn) => boolean;
  /** Notes a fault of the column. */
  readonly refuse: (column: AnyColumn, objection: Violation) => void;
  /** The row, unless something was refused. */
  readonly outcome: <Row>(row: Row) => RowOutcome<Row>;
}

/** Begins to read a row. A row may have fewer cells than the file has headers: the others say nothing. */
export function readingOf(layout: FileLayout, cells: readonly FileCell[]): RowReading {
  const faults: CellFault[] = [];
  const { mapping, places } = layout;
  const read = new Map<AnyColumn, FileCell | null>();
  for (const [column, { index }] of places)
    read.set(column, saidIn(cells[index], mapping.isGuarded));
  const rawCell = (column: AnyColumn): FileCell | null => read.get(column) ?? null;
  const refuse = (column: AnyColumn, objection: Violation) => {
    // A cell that says what cannot be read is not missing, too.
    const isTold = faults.some((fault) => fault.column === column);
    if (objection.code === 'REQUIRED' && isTold) return;
    faults.push({
      column,
      header: places.get(column)?.header ?? null,
      value: valueOf(rawCell(column)),
      violation: { ...objection, path: [column] },
    });
  };
  return {
    layout,
    cell: (column) => {
      const cell = rawCell(column);
      const objection = cell === null ? null : unusable(cell);
      if (objection === null) return cell;
      if (!faults.some((fault) => fault.column === column)) refuse(column, objection);
      return null;
    },
    clears: (column) => {
      const place = places.get(column);
      if (!mapping.clearsEmpty || place === undefined || rawCell(column) !== null) return false;
      // A formula may not have been calculated yet.
      return cells[place.index]?.kind !== 'FORMULA';
    },
    refuse,
    outcome: (row) => (faults.length === 0 ? { ok: true, row } : { ok: false, faults }),
  };
}

/** Why nothing can be read from a cell, whatever its column; null if something can. */
function unusable(cell: FileCell): Violation | null {
  if (hasLostDigits(cell)) return violation('CODE_MANGLED', [], { value: shownText(cell.text) });
  return isBrokenCell(cell) ? violation('INVALID_VALUE') : null;
}

/** The cell without its guard; null if it says nothing. */
function saidIn(cell: FileCell | undefined, isGuarded: boolean): FileCell | null {
  if (cell === undefined || cell.kind === 'EMPTY') return null;
  const said = isGuarded ? { ...cell, text: unguardedText(cell.text) } : cell;
  return isEmptyCell(said) ? null : said;
}

function valueOf(cell: FileCell | null): string | null {
  return cell === null ? null : shownText(cell.text);
}

/** What a schema makes of a cell; undefined if the cell says nothing or was refused. */
export function readBy<T extends z.ZodMiniType>(
  reading: RowReading,
  column: AnyColumn,
  schema: T,
): z.output<T> | undefined {
  const cell = reading.cell(column);
  if (cell === null) return undefined;
  const parsed = parseValue(schema, cell.text);
  if (parsed.ok) return parsed.value;
  for (const objection of parsed.violations) reading.refuse(column, objection);
  return undefined;
}

/** The value that a cell names; a word that is none of the list is refused with what is. */
export function readWord<Value extends string>(
  reading: RowReading,
  column: AnyColumn,
  words: CellWords<Value>,
  { mayBeEmpty = true }: { readonly mayBeEmpty?: boolean } = {},
): Value | undefined {
  const cell = reading.cell(column);
  if (cell === null) return undefined;
  const value = valueOfWord(words, cell.text);
  if (value !== null) return value;
  const allowed = words.values.join(', ');
  const params = mayBeEmpty ? { allowed, orEmpty: 1 } : { allowed };
  const objection = violation('INVALID_VALUE', [], params);
  reading.refuse(column, { ...objection, suggestions: words.values });
  return undefined;
}

/** The value, or null where an empty cell clears: for fields that can be without one. */
export function orCleared<T>(
  reading: RowReading,
  column: AnyColumn,
  value: T | undefined,
): T | null | undefined {
  return value ?? (reading.clears(column) ? null : undefined);
}

/** The two ends of a window in two columns. */
export function readWindow(
  reading: RowReading,
  columns: { readonly start: AnyColumn; readonly end: AnyColumn },
  timeZone: TimeZone,
): { readonly startAt: Instant | null | undefined; readonly endAt: Instant | null | undefined } {
  const { dateOrder } = reading.layout.mapping;
  const startAt = readDate(reading, columns.start, { side: 'START', timeZone, dateOrder });
  const endAt = readDate(reading, columns.end, { side: 'END', timeZone, dateOrder });
  if (!startsBeforeEnd({ startAt: startAt ?? null, endAt: endAt ?? null })) {
    reading.refuse(columns.end, violation('START_NOT_BEFORE_END'));
  }
  return {
    startAt: orCleared(reading, columns.start, startAt),
    endAt: orCleared(reading, columns.end, endAt),
  };
}

function readDate(
  reading: RowReading,
  column: AnyColumn,
  context: InstantContext,
): Instant | undefined {
  const cell = reading.cell(column);
  if (cell === null) return undefined;
  const read = readInstant(cell, context);
  if (read.ok) return read.value;
  for (const objection of read.violations) reading.refuse(column, objection);
  return undefined;
}

/** The fields that are there: one that is not said changes nothing. */
export function present<Fields extends object>(fields: {
  readonly [Name in keyof Fields]: Fields[Name] | undefined;
}): Partial<Fields> {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Partial<Fields>;
}
