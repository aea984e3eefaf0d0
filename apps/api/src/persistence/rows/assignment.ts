import { canonicalTimeZone, type Assignment } from '@creator-codes/domain';
import type { AssignmentRow } from '../tables/assignment.js';
import { programKindOf } from '../tables/encodings.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['programId', 'programKind', 'mediaSourceId', 'creditPolicy'],
  ...['startAt', 'endAt', 'timeZone'],
] as const;

export type AssignmentColumns = Columns<AssignmentRow, (typeof FIELDS)[number]> & {
  readonly assignment_id: Buffer;
  readonly assignment_created_at: number;
  readonly assignment_current: AssignmentRow['current'];
};

/** Of an assignment `a` beside its code, by names that no column of the code has. */
export const ASSIGNMENT_COLUMNS = [
  'a.id AS assignment_id, a.created_at AS assignment_created_at, a.current AS assignment_current',
  columnList(FIELDS, 'a'),
].join(', ');

export function assignmentOf(row: AssignmentColumns): Assignment {
  return {
    id: idOfBytes('Assignment', row.assignment_id),
    programId: idOfBytes('Program', row.program_id),
    programKind: programKindOf(row.program_kind),
    mediaSourceId:
      row.media_source_id === null ? null : idOfBytes('MediaSource', row.media_source_id),
    creditPolicy: row.credit_policy,
    startAt: row.start_at,
    endAt: row.end_at,
    timeZone: canonicalTimeZone(row.time_zone),
    createdAt: row.assignment_created_at,
  };
}
