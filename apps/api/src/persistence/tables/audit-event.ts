import type { AccountId, AuditEventId, EntityName, ActorKind } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface AuditEventRow {
  readonly accountId: AccountId;
  readonly id: AuditEventId;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subjectType: EntityName;
  readonly subjectId: string;
  readonly subjectLabel: string;
  /** JSON of the list of changes. */
  readonly changes: string;
  readonly reason: string | null;
  readonly requestId: string;
  readonly actorKind: ActorKind | null;
  readonly actorId: string | null;
  readonly address: string | null;
  /** Place in the account's chain, and the hash up to there; written by sealing only. */
  readonly seq: number | null;
  readonly hash: Buffer | null;
  readonly subjectVersion: number | null;
}

export const auditEventTable = (type: ColumnTypes) =>
  table<AuditEventRow>({
    name: 'audit_event',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      at: type.instant(),
      actor: type.text(200),
      action: type.text(60),
      subjectType: type.text(30),
      subjectId: type.id(),
      subjectLabel: type.text(300),
      changes: type.hugeText(),
      reason: nullable(type.longText()),
      requestId: type.text(100),
      actorKind: nullable(type.text(10)),
      actorId: nullable(type.id()),
      address: nullable(type.text(45)),
      seq: nullable(type.integer()),
      hash: nullable(type.hash()),
      subjectVersion: nullable(type.integer()),
    },
    unique: { seq: ['accountId', 'seq'] },
    indexes: {
      subject: ['accountId', 'subjectId', 'id'],
      action: ['accountId', 'action', 'id'],
      actor: ['accountId', 'actorId', 'id'],
      unsealed: ['seq', 'accountId', 'id'],
    },
  });
