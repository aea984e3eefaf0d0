import {
  assignmentStatusAt,
  isComplete,
  parseCodeText,
  promoCodeStatusAt,
  type ProgramMode,
} from '@creator-codes/domain';
import { readPattern } from '@creator-codes/patterns';
import { describe, expect, it } from 'vitest';
import {
  assignedKindsOf,
  ownerKindOf,
  PHASE_NUMBER,
} from '../../src/persistence/tables/encodings.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { storedWindow } from '../../src/persistence/rows/derived-columns.js';
import { seedCodes } from '../../src/seed/bulk.js';
import { seedDemo } from '../../src/seed/demo.js';
import { NOW } from './account.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

interface CodeRow {
  readonly id: Buffer;
  readonly text: string;
  readonly code_key: string | Buffer;
  readonly owner_kind: number;
  readonly mode: ProgramMode;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly resumes_at: number;
  readonly gap_from: number;
  readonly gap_until: number;
  readonly phase: number;
  readonly assigned_kinds: number;
  readonly expired_at: number | null;
}

const codesOf = (database: Database) =>
  database.select<CodeRow>(
    'SELECT p.*, a.mode FROM promo_code p JOIN account a ON a.id = p.account_id WHERE p.owner_kind <> 4 ORDER BY p.id',
  );

const countOf = async (database: Database, table: string) => {
  const [row] = await database.select<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row?.n);
};

const TABLES = ['account', 'creator', 'membership', 'promo_code', 'assignment', 'audit_event'];

async function everything(database: Database) {
  const rows = TABLES.map((table) => database.select(`SELECT * FROM ${table} ORDER BY id`));
  return Promise.all(rows);
}

/** The key of a text; of what is no code's text, and has a sign that no code has, if it is a pattern. */
function keyOf(text: string): string | null {
  if (!/^[\w-]+$/.test(text)) return readPattern(text).ok ? `R:${text}` : null;
  const legal = parseCodeText(text);
  return legal.ok ? `E:${legal.value.normalForm}` : null;
}

/** What the domain says of each code must be what is stored. */
async function expectTruth(database: Database) {
  const wrong = (await codesOf(database)).filter((row) => {
    const status = promoCodeStatusAt(storedWindow(row), row.expired_at, NOW);
    return PHASE_NUMBER[status] !== row.phase || row.code_key.toString() !== keyOf(row.text);
  });
  expect(wrong).toEqual([]);
}

