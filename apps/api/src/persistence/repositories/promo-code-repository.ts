import {
  detailsOf,
  type AccountId,
  type Assignment,
  type Instant,
  type PromoCode,
  type PromoCodeDetails,
  type PromoCodeOwner,
} from '@creator-codes/domain';
import { MATCH_TYPE_NUMBER, OWNER_KIND_NUMBER, PROGRAM_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import { codeKeyOf } from '../tables/keys.js';
import { derivedColumns } from '../rows/derived-columns.js';
import type { AssignmentRow } from '../tables/assignment.js';
import type { PromoCodeRow } from '../tables/promo-code.js';

/** What of a code never changes after it is made. */
type FixedColumn =
  | ('accountId' | 'id' | 'matchType' | 'ownerId' | 'ownerKind')
  | ('createdAt' | 'createdBy' | 'version');

/** What of a code may change. */
export type EditableColumns = Omit<PromoCodeRow, FixedColumn>;

export function editableColumns(code: PromoCode, now: Instant): EditableColumns {
  // Written out: an object of so many fields is a hundred times quicker than one that others are spread into.
  const derived = derivedColumns(code, now);
  const row: Omit<EditableColumns, keyof PromoCodeDetails> = {
    startsAt: derived.startsAt,
    endsAt: derived.endsAt,
    resumesAt: derived.resumesAt,
    gapFrom: derived.gapFrom,
    gapUntil: derived.gapUntil,
    livesFrom: derived.livesFrom,
    livesUntil: derived.livesUntil,
    phase: derived.phase,
    dueAt: derived.dueAt,
    assignedKinds: derived.assignedKinds,
    expiredAt: code.expiredAt,
    expiredBy: code.expiredBy,
    expiredReason: code.expiredReason,
    releasedAt: code.releasedAt,
    dealId: code.dealId,
    claimed: code.releasedAt === null ? 1 : null,
    text: code.text,
    codeKey: codeKeyOf(code.matchType, code.normalForm ?? code.text),
  };
  return Object.assign(row, detailsOf(code));
}

/** A new code's row; it claims its text (R5). */
export function promoCodeRow(
  accountId: AccountId,
  code: PromoCode,
  by: string,
  now: Instant,
): PromoCodeRow {
  const fixed: Pick<PromoCodeRow, FixedColumn> = {
    accountId,
    id: code.id,
    matchType: MATCH_TYPE_NUMBER[code.matchType],
    ownerId: code.owner.id,
    ownerKind: OWNER_KIND_NUMBER[code.owner.kind],
    createdAt: code.createdAt,
    createdBy: by,
    version: code.version,
  };
  return Object.assign(editableColumns(code, now), fixed);
}

export function assignmentRow(
  accountId: AccountId,
  code: { readonly id: PromoCode['id']; readonly owner: PromoCodeOwner },
  assignment: Assignment,
  current: AssignmentRow['current'] = 1,
): AssignmentRow {
  return {
    accountId,
    id: assignment.id,
    promoCodeId: code.id,
    programId: assignment.programId,
    programKind: PROGRAM_KIND_NUMBER[assignment.programKind],
    ownerId: code.owner.id,
    ownerKind: OWNER_KIND_NUMBER[code.owner.kind],
    mediaSourceId: assignment.mediaSourceId,
    current,
    creditPolicy: assignment.creditPolicy,
    startAt: assignment.startAt,
    endAt: assignment.endAt,
    timeZone: assignment.timeZone,
    createdAt: assignment.createdAt,
  };
}

export async function insertPromoCode(
  session: Session,
  accountId: AccountId,
  code: PromoCode,
  by: string,
  now: Instant,
): Promise<void> {
  await session.insert(session.tables.promoCode, [promoCodeRow(accountId, code, by, now)]);
  await session.insert(session.tables.assignment, assignmentRows(accountId, code));
}

/** The rows of all assignments of a code. */
export function assignmentRows(accountId: AccountId, code: PromoCode): readonly AssignmentRow[] {
  return [
    ...code.earlierAssignments.map((each) => assignmentRow(accountId, code, each, null)),
    ...code.assignments.map((each) => assignmentRow(accountId, code, each)),
  ];
}
