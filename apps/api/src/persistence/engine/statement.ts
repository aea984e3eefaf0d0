/** What a statement's `?` may stand for. Ids go in as their 16 bytes. */
export type Param = string | number | null | Buffer;

/**
 * Runs one hand-written select with positional `?`; rows as the columns are named, ids as Buffers, numbers as
 * numbers (instants in milliseconds).
 * @param length long: what may read many rows to answer. SQLite reads it beside the event loop, where it stops
 * nothing else; a short one is not worth the way there.
 */
export type Select = <Row>(
  sql: string,
  params?: readonly Param[],
  length?: ReadLength,
) => Promise<Row[]>;

export type ReadLength = 'short' | 'long' | LongRead;

/** A long read on somebody's behalf: those who ask for many take turns with others. */
export interface LongRead {
  readonly asker: string;
}

/** `(?, ?, ?)` for an IN list. */
export function placeholders(count: number): string {
  return `(${Array.from({ length: count }, () => '?').join(', ')})`;
}
