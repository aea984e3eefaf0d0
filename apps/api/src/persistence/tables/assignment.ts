import type {
  AccountId,
  AssignmentId,
  MediaSourceId,
  ProgramId,
  PromoCodeId,
  CreditPolicy,
} from '@creator-codes/domain';
import type { CodeOwnerRow } from './code-owner.js';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface AssignmentRow {
  readonly accountId: AccountId;
  readonly id: AssignmentId;
  readonly promoCodeId: PromoCodeId;
  readonly programId: ProgramId;
  readonly programKind: number;
  readonly ownerId: CodeOwnerRow['id'];
  readonly ownerKind: number;
  readonly mediaSourceId: MediaSourceId | null;
  /** 1 while it is the code's assignment in that program; null once a successor took its place. */
  readonly current: 1 | null;
  readonly creditPolicy: CreditPolicy;
  readonly startAt: number | null;
  readonly endAt: number | null;
  readonly timeZone: string;
  readonly createdAt: number;
}

export const assignmentTable = (type: ColumnTypes) =>
  table<AssignmentRow>({
    name: 'assignment',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      promoCodeId: type.id(),
      programId: type.id(),
      programKind: type.small(),
      ownerId: type.id(),
      ownerKind: type.small(),
      mediaSourceId: nullable(type.id()),
      current: nullable(type.small()),
      creditPolicy: type.text(20),
      startAt: nullable(type.instant()),
      endAt: nullable(type.instant()),
      timeZone: type.text(64),
      createdAt: type.instant(),
    },
    unique: { program: ['accountId', 'promoCodeId', 'programId', 'current'] },
    indexes: {
      owner: ['accountId', 'promoCodeId', 'ownerId', 'ownerKind'],
      source: ['accountId', 'mediaSourceId', 'programId', 'ownerId', 'ownerKind'],
      of_program: ['accountId', 'programId', 'programKind', 'promoCodeId'],
    },
    foreignKeys: [
      {
        name: 'promo_code',
        to: 'promo_code',
        columns: ['accountId', 'promoCodeId', 'ownerId', 'ownerKind'],
        referenced: ['accountId', 'id', 'ownerId', 'ownerKind'],
      },
      {
        name: 'source',
        to: 'media_source',
        columns: ['accountId', 'mediaSourceId', 'programId', 'ownerId', 'ownerKind'],
        referenced: ['accountId', 'id', 'programId', 'standsForId', 'standsForKind'],
      },
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'programId', 'programKind'],
        referenced: ['accountId', 'id', 'kind'],
      },
    ],
    checks: {
      current_once: 'current = 1',
      shapes:
        '(owner_kind = 1 AND program_kind = 1 AND media_source_id IS NULL) OR (owner_kind = 1 AND program_kind = 2 AND media_source_id IS NOT NULL) OR (owner_kind = 2 AND program_kind = 2 AND media_source_id IS NULL) OR (owner_kind = 3 AND program_kind = 2 AND media_source_id IS NOT NULL)',
      window: 'start_at IS NULL OR end_at IS NULL OR start_at < end_at',
    },
  });
