import type { AssignmentId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { hasCountedBefore } from './in-force.js';
import type { Assignment, PromoCode, Terms } from './promo-code.js';

// What was in force is never overwritten: each of these leaves the past as it was. They write what is asked for;
// whether it may be asked for is decided by `editable` and the rules.

/** When something is edited, and the ids of successors. */
export interface EditMoment {
  readonly now: Instant;
  readonly nextId: () => AssignmentId;
}

/** What becomes of a current assignment. */
export interface EditOutcome {
  readonly current: Assignment;
  /** Set if it made room for a successor. */
  readonly ended?: Assignment;
}

/** The code with each of its current assignments changed. */
export function withAssignments(
  code: PromoCode,
  change: (assignment: Assignment) => EditOutcome,
): PromoCode {
  const outcomes = code.assignments.map(change);
  return {
    ...code,
    assignments: outcomes.map(({ current }) => current),
    earlierAssignments: [
      ...code.earlierAssignments,
      ...outcomes.flatMap(({ ended }) => (ended === undefined ? [] : [ended])),
    ],
  };
}

/**
 * The code with other terms of one assignment. End and zone change in place; so does all of one that has not begun
 * before this very millisecond. The credit policy of one that counts ends it now and begins a successor.
 * @param terms of one that has not begun: without a start it begins now, unless it had none before
 */
export function withTerms(
  code: PromoCode,
  assignmentId: AssignmentId,
  terms: Terms,
  moment: EditMoment,
): PromoCode {
  return withAssignments(code, (assignment) =>
    assignment.id === assignmentId
      ? edited(assignment, terms, code.expiredAt, moment)
      : { current: assignment },
  );
}

/** The code with the credit policy of one assignment changed, in place or by a successor. */
export function withCreditPolicy(
  code: PromoCode,
  assignmentId: AssignmentId,
  creditPolicy: Terms['creditPolicy'],
  moment: EditMoment,
): PromoCode {
  const assignment = code.assignments.find(({ id }) => id === assignmentId);
  if (assignment === undefined) return code;
  return withTerms(code, assignmentId, { ...assignment, creditPolicy }, moment);
}

function edited(
  assignment: Assignment,
  { creditPolicy, startAt, endAt, timeZone }: Terms,
  expiredAt: Instant | null,
  { now, nextId }: EditMoment,
): EditOutcome {
  if (!hasCountedBefore(assignment, expiredAt, now)) {
    const begins = startAt ?? (assignment.startAt === null ? null : now);
    return { current: { ...assignment, creditPolicy, startAt: begins, endAt, timeZone } };
  }
  if (creditPolicy === assignment.creditPolicy) {
    return { current: { ...assignment, endAt, timeZone } };
  }
  return {
    ended: { ...assignment, endAt: now },
    current: {
      ...assignment,
      ...{ id: nextId(), createdAt: now, creditPolicy, startAt: now, endAt, timeZone },
    },
  };
}

/** The code with the ends of all its current assignments moved. */
export function withEnds(code: PromoCode, endAt: Instant | null): PromoCode {
  return withAssignments(code, (assignment) => ({ current: { ...assignment, endAt } }));
}

/**
 * The code cut to an end that is still to come: no assignment counts at it or after it. One that would begin later
 * begins a millisecond before it, since no assignment is empty.
 */
export function cutTo(code: PromoCode, endAt: Instant): PromoCode {
  return withAssignments(code, (assignment) => {
    const { startAt } = assignment;
    return {
      current: {
        ...assignment,
        startAt: startAt === null ? null : Math.min(startAt, endAt - 1),
        endAt: assignment.endAt === null ? endAt : Math.min(assignment.endAt, endAt),
      },
    };
  });
}
