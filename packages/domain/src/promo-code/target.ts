import * as z from 'zod/mini';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';
import { NAMED_CODES_MAX, TARGET_MAX } from './target-max.js';

/** Several codes as they arrive: by their ids, each counted once, or all that a filter finds, and how many that are. */
export const promoCodeTargetSchema = targetSchema(TARGET_MAX);

/** The same for a plan, which may name more of them. */
export const plannedTargetSchema = targetSchema(NAMED_CODES_MAX);

function targetSchema(max: number) {
  return z.pipe(
    z.object({
      ids: z.nullish(z.array(z.string())),
      filter: z.nullish(z.looseObject({ expectedCount: z.int() })),
    }),
    z.transform(({ ids, filter }, context) => {
      if (filter !== null && filter !== undefined) return { filter };
      const distinct = [...new Set(ids ?? [])];
      const objection = idsViolation(distinct, ['ids'], max);
      if (objection !== null) context.issues.push(issueOf(ids, objection));
      return { ids: distinct };
    }),
  );
}

/** What is wrong with the ids that a call names, each once. */
export function idsViolation(
  distinct: readonly string[],
  path: readonly string[],
  max: number = TARGET_MAX,
) {
  return distinct.length === 0 ? violation('REQUIRED', path) : tooMany(distinct.length, path, max);
}

/** So many at once are refused, and told how many they are. */
export function tooMany(count: number, path: readonly string[], max: number = TARGET_MAX) {
  return count > max ? violation('TOO_MANY', path, { max, count }) : null;
}
