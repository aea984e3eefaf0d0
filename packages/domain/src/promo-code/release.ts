import * as z from 'zod/mini';
import { idSchema, optionalText } from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { beginningOf, endingOf } from './in-force.js';
import type { PromoCode } from './promo-code.js';
import { DAY_MS } from '../shared/calendar-day.js';

/** The input of `releasePromoCodeText`. */
export const releasePromoCodeTextSchema = z.object({
  promoCodeId: idSchema,
  version: z.int(),
  reason: optionalText(500),
});

/** The same as it arrives. */
export type ReleasePromoCodeText = z.input<typeof releasePromoCodeTextSchema>;

/**
 * The instant from which the text of a code that has ended may be given to others: so many days after it counted
 * last.
 * @returns null for a code that never counted: it has no quarantine
 */
export function quarantineEndOf(
  code: Pick<PromoCode, 'assignments' | 'earlierAssignments' | 'expiredAt'>,
  quarantineDays: number,
): Instant | null {
  const ends = [...code.assignments, ...code.earlierAssignments].flatMap((assignment) => {
    const ending = endingOf(assignment, code.expiredAt);
    return ending !== null && beginningOf(assignment) < ending ? [ending] : [];
  });
  return ends.length === 0 ? null : Math.max(...ends) + quarantineDays * DAY_MS;
}
