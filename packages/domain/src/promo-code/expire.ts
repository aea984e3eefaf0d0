import * as z from 'zod/mini';
import { optionalText } from '../shared/fields.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';

/** How many codes one call may expire. */
export const EXPIRE_MAX = 100;

/** The input of `expirePromoCodes`: which codes, each counted once, and why. */
export const expirePromoCodesSchema = z.object({
  target: z.object({
    ids: z.pipe(
      z.nullish(z.array(z.string())),
      z.transform((ids: string[] | null | undefined, context): readonly string[] => {
        const distinct = [...new Set(ids ?? [])];
        if (distinct.length === 0) context.issues.push(issueOf(ids, violation('REQUIRED')));
        if (distinct.length > EXPIRE_MAX) {
          context.issues.push(
            issueOf(distinct.length, violation('TOO_MANY', [], { max: EXPIRE_MAX })),
          );
        }
        return distinct;
      }),
    ),
  }),
  reason: optionalText(500),
});
