import type { Database } from '../../src/persistence/engine/database.js';
import { MYSQL_MIGRATIONS } from '../../src/persistence/migrations/index.js';
import type { Migration } from '../../src/persistence/engine/migration.js';
import { SQLITE_MIGRATIONS } from '../../src/persistence/migrations/index.js';

/** The product's migrations and one more, with a step of every kind. */
export function later({ dialect }: Database, ...steps: Migration['steps']): readonly Migration[] {
  const isSqlite = dialect.name === 'sqlite';
  const drop = isSqlite ? 'DROP INDEX later_word' : 'ALTER TABLE later DROP INDEX later_word';
  const text = isSqlite ? 'TEXT' : 'VARCHAR(20)';
  return [
    ...(isSqlite ? SQLITE_MIGRATIONS : MYSQL_MIGRATIONS),
    {
      name: 'Later1999000000001',
      steps: [
        ...steps,
        `CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY, word ${text})`,
        'CREATE INDEX later_word ON later (word)',
        `ALTER TABLE account ADD COLUMN motto ${text}`,
        "UPDATE account SET motto = 'onward'",
        drop,
        'ALTER TABLE account DROP COLUMN time_zone',
      ],
    },
  ];
}

/** What {@link later} left, and what the ledger says of it. */
export async function outcomeOf({ select }: Database) {
  const mottos = await select<{ motto: string }>('SELECT DISTINCT motto FROM account');
  return {
    mottos: mottos.map(({ motto }) => motto),
    later: await select('SELECT word FROM later'),
    recorded: await select("SELECT name FROM schema_migration WHERE name LIKE 'Later%'"),
    undone: await select('SELECT step FROM schema_journal WHERE done = 0'),
    holders: await select('SELECT holder FROM schema_lease WHERE holder IS NOT NULL'),
  };
}

export const WHOLE = {
  mottos: ['onward'],
  later: [],
  recorded: [{ name: 'Later1999000000001' }],
  undone: [],
  holders: [],
};
