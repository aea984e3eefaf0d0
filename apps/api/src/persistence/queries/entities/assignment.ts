import { assignmentStatusAt, type CreditPolicy, type Instant } from '@creator-codes/domain';
import type { AssignmentView, ProgramView } from '../../../application/views.js';
import { idOfBytes } from '../../ids.js';
import type { Entity } from '../entity.js';
import { byOwner } from '../own-rows.js';
import { programView } from './program.js';

export interface AssignmentRow {
  readonly id: Buffer;
  readonly promo_code_id: Buffer;
  readonly program_id: Buffer;
  readonly media_source_id: Buffer | null;
  readonly credit_policy: CreditPolicy;
  readonly start_at: number | null;
  readonly end_at: number | null;
  readonly time_zone: string;
}

export const ASSIGNMENT_COLUMNS =
  't.id, t.promo_code_id, t.program_id, t.media_source_id, t.credit_policy, t.start_at, t.end_at, t.time_zone';

/** @param expiredAt of the code: it ends all assignments */
export function assignmentView(
  row: AssignmentRow,
  expiredAt: Instant | null,
  now: Instant,
): AssignmentView {
  const window = { startAt: row.start_at, endAt: row.end_at };
  return {
    id: idOfBytes('Assignment', row.id),
    promoCodeId: idOfBytes('PromoCode', row.promo_code_id),
    programId: idOfBytes('Program', row.program_id),
    mediaSourceId:
      row.media_source_id === null ? null : idOfBytes('MediaSource', row.media_source_id),
    creditPolicy: row.credit_policy,
    ...window,
    timeZone: row.time_zone,
    status: assignmentStatusAt(window, expiredAt, now),
  };
}

/** An assignment by its own id, also one that has ended. */
export const assignmentEntity: Entity<
  AssignmentRow & { readonly expired_at: number | null },
  AssignmentView
> = {
  name: 'Assignment',
  table: 'assignment',
  columns: () => `${ASSIGNMENT_COLUMNS}, c.expired_at`,
  joins: () => ' LEFT JOIN promo_code c ON c.account_id = t.account_id AND c.id = t.promo_code_id',
  view: (row, { now }) => assignmentView(row, row.expired_at, now),
  own: byOwner,
};

/** The program beside an assignment. */
export interface JoinedProgramRow {
  readonly program_id: Buffer;
  readonly program_name: string;
  readonly program_kind: number;
  readonly code_tracking: number;
  readonly program_created_at: number;
  readonly program_version: number;
}

export const JOINED_PROGRAM = {
  columns:
    ', p.name AS program_name, t.program_kind, p.code_tracking, p.created_at AS program_created_at, p.version AS program_version',
  join: ' LEFT JOIN program p ON p.account_id = t.account_id AND p.id = t.program_id',
};

export function joinedProgramView(row: JoinedProgramRow): ProgramView {
  return programView({
    id: row.program_id,
    name: row.program_name,
    kind: row.program_kind,
    code_tracking: row.code_tracking,
    created_at: row.program_created_at,
    version: row.program_version,
  });
}
