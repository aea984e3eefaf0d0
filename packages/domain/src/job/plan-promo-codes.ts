import * as z from 'zod/mini';
import { promoCodeDetailsShape } from '../promo-code/details.js';
import { termsSchema } from '../promo-code/terms.js';
import { optionalIdSchema, wholeNumber, withDefault } from '../shared/fields.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';
import { TEMPLATE_MAX } from '../template/template-text.js';

/** Creators that a call may name by themselves; a filter may find as many as a job has rows. */
export const NAMED_CREATORS_MAX = 10_000;
/** Characters of what is typed to name a creator. */
export const TYPED_CREATOR_MAX = 320;
/** For how many days rows may wait. */
export const WAIT_DAYS = { min: 1, max: 90, usual: 30 } as const;
/** What a template's `{DISCOUNT}` can be told to say. */
export const TEMPLATE_DISCOUNT = { min: 1, max: 99_999 } as const;

/** Several creators as they arrive: by ids, by what people type, or all that a filter finds. */
export const creatorTargetSchema = z.pipe(
  z.object({
    ids: z.nullish(z.array(z.string())),
    typed: z.nullish(z.array(z.string())),
    filter: z.nullish(z.looseObject({ expectedCount: z.int() })),
  }),
  z.transform(({ ids, typed, filter }, context) => {
    if (filter !== null && filter !== undefined) return { filter };
    const isTyped = typed !== null && typed !== undefined;
    const field = isTyped ? 'typed' : 'ids';
    const trimmed = (isTyped ? typed : (ids ?? [])).map((each) => each.trim());
    const named = [...new Set(trimmed.filter((each) => each !== ''))];
    if (named.length === 0) context.issues.push(issueOf(named, violation('REQUIRED', [field])));
    if (named.length > NAMED_CREATORS_MAX) {
      const count = named.length;
      const many = violation('TOO_MANY', [field], { max: NAMED_CREATORS_MAX, count });
      context.issues.push(issueOf(count, many));
    }
    if (named.some((each) => each.length > TYPED_CREATOR_MAX)) {
      const long = violation('TOO_LONG', [field], { max: TYPED_CREATOR_MAX });
      context.issues.push(issueOf(field, long));
    }
    return isTyped ? { typed: named } : { ids: named };
  }),
);

/** What is done about creators who have a code that counts or will count. */
export const WITH_CODE = ['LEAVE_OUT', 'ISSUE_ANOTHER'] as const;
export type WithCode = (typeof WITH_CODE)[number];

/** For how many days rows wait whose creator cannot get a code yet; they are errors without it. */
export const waitingSchema = z.object({ waitDays: z.nullish(wholeNumber(WAIT_DAYS)) });

/** What `planPromoCodes` asks for, beside what the procedure of the account says of each code. */
export const planPromoCodesSchema = z.object({
  target: creatorTargetSchema,
  template: z.nullish(z.string().check(z.maxLength(TEMPLATE_MAX))),
  discount: z.nullish(wholeNumber(TEMPLATE_DISCOUNT)),
  terms: termsSchema,
  creatorTerms: z.nullish(termsSchema),
  dealId: optionalIdSchema,
  creatorProgramId: optionalIdSchema,
  performanceProgramId: optionalIdSchema,
  ...promoCodeDetailsShape,
  withCode: withDefault(z.enum(WITH_CODE), 'LEAVE_OUT'),
  mayUseOtherText: withDefault(z.boolean(), true),
  ...waitingSchema.shape,
  tellsOwners: withDefault(z.boolean(), true),
});
export type PlanPromoCodes = z.output<typeof planPromoCodesSchema>;

/** Characters that may be typed in a cell of a file. */
export const CELL_TEXT_MAX = 10_000;

/** What mends rows of a plan. */
export const ROW_FIXES = [
  ...(['NEXT_FREE_TEXT', 'TEXT', 'CELL', 'INVITE', 'CREATE_MEDIA_SOURCE'] as const),
  ...(['ISSUE_ANOTHER', 'WAIT', 'LEAVE_OUT', 'AS_PLANNED'] as const),
] as const;
export type RowFix = (typeof ROW_FIXES)[number];
