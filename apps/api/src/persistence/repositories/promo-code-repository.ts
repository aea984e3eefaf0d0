import type {
  AccountId,
  Assignment,
  Instant,
  PromoCode,
  PromoCodeOwner,
} from '@creator-codes/domain';
import type { Expiry } from '../../application/ports/unit-of-work.js';
import { MATCH_TYPE_NUMBER, OWNER_KIND_NUMBER, PROGRAM_KIND_NUMBER } from '../tables/codes.js';
import type { Session } from '../engine/database.js';
import { codeKeyOf } from '../tables/keys.js';
import { derivedColumns } from '../rows/promo-code-columns.js';
import type { AssignmentRow } from '../tables/assignment.js';
import type { PromoCodeRow } from '../tables/promo-code.js';

/** A new code's row; it claims its text (R5). */
export function promoCodeRow(
  accountId: AccountId,
  code: PromoCode,
  by: string,
  now: Instant,
): PromoCodeRow {
  const derived = derivedColumns(code, now);
  return {
    accountId,
    id: code.id,
    text: code.text,
    matchType: MATCH_TYPE_NUMBER[code.matchType],
    codeKey: codeKeyOf(code.matchType, code.normalForm ?? code.text),
    claimed: 1,
    ownerId: code.owner.id,
    ownerKind: OWNER_KIND_NUMBER[code.owner.kind],
    dealId: code.dealId,
    comments: code.comments,
    ...derived,
    expiredAt: code.expiredAt,
    expiredBy: null,
    expiredReason: null,
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
export async function addAssignments(
  session: Session,
  accountId: AccountId,
  code: PromoCode,
  added: readonly Assignment[],
  seenVersion: number,
  now: Instant,
): Promise<boolean> {
  const where = { accountId, id: code.id, seenVersion };
  const isMine = await session.update(session.tables.promoCode, where, derivedColumns(code, now));
  if (isMine) await insertAssignments(session, accountId, code, added, now);
  return isMine;
}

/** Start and end stay as they were; the text stays with its owner. */
export function expirePromoCode(
  session: Session,
  accountId: AccountId,
  code: PromoCode,
  expiry: Expiry,
  seenVersion: number,
): Promise<boolean> {
  const { phase, dueAt } = derivedColumns({ ...code, expiredAt: expiry.at }, expiry.at);
  return session.update(
    session.tables.promoCode,
    { accountId, id: code.id, seenVersion },
    {
      ...{ phase, dueAt },
      expiredAt: expiry.at,
      expiredBy: expiry.by,
      expiredReason: expiry.reason,
    },
  );
}
