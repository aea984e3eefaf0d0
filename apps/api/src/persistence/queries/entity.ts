import type { EntityName } from '@creator-codes/domain';
import type { Fields, ReadScope } from '../../application/ports/reads.js';
import type { NodeView } from '../../application/ports/views.js';
import { bytesOfId } from '../tables/ids.js';
import type { ScopedOwner } from './own-rows.js';
import type { Reader } from './reader.js';
import { allOf, listOf, sql, words, type Sql } from '../engine/sql.js';

/** How one type of the schema is read: its table is `t`, what is joined to it depends on the selection. */
export interface Entity<Row extends { readonly id: Buffer }, View extends NodeView> {
  readonly name: EntityName;
  readonly table: string | ((reader: Reader) => Sql);
  /** What holds beside of each of its rows `t`, if the table has rows of other types. */
  readonly only?: Sql;
  columns(fields: Fields): string;
  joins(fields: Fields): string;
  view(row: Row, scope: ReadScope, fields: Fields): View;
  /** Which rows are one owner's, as a condition on `t`; see own-rows.ts. */
  own(owner: ScopedOwner): Sql;
  /** Which rows whoever asks sees, if not all of them; the domain has the same rule. */
  seen?(scope: ReadScope): Sql;
}

/** What holds beside everything else where the caller does not see all rows: one owner's alone (R11), or their own. */
export function ownRows(
  { owner, scope }: Pick<Reader, 'owner' | 'scope'>,
  entity: Pick<Entity<never, never>, 'own' | 'seen'>,
): Sql[] {
  const seen = entity.seen === undefined ? [] : [entity.seen(scope)];
  return owner === null ? seen : [entity.own(owner), ...seen];
}

/** The table, or what stands for one. */
export function tableOf(reader: Reader, { table }: Pick<Entity<never, never>, 'table'>): Sql {
  return typeof table === 'string' ? words(table) : table(reader);
}

/** Rows of a type by ids, as many as there are, in no order; one statement. */
export async function readByIds<Row extends { readonly id: Buffer }, View extends NodeView>(
  reader: Reader,
  entity: Entity<Row, View>,
  ids: Iterable<string>,
  fields: Fields,
): Promise<View[]> {
  const keys = [...new Set(ids)].flatMap((id) => bytesOfId(entity.name, id) ?? []);
  if (keys.length === 0) return [];
  return readWhere(reader, entity, sql`t.id IN ${listOf(keys)}`, fields);
}

/** Rows of a type under a condition on `t`. */
export async function readWhere<Row extends { readonly id: Buffer }, View extends NodeView>(
  reader: Reader,
  entity: Entity<Row, View>,
  condition: Sql,
  fields: Fields,
  orderBy: Sql = words(''),
): Promise<View[]> {
  const { only } = entity;
  const where = allOf([
    condition,
    ...(only === undefined ? [] : [only]),
    ...ownRows(reader, entity),
  ]);
  const rows = await reader.select<Row>(
    sql`SELECT ${words(entity.columns(fields))} FROM ${tableOf(reader, entity)} t${words(entity.joins(fields))} WHERE t.account_id = ${reader.account} AND ${where}${orderBy}`,
  );
  const views = rows.map((row) => entity.view(row, reader.scope, fields));
  await reader.expand(entity.name, views, fields);
  return views;
}

/** Rows by id, for what refers to them. */
export function byId<View extends { readonly id: string }>(
  views: readonly View[],
): Map<string, View> {
  return new Map(views.map((view) => [view.id, view]));
}

/** Rows by what they belong to. */
export function grouped<View>(
  views: readonly View[],
  keyOf: (view: View) => string,
): Map<string, View[]> {
  const groups = new Map<string, View[]>();
  for (const view of views) {
    const key = keyOf(view);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [view]);
    else group.push(view);
  }
  return groups;
}
