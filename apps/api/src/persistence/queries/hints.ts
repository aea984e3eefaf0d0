import type { Dialect } from '../engine/dialect.js';
import { words, type Sql } from '../engine/sql.js';

/** How an engine is told its plan; both planners, left alone, have picked plans that read the whole table. */
export interface Hints {
  /** Behind a table's alias: the index to use. */
  index(name: string): Sql;
  /** Behind a table's alias: walk the primary key. */
  readonly primaryKey: Sql;
  /** Between two tables: the left one first. */
  readonly join: Sql;
}

export function hintsOf(dialect: Dialect): Hints {
  const isSqlite = dialect.name === 'sqlite';
  return {
    index: (name) => words(dialect.useIndex(name)),
    // SQLite's tables are their primary key, and without another hint it is what remains.
    primaryKey: words(isSqlite ? ' NOT INDEXED' : dialect.useIndex('PRIMARY')),
    join: words(isSqlite ? ' CROSS JOIN ' : ' STRAIGHT_JOIN '),
  };
}
