import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealAuditEvents } from '../../src/jobs/audit-sealer.js';
import { auditChainIn } from '../../src/persistence/repositories/audit-chain/seal.js';
import { bulkInsert } from '../../src/persistence/engine/bulk-insert.js';
import { seedDemo } from '../../src/seed/demo.js';
import { randomFrom, seedIds } from '../../src/seed/random.js';
import type { AuditEventRow } from '../../src/persistence/tables/audit-event.js';
import { describeOnEngines } from '../support/engines.js';
import { planOf } from './explain.js';
import { Reading, type Sent } from './reading.js';
import { recorded } from './recorded.js';
import { WRITTEN_AT } from './world.js';

const MANY = 5_000;
const NEW = 3;

describeOnEngines('plans of sealing the audit log', (engine) => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await Reading.open(engine);
    await seedDemo(reading.database, WRITTEN_AT);
    await writeEvents(MANY);
    await sealAuditEvents(auditChainIn(reading.database));
    await writeEvents(NEW);
  });
  afterAll(() => reading.close());

  const ids = seedIds(randomFrom(1));

  async function writeEvents(count: number): Promise<void> {
    const [account] = await reading.accounts();
    if (account === undefined) throw new Error('no account');
    const rows = Array.from({ length: count }, (): AuditEventRow => ({
      ...{ accountId: account.id, id: ids('AuditEvent', WRITTEN_AT), at: WRITTEN_AT },
      ...{ actor: 'Test', action: 'updateAccount', subjectType: 'Account', subjectId: account.id },
      ...{ subjectLabel: 'Account', changes: '[]', reason: null, requestId: 'test' },
      ...{ actorKind: null, actorId: null, address: null, seq: null, hash: null },
      subjectVersion: null,
    }));
    const { database } = reading;
    await database.transaction((session) =>
      bulkInsert(session, database.dialect.name, session.tables.auditEvent, rows),
    );
  }

  it('read what waits and the last of what is sealed, however long the log is', async () => {
    const sent: Sent[] = [];
    // Nothing is kept, so that the plans meet what the statements met.
    const { database } = recorded(reading, sent);
    const sealed = await sealAuditEvents(
      auditChainIn({
        ...database,
        transaction: async (work) => {
          await database.transaction(work, () => false);
          return 0 as Awaited<ReturnType<typeof work>>;
        },
      }),
    );
    expect(sealed).toBe(0);
    expect(sent.length).toBeGreaterThan(2);
    for (const statement of sent) {
      const plan = await planOf(reading.database, statement);
      // Of all accounts together: events without a place come first in this index.
      for (const { index } of plan) expect(index).toMatch(/^audit_event_(unsealed|seq)$/);
      const rows = plan.reduce((sum, each) => sum + each.rows, 0);
      expect(rows).toBeLessThan(10);
    }
  });
});
