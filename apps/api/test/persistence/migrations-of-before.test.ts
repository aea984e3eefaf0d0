import { describe, expect, it } from 'vitest';
import { verifyAuditChains } from '../../src/persistence/audit-chain/verify.js';
import type { Database } from '../../src/persistence/database.js';
import { restored, SCHEMAS } from '../fixtures/restore.js';
import { engines } from './engines.js';
import { expectSuffixesOfAllNames } from './owner-suffixes.js';

/** Tables whose rows a later migration writes anew. */
const REWRITTEN = new Set(['schema_migration']);
/** Columns that a later migration fills anew. */
const FILLED: Readonly<Record<string, readonly string[]>> = { person: ['email_verified'] };

type Row = Readonly<Record<string, unknown>>;

async function rowsOf({ select }: Database, tables: readonly string[]) {
  const rows = new Map<string, readonly Row[]>();
  for (const table of tables) rows.set(table, await select<Row>(`SELECT * FROM ${table}`));
  return rows;
}

async function tableNames({ dialect, select }: Database): Promise<string[]> {
  const names = await select<{ name: string }>(
    dialect.name === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  return names.map(({ name }) => name).filter((name) => !REWRITTEN.has(name));
}

/** What the rows said before, in an order that no key decides; columns that came later are left out. */
function said(rows: readonly Row[] = [], columns: readonly string[]): string[] {
  const plain = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('hex') : value);
  return rows
    .map((row) => JSON.stringify(columns.map((column) => plain(row[column] ?? null))))
    .sort();
}

describe.each(engines)('a database of before on $name', (engine) => {
  it.skipIf(!engine.isHere).each(SCHEMAS)('goes over from %s with all its rows', async (schema) => {
    const { database } = await restored(engine, schema);
    const tables = await tableNames(database);
    const before = await rowsOf(database, tables);
    const empty = tables.filter((table) => before.get(table)?.length === 0);
    expect(empty, 'a fixture has rows in every table').toEqual([]);

    await database.migrate();

    const drift = await database.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    const after = await rowsOf(database, tables);
    for (const [table, rows] of before) {
      const filled = FILLED[table] ?? [];
      const columns = Object.keys(rows[0] ?? {}).filter((column) => !filled.includes(column));
      expect(said(after.get(table), columns), table).toEqual(said(rows, columns));
    }
    // Nobody can tell whose address was shown to be theirs (ADR 20).
    expect(new Set(before.get('person')?.map((row) => row['email_verified']))).toEqual(
      new Set([1]),
    );
    expect(new Set(after.get('person')?.map((row) => row['email_verified']))).toEqual(new Set([0]));
    for await (const { problem, unsealed } of verifyAuditChains(database)) {
      expect([problem, unsealed]).toEqual([null, 0]);
    }
    await expectSuffixesOfAllNames(database);
  });
});
