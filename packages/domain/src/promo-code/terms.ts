import * as z from 'zod/mini';
import { issueOf, optionalInstantSchema, timeZoneSchema } from '../shared/schema.js';
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
  .check((context) => {
    const { startAt, endAt } = context.value;
    if (startAt !== null && endAt !== null && startAt >= endAt) {
      context.issues.push(issueOf(context.value, 'START_NOT_BEFORE_END', {}, ['endAt']));
    }
  });

/** Whether two sets of terms say the same. */
export function isSameTerms(a: Terms, b: Terms): boolean {
  return (
    a.creditPolicy === b.creditPolicy &&
    a.startAt === b.startAt &&
    a.endAt === b.endAt &&
    a.timeZone === b.timeZone
  );
}
