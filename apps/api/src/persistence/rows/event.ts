import { ASKING_CHANGES, eventTypeOf, type EntityName } from '@creator-codes/domain';
import type { EventView } from '../../application/ports/events.js';
import type { AuditChange } from '../../application/ports/unit-of-work.js';
import { idOfBytes } from '../tables/ids.js';

/** A sealed event of the audit log, as far as it decides what others are told. */
export interface EventColumns {
  readonly id: Buffer;
  readonly at: number;
  readonly seq: number;
  readonly action: string;
  readonly subject_type: EntityName;
  readonly subject_id: Buffer;
  readonly subject_version: number | null;
  readonly changes: string | null;
}

const ASKING = ASKING_CHANGES.map((action) => `'${action}'`).join(', ');

/** Of an event. What changed may be long, and few actions ask for it. */
export const EVENT_COLUMNS = `id, at, seq, action, subject_type, subject_id, subject_version, CASE WHEN action IN (${ASKING}) THEN changes END AS changes`;

/** What others are told of it, in a list: nothing of most. */
export function eventsOf(row: EventColumns): readonly EventView[] {
  const type = eventTypeOf({
    action: row.action,
    subjectType: row.subject_type,
    changes: row.changes === null ? [] : (JSON.parse(row.changes) as AuditChange[]),
  });
  if (type === null) return [];
  return [
    {
      ...{ type, at: row.at, seq: row.seq, version: row.subject_version },
      id: idOfBytes('AuditEvent', row.id),
      subjectId: idOfBytes(row.subject_type, row.subject_id),
    },
  ];
}
