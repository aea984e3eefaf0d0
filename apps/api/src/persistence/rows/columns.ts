import type { EntityName, Id } from '@creator-codes/domain';
import { columnNameOf, type ColumnName } from '../tables/column-name.js';

/** What a select brings of these fields of a table's row: by the columns' names, ids as their bytes. */
export type Columns<Row, Field extends keyof Row & string> = {
  readonly [Name in Field as ColumnName<Name>]: Stored<Row[Name]>;
};

type Stored<Value> = Value extends Id<EntityName> ? Buffer : Value;

/** A column of a table under an alias: one that the table does not have does not compile. */
export type ColumnIn<Alias extends string, Row> = `${Alias}.${ColumnName<keyof Row & string>}`;

/** The columns of fields, for a select from a table under an alias. */
export function columnList(fields: readonly string[], alias = 't'): string {
  return fields.map((field) => `${alias}.${columnNameOf(field)}`).join(', ');
}

/** A flag is stored as a number; one that is not there is not set. */
export function flagOf(stored: number | null): boolean {
  return stored !== null && stored !== 0;
}
