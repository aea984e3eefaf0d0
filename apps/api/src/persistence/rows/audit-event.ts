import type { AuditChange, AuditEvent } from '../../application/ports/unit-of-work.js';
import { idOfBytes } from '../tables/ids.js';
import type { AuditEventRow } from '../tables/audit-event.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['id', 'at', 'actor', 'action', 'subjectType', 'subjectId', 'subjectLabel'],
  ...['changes', 'reason', 'requestId', 'actorKind', 'actorId', 'address', 'subjectVersion'],
] as const;

type Ids = 'subject_id' | 'actor_id';

/** The ids of an event say by another column of what they are. */
export type AuditEventColumns = Omit<Columns<AuditEventRow, (typeof FIELDS)[number]>, Ids> & {
  readonly subject_id: Buffer;
  readonly actor_id: Buffer | null;
};

/** Of an event `t`. */
export const AUDIT_EVENT_COLUMNS = columnList(FIELDS);

const ACTOR_ENTITY = {
  PERSON: 'Person',
  TOKEN: 'ApiToken',
  JOB: null,
  INVITED: 'Creator',
  RULE: 'ApplicationRule',
} as const;

function actorIdOf({ actor_kind: kind, actor_id: id }: AuditEventColumns): string | null {
  const entity = kind === null ? null : ACTOR_ENTITY[kind];
  return entity === null || id === null ? null : idOfBytes(entity, id);
}

/** An event as it was stored: the release that wrote it may have called the action by a name that is gone. */
export function auditEventOf(
  row: AuditEventColumns,
): Omit<AuditEvent, 'action'> & { readonly action: string } {
  return {
    id: idOfBytes('AuditEvent', row.id),
    at: row.at,
    actor: row.actor,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: idOfBytes(row.subject_type, row.subject_id),
    subjectLabel: row.subject_label,
    subjectVersion: row.subject_version,
    // Written by us in the same shape.
    changes: JSON.parse(row.changes) as AuditChange[],
    reason: row.reason,
    requestId: row.request_id,
    actorKind: row.actor_kind,
    actorId: actorIdOf(row),
    address: row.address,
  };
}
