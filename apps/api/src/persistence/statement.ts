/** What a statement's `?` may stand for. Ids go in as their 16 bytes. */
export type Param = string | number | null | Buffer;

/**
 * Runs one hand-written select with positional `?`; rows as the columns are named, ids as Buffers, numbers as
 * numbers (instants in milliseconds).
 */
export type Select = <Row>(sql: string, params?: readonly Param[]) => Promise<Row[]>;

/** `(?, ?, ?)` for an IN list. */
export function placeholders(count: number): string {
  return `(${Array.from({ length: count }, () => '?').join(', ')})`;
}
