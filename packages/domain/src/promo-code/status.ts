import type { Instant } from '../shared/instant.js';
import type { PromoCode } from './promo-code.js';
import { windowOfCode, type ActiveWindow, type CodeWindow } from './window.js';

/** One vocabulary on every surface. */
export const PROMO_CODE_STATUSES = ['SCHEDULED', 'ACTIVE', 'EXPIRED'] as const;
export type PromoCodeStatus = (typeof PROMO_CODE_STATUSES)[number];

/** An assignment's status: `start <= now < end`, unless its code has been expired. */
export function assignmentStatusAt(
  window: ActiveWindow,
  expiredAt: Instant | null,
  now: Instant,
): PromoCodeStatus {
  if (expiredAt !== null && expiredAt <= now) return 'EXPIRED';
  if (window.endAt !== null && window.endAt <= now) return 'EXPIRED';
  return window.startAt !== null && now < window.startAt ? 'SCHEDULED' : 'ACTIVE';
}

/** A code's status: active when an assignment is, else scheduled when one is, else expired. */
export function promoCodeStatusAt(
  window: CodeWindow,
  expiredAt: Instant | null,
  now: Instant,
): PromoCodeStatus {
  const outer = assignmentStatusAt(window, expiredAt, now);
  const { gap, resumesAt } = window;
  const isInGap = gap !== null && gap.from <= now && now < gap.until;
  const isToResume = resumesAt !== null && now < resumesAt;
  return outer === 'ACTIVE' && (isInGap || isToResume) ? 'SCHEDULED' : outer;
}

/** Whether a code has ended, by itself or by somebody. */
export function hasEndedAt(
  code: Pick<PromoCode, 'assignments' | 'earlierAssignments' | 'expiredAt'>,
  now: Instant,
): boolean {
  return promoCodeStatusAt(windowOfCode(code), code.expiredAt, now) === 'EXPIRED';
}

/** The next instant at which the status changes by itself, or null when it never does. */
export function promoCodeStatusDueAt(
  window: CodeWindow,
  expiredAt: Instant | null,
  now: Instant,
): Instant | null {
  if (assignmentStatusAt(window, expiredAt, now) === 'EXPIRED') return null;
  const { startAt, resumesAt, endAt, gap } = window;
  const boundaries = [resumesAt ?? startAt, gap?.from, gap?.until, endAt, expiredAt];
  const ahead = boundaries.filter(
    (at): at is Instant => at !== null && at !== undefined && at > now,
  );
  return ahead.length === 0 ? null : Math.min(...ahead);
}
