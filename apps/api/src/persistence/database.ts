import type { DataSource, EntitySchema, ObjectLiteral } from 'typeorm';
import type { Dialect } from './dialect.js';
import type { Param, Select } from './statement.js';
import type { Tables } from './tables/index.js';
import type { MigrateOptions } from './upgrade/upgrade.js';

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

/** An open database of either engine. */
export interface Database {
  readonly dialect: Dialect;
  readonly dataSource: DataSource;
  /** Reads outside of transactions; on SQLite by a connection of their own, so they never wait for a writer. */
  readonly select: Select;
  /**
   * One attempt at one transaction: committed when `keep` says so, else rolled back.
   * @throws what the work throws; `DatabaseError`; `CommitUnknown`
   */
  transaction<T>(
    work: (session: Session) => Promise<T>,
    keep?: (outcome: T) => boolean,
  ): Promise<T>;
  /** Brings the tables up to date; several processes may start at once, and each may be ended anywhere. */
  migrate(options?: MigrateOptions): Promise<void>;
  /** One transaction that only one process at a time may be in. */
  exclusively<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Calls the listener with every statement's text, for tests that count; returns what ends it. */
  onStatement(listener: (sql: string) => void): () => void;
  close(): Promise<void>;
}
