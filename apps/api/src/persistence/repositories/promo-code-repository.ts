import {
  detailsOf,
  type AccountId,
  type Assignment,
  type Instant,
  type PromoCode,
  type PromoCodeOwner,
} from '@creator-codes/domain';
import { MATCH_TYPE_NUMBER, OWNER_KIND_NUMBER, PROGRAM_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import { codeKeyOf } from '../tables/keys.js';
import { derivedColumns } from '../rows/derived-columns.js';
import type { AssignmentRow } from '../tables/assignment.js';
import type { PromoCodeRow } from '../tables/promo-code.js';

/** What of a code may change after it is made. */
type EditableColumns = Omit<
  PromoCodeRow,
  | 'accountId'
  | 'id'
  | 'text'
  | 'matchType'
  | 'codeKey'
  | 'claimed'
  | 'ownerId'
  | 'ownerKind'
  | 'createdAt'
  | 'createdBy'
  | 'version'
>;

function editableColumns(code: PromoCode, now: Instant): EditableColumns {
  const { dealId, expiredAt, expiredBy, expiredReason } = code;
  const expiry = { expiredAt, expiredBy, expiredReason };
  return { ...derivedColumns(code, now), ...detailsOf(code), ...expiry, dealId };
}

/** A new code's row; it claims its text (R5). */
export function promoCodeRow(
  accountId: AccountId,
  code: PromoCode,
  by: string,
  now: Instant,
): PromoCodeRow {
  return {
    accountId,
    id: code.id,
    text: code.text,
    matchType: MATCH_TYPE_NUMBER[code.matchType],
    codeKey: codeKeyOf(code.matchType, code.normalForm ?? code.text),
    claimed: 1,
    ownerId: code.owner.id,
    ownerKind: OWNER_KIND_NUMBER[code.owner.kind],
    ...editableColumns(code, now),
    createdAt: code.createdAt,
    createdBy: by,
    version: code.version,
  };
}

export function assignmentRow(
  accountId: AccountId,
  code: { readonly id: PromoCode['id']; readonly owner: PromoCodeOwner },
  assignment: Assignment,
  now: Instant,
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
    current: 1,
    creditPolicy: assignment.creditPolicy,
    startAt: assignment.startAt,
    endAt: assignment.endAt,
    timeZone: assignment.timeZone,
    createdAt: now,
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
  await insertAssignments(session, accountId, code, code.assignments, now);
}

function insertAssignments(
  session: Session,
  accountId: AccountId,
  code: PromoCode,
  assignments: readonly Assignment[],
  now: Instant,
): Promise<void> {
  const rows = assignments.map((assignment) => assignmentRow(accountId, code, assignment, now));
  return session.insert(session.tables.assignment, rows);
}

/**
 * The code is the aggregate: its version moves with every assignment. It moves first, so that two writers wait
 * for one lock; the other way round each would hold a shared lock that the other needs.
 */
export async function savePromoCode(
  session: Session,
  accountId: AccountId,
  before: PromoCode,
  after: PromoCode,
  now: Instant,
): Promise<boolean> {
  const where = { accountId, id: after.id, seenVersion: before.version };
  const isMine = await session.update(session.tables.promoCode, where, editableColumns(after, now));
  if (!isMine) return false;
  const ids = new Set(before.assignments.map(({ id }) => id));
  const added = after.assignments.filter(({ id }) => !ids.has(id));
  if (added.length > 0) await insertAssignments(session, accountId, after, added, now);
  return true;
}
