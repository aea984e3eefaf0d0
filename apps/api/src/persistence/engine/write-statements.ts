import type { EntitySchema, ObjectLiteral, ValueTransformer } from 'typeorm';
import { columnNameOf } from '../tables/column-name.js';
import type { Param } from './statement.js';

/** A statement with the values of its `?`. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly Param[];
}

interface Column {
  readonly field: string;
  readonly name: string;
  /** Makes of a field's value what is stored. */
  readonly stored: (value: unknown) => Param;
}

/** What statements need to know of a table: the columns that are written. */
interface Shape {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly byField: ReadonlyMap<string, Column>;
  /** `INSERT INTO … VALUES `, and the `?` of one row. */
  readonly into: string;
  readonly tuple: string;
}

const shapes = new WeakMap<object, Shape>();

function shapeOf<Row extends ObjectLiteral>(schema: EntitySchema<Row>): Shape {
  const kept = shapes.get(schema);
  if (kept !== undefined) return kept;
  const { name: table, columns: described } = schema.options;
  const written = Object.entries(described).filter(
    ([, column]) => column?.generatedType === undefined,
  );
  const columns = written.map(([field, column]) => ({
    field,
    name: columnNameOf(field),
    stored: storedBy((column as { transformer?: ValueTransformer }).transformer),
  }));
  const names = columns.map(({ name }) => name).join(', ');
  const shape: Shape = {
    table,
    columns,
    byField: new Map(columns.map((column) => [column.field, column])),
    into: `INSERT INTO ${table} (${names}) VALUES `,
    tuple: `(${columns.map(() => '?').join(', ')})`,
  };
  shapes.set(schema, shape);
  return shape;
}

/** A column of a table, for statements that are made of several rows. */
interface ColumnOf<Row> {
  readonly field: keyof Row & string;
  readonly name: string;
  /** What is stored of a field's value. */
  readonly paramOf: (value: unknown) => Param;
}

/** A table's name and columns. */
export function columnsOf<Row extends ObjectLiteral>(
  schema: EntitySchema<Row>,
): { readonly table: string; readonly columns: readonly ColumnOf<Row>[] } {
  const { table, columns } = shapeOf(schema);
  return {
    table,
    columns: columns.map((column) => ({
      field: column.field,
      name: column.name,
      paramOf: (value) => paramOf(column, value),
    })),
  };
}

/** Inserts whole rows by one statement: what is not there is null. Every key and check judges every row. */
export function insertStatement<Row extends ObjectLiteral>(
  schema: EntitySchema<Row>,
  rows: readonly Row[],
): Statement {
  const { into, tuple, columns } = shapeOf(schema);
  const params: Param[] = [];
  for (const row of rows) {
    for (const column of columns) params.push(paramOf(column, row[column.field]));
  }
  return { sql: into + rows.map(() => tuple).join(', '), params };
}

/** Sets fields of the rows under a condition. */
export function updateStatement<Row extends ObjectLiteral>(
  schema: EntitySchema<Row>,
  values: Partial<Row>,
  where: Statement,
): Statement {
  const { table, byField } = shapeOf(schema);
  const sets: string[] = [];
  const params: Param[] = [];
  for (const [field, value] of Object.entries(values)) {
    const column = byField.get(field);
    if (column === undefined) throw new Error(`${table} has no column for ${field}`);
    sets.push(`${column.name} = ?`);
    params.push(paramOf(column, value));
  }
  return {
    sql: `UPDATE ${table} SET ${sets.join(', ')} WHERE ${where.sql}`,
    params: [...params, ...where.params],
  };
}

function paramOf({ stored }: Column, value: unknown): Param {
  return value === null || value === undefined ? null : stored(value);
}

function storedBy(transformer: ValueTransformer | undefined): Column['stored'] {
  return (value) => (transformer === undefined ? value : transformer.to(value)) as Param;
}
