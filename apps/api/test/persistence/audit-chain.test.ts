import { describe, expect, it } from 'vitest';
import { sealAuditEvents } from '../../src/jobs/audit-sealer.js';
import { auditChainIn } from '../../src/persistence/repositories/audit-chain/seal.js';
import {
  verifyAuditChains,
  type ChainReport,
} from '../../src/persistence/repositories/audit-chain/verify.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { ok, type AccountId } from '@creator-codes/domain';
import { makeAccount, NOW } from './account.js';
import { databaseForTest } from './database-for-test.js';
import { engines } from './engines.js';

describe.each(engines)('the chain of the audit log on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);

  async function write(database: Database, accountId: AccountId, count: number): Promise<void> {
    await createUnitOfWork(database).run(accountId, async (transaction) => {
      for (let index = 0; index < count; index += 1) {
        await transaction.appendAudit({
          id: uuidIds.next('AuditEvent'),
          at: NOW + index,
          actor: 'Lin “the” Ö',
          actorKind: 'PERSON',
          actorId: uuidIds.next('Person'),
          address: '203.0.113.7',
          action: 'updateAccount',
          subjectVersion: index % 2 === 0 ? null : index,
          subjectType: 'Account',
          subjectId: accountId,
          subjectLabel: '橙子',
          changes: [{ field: 'name', before: null, after: `Name ${index} 🙂` }],
          reason: null,
          requestId: 'test',
        });
      }
      return ok(null);
    });
  }

  async function verified(database: Database, expected: readonly string[] = []) {
    const reports: ChainReport[] = [];
    for await (const report of verifyAuditChains(database, new Set(expected))) reports.push(report);
    return reports;
  }

  async function chained(count: number) {
    const database = await databaseForTest(engine);
    const { id } = await makeAccount(database);
    await write(database, id, count);
    await sealAuditEvents(auditChainIn(database));
    const [report] = await verified(database);
    if (report === undefined || report.head === null) throw new Error('nothing was sealed');
    return { database, accountId: id, head: report.head };
  }

  const run = (database: Database, statement: string) =>
    database.transaction((session) => session.execute(statement));

  test('holds over many events of several accounts, and goes on where it ended', async () => {
    const database = await databaseForTest(engine);
    const accounts = [await makeAccount(database), await makeAccount(database)];
    for (const { id } of accounts) await write(database, id, 600);
    expect((await verified(database)).map(({ unsealed }) => unsealed)).toEqual([600, 600]);
    expect(await sealAuditEvents(auditChainIn(database))).toBe(1_200);
    for (const { id } of accounts) await write(database, id, 3);
    await sealAuditEvents(auditChainIn(database));
    const reports = await verified(database);
    expect(reports).toMatchObject(
      accounts.map(({ id }) => ({ accountId: id, sealed: 603, unsealed: 0, problem: null })),
    );
    expect(new Set(reports.map(({ head }) => head)).size).toBe(2);
  });

  test('has no gap and no fork when several processes seal while others write', async () => {
    const database = await databaseForTest(engine);
    const { id } = await makeAccount(database);
    const writing = Array.from({ length: 20 }, () => write(database, id, 5));
    const sealing = [1, 2, 3].map(async () => {
      for (let round = 0; round < 10; round += 1) await sealAuditEvents(auditChainIn(database));
    });
    await Promise.all([...writing, ...sealing]);
    await sealAuditEvents(auditChainIn(database));
    expect(await verified(database)).toMatchObject([{ sealed: 100, unsealed: 0, problem: null }]);
  });

  test.each([
    ['a change of what it says', `UPDATE audit_event SET reason = 'none' WHERE seq = 3`, 'event 3'],
    ['another actor', `UPDATE audit_event SET actor = 'Mei' WHERE seq = 5`, 'event 5'],
    [
      'an event that was taken out',
      'DELETE FROM audit_event WHERE seq = 4',
      '1 missing before event 5',
    ],
    ['a forged hash', 'UPDATE audit_event SET hash = actor_id WHERE seq = 7', 'event 7'],
  ])('tells %s', async (_, statement, problem) => {
    const { database } = await chained(8);
    await run(database, statement);
    const [report] = await verified(database);
    expect(report?.problem).toContain(problem);
  });

  test('tells that the newest were cut off to whoever kept the head', async () => {
    const { database, head } = await chained(6);
    expect(await verified(database, [head])).toMatchObject([
      { earlierHeads: [head], problem: null },
    ]);
    await run(database, 'DELETE FROM audit_event WHERE seq > 4');
    expect(await verified(database, [head])).toMatchObject([{ earlierHeads: [], problem: null }]);
  });
});
