import type { EntityName, Id } from '@creator-codes/domain';
import { columnNameOf, type ColumnName } from '../tables/column-name.js';

/** What a select brings of these fields of a table's row: by the columns' names, ids as their bytes. */
export type Columns<Row, Field extends keyof Row & string> = {
  readonly [Name in Field as ColumnName<Name>]: Stored<Row[Name]>;
};

type Stored<Value> = Value extends Id<EntityName> ? Buffer : Value;

/** A column of a table under an alias: one that the table does not have does not compile. */
export type ColumnIn<Alias extends string, Row> = `${Alias}.${ColumnName<keyof Row & string>}`;

/** The column of a field, of a table under an alias. */
export function columnIn<Alias extends string, Field extends string>(alias: Alias, field: Field) {
  return `${alias}.${columnNameOf(field)}` as `${Alias}.${ColumnName<Field>}`;
}

/** The columns of fields, for a select from a table under an alias. */
export function columnList(fields: readonly string[], alias = 't'): string {
  return fields.map((field) => columnIn(alias, field)).join(', ');
}

/** A row with the columns of these fields. */
type RowOf<Field extends string> = Readonly<Record<ColumnName<Field>, unknown>>;

/** Fields by their values, of the columns that hold them. */
type SameFields<Field extends string, Row extends RowOf<Field>> = {
  readonly [Name in Field]: Row[ColumnName<Name>];
};

/** Reads fields whose columns hold just their values. */
export function sameFields<Field extends string, Row extends RowOf<Field>>(
  fields: readonly Field[],
  row: Row,
): SameFields<Field, Row> {
  const byColumn = row as Readonly<Record<string, unknown>>;
  const entries = fields.map((field) => [field, byColumn[columnNameOf(field)]]);
  return Object.fromEntries(entries) as SameFields<Field, Row>;
}

/** Makes a class whose objects read such fields of their row each time they are asked for. */
export function rowReader<Field extends string, Row extends RowOf<Field>>(
  fields: readonly Field[],
) {
  class RowReader {
    constructor(protected readonly row: Row) {}
  }
  for (const field of fields) {
    const column = columnNameOf(field) as keyof Row;
    Object.defineProperty(RowReader.prototype, field, {
      get(this: { readonly row: Row }) {
        return this.row[column];
      },
    });
  }
  return RowReader as new (row: Row) => RowReader & SameFields<Field, Row>;
}

/** A flag is stored as a number; one that is not there is not set. */
export function flagOf(stored: number | null): boolean {
  return stored !== null && stored !== 0;
}
