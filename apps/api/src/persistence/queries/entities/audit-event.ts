import type { ActorKind, EntityName } from '@creator-codes/domain';
import type { AuditChange } from '../../../application/ports/unit-of-work.js';
import type { AuditEventView } from '../../../application/ports/views.js';
import { idOfBytes } from '../../tables/ids.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

interface AuditEventRow {
  readonly id: Buffer;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject_type: EntityName;
  readonly subject_id: Buffer;
  readonly subject_label: string;
  readonly changes: string;
  readonly reason: string | null;
  readonly request_id: string;
  readonly actor_kind: ActorKind | null;
  readonly actor_id: Buffer | null;
  readonly address: string | null;
  readonly seq: number | null;
  readonly hash: Buffer | null;
}

const ACTOR_ENTITY = { PERSON: 'Person', TOKEN: 'ApiToken', JOB: null } as const;

function actorIdOf({ actor_kind: kind, actor_id: id }: AuditEventRow): string | null {
  const entity = kind === null ? null : ACTOR_ENTITY[kind];
  return entity === null || id === null ? null : idOfBytes(entity, id);
}

export const auditEventEntity: Entity<AuditEventRow, AuditEventView> = {
  name: 'AuditEvent',
  table: 'audit_event',
  columns: () =>
    't.id, t.at, t.actor, t.action, t.subject_type, t.subject_id, t.subject_label, t.changes, t.reason, t.request_id, t.actor_kind, t.actor_id, t.address, t.seq, t.hash',
  joins: () => '',
  view: (row) => ({
    id: idOfBytes('AuditEvent', row.id),
    at: row.at,
    actor: row.actor,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: idOfBytes(row.subject_type, row.subject_id),
    subjectLabel: row.subject_label,
    // Written by us in the same shape.
    changes: JSON.parse(row.changes) as AuditChange[],
    reason: row.reason,
    requestId: row.request_id,
    actorKind: row.actor_kind,
    actorId: actorIdOf(row),
    address: row.address,
    sequence: row.seq,
    hash: row.hash?.toString('hex') ?? null,
  }),
  own: nobodys,
};
