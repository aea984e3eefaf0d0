import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Dialect } from './dialect.js';
import type { Param, Select } from './statement.js';
import type { Tables } from '../tables/index.js';

/** Statements inside one transaction. Errors are translated: `KeyTaken` or `DatabaseError`. */
export interface Session {
  readonly dialect: Dialect;
  readonly tables: Tables;
  readonly select: Select;
  insert<Row extends ObjectLiteral>(table: EntitySchema<Row>, rows: readonly Row[]): Promise<void>;
  /**
   * Compare-and-set on the version that was seen; the version moves on by one.
   * @returns whether exactly one row changed
   */
  update<Row extends ObjectLiteral>(
    table: EntitySchema<Row>,
    where: CompareAndSet,
    values: Partial<Row>,
  ): Promise<boolean>;
  /** @returns how many rows changed */
  execute(sql: string, params?: readonly Param[]): Promise<number>;
}

export interface CompareAndSet {
  /** Null for the account's own row, which has no account before it. */
  readonly accountId: string | null;
  readonly id: string;
  readonly seenVersion: number;
}
