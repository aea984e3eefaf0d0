import { FileFault } from './fault.js';
import { LIMITS } from './limits.js';
import type { Cell, Row } from './table.js';

export const EMPTY: Cell = { text: '', kind: 'EMPTY' };

/** A row held to what a row may have; nothing if it is wholly empty. */
export function boundedRow(line: number, cells: readonly Cell[]): Row | null {
  let [length, end] = [0, 0];
  let isBlank = true;
  for (const [index, { text }] of cells.entries()) {
    if (text === '') continue;
    if (text.length > LIMITS.cellLength) {
      throw new FileFault('TOO_LONG', { line, limit: LIMITS.cellLength });
    }
    length += text.length;
    end = index + 1;
    isBlank &&= text.trim() === '';
  }
  if (isBlank) return null;
  if (end > LIMITS.columns) {
    throw new FileFault('TOO_MANY_COLUMNS', { line, limit: LIMITS.columns });
  }
  if (length > LIMITS.rowLength) throw new FileFault('TOO_LONG', { line, limit: LIMITS.rowLength });
  // Spreadsheets have empty cells far to the right where somebody once gave them a colour.
  return { line, cells: cells.length > LIMITS.columns ? cells.slice(0, end) : cells };
}
