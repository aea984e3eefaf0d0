import type { Order, PageArgs, Position } from '../../application/ports/reads.js';
import { sql, words, type Sql } from '../engine/sql.js';

/** The columns of a list's sort key in a page query. */
export interface KeyColumns {
  readonly id: string;
  /** For an order by anything but creation. */
  readonly key?: string;
  /** Whether the key is a number; otherwise it is text. */
  readonly isNumber?: boolean;
}

/** How a page query reads its part of the list: rows beyond the place, in the direction of reading. */
export interface Keyset {
  /** Conditions that put the reader behind its place; none at the list's end. */
  readonly where: readonly Sql[];
  readonly orderBy: Sql;
  /** One more than asked for tells whether there are more. */
  readonly limit: number;
}

export function keysetOf(order: Order, page: PageArgs, columns: KeyColumns): Keyset {
  const ascending = (order.direction === 'ASC') !== page.backward;
  const direction = ascending ? 'ASC' : 'DESC';
  const id = words(columns.id);
  const limit = page.limit + 1;
  if (columns.key === undefined) {
    const where = page.from === null ? [] : [beyond(id, ascending, idOf(page.from))];
    return { where, orderBy: words(`${columns.id} ${direction}`), limit };
  }
  const key = words(columns.key);
  const orderBy = words(`${columns.key} ${direction}, ${columns.id} ${direction}`);
  if (page.from === null) return { where: [], orderBy, limit };
  const placed = page.from[0] ?? '';
  const value = columns.isNumber === true ? Number(placed) : placed;
  // The first condition alone is the range of an index; planners make none of a comparison of pairs.
  const range = ascending ? sql`${key} >= ${value}` : sql`${key} <= ${value}`;
  const behind = sql`(${beyond(key, ascending, value)} OR ${beyond(id, ascending, idOf(page.from))})`;
  return { where: [range, behind], orderBy, limit };
}

function beyond(column: Sql, ascending: boolean, value: string | number | Buffer): Sql {
  return ascending ? sql`${column} > ${value}` : sql`${column} < ${value}`;
}

/** A position ends in an id; its prefix says the type and is not stored. */
function idOf(position: Position): Buffer {
  return Buffer.from((position.at(-1) ?? '').slice(3), 'base64url');
}
