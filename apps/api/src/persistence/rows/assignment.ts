import { canonicalTimeZone, type Assignment } from '@creator-codes/domain';
import type { AssignmentRow } from '../tables/assignment.js';
import { programKindOf } from '../tables/encodings.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['programId', 'programKind', 'mediaSourceId', 'creditPolicy'],
  ...['startAt', 'endAt', 'timeZone'],
] as const;

export type AssignmentColumns = Columns<AssignmentRow, (typeof FIELDS)[number]>;

/** Of an assignment `a` beside its code, without the id, which both have. */
export const ASSIGNMENT_COLUMNS = columnList(FIELDS, 'a');

export function assignmentOf(row: AssignmentColumns, id: Buffer): Assignment {
  return {
    id: idOfBytes('Assignment', id),
    programId: idOfBytes('Program', row.program_id),
    programKind: programKindOf(row.program_kind),
    mediaSourceId:
      row.media_source_id === null ? null : idOfBytes('MediaSource', row.media_source_id),
    creditPolicy: row.credit_policy,
    startAt: row.start_at,
    endAt: row.end_at,
    timeZone: canonicalTimeZone(row.time_zone),
  };
}
