import * as z from 'zod/mini';
import { optionalInstantSchema, startBeforeEnd, timeZoneSchema } from '../shared/fields.js';
import { CREDIT_POLICIES } from './credit-policy.js';
import type { Terms } from './promo-code.js';

/** The terms as they arrive: instants in UTC milliseconds, an existing zone, start before end (R8). */
export const termsSchema = z
  .object({
    creditPolicy: z.enum(CREDIT_POLICIES),
    startAt: optionalInstantSchema,
    endAt: optionalInstantSchema,
    timeZone: timeZoneSchema,
  })
  .check(startBeforeEnd());

/** Whether two sets of terms say the same. */
export function isSameTerms(a: Terms, b: Terms): boolean {
  return (
    a.creditPolicy === b.creditPolicy &&
    a.startAt === b.startAt &&
    a.endAt === b.endAt &&
    a.timeZone === b.timeZone
  );
}
