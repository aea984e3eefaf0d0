import * as z from 'zod/mini';
import { idSchema } from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation, type Violation } from '../shared/violation.js';
import { withAssignments, type EditMoment, type EditOutcome } from './edits.js';
import { beginningOf, endingOf } from './in-force.js';
import type { Assignment, PromoCode, Terms } from './promo-code.js';
import { termsSchema } from './terms.js';

/** How a code is made to count again. */
export interface Reactivation extends EditMoment {
  /** The terms of what begins again; null: as they were. Without a start it begins now. */
  readonly terms: Terms | null;
  /** Whether the account's mode asks for an assignment; what it does not ask for stays ended. */
  readonly isAskedFor: (assignment: Assignment) => boolean;
}

/** What becomes of one that is over: it begins again; or stays ended, or would have to count after all. */
type Fate =
  | { readonly is: 'BEGUN'; readonly outcome: EditOutcome }
  | { readonly is: 'ENDED'; readonly outcome: EditOutcome; readonly why: Violation }
  | { readonly is: 'STUCK'; readonly why: Violation };

/**
 * The code with each assignment that is over begun again: what has counted ends when it did end, and a successor
 * begins now; what never counted keeps its start if that is still to come.
 * @returns the code; or, where nothing can begin again: `REQUIRED` or `ENDS_IN_PAST` for `terms.endAt` where no end
 * that is still to come is known, `START_NOT_BEFORE_END`, `NOT_IN_THIS_MODE`
 */
export function reactivated(code: PromoCode, how: Reactivation): Result<PromoCode> {
  const fates = new Map(
    code.assignments.flatMap((assignment) => {
      const ending = endingOf(assignment, code.expiredAt);
      if (ending === null || ending > how.now) return [];
      return [[assignment.id, fateOf(assignment, ending, how)] as const];
    }),
  );
  const all = [...fates.values()];
  const stuck = all.filter((fate) => fate.is === 'STUCK');
  const why = stuck.length > 0 || all.some(({ is }) => is === 'BEGUN') ? stuck : all;
  const violations = why.flatMap((fate) => (fate.is === 'BEGUN' ? [] : [fate.why]));
  const [first] = violations;
  if (first !== undefined) return refused(first);
  const after = withAssignments(code, (assignment) => {
    const fate = fates.get(assignment.id);
    return fate === undefined || fate.is === 'STUCK' ? { current: assignment } : fate.outcome;
  });
  return ok({ ...after, expiredAt: null, expiredBy: null, expiredReason: null });
}

function fateOf(assignment: Assignment, ending: number, how: Reactivation): Fate {
  const { terms, now, nextId } = how;
  const counted = beginningOf(assignment) < ending;
  // Another process, whose clock is ahead, may have ended it.
  const from = Math.max(now, ending);
  const wanted = terms ?? assignment;
  const startAt = Math.max(
    from,
    (counted ? terms?.startAt : (terms?.startAt ?? assignment.startAt)) ?? from,
  );
  const why = objection(assignment, startAt, how);
  if (why !== null) {
    if (!counted) return { is: 'STUCK', why };
    return { is: 'ENDED', why, outcome: { current: { ...assignment, endAt: ending } } };
  }
  const { creditPolicy, endAt, timeZone } = wanted;
  const begun = { ...assignment, creditPolicy, startAt, endAt, timeZone };
  if (!counted) return { is: 'BEGUN', outcome: { current: begun } };
  return {
    is: 'BEGUN',
    outcome: {
      ended: { ...assignment, endAt: ending },
      current: { ...begun, id: nextId(), createdAt: now },
    },
  };
}

/** Why one that would begin at an instant cannot. */
function objection(
  assignment: Assignment,
  startAt: number,
  { terms, now, isAskedFor }: Reactivation,
): Violation | null {
  if (!isAskedFor(assignment)) return violation('NOT_IN_THIS_MODE');
  const { endAt } = terms ?? assignment;
  if (endAt === null || endAt > startAt) return null;
  const path = ['terms', 'endAt'];
  if (terms === null) return violation('REQUIRED', path);
  return endAt > now
    ? violation('START_NOT_BEFORE_END', path)
    : violation('ENDS_IN_PAST', path, { endAt });
}

/** The input of `reactivatePromoCode`. */
export const reactivatePromoCodeSchema = z.object({
  promoCodeId: idSchema,
  version: z.int(),
  terms: z.nullish(termsSchema),
});

/** A start that was chosen for what begins again: one that it had before means now, another one cannot be past. */
export function startOfReactivation(
  { assignments }: Pick<PromoCode, 'assignments'>,
  terms: Terms | null,
  now: Instant,
): Violation | null {
  const startAt = terms?.startAt ?? null;
  if (startAt === null || startAt >= now) return null;
  return assignments.some((each) => each.startAt === startAt)
    ? null
    : violation('STARTS_IN_PAST', ['terms', 'startAt'], { startAt });
}
