import Libsql from 'libsql';
import { LRUCache } from 'lru-cache';
import type { Param } from './statement.js';

/** What TypeORM calls on a prepared statement. */
interface Prepared {
  readonly reader: boolean;
  all(...params: readonly unknown[]): unknown[];
  run(...params: readonly unknown[]): unknown;
}

interface ArrayBound {
  readonly reader: boolean;
  all(params: readonly unknown[]): Record<string, unknown>[];
  run(params: readonly unknown[]): { readonly changes: number };
}

/** Prepared statements that are kept, and the characters of all their texts: what callers select is in them. */
const CACHED_STATEMENTS = 200;
const CACHED_CHARACTERS = 512 * 1_024;

/**
 * One connection of the embedded driver, in the shape that TypeORM expects of better-sqlite3. Two things are
 * set right here: parameters go over as one array (the driver ends the whole process when it is handed a single
 * Buffer), and bytes come back as Buffers.
 */
export class SqliteConnection {
  readonly #database: Libsql.Database;
  readonly #cache = new LRUCache<string, ArrayBound>({
    max: CACHED_STATEMENTS,
    maxSize: CACHED_CHARACTERS,
    sizeCalculation: (_statement, sql) => sql.length,
  });
  onStatement: ((sql: string) => void) | undefined;

  /** @param options `timeout`: milliseconds to wait for another process's lock, asleep */
  constructor(path: string, options?: { readonly timeout?: number }) {
    this.#database = new Libsql(path, { timeout: options?.timeout ?? 5_000 });
  }

  prepare(sql: string): Prepared {
    const statement = this.#statement(sql);
    return {
      reader: statement.reader,
      all: (...params) => this.#all(sql, statement, params),
      run: (...params) => {
        this.onStatement?.(sql);
        return statement.run(params);
      },
    };
  }

  select<Row>(sql: string, params: readonly Param[] = []): Row[] {
    return this.#all(sql, this.#cached(sql), params) as Row[];
  }

  /** @returns how many rows changed */
  execute(sql: string, params: readonly Param[] = []): number {
    this.onStatement?.(sql);
    return this.#cached(sql).run(params).changes;
  }

  pragma(source: string): unknown {
    return this.prepare(`PRAGMA ${source}`).all();
  }

  exec(sql: string): void {
    this.onStatement?.(sql);
    this.#database.exec(sql);
  }

  close(): void {
    this.#cache.clear();
    this.#database.close();
  }

  /** What is kept now. */
  get kept(): { readonly statements: number; readonly characters: number } {
    return { statements: this.#cache.size, characters: this.#cache.calculatedSize };
  }

  #statement(sql: string): ArrayBound {
    // The driver takes one array of values; the borrowed types say otherwise.
    return this.#database.prepare(sql) as unknown as ArrayBound;
  }

  #cached(sql: string): ArrayBound {
    const prepared = this.#cache.get(sql);
    if (prepared !== undefined) return prepared;
    const statement = this.#statement(sql);
    this.#cache.set(sql, statement);
    return statement;
  }

  #all(sql: string, statement: ArrayBound, params: readonly unknown[]): Record<string, unknown>[] {
    this.onStatement?.(sql);
    const rows = statement.all(params);
    for (const row of rows) {
      for (const column in row) {
        const value = row[column];
        if (value instanceof ArrayBuffer) row[column] = Buffer.from(value);
      }
    }
    return rows;
  }
}
