import type { EntityName, Id } from '@creator-codes/domain';
import {
  EntitySchema,
  type EntitySchemaColumnOptions,
  type ObjectLiteral,
  type ValueTransformer,
} from 'typeorm';
import type { DialectName } from './dialect-name.js';
import { bytesOfOwnId } from './ids.js';

/** Rows are read by hand-shaped selects, so ids go one way only. */
const idToBytes: ValueTransformer = {
  to: (id: Id<EntityName> | null) => (id === null ? null : bytesOfOwnId(id)),
  from: () => {
    throw new Error('rows are read by selects, never hydrated');
  },
};

/** The types of one engine's columns. Lengths are characters; the embedded engine needs none. */
export interface ColumnTypes {
  readonly id: () => EntitySchemaColumnOptions;
  readonly instant: () => EntitySchemaColumnOptions;
  readonly integer: () => EntitySchemaColumnOptions;
  /** Minor units of a currency. */
  readonly amount: () => EntitySchemaColumnOptions;
  /** For the numbers of encodings.ts and for flags. */
  readonly small: () => EntitySchemaColumnOptions;
  readonly text: (length: number) => EntitySchemaColumnOptions;
  readonly longText: () => EntitySchemaColumnOptions;
  readonly hugeText: () => EntitySchemaColumnOptions;
  /** Up to 16 MB. */
  readonly bytes: () => EntitySchemaColumnOptions;
  /** 32 bytes of SHA-256. */
  readonly hash: () => EntitySchemaColumnOptions;
  /** Text that is compared byte by byte. */
  readonly key: (length: number) => EntitySchemaColumnOptions;
}

const SQLITE: ColumnTypes = {
  id: () => ({ type: 'blob', transformer: idToBytes }),
  instant: () => ({ type: 'integer' }),
  integer: () => ({ type: 'integer' }),
  amount: () => ({ type: 'integer' }),
  small: () => ({ type: 'integer' }),
  text: () => ({ type: 'text' }),
  longText: () => ({ type: 'text' }),
  hugeText: () => ({ type: 'text' }),
  bytes: () => ({ type: 'blob' }),
  hash: () => ({ type: 'blob' }),
  key: () => ({ type: 'text' }),
};

const MYSQL: ColumnTypes = {
  id: () => ({ type: 'binary', length: 16, transformer: idToBytes }),
  instant: () => ({ type: 'bigint' }),
  integer: () => ({ type: 'int' }),
  amount: () => ({ type: 'bigint' }),
  small: () => ({ type: 'tinyint' }),
  text: (length) => ({ type: 'varchar', length }),
  longText: () => ({ type: 'text' }),
  hugeText: () => ({ type: 'mediumtext' }),
  bytes: () => ({ type: 'mediumblob' }),
  hash: () => ({ type: 'binary', length: 32 }),
  key: (length) => ({ type: 'varbinary', length }),
};

export function columnTypesOf(dialect: DialectName): ColumnTypes {
  return dialect === 'sqlite' ? SQLITE : MYSQL;
}

export function primary(column: EntitySchemaColumnOptions): EntitySchemaColumnOptions {
  return { ...column, primary: true };
}

export function nullable(column: EntitySchemaColumnOptions): EntitySchemaColumnOptions {
  return { ...column, nullable: true };
}

/** A column that the database works out of others, so that no writer can lie: it is neither inserted nor updated. */
export function generated(
  column: EntitySchemaColumnOptions,
  expression: string,
): EntitySchemaColumnOptions {
  return {
    ...column,
    ...{ nullable: true, insert: false, update: false },
    ...{ generatedType: 'STORED', asExpression: expression },
  };
}

/** A column that came to a table with rows, and what it holds in them. */
export function withDefault(
  column: EntitySchemaColumnOptions,
  value: string | number,
): EntitySchemaColumnOptions {
  return { ...column, default: value };
}

/** Of rows that were there before their table had versions. */
export const FIRST_VERSION = 1;

interface TableDescription<Row> {
  readonly name: string;
  readonly columns: Readonly<Record<keyof Row, EntitySchemaColumnOptions>>;
  /** Name behind the table's own, and columns. */
  readonly unique?: Readonly<Record<string, readonly (keyof Row)[]>>;
  readonly indexes?: Readonly<Record<string, readonly (keyof Row)[]>>;
  readonly foreignKeys?: readonly ForeignKey<Row>[];
  readonly checks?: Readonly<Record<string, string>>;
}

interface ForeignKey<Row> {
  readonly name: string;
  readonly to: string;
  readonly columns: readonly (keyof Row & string)[];
  readonly referenced: readonly string[];
}

/** A table: by it rows are written, and TypeORM shows that the migrations made just this. */
export function table<Row extends ObjectLiteral>(
  description: TableDescription<Row>,
): EntitySchema<Row> {
  const { name, columns, unique = {}, indexes = {}, foreignKeys = [], checks = {} } = description;
  const index =
    (isUnique: boolean) =>
    ([suffix, fields]: [string, readonly (keyof Row)[]]) => ({
      name: `${name}_${suffix}`,
      columns: fields.map(String),
      unique: isUnique,
    });
  return new EntitySchema<Row>({
    name,
    tableName: name,
    withoutRowid: true,
    columns,
    indices: [
      ...Object.entries(unique).map(index(true)),
      ...Object.entries(indexes).map(index(false)),
    ],
    foreignKeys: foreignKeys.map(({ name: suffix, to, columns: fields, referenced }) => ({
      name: `fk_${name}_${suffix}`,
      target: to,
      columnNames: [...fields],
      referencedColumnNames: [...referenced],
    })),
    checks: Object.entries(checks).map(([suffix, expression]) => ({
      name: `${name}_${suffix}`,
      expression,
    })),
  });
}
