import type { Deal } from '../deal/deal.js';
import { startsBeforeEnd } from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import { withTerms, type EditMoment } from './edits.js';
import { hasCountedBefore, isOver, takesOver } from './in-force.js';
import type { PromoCode, Terms } from './promo-code.js';
import { hasEndedAt } from './status.js';
import { isSameTerms } from './terms.js';
import type { ActiveWindow } from './window.js';

/** How many codes follow their deal in one unit of work. */
export const FOLLOW_MAX = 1_000;

/** The dates of a deal, and whether its codes follow them. */
export type DealDates = Pick<Deal, 'startAt' | 'endAt' | 'syncDates'>;

/** The window of what begins in a deal at this moment: without a start once the deal has begun. */
export function windowInDeal({ startAt, endAt }: ActiveWindow, now: Instant): ActiveWindow {
  return { startAt: startAt !== null && startAt > now ? startAt : null, endAt };
}

/** R9, second half: the terms with which a code begins; the dates of a deal that its codes follow win. */
export function termsInDeal<T extends Terms>(terms: T, deal: DealDates | null, now: Instant): T {
  return deal?.syncDates === true ? { ...terms, ...windowInDeal(deal, now) } : terms;
}

/** The terms that a code hands on which may not have followed its deal yet: the deal's dates win until it is over. */
export function termsHandedOn<T extends Terms>(terms: T, deal: DealDates | null, now: Instant): T {
  const isOverNow = deal !== null && deal.endAt !== null && deal.endAt <= now;
  return isOverNow ? terms : termsInDeal(terms, deal, now);
}

/** A code that can follow, and what becomes of it. */
export interface CanFollow {
  readonly is: 'MOVED' | 'ENDED' | 'UNCHANGED';
  readonly before: PromoCode;
  readonly after: PromoCode;
}

/** A code that cannot, and why. */
export interface CannotFollow {
  readonly is: 'REFUSED';
  readonly before: PromoCode;
  readonly why: Violation;
}

/** What becomes of a code when its deal's dates change. */
export type Following = CanFollow | CannotFollow;

/**
 * A code under the dates of the deal that it follows. Ends follow, though never into the past; starts follow while they
 * are still to come, and a deal that has begun begins its codes now. What is over stays as it is; what takes over from
 * an earlier assignment counts on.
 * @returns null for a code that has ended, or that another one replaces: it keeps the end that it was given
 */
export function followed(
  before: PromoCode,
  deal: ActiveWindow,
  moment: EditMoment,
): Following | null {
  const { now } = moment;
  if (hasEndedAt(before, now) || before.replacedById !== null) return null;
  const { startAt, endAt } = windowInDeal(deal, now);
  const dates = { startAt, endAt: endAt === null ? null : Math.max(endAt, now) };
  const after = before.assignments.reduce((code, assignment) => {
    if (isOver(assignment, code.expiredAt, now)) return code;
    // What took over in this very millisecond counts already, though it has not counted before.
    const begins = takesOver(before, assignment) ? { startAt: assignment.startAt } : {};
    return withTerms(code, assignment.id, { ...assignment, ...dates, ...begins }, moment);
  }, before);
  if (!after.assignments.every(startsBeforeEnd)) {
    const { text, id } = before;
    const params = { text, promoCodeId: id };
    return { is: 'REFUSED', before, why: violation('DEAL_ENDS_BEFORE_CODE', ['endAt'], params) };
  }
  if (isSame(before, after)) return { is: 'UNCHANGED', before, after: before };
  return { is: hasEndedAt(after, now) ? 'ENDED' : 'MOVED', before, after };
}

/**
 * Which dates of a code follow those of its deal at an instant, assignment by assignment, as a text that is compared:
 * while it stays the same, the dates of the deal say what becomes of the code.
 */
export function datesThatFollow(code: PromoCode, now: Instant): string {
  const each = code.assignments.map((assignment) => {
    if (isOver(assignment, code.expiredAt, now)) return `${assignment.id} NONE`;
    const hasBegun =
      hasCountedBefore(assignment, code.expiredAt, now) || takesOver(code, assignment);
    return `${assignment.id} ${hasBegun ? 'END' : 'BOTH'}`;
  });
  return each.join(', ');
}

/** Whether a deal has just these dates. */
export function hasDates(deal: DealDates, { startAt, endAt, syncDates }: DealDates): boolean {
  return deal.startAt === startAt && deal.endAt === endAt && deal.syncDates === syncDates;
}

function isSame(before: PromoCode, after: PromoCode): boolean {
  return before.assignments.every((assignment, place) => {
    const now = after.assignments[place];
    return now !== undefined && isSameTerms(assignment, now);
  });
}

/** What was asked for and gives way to the deal's dates; a date that was left out gives way unsaid. */
export function dealDatesWarnings(
  asked: readonly { readonly field: string; readonly terms: Terms }[],
  deal: (DealDates & Pick<Deal, 'name'>) | null,
  now: Instant,
): readonly Violation[] {
  if (deal?.syncDates !== true) return [];
  const dates = windowInDeal(deal, now);
  return asked.flatMap(({ field, terms }) =>
    (['startAt', 'endAt'] as const)
      .filter(
        (side) => terms[side] !== null && terms[side] !== deal[side] && terms[side] !== dates[side],
      )
      .map((side) => violation('DEAL_DATES_WIN', [field, side], { deal: deal.name })),
  );
}
