import { lifetimeOf } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { verifyAuditChains } from '../../src/persistence/repositories/audit-chain/verify.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { restored, SCHEMAS } from '../fixtures/restore.js';
import { endOf, startOf, storedEnd } from '../../src/persistence/tables/encodings.js';
import { nameKeyOf } from '../../src/persistence/tables/keys.js';
import { driftOf } from './drift.js';
import { engines } from './engines.js';
import { expectSuffixesOfAllNames } from './owner-suffixes.js';

/** Tables whose rows a later migration writes anew. */
const REWRITTEN = new Set(['schema_migration']);
/** Columns that a later migration fills anew, or takes away. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  person: ['email_verified'],
  invitation: ['state', 'version'],
  ...{ program: ['name_key'], deal: ['name_key'], media_source: ['name_key'] },
  ...{ code_owner: ['name_key'], social_profile: ['handle_key'] },
  campaign: ['code_template'],
};
/** What is written anew as a whole, and looked at by itself. */
const REFILLED = new Set(['owner_name_suffix', 'schema_journal', 'schema_lease']);

/** Tables with what a key is made of. */
const KEYS = [
  ['program', 'name', 'name_key'],
  ['deal', 'name', 'name_key'],
  ['media_source', 'name', 'name_key'],
  ['code_owner', 'name', 'name_key'],
  ['social_profile', 'handle', 'handle_key'],
  ['campaign', 'name', 'name_key'],
] as const;

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

const storedLifetime = ({ lives_from: from, lives_until: until }: Row) => [from, until];

/** From the window that was stored before, as the domain tells it. */
function lifetimeByDomain(row: Row) {
  const at = (column: string) => Number(row[column]);
  const [startAt, endAt] = [startOf(at('starts_at')), endOf(at('ends_at'))];
  const expiredAt = row['expired_at'] === null ? null : at('expired_at');
  const { from, until } = lifetimeOf({
    ...{ assignments: [{ startAt, endAt }], earlierAssignments: [] },
    ...{ createdAt: at('created_at'), expiredAt },
  });
  return [from, storedEnd(until)];
}

describe.each(engines)('a database of before on $name', (engine) => {
  it.skipIf(!engine.isHere).each(SCHEMAS)('goes over from %s with all its rows', async (schema) => {
    const { database } = await restored(engine, schema);
    const tables = await tableNames(database);
    const before = await rowsOf(database, tables);
    const empty = tables.filter((table) => before.get(table)?.length === 0);
    expect(empty, 'a fixture has rows in every table').toEqual([]);

    await database.migrate();

    expect(await driftOf(database)).toEqual([]);
    const after = await rowsOf(database, tables);
    for (const [table, rows] of before) {
      if (REFILLED.has(table)) continue;
      const filled = FILLED[table] ?? [];
      const columns = Object.keys(rows[0] ?? {}).filter((column) => !filled.includes(column));
      expect(said(after.get(table), columns), table).toEqual(said(rows, columns));
    }
    // Nobody can tell whose address was shown to be theirs (ADR 20).
    const wasProven = schema < 'schema-0009' ? 1 : 0;
    expect(new Set(before.get('person')?.map((row) => row['email_verified']))).toEqual(
      new Set([wasProven]),
    );
    expect(new Set(after.get('person')?.map((row) => row['email_verified']))).toEqual(new Set([0]));
    // Whoever made an invitation that is open had read its link.
    const invitations = (after.get('invitation') ?? []).map(({ state, version }) => [
      state,
      version,
    ]);
    expect(invitations).toEqual([schema < 'schema-0009' ? ['REVOKED', 2] : ['PENDING', 1]]);
    for await (const { problem, unsealed } of verifyAuditChains(database)) {
      expect([problem, unsealed]).toEqual([null, 0]);
    }
    await expectSuffixesOfAllNames(database);
    expect((after.get('promo_code') ?? []).map(storedLifetime)).toEqual(
      (after.get('promo_code') ?? []).map(lifetimeByDomain),
    );
    for (const [table, said, key] of KEYS) {
      const rows = after.get(table) ?? [];
      expect(rows.map((row) => row[key])).toEqual(rows.map((row) => nameKeyOf(String(row[said]))));
    }
  });

  it.skipIf(!engine.isHere)('finds whom the version before wrote down', async () => {
    const { database } = await restored(engine, 'schema-0010');
    const found = async (suffix: string) => {
      const owners = await database.select<{ name: string }>(
        `SELECT DISTINCT o.name FROM owner_name_suffix s
         JOIN code_owner o ON o.account_id = s.account_id AND o.id = s.owner_id
         WHERE s.suffix = ? ORDER BY o.name`,
        [suffix],
      );
      return owners.map(({ name }) => name);
    };
    const odd = ['Ayşe Yılmaz', 'İpek Straße', 'Οδυσσέας Δ.', '王晓彤'];
    const searched = [
      'οδυσσεας',
      'yilmaz',
      'ipek',
      'strasse',
      'σισυφοσ',
      '@jose.ω',
      'odd@strasse.example',
    ];
    await Promise.all(searched.map(async (each) => expect(await found(each)).toEqual([])));
    await database.migrate();
    expect(await found('οδυσσεασ')).toEqual(['Οδυσσέας Δ.']);
    expect(await found('yilmaz')).toEqual(['Ayşe Yılmaz']);
    expect(await found('ipek')).toEqual(['İpek Straße']);
    expect(await found('strasse')).toEqual(['İpek Straße']);
    expect(await found('σισυφοσ')).toEqual(['ΣΊΣΥΦΟΣ']);
    expect(await found('sisyphos@rock.exampl')).toEqual(['ΣΊΣΥΦΟΣ']);
    for (const all of ['@jose.ω', 'second', 'odd@strasse.example', 'strasse.example']) {
      expect((await found(all)).sort()).toEqual([...odd].sort());
    }
  });
});
