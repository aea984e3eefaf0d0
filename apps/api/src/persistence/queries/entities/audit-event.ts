import type { EntityName } from '@creator-codes/domain';
import type { AuditChange } from '../../../application/ports.js';
import type { AuditEventView } from '../../../application/views.js';
import { idOfBytes } from '../../ids.js';
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
}

export const auditEventEntity: Entity<AuditEventRow, AuditEventView> = {
  name: 'AuditEvent',
  table: 'audit_event',
  columns: () =>
    't.id, t.at, t.actor, t.action, t.subject_type, t.subject_id, t.subject_label, t.changes, t.reason, t.request_id',
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
  }),
  own: nobodys,
};
