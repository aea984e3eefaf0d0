import { createConnection, type ConnectionOptions } from 'mysql2/promise';
import { mariadbDialect, mysqlDialect, type Dialect } from './dialect.js';
import { DatabaseUnusable } from './errors.js';

/** A server's address, apart from its password, which no message repeats. */
export interface MysqlAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** @param url `mysql://user:password@host:3306/database` */
export function mysqlAddressOf(url: string): MysqlAddress {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

export function placeOf({ host, port, database }: MysqlAddress): string {
  return `${database} on ${host}:${port}`;
}

const CONNECT_TIMEOUT = 10_000;
const OLDEST = { mariadb: [10, 6, 0], mysql: [8, 0, 16] } as const;

/**
 * Asks a server what it is and sees to it that the database exists (made here when the user may).
 * @throws DatabaseUnusable if it cannot be reached, does not let us in, or is too old
 */
export async function inspectServer(address: MysqlAddress): Promise<Dialect> {
  const { host, port, user, password, database } = address;
  const options: ConnectionOptions = {
    host,
    port,
    user,
    password,
    connectTimeout: CONNECT_TIMEOUT,
  };
  let version: string;
  try {
    const connection = await createConnection({ ...options, database }).catch((error: unknown) =>
      errorNumber(error) === UNKNOWN_DATABASE
        ? createDatabase(options, address)
        : Promise.reject(error as Error),
    );
    const [rows] = await connection.query('SELECT VERSION() AS version');
    version = (rows as { version: string }[])[0]?.version ?? '';
    await connection.end();
  } catch (error) {
    throw error instanceof DatabaseUnusable ? error : unusable(error, address);
  }
  const dialect = /mariadb/i.test(version) ? mariadbDialect : mysqlDialect;
  refuseOld(version, dialect.name === 'mariadb' ? 'mariadb' : 'mysql', address);
  return dialect;
}

const UNKNOWN_DATABASE = 1049;
/** No rights: on the server, on the database, or for the statement. */
const DENIED = new Set([1044, 1045, 1142, 1227, 1698, 1130]);

async function createDatabase(
  options: ConnectionOptions,
  { database, user, host, port }: MysqlAddress,
) {
  const connection = await createConnection(options);
  try {
    const name = `\`${database.replaceAll('`', '``')}\``;
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
    await connection.query(`USE ${name}`);
    return connection;
  } catch (error) {
    await connection.end();
    if (!DENIED.has(errorNumber(error))) throw error;
    throw new DatabaseUnusable(
      `There is no database ${database} on ${host}:${port} and the user ${user} may not create it: create it, or correct DATABASE_URL.`,
    );
  }
}

/** The sentence for what stands between us and a server. */
export function unusable(error: unknown, { host, port, user, database }: MysqlAddress): Error {
  if (!(error instanceof Error) || !('code' in error)) return new Error(String(error));
  if (DENIED.has(errorNumber(error))) {
    return new DatabaseUnusable(
      `The database server on ${host}:${port} does not let the user ${user} into ${database}: correct user and password in DATABASE_URL, or grant the rights.`,
    );
  }
  if (
    /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPIPE|EADDR|PROTOCOL_)/.test(String(error.code))
  ) {
    return new DatabaseUnusable(
      `The database server on ${host}:${port} cannot be reached (${String(error.code)}): start it, or correct DATABASE_URL.`,
    );
  }
  return new DatabaseUnusable(
    `The database ${database} on ${host}:${port} cannot be used (${String(error.code)}): check the server's log, or correct DATABASE_URL.`,
  );
}

function refuseOld(version: string, kind: 'mariadb' | 'mysql', { host, port }: MysqlAddress): void {
  // TiDB tells the version of MySQL that it follows at its beginning, older than what it can do.
  if (/tidb/i.test(version)) return;
  const numbers = (/(\d+)\.(\d+)\.(\d+)/.exec(version.replace(/^5\.5\.5-/, '')) ?? [])
    .slice(1)
    .map(Number);
  const oldest = OLDEST[kind];
  const at = oldest.findIndex((part, index) => numbers[index] !== part);
  if (at === -1 || (numbers[at] ?? 0) > (oldest[at] ?? 0)) return;
  throw new DatabaseUnusable(
    `The database server on ${host}:${port} is too old (${version}): use MySQL 8.0.16 or newer, or MariaDB 10.6 or newer.`,
  );
}

function errorNumber(error: unknown): number {
  return error instanceof Error && 'errno' in error ? Number(error.errno) : 0;
}
