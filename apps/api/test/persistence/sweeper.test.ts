import { MAX_INSTANT } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { promoCodeRow } from '../../src/persistence/repositories/promo-code-repository.js';
import { bulkInsert } from '../../src/persistence/seed/bulk-insert.js';
import { sweepDuePhases } from '../../src/persistence/sweeper.js';
import { DAY, issue, makeAccount, newAssignment, newCode, NOW } from './account.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

const [SCHEDULED, ACTIVE, EXPIRED] = [0, 1, 2];

describe.each(engines)('the sweeper on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

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
      const moved = await sweepDuePhases(database, now);
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

  test('takes many in batches, several sweepers at once', async () => {
    const database = await databaseForTest(engine);
    const account = await makeAccount(database);
    const { mei, creators } = account;
    const rows = Array.from({ length: 1_100 }, (_, index) => {
      const window = { endAt: NOW + DAY };
      const code = newCode(`CODE${index}`, mei, [newAssignment(creators, null, window)]);
      return promoCodeRow(account.id, code, 'Test', NOW);
    });
    await database.transaction((session) =>
      bulkInsert(session, database.dialect.name, session.tables.promoCode, rows),
    );
    await Promise.all([1, 2, 3].map(() => sweepDuePhases(database, NOW + DAY)));
    const swept = await database.select<{ phase: number; n: number }>(
      'SELECT phase, COUNT(*) AS n FROM promo_code GROUP BY phase',
    );
    expect(swept).toEqual([{ phase: EXPIRED, n: 1_100 }]);
  });
});
