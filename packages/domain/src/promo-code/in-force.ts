import type { ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import type { Assignment, PromoCode } from './promo-code.js';

/** The instant from which an assignment counts: that of its making, unless a later start was chosen. */
export function beginningOf({ startAt, createdAt }: Pick<Assignment, 'startAt' | 'createdAt'>) {
  return Math.max(startAt ?? createdAt, createdAt);
}

/** The instant at which an assignment ends by its own end or its code's expiry; null without either. */
export function endingOf(
  { endAt }: Pick<Assignment, 'endAt'>,
  expiredAt: Instant | null,
): Instant | null {
  return endAt === null || expiredAt === null ? (endAt ?? expiredAt) : Math.min(endAt, expiredAt);
}

/** Whether an assignment counts at an instant, be it in the past. */
export function isInForceAt(
  assignment: Assignment,
  expiredAt: Instant | null,
  at: Instant,
): boolean {
  const ending = endingOf(assignment, expiredAt);
  return beginningOf(assignment) <= at && (ending === null || at < ending);
}

/** The assignment by which an order of that instant is judged in a program; null if none counted. */
export function assignmentInForceAt(
  code: Pick<PromoCode, 'assignments' | 'earlierAssignments' | 'expiredAt'>,
  programId: ProgramId,
  at: Instant,
): Assignment | null {
  const all = [...code.assignments, ...code.earlierAssignments];
  const inProgram = all.filter((assignment) => assignment.programId === programId);
  return inProgram.find((assignment) => isInForceAt(assignment, code.expiredAt, at)) ?? null;
}

/** Whether an assignment has counted before an instant: what was in force is never overwritten. */
export function hasCountedBefore(
  assignment: Assignment,
  expiredAt: Instant | null,
  now: Instant,
): boolean {
  const ending = endingOf(assignment, expiredAt);
  const until = ending === null ? now : Math.min(ending, now);
  return beginningOf(assignment) < until;
}

/** Whether an assignment has ended, by its own end or by its code's expiry. */
export function isOver(
  { endAt }: Pick<Assignment, 'endAt'>,
  expiredAt: Instant | null,
  now: Instant,
): boolean {
  const ending = endingOf({ endAt }, expiredAt);
  return ending !== null && ending <= now;
}

/** Whether an assignment begins where an earlier one of its program ended, so that its code counts without a gap. */
export function takesOver(
  { earlierAssignments }: Pick<PromoCode, 'earlierAssignments'>,
  assignment: Assignment,
): boolean {
  const begins = beginningOf(assignment);
  return earlierAssignments.some(
    ({ programId, endAt }) => programId === assignment.programId && endAt === begins,
  );
}
