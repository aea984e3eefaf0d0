import * as z from 'zod/mini';
import {
  optionalInstantSchema,
  optionalText,
  timeZoneSchema,
  withDefault,
} from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { issueOf } from '../shared/schema.js';
import type { Result } from '../shared/result.js';
import type { TimeZone } from '../shared/time-zone.js';
import { violation } from '../shared/violation.js';
import { toTerms, type EditFacts } from './editable.js';
import type { EditMoment } from './edits.js';
import { isOver } from './in-force.js';
import type { PromoCode } from './promo-code.js';
import { plannedTargetSchema, promoCodeTargetSchema } from './target.js';
import { editedPromoCode } from './update-promo-code.js';

const datesShape = {
  startAt: optionalInstantSchema,
  endAt: optionalInstantSchema,
  clearEnd: withDefault(z.boolean(), false),
  timeZone: timeZoneSchema,
  reason: optionalText(500),
};

/** The input of `changePromoCodeDates`: which codes, and a start, an end or none, in which zone. */
export const changePromoCodeDatesSchema = z
  .object({ target: promoCodeTargetSchema, ...datesShape })
  .check(areDates());

/** The input of `planPromoCodeDates`. */
export const planPromoCodeDatesSchema = z
  .object({ target: plannedTargetSchema, ...datesShape })
  .check(areDates());

interface Dates {
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  readonly clearEnd: boolean;
}

function areDates() {
  return z.superRefine<Dates>(({ startAt, endAt, clearEnd }, context) => {
    const objections = [
      ...(startAt === null && endAt === null && !clearEnd
        ? [violation('REQUIRED', ['endAt'])]
        : []),
      ...(endAt !== null && clearEnd ? [violation('INVALID_VALUE', ['clearEnd'])] : []),
      ...(startAt !== null && endAt !== null && startAt >= endAt
        ? [violation('START_NOT_BEFORE_END', ['endAt'])]
        : []),
    ];
    for (const objection of objections) context.issues.push(issueOf(startAt, objection));
  });
}

/** Other dates of a code; what is left out stays, a null end is none. */
export interface NewDates {
  readonly startAt?: Instant | undefined;
  readonly endAt?: Instant | null | undefined;
  readonly timeZone: TimeZone;
}

/**
 * The code with other dates for each of its assignments that counts or will; what has ended stays so.
 * @returns the code; or, for `startAt` or `endAt`, what {@link editedPromoCode} says of them
 */
export function redatedPromoCode(
  code: PromoCode,
  { startAt, endAt, timeZone }: NewDates,
  moment: EditMoment,
  deal: EditFacts['deal'] = null,
): Result<PromoCode> {
  const { now } = moment;
  const open = code.assignments.filter((each) => !isOver(each, code.expiredAt, now));
  const [first] = code.assignments;
  if (open.length === 0 && first !== undefined) {
    const objection = toTerms({ code, now, deal }, 'END_AT', first);
    const path = [endAt === undefined ? 'startAt' : 'endAt'];
    return { ok: false, violations: objection === null ? [] : [{ ...objection, path }] };
  }
  const assignments = open.map((each) => ({
    assignmentId: each.id,
    terms: {
      ...{ creditPolicy: each.creditPolicy, timeZone },
      startAt: startAt ?? each.startAt,
      endAt: endAt === undefined ? each.endAt : endAt,
    },
  }));
  const edited = editedPromoCode(code, { assignments }, moment, deal);
  if (edited.ok) return edited;
  const byField = new Map(
    edited.violations.map((each) => {
      const path = each.path.slice(-1);
      return [`${each.code} ${path.join()}`, { ...each, path }];
    }),
  );
  return { ok: false, violations: [...byField.values()] };
}
