import type {
  Fields,
  ListRead,
  OrderField,
  PageRequest,
  ReadScope,
} from '../../../application/ports/reads.js';
import type { NodeView } from '../../../application/ports/views.js';
import { countRows } from '../count-rows.js';
import { ownRows, type Entity } from '../entity.js';
import { keysetOf, type KeyColumns } from '../keyset.js';
import type { Reader } from '../reader.js';
import { readPages } from '../read-pages.js';
import { isNamedExternally, type MayNameExternally } from './named-externally.js';
import { allOf, sql, words, type Sql } from '../../engine/sql.js';

/** From where a list is read in one order, and by which columns. */
export interface Source {
  /** Tables with their aliases. */
  readonly from: Sql;
  readonly columns: KeyColumns;
}

/**
 * A list that one walk along an index answers. Counts have no order: what leaves the fewest rows is walked.
 */
export interface SimpleList<Filter> {
  source(reader: Reader, filter: Filter, byName: boolean, order: OrderField | null): Source;
  /** All conditions, the account's first; null where nothing can match. */
  where(reader: Reader, filter: Filter): readonly Sql[] | null;
}

/** A list as resolvers read it. */
export function simpleListRead<Row extends { readonly id: Buffer }, View extends NodeView, Filter>(
  readerOf: (scope: ReadScope) => Reader,
  entity: Entity<Row, View>,
  list: SimpleList<Filter>,
): ListRead<View, Filter> {
  return {
    pages: (scope, requests, fields: Fields) => {
      const reader = readerOf(scope);
      return readPages(
        reader,
        entity,
        requests,
        fields,
        (request) => choose(reader, list, request, ownRows(reader, entity)),
        ({ filter }) => isFiltered(filter),
      );
    },
    counts: (scope, filters, limit) => {
      const reader = readerOf(scope);
      const queries = filters.map((filter) => {
        const where = list.where(reader, filter);
        const { from } = list.source(reader, filter, false, null);
        return where === null
          ? null
          : sql`SELECT 1 AS one FROM ${from} WHERE ${allOf([...where, ...ownRows(reader, entity)])} LIMIT ${limit + 1}`;
      });
      return countRows(reader, queries, limit);
    },
  };
}

/** The rows of a filter may lie far apart on the way that the list is walked. */
function isFiltered(filter: unknown): boolean {
  return Object.values(filter ?? {}).some((value) => value !== null && value !== undefined);
}

function choose<Filter>(
  reader: Reader,
  list: SimpleList<Filter>,
  { filter, order, page }: PageRequest<Filter>,
  own: readonly Sql[],
): Sql | null {
  const where = list.where(reader, filter);
  if (where === null) return null;
  const { from, columns } = list.source(reader, filter, order.field === 'NAME', order.field);
  const keyset = keysetOf(order, page, columns);
  const key = words(columns.key ?? 'NULL');
  return sql`SELECT ${words(columns.id)} AS id, ${key} AS sort_key FROM ${from} WHERE ${allOf([...where, ...own, ...keyset.where])} ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`;
}

/** A table that has its name and its key in itself, as `t`. */
export function ownTable(
  table: string,
  nameIndex: string,
): SimpleList<MayNameExternally>['source'] {
  return ({ hints }, filter, byName) => {
    if (!byName) return { from: words(`${table} t`), columns: { id: 't.id' } };
    const index = isNamedExternally(filter) ? hints.primaryKey : hints.index(nameIndex);
    return {
      from: sql`${words(table)} t${index}`,
      columns: { id: 't.id', key: 't.name_key' },
    };
  };
}
