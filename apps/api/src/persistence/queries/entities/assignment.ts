import { assignmentStatusAt, canonicalTimeZone, type Instant } from '@creator-codes/domain';
import type { Fields } from '../../../application/ports/reads.js';
import type {
  AssignmentHolderView,
  AssignmentView,
  ProgramView,
} from '../../../application/ports/views.js';
import type { ColumnIn, Columns } from '../../rows/columns.js';
import type { AssignmentRow as AssignmentTable } from '../../tables/assignment.js';
import { idOfBytes } from '../../tables/ids.js';
import type { PromoCodeRow } from '../../tables/promo-code.js';
import { columnsFor, type ColumnsByField } from '../columns.js';
import type { Entity } from '../entity.js';
import { byOwner } from '../own-rows.js';
import type { Mutable } from '../reader.js';

type Table = ColumnIn<'t', AssignmentTable>;

/** Only what was selected is there, beside the code's id. */
export type AssignmentRow = Columns<
  AssignmentTable,
  | ('id' | 'promoCodeId' | 'programId' | 'mediaSourceId')
  | ('creditPolicy' | 'startAt' | 'endAt' | 'timeZone')
>;

const COLUMNS: ColumnsByField<Table> = {
  id: ['t.id'],
  creditPolicy: ['t.credit_policy'],
  startAt: ['t.start_at'],
  endAt: ['t.end_at'],
  timeZone: ['t.time_zone'],
  status: ['t.start_at', 't.end_at'],
  program: ['t.program_id'],
  holder: ['t.media_source_id'],
};

/** The columns of an assignment `t` that a selection is shown from. */
export function assignmentColumns(fields: Fields): readonly string[] {
  return columnsFor<Table>(['t.promo_code_id'], COLUMNS, fields);
}

/** An assignment as its row tells it: nothing is worked out before it is asked for. */
export class AssignmentOfRow implements Mutable<AssignmentView> {
  program?: ProgramView;
  holder?: AssignmentHolderView;

  /** @param expiredAt of the code: it ends all assignments */
  constructor(
    private readonly row: AssignmentRow,
    private readonly expiredAt: Instant | null,
    private readonly now: Instant,
  ) {}

  get id() {
    return idOfBytes('Assignment', this.row.id);
  }

  get promoCodeId() {
    return idOfBytes('PromoCode', this.row.promo_code_id);
  }

  get programId() {
    return idOfBytes('Program', this.row.program_id);
  }

  get mediaSourceId() {
    const { media_source_id: source } = this.row;
    return source === null ? null : idOfBytes('MediaSource', source);
  }

  get creditPolicy() {
    return this.row.credit_policy;
  }

  get startAt() {
    return this.row.start_at;
  }

  get endAt() {
    return this.row.end_at;
  }

  get timeZone() {
    return canonicalTimeZone(this.row.time_zone);
  }

  get status() {
    return assignmentStatusAt(this, this.expiredAt, this.now);
  }
}

/** An assignment by its own id, also one that has ended. */
export const assignmentEntity: Entity<
  AssignmentRow & Columns<PromoCodeRow, 'expiredAt'>,
  AssignmentView
> = {
  name: 'Assignment',
  table: 'assignment',
  columns: (fields) =>
    [...new Set(['t.id', ...assignmentColumns(fields), 'c.expired_at'])].join(', '),
  joins: () => ' LEFT JOIN promo_code c ON c.account_id = t.account_id AND c.id = t.promo_code_id',
  view: (row, { now }) => new AssignmentOfRow(row, row.expired_at, now),
  own: byOwner,
};