describe.each(engines)('seeds on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('fill a new database once, the same for the same instant', async () => {
    const [one, two] = [await databaseForTest(engine), await databaseForTest(engine)];
    expect(await seedDemo(one, NOW)).toBe(true);
    // Nobody is there who could not sign in: whoever sets the server up gets the accounts.
    expect(await one.select('SELECT id FROM person')).toEqual([]);
    const first = await everything(one);
    expect(await seedDemo(one, NOW + 1)).toBe(false);
    expect(await everything(one)).toEqual(first);
    await seedDemo(two, NOW);
    expect(await everything(two)).toEqual(first);
  });

  test('show one account for each mode, every status, every state of membership', async () => {
    const database = await databaseForTest(engine);
    await seedDemo(database, NOW);
    await expectTruth(database);
    const column = async (sql: string) => {
      const rows = await database.select<{ value: string | number }>(sql);
      return rows.map(({ value }) => value);
    };
    expect(await column('SELECT mode AS value FROM account ORDER BY id')).toEqual([
      'PERFORMANCE_AND_CREATOR',
      'CREATOR_ONLY',
    ]);
    expect(await column('SELECT DISTINCT state AS value FROM membership ORDER BY state')).toEqual([
      'APPLIED',
      'DECLINED',
      'INVITED',
      'JOINED',
      'REMOVED',
    ]);
    const codes = await codesOf(database);
    for (const mode of ['PERFORMANCE_AND_CREATOR', 'CREATOR_ONLY']) {
      const phases = codes.filter((code) => code.mode === mode).map(({ phase }) => phase);
      expect([...new Set(phases)].sort()).toEqual([0, 1, 2]);
    }
    const halfMade = codes.filter(
      ({ owner_kind, mode, assigned_kinds }) =>
        !isComplete(ownerKindOf(owner_kind), mode, assignedKindsOf(assigned_kinds)),
    );
    expect(halfMade.map(({ text }) => text)).toEqual(['AYSE10']);
    const [ended] = await database.select(
      'SELECT id FROM membership WHERE state = ? AND contract_end <= ?',
      ['JOINED', NOW],
    );
    expect(ended).toBeDefined();
    const withoutSource = await database.select(
      `SELECT m.id FROM membership m LEFT JOIN media_source s ON s.creator_id = m.creator_id
       JOIN account a ON a.id = m.account_id
       WHERE m.state = 'JOINED' AND a.mode = 'PERFORMANCE_AND_CREATOR' AND s.id IS NULL`,
    );
    expect(withoutSource.length).toBeGreaterThan(1);
    const [held] = await database.select<{ name: string }>(
      `SELECT o.name FROM promo_code p JOIN code_owner o ON o.id = p.owner_id
       WHERE p.text = 'MEI15' AND p.owner_kind = 2`,
    );
    expect(held?.name).toBe('Northtrail Media');
    expect(await countOf(database, 'audit_event')).toBeGreaterThan(50);
  });

  test('are right on any day', async () => {
    const database = await databaseForTest(engine);
    const leapDay = Date.UTC(2028, 1, 29, 23, 59, 59);
    await seedDemo(database, leapDay);
    const phases = (await codesOf(database)).map(({ phase }) => phase);
    expect([0, 1, 2].map((phase) => phases.filter((one) => one === phase).length)).toEqual([
      4, 17, 4,
    ]);
  });

  test('make as many codes as asked for, and more of them again', async () => {
    const database = await databaseForTest(engine);
    await seedDemo(database, NOW);
    const demo = await countOf(database, 'promo_code');
    const told: number[] = [];
    await seedCodes(database, { codes: 6_000, now: NOW, onProgress: (done) => told.push(done) });
    expect(await countOf(database, 'promo_code')).toBe(demo + 6_000);
    expect(told).toEqual([5_000, 6_000]);
    await seedCodes(database, { codes: 1_000, now: NOW });
    expect(await countOf(database, 'promo_code')).toBe(demo + 7_000);
    await expectTruth(database);

    const codes = await codesOf(database);
    const share = (phase: number) =>
      codes.filter((code) => code.phase === phase).length / codes.length;
    expect(share(PHASE_NUMBER.ACTIVE)).toBeGreaterThan(0.3);
    expect(share(PHASE_NUMBER.EXPIRED)).toBeGreaterThan(0.3);
    expect(share(PHASE_NUMBER.SCHEDULED)).toBeGreaterThan(0);
    const assignments = await database.select<{
      start_at: number | null;
      end_at: number | null;
      promo_code_id: Buffer;
    }>('SELECT promo_code_id, start_at, end_at FROM assignment');
    const active = new Set(
      assignments
        .filter(({ start_at, end_at }) => {
          const window = { startAt: start_at, endAt: end_at };
          return assignmentStatusAt(window, null, NOW) === 'ACTIVE';
        })
        .map(({ promo_code_id }) => promo_code_id.toString('hex')),
    );
    const activeCodes = codes.filter(({ phase }) => phase === PHASE_NUMBER.ACTIVE);
    expect(activeCodes.every(({ id }) => active.has(id.toString('hex')))).toBe(true);
  });

  test('make the same codes from the same start', async () => {
    const texts = async () => {
      const database = await databaseForTest(engine);
      await seedCodes(database, { codes: 1_000, now: NOW });
      return (await codesOf(database)).map(({ id, text }) => `${id.toString('hex')} ${text}`);
    };
    expect(await texts()).toEqual(await texts());
  });
});
