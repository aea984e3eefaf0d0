import { readFile, writeFile } from 'node:fs/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { openDatabase } from '../../src/persistence/data-source.js';
import { SqliteConnection } from '../../src/persistence/engine/sqlite-connection.js';
import type { FreshDatabase } from './fresh-database.js';

type Create = () => Promise<FreshDatabase>;

/**
 * Makes databases with all tables. Migrations take longer than most tests: a worker runs them once, and copies what
 * came of it.
 * @param create makes an empty database
 * @param copied what of the first is needed for copies, read once
 * @param copy fills an empty one with it
 */
function copies<T>(
  create: Create,
  copied: (url: string) => Promise<T>,
  copy: (of: T, url: string) => Promise<void>,
): Create {
  let first: Promise<T> | undefined;
  const migrated = async () => {
    const { url, remove } = await create();
    const database = await openDatabase(url);
    await database.migrate();
    await database.close();
    const of = await copied(url);
    await remove();
    return of;
  };
  return async () => {
    const of = await (first ??= migrated());
    const fresh = await create();
    await copy(of, fresh.url);
    return fresh;
  };
}

const fileOf = (url: string) => url.slice('sqlite:'.length);

export const migratedSqlite = (create: Create): Create =>
  copies(
    create,
    (url) => {
      const connection = new SqliteConnection(fileOf(url));
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.close();
      return readFile(fileOf(url));
    },
    (content, url) => writeFile(fileOf(url), content),
  );

/** The statements that make the tables of a database, with what they hold, in another. */
async function statementsOf(url: string): Promise<string> {
  const connection = await createConnection(url);
  const name = new URL(url).pathname.slice(1);
  try {
    const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
    const statements = ['SET foreign_key_checks = 0'];
    for (const table of tables.map((row) => String(Object.values(row)[0]))) {
      const [rows] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${table}\``);
      statements.push(String(rows[0]?.['Create Table']));
      const [first] = await connection.query<RowDataPacket[]>(`SELECT 1 FROM \`${table}\` LIMIT 1`);
      if (first.length === 0) continue;
      statements.push(`INSERT INTO \`${table}\` SELECT * FROM \`${name}\`.\`${table}\``);
    }
    return statements.join(';\n');
  } finally {
    await connection.end();
  }
}

async function runAll(statements: string, url: string): Promise<void> {
  const connection = await createConnection({ uri: url, multipleStatements: true });
  try {
    await connection.query(statements);
  } finally {
    await connection.end();
  }
}

export const migratedMariadb = (create: Create): Create => copies(create, statementsOf, runAll);
