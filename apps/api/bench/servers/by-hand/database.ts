// The product's own drivers with the product's own settings, and nothing around them.
import Libsql from 'libsql';
import { createPool, type Pool, type PoolConnection } from 'mysql2';

export type Value = string | number | Buffer | null;
export type Row = Record<string, unknown>;
type Rows = readonly Row[];

export interface Statement {
  readonly sql: string;
  readonly params: readonly Value[];
}

/** Work that sends statements one after the other: on SQLite nothing may come between them, not even a tick. */
export type Work<Result> = Generator<Statement, Result, Rows>;

interface Database {
  readonly select: (sql: string, params: readonly Value[]) => Promise<Rows> | Rows;
  readonly inTransaction: <Result>(work: Work<Result>) => Promise<Result> | Result;
}

const url = process.argv[2] ?? '';
const isSqlite = url.startsWith('sqlite:');

export const { select, inTransaction } = isSqlite ? sqlite(url.slice('sqlite:'.length)) : mysql();

/** Which index a statement goes by, in the engine's words. */
export function by(index: string): string {
  return isSqlite ? `INDEXED BY ${index}` : `FORCE INDEX (${index})`;
}

/** Behind a table's alias: by its primary key, as the product says it. */
export const BY_PRIMARY_KEY = isSqlite ? 'NOT INDEXED' : 'FORCE INDEX (PRIMARY)';

export function bytes(value: unknown): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(value as ArrayBuffer);
}

interface Prepared {
  readonly reader: boolean;
  all(params: readonly Value[]): Row[];
  run(params: readonly Value[]): unknown;
}

function sqlite(path: string): Database {
  const database = new Libsql(path);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
    database.prepare(`PRAGMA ${pragma}`).all();
  }
  database.prepare('PRAGMA cache_size = -32768').all();
  const prepared = new Map<string, Prepared>();
  const run = (sql: string, params: readonly Value[]): Rows => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql) as unknown as Prepared;
      prepared.set(sql, statement);
    }
    if (statement.reader) return statement.all(params);
    statement.run(params);
    return [];
  };
  return {
    select: run,
    inTransaction: (work) => {
      database.exec('BEGIN IMMEDIATE');
      let step = work.next();
      while (step.done !== true) step = work.next(run(step.value.sql, step.value.params));
      database.exec('COMMIT');
      return step.value;
    },
  };
}

function query(on: Pool | PoolConnection, sql: string, params: readonly Value[]): Promise<Rows> {
  return new Promise((resolve, reject) => {
    on.query(sql, [...params], (error, rows) => {
      if (error) reject(error);
      else resolve(Array.isArray(rows) ? (rows as Row[]) : []);
    });
  });
}

function mysql(): Database {
  const pool = createPool({ uri: url, connectionLimit: 10 });
  pool.on('connection', (connection) => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
  const connect = () =>
    new Promise<PoolConnection>((resolve, reject) => {
      pool.getConnection((error, connection) => {
        if (error) reject(error);
        else resolve(connection);
      });
    });
  return {
    select: (sql, params) => query(pool, sql, params),
    inTransaction: async (work) => {
      const connection = await connect();
      await query(connection, 'START TRANSACTION', []);
      let step = work.next();
      while (step.done !== true) {
        step = work.next(await query(connection, step.value.sql, step.value.params));
      }
      await query(connection, 'COMMIT', []);
      connection.release();
      return step.value;
    },
  };
}
