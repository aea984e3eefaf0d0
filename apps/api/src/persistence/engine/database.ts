import type { DataSource } from 'typeorm';
import type { Dialect } from './dialect.js';
import type { Select } from './statement.js';
import type { Session } from './transaction-session.js';
import type { MigrateOptions } from './migrate-options.js';

export type { CompareAndSet, Session } from './transaction-session.js';

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
