import type { Migration, Step } from '../engine/migration.js';

/** What each engine has of its own. */
export interface OnBoth<Part> {
  readonly sqlite: Part;
  readonly mysql: Part;
}

/** One migration of both engines; a step that is no pair runs on either as it is. */
export function onBoth(
  name: string,
  steps: readonly (Step | OnBoth<readonly Step[]>)[],
  more: Pick<Migration, 'rebuildsTables'> = {},
): OnBoth<Migration> {
  const of = (engine: keyof OnBoth<unknown>): Migration => ({
    ...more,
    name,
    steps: steps.flatMap((step) =>
      typeof step === 'string' || typeof step === 'function' ? [step] : step[engine],
    ),
  });
  return { sqlite: of('sqlite'), mysql: of('mysql') };
}

/**
 * Text is compared by code point, as SQLite does; what a server has as its default never decides.
 * `IF NOT EXISTS` beside it: these engines commit at every CREATE TABLE, so a migration that was cut off is run again.
 */
const TABLE_OPTIONS =
  'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC';

/**
 * Makes a table.
 * @param words `name (…)` with one definition a line, in the words of MySQL's protocol: columns, `PRIMARY KEY (…)`,
 *   `[UNIQUE ]KEY name (…)`, `CONSTRAINT name CHECK (…)`, `CONSTRAINT name FOREIGN KEY (…) REFERENCES table (…)`
 * @param indent spaces before each definition in the statement: the text of what was released never changes
 */
export function table(
  words: string,
  indent: OnBoth<number> = { sqlite: 6, mysql: 6 },
): OnBoth<readonly string[]> {
  const [, name = '', inside = ''] = /^(\w+) \(\n(.+)\n *\)$/s.exec(words) ?? [];
  const lines = inside.split('\n').map((line) => line.trim().replace(/,$/, ''));
  const keys = lines.filter((line) => KEY.test(line));
  const block = (definitions: readonly string[], spaces: number) => {
    const margin = `\n${' '.repeat(spaces)}`;
    return `${name} (${margin}${definitions.join(`,${margin}`)}\n${' '.repeat(spaces - 2)})`;
  };
  const inMysql = block(lines.map(mysqlDefinition), indent.mysql);
  const rest = lines.filter((line) => !keys.includes(line)).map(sqliteDefinition);
  return {
    mysql: [`CREATE TABLE IF NOT EXISTS ${inMysql} ${TABLE_OPTIONS}`],
    sqlite: [
      `CREATE TABLE ${block(rest, indent.sqlite)} STRICT, WITHOUT ROWID`,
      ...keys.map((key) => sqliteIndex(name, key)),
    ],
  };
}

/** Adds a column to a table, in the words of MySQL's protocol. */
export function column(name: string, definition: string): OnBoth<readonly string[]> {
  const add = (inWords: string) => [`ALTER TABLE ${name} ADD COLUMN ${inWords}`];
  return { mysql: add(definition), sqlite: add(sqliteDefinition(definition)) };
}

/** A key of a table, which SQLite has apart from it. */
export function sqliteIndex(table: string, line: string): string {
  return line.replace(KEY, `CREATE $1INDEX $2 ON ${table} $3`);
}

export function isKey(line: string): boolean {
  return KEY.test(line);
}

const KEY = /^((?:UNIQUE )?)KEY (\w+) (\(.*\))$/;
const CHECK = /^CONSTRAINT (\w+) (CHECK \(.*\))$/;
const FOREIGN_KEY = /^CONSTRAINT (\w+) FOREIGN KEY \((.+)\) REFERENCES (\w+) \((.+)\)$/;
const COLUMN =
  /^(\w+) ([A-Z]+)(?:\(\d+\))?((?: NOT NULL)?(?: DEFAULT .+)?| GENERATED ALWAYS AS \(.+\) STORED)$/;

/** The types of strict tables. */
const SQLITE_TYPE = new Map([
  ...['BINARY', 'MEDIUMBLOB'].map((type) => [type, 'BLOB'] as const),
  ...['TEXT', 'MEDIUMTEXT', 'VARCHAR', 'VARBINARY'].map((type) => [type, 'TEXT'] as const),
  ...['TINYINT', 'INT', 'BIGINT'].map((type) => [type, 'INTEGER'] as const),
]);

/** A definition of a table in the words of MySQL's protocol, as that says it. */
export function mysqlDefinition(line: string): string {
  return FOREIGN_KEY.test(line) ? `${line} ON DELETE NO ACTION ON UPDATE NO ACTION` : line;
}

/** The same as SQLite says it. @throws for a line that is none of those that are read here */
export function sqliteDefinition(line: string): string {
  if (line.startsWith('PRIMARY KEY ')) return line;
  const check = CHECK.exec(line);
  if (check !== null) return `CONSTRAINT "${check[1]}" ${check[2]}`;
  const foreignKey = FOREIGN_KEY.exec(line);
  if (foreignKey !== null) {
    const [, name, own, parent, theirs] = foreignKey;
    return `CONSTRAINT "${name}" FOREIGN KEY (${quoted(own)}) REFERENCES "${parent}" (${quoted(theirs)})`;
  }
  const [, name, type = '', rest] = COLUMN.exec(line) ?? [];
  const sqliteType = SQLITE_TYPE.get(type);
  if (sqliteType === undefined) throw new Error(`no definition for both engines: ${line}`);
  return `${name} ${sqliteType}${rest}`;
}

const quoted = (names = '') => names.replace(/\w+/g, '"$&"');
