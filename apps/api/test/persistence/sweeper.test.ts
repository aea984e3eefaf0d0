import { MAX_INSTANT } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/persistence/engine/database.js';
import { idOfBytes } from '../../src/persistence/tables/ids.js';
import { promoCodeRow } from '../../src/persistence/repositories/promo-code-repository.js';
import { bulkInsert } from '../../src/persistence/engine/bulk-insert.js';
import type { Param } from '../../src/persistence/engine/statement.js';
import { sweepIdempotencyKeys } from '../../src/jobs/idempotency-key-sweeper.js';
import { sweepDuePhases } from '../../src/jobs/phase-sweeper.js';
import { duePhasesIn } from '../../src/persistence/repositories/due-phases.js';
import { idempotencyKeysIn } from '../../src/persistence/repositories/idempotency-keys.js';
import type { IdempotencyRow } from '../../src/persistence/tables/idempotency.js';
import { DAY, issue, makeAccount, newAssignment, newCode, NOW } from './account.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

const [SCHEDULED, ACTIVE, EXPIRED] = [0, 1, 2];

describe.each(engines)('the sweeper on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  test('forgets idempotency keys of all accounts after two days, in batches', async () => {
    const database = await databaseForTest(engine);
    const keys = async () =>
      (await database.select('SELECT idempotency_key FROM idempotency')).length;
    const accounts = [0, 255].map((byte) => idOfBytes('Account', Buffer.alloc(16, byte)));
    await database.transaction(async (session) => {
      for (const accountId of accounts) {
        const rows = Array.from({ length: 501 }, (_, number) => ({
          ...{ accountId, idempotencyKey: `old ${number}`, fingerprint: 'x', outcome: '{}' },
          at: NOW - 2 * DAY,
        }));
        const young = { ...rows[0], idempotencyKey: 'young', at: NOW - 2 * DAY + 1 };
        for (const row of [...rows, young]) {
          await session.insert(session.tables.idempotency, [row as IdempotencyRow]);
        }
      }
    });
    expect(await sweepIdempotencyKeys(idempotencyKeysIn(database), NOW)).toBe(2 * 501);
    expect(await keys()).toBe(2);
    expect(await sweepIdempotencyKeys(idempotencyKeysIn(database), NOW)).toBe(0);
  });

  test('moves the phase of what is due, and nothing else', async () => {
    const database = await databaseForTest(engine);
    const account = await makeAccount(database);
    const { mei, creators, performance, meiSource } = account;
    const create = (text: string, ...windows: [number | null, number | null][]) =>
      issue(
        account,
        newCode(
          text,
          mei,
          windows.map(([startAt, endAt], index) =>
            index === 0
              ? newAssignment(creators, null, { startAt, endAt })
              : newAssignment(performance, meiSource, { startAt, endAt }),
          ),
        ),
      );
    await create('AAA', [null, null]);
    await create('BBB', [NOW + DAY, NOW + 2 * DAY]);
    await create('CCC', [null, NOW + DAY]);
    await create('DDD', [NOW - DAY, NOW - 1]);
    await create('EEE', [null, NOW + DAY], [NOW + 2 * DAY, NOW + 3 * DAY]);
    const phases = async () =>
      database.select<{ phase: number; due_at: number; version: number }>(
        'SELECT phase, due_at, version FROM promo_code ORDER BY text',
      );
    const phasesAt = async (now: number) => {
      const moved = await sweepDuePhases(duePhasesIn(database), now);
      return [moved, (await phases()).map(({ phase }) => phase)];
    };
    expect(await phasesAt(NOW)).toEqual([0, [ACTIVE, SCHEDULED, ACTIVE, EXPIRED, ACTIVE]]);
    const atNoon = [ACTIVE, ACTIVE, EXPIRED, EXPIRED, SCHEDULED];
    expect(await phasesAt(NOW + DAY)).toEqual([3, atNoon]);
    expect(await phasesAt(NOW + DAY)).toEqual([0, atNoon]);
    expect(await phasesAt(NOW + 2 * DAY)).toEqual([2, [ACTIVE, EXPIRED, EXPIRED, EXPIRED, ACTIVE]]);
    // Whoever has been off for long catches up at once.
    expect(await phasesAt(NOW + 9 * DAY)).toEqual([
      1,
      [ACTIVE, EXPIRED, EXPIRED, EXPIRED, EXPIRED],
    ]);
    const rows = await phases();
    expect(rows.every(({ due_at, version }) => due_at === MAX_INSTANT && version === 1)).toBe(true);
    expect(await database.select('SELECT id FROM audit_event')).toEqual([]);
  });

  /** An account with codes that end after a day. */
  async function withManyCodes(database: Database, length: number): Promise<void> {
    const account = await makeAccount(database);
    const { mei, creators } = account;
    const rows = Array.from({ length }, (_, index) => {
      const window = { endAt: NOW + DAY };
      const code = newCode(`CODE${index}`, mei, [newAssignment(creators, null, window)]);
      return promoCodeRow(account.id, code, 'Test', NOW);
    });
    await database.transaction((session) =>
      bulkInsert(session, database.dialect.name, session.tables.promoCode, rows),
    );
  }

  const phasesOf = (database: Database) =>
    database.select<{ phase: number; version: number; n: number }>(
      'SELECT phase, version, COUNT(*) AS n FROM promo_code GROUP BY phase, version ORDER BY phase',
    );

  test('takes many in batches', async () => {
    const database = await databaseForTest(engine);
    await withManyCodes(database, 1_100);
    expect(await sweepDuePhases(duePhasesIn(database), NOW + DAY)).toBe(1_100);
    expect(await phasesOf(database)).toEqual([{ phase: EXPIRED, version: 1, n: 1_100 }]);
  });

  test('is right when several find the same codes, of which one changes before they write', async () => {
    const database = await databaseForTest(engine);
    await withManyCodes(database, 20);
    const SWEEPERS = 3;
    const changed: string[] = [];
    let found = 0;
    let letGo = (): void => undefined;
    const allFound = new Promise<void>((resolve) => (letGo = resolve));
    /** Somebody gives one of the codes that all have found no end. */
    const change = async (id: Buffer): Promise<void> => {
      changed.push(id.toString('hex'));
      await database.transaction((session) =>
        session.execute('UPDATE promo_code SET version = 2, ends_at = ?, due_at = ? WHERE id = ?', [
          MAX_INSTANT,
          MAX_INSTANT,
          id,
        ]),
      );
    };
    const sweepers = Array.from({ length: SWEEPERS }, () => {
      let isFirst = true;
      const select: Database['select'] = async <Row>(sql: string, params?: readonly Param[]) => {
        const rows = await database.select<Row>(sql, params);
        if (!sql.includes('FROM promo_code') || !isFirst) return rows;
        isFirst = false;
        found += 1;
        if (found === SWEEPERS)
          await change((rows as { id: Buffer }[])[7]?.id ?? Buffer.alloc(0)).then(letGo);
        await allFound;
        return rows;
      };
      return sweepDuePhases(duePhasesIn({ ...database, select }), NOW + DAY);
    });
    await Promise.all(sweepers);
    expect(changed).toHaveLength(1);
    expect(await phasesOf(database)).toEqual([
      { phase: ACTIVE, version: 2, n: 1 },
      { phase: EXPIRED, version: 1, n: 19 },
    ]);
  });
});
