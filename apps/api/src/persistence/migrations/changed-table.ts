import type { Step, StepSession } from '../engine/migration.js';
import { isKey, mysqlDefinition, sqliteDefinition, sqliteIndex, type OnBoth } from './on-both.js';

/** What becomes of a table that exists. Names say what is done already, so what comes has a name of its own. */
interface Change {
  /** `KEY name`, `FOREIGN KEY name` or `CONSTRAINT name` of a check. */
  readonly drop?: readonly string[];
  /** Columns that it has, as they are from now on: they take the place of what was said of them. */
  readonly set?: readonly string[];
  /** Definitions in the words of `table`. */
  readonly add: readonly string[];
}

/**
 * Changes columns, keys and checks of a table: on servers by one statement, without what it has already; on SQLite,
 * which cannot, by making the table anew (the migration says `rebuildsTables`).
 */
export function changed(table: string, change: Change): OnBoth<readonly Step[]> {
  return {
    mysql: [(session) => alter(session, table, change)],
    sqlite: [(session) => rebuild(session, table, change)],
  };
}

const nameIn = (words: string) =>
  /^(?:(?:UNIQUE )?KEY|FOREIGN KEY|CONSTRAINT) (\w+)/.exec(words)?.[1] ??
  words.slice(0, words.indexOf(' '));

async function alter(session: StepSession, table: string, { drop = [], set = [], add }: Change) {
  const there = await namesOf(session, table);
  const clauses = [
    ...drop.filter((each) => there.has(nameIn(each))).map((each) => `DROP ${each}`),
    ...set.map((each) => `MODIFY COLUMN ${each}`),
    ...add.filter((each) => !there.has(nameIn(each))).map((each) => `ADD ${mysqlDefinition(each)}`),
  ];
  if (clauses.length > 0) await session.execute(`ALTER TABLE ${table} ${clauses.join(', ')}`);
}

/** Columns, keys and constraints that a table of a server has. */
async function namesOf({ select }: StepSession, table: string): Promise<ReadonlySet<string>> {
  const of = (column: string, source: string) =>
    `SELECT ${column} AS name FROM information_schema.${source} WHERE table_schema = DATABASE() AND table_name = ?`;
  const rows = await select<{ name: string }>(
    [
      of('column_name', 'columns'),
      of('index_name', 'statistics'),
      of('constraint_name', 'table_constraints'),
    ].join(' UNION '),
    [table, table, table],
  );
  return new Set(rows.map(({ name }) => name));
}

interface Made {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/**
 * Makes a table anew under another name, copies its rows, and gives it the old name; never the old one another name
 * first, since those that refer to it would follow it. Columns that earlier migrations added are kept, whatever they
 * are.
 */
async function rebuild(session: StepSession, table: string, { drop = [], set = [], add }: Change) {
  const dropped = new Set(drop.map(nameIn));
  const made = await session.select<Made>(
    'SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL',
    [table],
  );
  const columns = await session.select<{ name: string }>(
    'SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0',
    [table],
  );
  const before = made.find(({ type }) => type === 'table')?.sql ?? '';
  const next = `${table}_next`;
  const names = columns.map(({ name }) => name).join(', ');
  await session.execute(anew(before, next, { dropped, set, add }));
  await session.execute(`INSERT INTO ${next} (${names}) SELECT ${names} FROM ${table}`);
  await session.execute(`DROP TABLE ${table}`);
  await session.execute(`ALTER TABLE ${next} RENAME TO ${table}`);
  const indexes = made.filter(({ type, name }) => type === 'index' && !dropped.has(name));
  for (const { sql } of indexes) await session.execute(sql);
  for (const key of add.filter(isKey)) await session.execute(sqliteIndex(table, key));
}

/** A table's statement, one definition a line, with other definitions: columns, primary key, checks, foreign keys. */
function anew(
  statement: string,
  name: string,
  { dropped, set, add }: Required<Omit<Change, 'drop'>> & { readonly dropped: ReadonlySet<string> },
) {
  const asSet = new Map(set.map((line) => [nameIn(line), sqliteDefinition(line)]));
  const lines = statement.split('\n');
  const kept = lines
    .slice(1, -1)
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => !dropped.has(/^CONSTRAINT "(\w+)"/.exec(line)?.[1] ?? ''))
    .map((line) => asSet.get(nameIn(line)) ?? line);
  const all = [...kept, ...add.filter((line) => !isKey(line)).map(sqliteDefinition)];
  const inOrder = RANKS.flatMap((rank) => all.filter((line) => rankOf(line) === rank));
  return `CREATE TABLE ${name} (\n      ${inOrder.join(',\n      ')}\n${lines.at(-1) ?? ''}`;
}

const RANKS = ['column', 'PRIMARY KEY', 'CHECK', 'FOREIGN KEY'] as const;

function rankOf(line: string): (typeof RANKS)[number] {
  if (line.startsWith('PRIMARY KEY ')) return 'PRIMARY KEY';
  if (!line.startsWith('CONSTRAINT ')) return 'column';
  return /^CONSTRAINT "\w+" FOREIGN KEY /.test(line) ? 'FOREIGN KEY' : 'CHECK';
}
