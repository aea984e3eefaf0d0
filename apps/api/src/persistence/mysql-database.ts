import { DataSource } from 'typeorm';
import { CommitUnknown } from '../application/ports/unit-of-work.js';
import type { Connection, Pool, PoolConnection } from 'mysql2';
import type { Database, Session } from './engine/database.js';
import { Deadline } from './engine/deadline.js';
import { HANGS, type Dialect } from './engine/dialect.js';
import { DatabaseError } from './engine/errors.js';
import { MYSQL_MIGRATIONS } from './migrations/index.js';
import { limitParsers } from './engine/mysql-parsers.js';
import { inspectServer, mysqlAddressOf, placeOf, unusable } from './engine/mysql-server.js';
import { SnakeNames } from './engine/naming.js';
import { sessionOf } from './engine/session.js';
import type { Param } from './engine/statement.js';
import { tablesOf, type Tables } from './tables/index.js';
import { applyStepwise } from './migrations/upgrade/apply.js';
import { underLease, upgrade, type UpgradeEngine } from './migrations/upgrade/upgrade.js';

const POOL_SIZE = 10;
/** Milliseconds after which a process that shows no sign of life has lost its turn to change tables. */
const LEASE_PATIENCE = 10_000;

/**
 * What every connection says first. READ COMMITTED with keys and compare-and-set: the default isolation of these
 * servers loses updates that follow a read.
 */
const CONNECTION_SETTINGS = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO', innodb_lock_wait_timeout = 10`,
];

/** Opens a database on a server that speaks the MySQL protocol, through a pool. */
export async function openMysql(url: string): Promise<Database> {
  limitParsers();
  const address = mysqlAddressOf(url);
  const dialect = await inspectServer(address);
  const type = dialect.name === 'mariadb' ? 'mariadb' : 'mysql';
  const tables = tablesOf(type);
  const dataSource = new DataSource({
    type,
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.database,
    charset: 'utf8mb4_bin',
    bigNumberStrings: false,
    poolSize: POOL_SIZE,
    entities: Object.values(tables),
    namingStrategy: new SnakeNames(),
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw unusable(error, address);
  }
  const { pool } = dataSource.driver as unknown as { pool: Pool };
  await settle(pool);
  return mysqlDatabase({ dialect, dataSource, tables, pool, place: placeOf(address) });
}

/** Gives every present and future connection its settings. */
async function settle(pool: Pool): Promise<void> {
  const say = (connection: Connection) => {
    // Whoever uses the connection is told by its statement; unheard, the error would end the process.
    connection.on('error', () => undefined);
    for (const setting of CONNECTION_SETTINGS) {
      connection.query(setting, (error) => {
        // Without its settings a connection would keep other promises than ours.
        if (error !== null) connection.destroy();
      });
    }
  };
  pool.on('connection', say);
  // Opening has made one connection already, before anybody listened.
  const first = await connectionOf(pool);
  say(first);
  first.release();
}

function connectionOf(pool: Pool): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const inTime = connections.watch(() => {
      isLate = true;
      reject(tooLate('connection'));
    });
    pool.getConnection((error, connection) => {
      inTime();
      if (error !== null) reject(error);
      else if (isLate) connection.release();
      else resolve(connection);
    });
  });
}

interface Parts {
  readonly dialect: Dialect;
  readonly dataSource: DataSource;
  readonly tables: Tables;
  readonly pool: Pool;
  readonly place: string;
}

type Queryable = Pick<Connection, 'query' | 'destroy'>;

/** A lock is waited for 10 s, by the server; what takes longer is a server that hangs. */
const statements = new Deadline(15_000);
/** Ten connections that do not come back are ten that hang. */
const connections = new Deadline(5_000);

/** By the text protocol: fewer round trips than preparing, and no slower. */
function query<T>(
  on: Queryable,
  sql: string,
  params: readonly Param[],
  deadline: Deadline | null = statements,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const inTime = deadline?.watch(() => {
      // Its answer may still come, and would be taken for that of the next.
      on.destroy();
      reject(tooLate('statement'));
    });
    on.query(sql, [...params], (error, result) => {
      inTime?.();
      if (error === null) resolve(result as T);
      else reject(error);
    });
  });
}

/** An error as the driver gives it for a connection that broke. */
function tooLate(what: string): Error {
  const error = new Error(`The database server did not answer in time (${what}).`);
  return Object.assign(error, { code: HANGS, errno: 0, fatal: true });
}

function mysqlDatabase({ dialect, dataSource, tables, pool, place }: Parts): Database {
  const listeners = new Set<(sql: string) => void>();
  const tell = (sql: string) => {
    for (const listener of listeners) listener(sql);
  };
  const sessionOn = (connection: Queryable, deadline: Deadline | null = statements): Session =>
    sessionOf({
      dialect,
      tables,
      select: <Row>(sql: string, params: readonly Param[] = []) => {
        tell(sql);
        return query<Row[]>(connection, sql, params, deadline);
      },
      execute: async (sql, params) => {
        tell(sql);
        const { affectedRows } = await query<{ affectedRows: number }>(
          ...([connection, sql, params, deadline] as const),
        );
        return affectedRows;
      },
    });

  /** Works on a connection of the pool, and gives it back. */
  const connected = async <T>(work: (connection: PoolConnection) => Promise<T>): Promise<T> => {
    const connection = await connectionOf(pool);
    try {
      return await work(connection);
    } finally {
      connection.release();
    }
  };

  const transaction = async <T>(
    work: (session: Session) => Promise<T>,
    keep: (outcome: T) => boolean,
  ): Promise<T> => {
    let isCommitting = false;
    try {
      return await connected(async (connection) => {
        await query(connection, dialect.begin, []);
        try {
          const outcome = await work(sessionOn(connection));
          isCommitting = keep(outcome);
          await query(connection, isCommitting ? 'COMMIT' : 'ROLLBACK', []);
          return outcome;
        } catch (error) {
          // Also after a lock wait timeout, which ends the statement and not the transaction.
          if (!isCommitting)
            await query(connection, 'ROLLBACK', []).catch(() => connection.destroy());
          throw error;
        }
      });
    } catch (error) {
      const translated = dialect.translate(error);
      const isLost = translated instanceof DatabaseError && translated.isConnectionLost;
      throw isCommitting && isLost ? new CommitUnknown() : translated;
    }
  };

  const select: Session['select'] = <Row>(sql: string, params?: readonly Param[]) =>
    connected((connection) => sessionOn(connection).select<Row>(sql, params)).catch(
      (error: unknown): never => {
        throw dialect.translate(error);
      },
    );
  // A change of the tables may take as long as it takes.
  const execute: Session['execute'] = (sql, params) =>
    connected((connection) => sessionOn(connection, null).execute(sql, params));
  const basics: Pick<Database, 'dialect' | 'select' | 'transaction'> = {
    dialect,
    select,
    transaction: (work, keep = () => true) => transaction(work, keep),
  };
  const engine: UpgradeEngine = {
    ...basics,
    place,
    migrations: MYSQL_MIGRATIONS,
    patience: LEASE_PATIENCE,
    apply: applyStepwise(basics, { select, execute }),
  };

  return {
    ...basics,
    dataSource,
    migrate: (options) => upgrade(engine, options),
    exclusively: (work) => underLease(engine, work),
    onStatement: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => dataSource.destroy(),
  };
}
