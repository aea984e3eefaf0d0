import type { Dialect } from '../../engine/dialect.js';

/** Names of migrations that have run. Older versions of the product read it, too. */
export const MIGRATIONS_TABLE = 'schema_migration';
/** Two rows: whose turn it is to change tables, and that they are alive. */
export const LEASE_TABLE = 'schema_lease';
/** Steps of migrations that were begun, and which of them are done. */
export const JOURNAL_TABLE = 'schema_journal';

/** Makes the tables by which others are made; several processes may do so at once. */
export function ledgerOf(dialect: Dialect): readonly string[] {
  const tables = dialect.name === 'sqlite' ? SQLITE : MYSQL;
  const untouched = dialect.addTo('value', ['name']);
  return [
    ...tables,
    `INSERT INTO ${LEASE_TABLE} (name, value) VALUES ('fence', 0), ('beat', 0)${untouched}`,
  ];
}

const SQLITE = [
  `CREATE TABLE IF NOT EXISTS ${MIGRATIONS_TABLE} (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    timestamp BIGINT NOT NULL,
    name VARCHAR NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS ${LEASE_TABLE} (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL,
    holder TEXT
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS ${JOURNAL_TABLE} (
    migration TEXT NOT NULL,
    step INTEGER NOT NULL,
    done INTEGER NOT NULL,
    fence INTEGER NOT NULL,
    PRIMARY KEY (migration, step)
  ) STRICT, WITHOUT ROWID`,
];

const OPTIONS = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC';

const MYSQL = [
  `CREATE TABLE IF NOT EXISTS ${MIGRATIONS_TABLE} (
    id INT NOT NULL AUTO_INCREMENT,
    timestamp BIGINT NOT NULL,
    name VARCHAR(255) NOT NULL,
    PRIMARY KEY (id)
  ) ${OPTIONS}`,
  `CREATE TABLE IF NOT EXISTS ${LEASE_TABLE} (
    name VARCHAR(10) NOT NULL,
    value BIGINT NOT NULL,
    holder VARCHAR(200),
    PRIMARY KEY (name)
  ) ${OPTIONS}`,
  `CREATE TABLE IF NOT EXISTS ${JOURNAL_TABLE} (
    migration VARCHAR(200) NOT NULL,
    step INT NOT NULL,
    done TINYINT NOT NULL,
    fence BIGINT NOT NULL,
    PRIMARY KEY (migration, step)
  ) ${OPTIONS}`,
];
