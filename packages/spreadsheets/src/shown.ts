import { SHOWN_LIMITS, type ShownLimits } from './limits.js';
import type { Cell, Inspection, Reading, Row } from './table.js';

/** What a cell counts for, even where nothing is in it. */
const CELL = 32;
const MARK = '…';

/**
 * An inspection as it is kept and shown: long cells are cut. Where all of it is too much, rows are left out, of each
 * reading those behind its share; then readings whose headers do not fit.
 */
export function shown(
  { isSure, readings: [first, ...others], sheets }: Inspection,
  limits: ShownLimits = SHOWN_LIMITS,
): Inspection {
  const cut = (text: string) => cutTo(limits.cellLength, text);
  const headed = (reading: Reading): Reading => ({
    ...reading,
    headers: reading.headers.map(cut),
    equalHeaders: reading.equalHeaders.map(cut),
  });
  const best = headed(first);
  const room = new Room(limits.length - lengthOfHeaders(best));
  const rest = others.map(headed).filter((each) => room.has(lengthOfHeaders(each)));
  const share = Math.floor(room.left / (rest.length + 1));
  const filled = (reading: Reading): Reading => {
    const own = new Room(share);
    const rows = reading.rows.map((row): Row => ({
      ...row,
      cells: row.cells.map(({ text, kind }): Cell => ({ text: cut(text), kind })),
    }));
    return { ...reading, rows: rows.filter(({ cells }) => own.has(lengthOf(cells.map(textOf)))) };
  };
  return { isSure, readings: [filled(best), ...rest.map(filled)], sheets };
}

/** What is left to be taken; once something does not fit, nothing more does. */
class Room {
  private isFull = false;

  constructor(public left: number) {}

  has(length: number): boolean {
    this.isFull ||= length > this.left;
    if (!this.isFull) this.left -= length;
    return !this.isFull;
  }
}

const textOf = ({ text }: Cell): string => text;

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + CELL, 0);
}

function lengthOfHeaders({ headers, equalHeaders }: Reading): number {
  return lengthOf(headers) + lengthOf(equalHeaders);
}

/** Never in the middle of a character. */
function cutTo(most: number, text: string): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '') + MARK;
}
