import type { AuditEventView } from '../../../application/ports/views.js';
import {
  AUDIT_EVENT_COLUMNS,
  auditEventOf,
  type AuditEventColumns,
} from '../../rows/audit-event.js';
import { columnList, type Columns } from '../../rows/columns.js';
import type { AuditEventRow } from '../../tables/audit-event.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

const SEAL = ['seq', 'hash'] as const;

export const auditEventEntity: Entity<
  AuditEventColumns & Columns<AuditEventRow, (typeof SEAL)[number]>,
  AuditEventView
> = {
  name: 'AuditEvent',
  table: 'audit_event',
  columns: () => `${AUDIT_EVENT_COLUMNS}, ${columnList(SEAL)}`,
  joins: () => '',
  view: (row) => ({
    ...auditEventOf(row),
    sequence: row.seq,
    hash: row.hash?.toString('hex') ?? null,
  }),
  own: nobodys,
};
