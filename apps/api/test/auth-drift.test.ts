import { getAuthTables } from 'better-auth/db';
import { describe, expect, it } from 'vitest';
import { authOptions } from '../src/auth/options.js';
import { sealedBy } from '../src/auth/sealed-text.js';
import { createPasswords } from '../src/auth/passwords.js';
import { columnNameOf } from '../src/persistence/tables/column-name.js';
import { mailTexts } from '../src/mail/mail-texts.js';
import { databaseForTest } from './persistence/database-for-test.js';
import { engines } from './persistence/engines.js';
import { TEST_SECRET } from './support/server.js';

const nobody = () => {
  throw new Error('nothing is asked here');
};

/** The library's own description of its tables, under the options that we run it with. */
function described() {
  const options = authOptions(
    {
      store: new Proxy({}, { get: nobody }) as never,
      directory: new Proxy({}, { get: nobody }) as never,
      outbox: { add: nobody },
      mail: {
        ...{ hasRelay: false, address: () => 'http://127.0.0.1' },
        ...{ sealed: sealedBy(TEST_SECRET), texts: mailTexts },
      },
      passwords: createPasswords(),
      secret: TEST_SECRET,
      clock: { now: Date.now },
      ids: { next: nobody },
      report: nobody,
      forget: nobody,
    },
    { id: 'creator-codes' },
  );
  return Object.values(getAuthTables(options));
}

/** What only we know of. */
const OURS: Readonly<Record<string, readonly string[]>> = { person: ['founder'] };
/** Indexed by the library; nothing ever searches by it, and it is longer than MySQL's indexes. */
const NOT_INDEXED = new Set(['two_factor.secret']);

interface Column {
  readonly name: string;
  readonly isNullable: boolean;
}

describe.each(engines)('the tables of sign-in on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('are those that the library describes', async () => {
    const database = await databaseForTest(engine);
    const isSqlite = engine.name === 'SQLite';
    const columnsOf = async (table: string): Promise<readonly Column[]> => {
      const rows = isSqlite
        ? await database.select<{ name: string; needed: number }>(
            `SELECT name, "notnull" AS needed FROM pragma_table_info('${table}')`,
          )
        : await database.select<{ name: string; needed: number }>(
            `SELECT column_name AS name, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS needed
             FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?`,
            [table],
          );
      return rows.map(({ name, needed }) => ({ name, isNullable: Number(needed) === 0 }));
    };
    const indexesOf = async (table: string) => {
      const rows = isSqlite
        ? await database.select<{ name: string; is_unique: number }>(
            `SELECT c.name, l."unique" AS is_unique FROM pragma_index_list('${table}') l, pragma_index_info(l.name) c WHERE c.seqno = 0`,
          )
        : await database.select<{ name: string; is_unique: number }>(
            `SELECT column_name AS name, 1 - non_unique AS is_unique FROM information_schema.statistics
             WHERE table_schema = DATABASE() AND table_name = ? AND seq_in_index = 1`,
            [table],
          );
      return {
        all: new Set(rows.map(({ name }) => name)),
        unique: new Set(
          rows.filter(({ is_unique }) => Number(is_unique) === 1).map(({ name }) => name),
        ),
      };
    };

    const tables = described();
    expect(tables.map(({ modelName }) => modelName).sort()).toEqual([
      ...['credential', 'person', 'rate_limit', 'session', 'two_factor', 'verification'],
    ]);
    for (const { modelName, fields } of tables) {
      const columns = await columnsOf(modelName);
      const wanted = Object.entries(fields).map(([name, field]) => ({
        name: columnNameOf(field.fieldName ?? name),
        isNullable: field.required === false,
      }));
      const byName = (a: Column, b: Column) => (a.name < b.name ? -1 : 1);
      const theirs = columns.filter(
        ({ name }) => name !== 'id' && !(OURS[modelName] ?? []).includes(name),
      );
      expect([...theirs].sort(byName), modelName).toEqual(wanted.sort(byName));

      const indexes = await indexesOf(modelName);
      for (const [name, field] of Object.entries(fields)) {
        const column = columnNameOf(field.fieldName ?? name);
        if (field.unique) expect(indexes.unique, `${modelName}.${column}`).toContain(column);
        if (field.index && !NOT_INDEXED.has(`${modelName}.${column}`))
          expect(indexes.all, `${modelName}.${column}`).toContain(column);
      }
    }
  });
});
