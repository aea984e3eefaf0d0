import { ok, type AccountId, type PersonId } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AuditEventFilter } from '../../src/application/ports/reads.js';
import { sealAuditEvents } from '../../src/jobs/audit-sealer.js';
import { auditChainIn } from '../../src/persistence/repositories/audit-chain/seal.js';
import { uuidIds } from '../../src/persistence/tables/ids.js';
import type { AuditAction } from '../../src/application/ports/unit-of-work.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { makeAccount, NOW } from '../persistence/account.js';
import { describeOnEngines } from '../support/engines.js';
import { planOf } from './explain.js';
import { Reading, selecting } from './reading.js';

const HOUR = 3_600_000;

describeOnEngines('the audit log', (engine) => {
  let reading: Reading;
  let accountId: AccountId;
  const [lin, mei] = [uuidIds.next('Person'), uuidIds.next('Person')];

  beforeAll(async () => {
    reading = await Reading.open(engine);
    accountId = (await makeAccount(reading.database)).id;
    const now = Date.now();
    const event = (hours: number, actorId: PersonId, action: AuditAction) => ({
      ...{ id: uuidIds.next('AuditEvent'), at: now + hours * HOUR, action, actorId },
      ...({ actor: 'Lin', actorKind: 'PERSON', address: '::1', requestId: `at ${hours}` } as const),
      ...({ subjectType: 'Account', subjectId: accountId, subjectLabel: 'Acme' } as const),
      ...{ changes: [], reason: null, subjectVersion: null },
    });
    await createUnitOfWork(reading.database).run(accountId, async (transaction) => {
      await transaction.appendAudit(event(-3, lin, 'createDeal'));
      await transaction.appendAudit(event(-2, mei, 'createDeal'));
      await transaction.appendAudit(event(-1, lin, 'updateAccount'));
      await transaction.appendAudit(event(0, lin, 'createDeal'));
      return ok(null);
    });
    at = (hours) => now + hours * HOUR;
  });
  afterAll(() => reading.close());

  let at: (hours: number) => number;

  const read = (filter: AuditEventFilter) =>
    reading.reads.auditEvents.pages(
      { accountId, ownerId: null, now: NOW },
      [
        {
          filter,
          order: { field: 'CREATED_AT', direction: 'DESC' },
          page: { backward: false, limit: 10, from: null },
        },
      ],
      selecting('id', 'requestId'),
    );
  const found = async (filter: AuditEventFilter) => {
    const [page] = await read(filter);
    return page?.rows.map(({ requestId }) => requestId);
  };

  it('is filtered by who did it, by what was done and by when', async () => {
    expect(await found({ actorId: mei })).toEqual(['at -2']);
    expect(await found({ actorId: lin, action: 'createDeal' })).toEqual(['at 0', 'at -3']);
    expect(await found({ after: at(-2) })).toEqual(['at 0', 'at -1', 'at -2']);
    expect(await found({ before: at(-2) })).toEqual(['at -3']);
    expect(await found({ after: at(-2), before: at(0) })).toEqual(['at -1', 'at -2']);
    expect(await found({ after: at(0) + 1 })).toEqual([]);
    expect(await found({ actorId: 'ps_nobody' })).toEqual([]);
    expect(await found({ actorId: accountId })).toEqual([]);
  });

  it('tells the place in the chain once it is sealed', async () => {
    const places = async () => {
      const [page] = await read({});
      return page?.rows.map(({ sequence, hash }) => [sequence, hash?.length ?? null]);
    };
    expect(await places()).toEqual([1, 2, 3, 4].map(() => [null, null]));
    await sealAuditEvents(auditChainIn(reading.database));
    expect(await places()).toEqual([4, 3, 2, 1].map((place) => [place, 64]));
  });

  it('is walked by an index, whoever is asked for', async () => {
    for (const [filter, index] of [
      [{ actorId: lin }, 'audit_event_actor'],
      [{ action: 'createDeal' }, 'audit_event_action'],
      [{ subjectId: accountId, actorId: lin }, 'audit_event_subject'],
    ] as const) {
      const [statement] = await reading.statementsOf(async () => {
        await read(filter);
      });
      if (statement === undefined) throw new Error('nothing was sent');
      expect((await planOf(reading.database, statement)).map(({ index: used }) => used)).toContain(
        index,
      );
    }
  });
});
