import type { EntityName } from '@creator-codes/domain';
import type { Fields, Page, PageRequest, Position } from '../../application/ports/reads.js';
import type { NodeView } from '../../application/ports/views.js';
import { idOfBytes } from '../tables/ids.js';
import { tableOf, type Entity } from './entity.js';
import type { Reader } from './reader.js';
import { joined, sql, words, type Sql } from '../engine/sql.js';

/** How many parts one statement may be put together of; SQLite takes 500. */
const MAX_PARTS = 100;

interface Placed {
  readonly req: number;
  /** Bytes where the engine stores keys as such; a number for an instant. */
  readonly sort_key: string | number | Buffer | null;
}

/**
 * The pages that queries choose, with what was selected of their rows: the page first, joins after it, in one
 * statement (beside joins the planners start from the small tables and sort everything).
 * @param choose the query of one page: columns `id` and `sort_key` (null in the order of creation), at most one
 * row more than asked for, in the order of reading; null where nothing can match
 * @param isLong whether it may pass many rows before a page is full
 */
export async function readPages<Row extends { readonly id: Buffer }, View extends NodeView, Filter>(
  reader: Reader,
  entity: Entity<Row, View>,
  requests: readonly PageRequest<Filter>[],
  fields: Fields,
  choose: (request: PageRequest<Filter>, index: number) => Sql | null,
  isLong: (request: PageRequest<Filter>, index: number) => boolean,
): Promise<readonly Page<View>[]> {
  const parts = requests.flatMap((request, index) => {
    const query = choose(request, index);
    return query === null
      ? []
      : [sql`SELECT ${words(String(index))} AS req, q.id, q.sort_key FROM (${query}) q`];
  });
  const length = requests.some(isLong) ? 'long' : 'short';
  const rows: (Row & Placed)[] = [];
  for (let start = 0; start < parts.length; start += MAX_PARTS) {
    const union = joined(parts.slice(start, start + MAX_PARTS), ' UNION ALL ');
    rows.push(
      ...(await reader.select<Row & Placed>(
        sql`SELECT p.req, p.sort_key, ${words(entity.columns(fields))} FROM (${union}) p LEFT JOIN ${tableOf(reader, entity)} t ON t.account_id = ${reader.account} AND t.id = p.id${words(entity.joins(fields))}`,
        length,
      )),
    );
  }
  const byRequest = new Map<number, (Row & Placed)[]>();
  for (const row of rows) {
    const page = byRequest.get(row.req);
    if (page === undefined) byRequest.set(row.req, [row]);
    else page.push(row);
  }
  const pages = requests.map((request, index) =>
    pageOf(reader, entity, request, byRequest.get(index) ?? [], fields),
  );
  await reader.expand(
    entity.name,
    pages.flatMap(({ rows: views }) => views),
    fields,
  );
  return pages;
}

function pageOf<Row extends { readonly id: Buffer }, View extends NodeView, Filter>(
  { scope }: Reader,
  entity: Entity<Row, View>,
  { order, page }: PageRequest<Filter>,
  rows: readonly (Row & Placed)[],
  fields: Fields,
): Page<View> {
  // Joins promise no order; and a page that was read backward is shown in the list's own.
  const sign = order.direction === 'ASC' ? 1 : -1;
  const sorted = [...rows].sort((a, b) => sign * compare(a, b));
  const hasMore = sorted.length > page.limit;
  const kept = page.backward ? sorted.slice(-page.limit) : sorted.slice(0, page.limit);
  return {
    rows: kept.map((row) => entity.view(row, scope, fields)),
    positions: kept.map((row) => positionOf(entity, row)),
    hasMore,
  };
}

function compare(a: Placed & { readonly id: Buffer }, b: Placed & { readonly id: Buffer }): number {
  return compareKeys(a.sort_key, b.sort_key) || Buffer.compare(a.id, b.id);
}

/** Keys of one list are all of one kind. */
function compareKeys(a: Placed['sort_key'], b: Placed['sort_key']): number {
  if (a === null || b === null) return 0;
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  return Buffer.compare(bytesOf(a), bytesOf(b));
}

/** UTF-8 bytes compare as code points do, which is how both engines order text. */
function bytesOf(key: string | Buffer): Buffer {
  return typeof key === 'string' ? Buffer.from(key) : key;
}

function positionOf(
  { name }: { readonly name: EntityName },
  row: Placed & { readonly id: Buffer },
): Position {
  const id = idOfBytes(name, row.id);
  return row.sort_key === null ? [id] : [row.sort_key.toString(), id];
}
