import type { AccountId } from '@creator-codes/domain';
import type { AuditEvent, IdempotencyRecord } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { bytesOfOwnId } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';
import type { AuditEventRow } from '../tables/audit-event.js';

export function auditEventRow(accountId: AccountId, event: AuditEvent): AuditEventRow {
  // Written out, which is thirty times quicker than to spread it.
  return {
    accountId,
    id: event.id,
    at: event.at,
    actor: event.actor,
    action: event.action,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    subjectLabel: event.subjectLabel,
    changes: JSON.stringify(event.changes),
    reason: event.reason,
    requestId: event.requestId,
    actorKind: event.actorKind,
    actorId: event.actorId,
    address: event.address,
    seq: null,
    hash: null,
    subjectVersion: event.subjectVersion,
  };
}

/** What has happened, in the transaction of the change itself (R12). */
export async function appendAudit(
  session: Session,
  accountId: AccountId,
  event: AuditEvent,
): Promise<void> {
  await session.insert(session.tables.auditEvent, [auditEventRow(accountId, event)]);
}

export async function findIdempotencyRecord(
  select: Select,
  accountId: AccountId,
  key: string,
): Promise<IdempotencyRecord | null> {
  const [row] = await select<Omit<IdempotencyRecord, 'key'>>(
    'SELECT fingerprint, outcome, at FROM idempotency WHERE account_id = ? AND idempotency_key = ?',
    [bytesOfOwnId(accountId), key],
  );
  return row === undefined
    ? null
    : { key, fingerprint: row.fingerprint, outcome: row.outcome, at: row.at };
}

export async function insertIdempotencyRecord(
  session: Session,
  accountId: AccountId,
  { key, fingerprint, outcome, at }: IdempotencyRecord,
): Promise<void> {
  await session.insert(session.tables.idempotency, [
    { accountId, idempotencyKey: key, fingerprint, outcome, at },
  ]);
}
