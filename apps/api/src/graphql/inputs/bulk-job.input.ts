import type {
  ErrorPolicy as ErrorPolicies,
  RowFix as RowFixes,
  RowPlan as RowPlans,
  ViolationCode,
  WithCode as WithCodes,
} from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ApplyPlanInput } from '../../application/jobs/apply-plan.js';
import type { BulkJobInput } from '../../application/jobs/change-bulk-job.js';
import type { FixRowsInput } from '../../application/jobs/fix-rows.js';
import type {
  CreatorTargetInput,
  PlanPromoCodesInput as PlanPromoCodes,
} from '../../application/jobs/plan-promo-codes.js';
import { ErrorPolicy, RowFix, RowPlan, WithCode } from '../basics/bulk-job.enums.js';
import { UserErrorCode } from '../basics/user-error-code.enum.js';
import { CreatorFilter } from '../filters/filters.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';
import { PromoCodeDetails } from './promo-code.input.js';
import { TermsInput } from './terms.input.js';

/** What every mutation that plans says of the plans before. */
export const REPLACES =
  'Plans of your own and of the same kind whose place this one takes, at most 200: they are cancelled with the same call, and make room for it. One that is over already stays so. `NOT_FOUND` for a plan of somebody else, which `cancelBulkJob` ends; `JOB_TRANSITION` for one that was applied.';
const TOKEN = 'The `token` of the plan that you saw. Another plan by now is `PLAN_STALE`.';

@InputType({
  description:
    'All creators that a filter finds when the call begins, if they are as many as you have seen.',
})
export class CreatorFilterWithCount extends CreatorFilter {
  @Field(() => Int, {
    description:
      'How many creators you expect. Another number refuses the call with `COUNT_CHANGED`, which says it.',
  })
  expectedCount!: number;
}

/** One of its fields, and one only; schema.ts marks it `@oneOf`, which the decorators cannot say. */
@InputType({ description: 'Which creators; exactly one of the fields.' })
export class CreatorTarget implements Required<CreatorTargetInput> {
  @Field(() => [ID], { nullable: true, description: 'By id, at most 10,000.' })
  ids!: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'By what people call them: e-mail address, handle with or without `@`, or the whole name; at most 10,000. Whom more than one is called like is an error of its row. A token needs `CREATORS_READ` for it.',
  })
  typed!: string[] | null;

  @Field(() => CreatorFilterWithCount, {
    nullable: true,
    description: 'By a filter. A token needs `CREATORS_READ` for it.',
  })
  filter!: CreatorFilterWithCount | null;
}

@InputType({ description: 'Codes for many creators, whose plan is made first.' })
export class PlanPromoCodesInput extends PromoCodeDetails implements PlanPromoCodes {
  @Field(() => CreatorTarget, { description: 'For whom: a row each.' })
  target!: CreatorTarget;

  @Field(() => String, {
    nullable: true,
    description:
      "What makes the texts: a template such as `{NAME}{10|15}`, or the id of a saved one; the account's default when it is left out.",
  })
  template?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'What `{DISCOUNT}` says, 1 to 99999; the discount of the deal when it is left out.',
  })
  discount?: number | null;

  @Field(() => TermsInput, {
    description: 'The terms of every code, as in `issuePromoCode`.',
  })
  terms!: TermsInput;

  @Field(() => TermsInput, {
    nullable: true,
    description:
      "The terms of the creators' assignments where they differ. Not in a `CREATOR_ONLY` account.",
  })
  creatorTerms?: TermsInput | null;

  @Field(() => ID, { nullable: true, description: 'A deal of the Creator program (R9).' })
  dealId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The Creator program; may be left out where the account has one.',
  })
  creatorProgramId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The Performance program; may be left out where the account has one. Not in a `CREATOR_ONLY` account.',
  })
  performanceProgramId?: string | null;

  @Field(() => WithCode, {
    nullable: true,
    description:
      'What is done about creators who have a code that counts or will count; `LEAVE_OUT` when it is left out.',
  })
  withCode?: WithCodes | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a code may have the next free text of its template, or a longer one, where the first is not to be had. Yes when it is left out.',
  })
  mayUseOtherText?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many days rows wait that cannot be done yet, 1 to 90: their codes are issued when the creator has joined and has a media source, and codes are tracked. They are errors when it is left out.',
  })
  waitDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether owners are told of their new codes. Yes when it is left out.',
  })
  tellsOwners?: boolean | null;

  @Field(() => [ID], { nullable: true, description: REPLACES })
  replaces?: string[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which plan is applied, and how.' })
export class ApplyPromoCodePlanInput implements ApplyPlanInput {
  @Field(() => String, { description: TOKEN })
  token!: string;

  @Field(() => ErrorPolicy, {
    nullable: true,
    description:
      'What is done about rows that cannot be written; `SKIP_FAILED_ROWS` when it is left out.',
  })
  errorPolicy?: ErrorPolicies | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it may begin while rows of the plan are in error. Yes when it is left out.',
  })
  mayHaveErrors?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'What mends rows of a plan, and which: by number, or all that stand so.',
})
export class FixBulkJobRowsInput implements FixRowsInput {
  @Field(() => String, { description: TOKEN })
  token!: string;

  @Field(() => RowFix, { description: 'What mends them.' })
  fix!: RowFixes;

  @Field(() => [Int], { nullable: true, description: 'By number, at most 1,000.' })
  rows?: number[] | null;

  @Field(() => RowPlan, { nullable: true, description: 'All that are planned so.' })
  state?: RowPlans | null;

  @Field(() => UserErrorCode, {
    nullable: true,
    description: 'All of which this is the first thing that is wrong; beside `state` both hold.',
  })
  problem?: ViolationCode | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that `TEXT` gives one row, or that `CELL` puts in a cell; none empties it.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In which column `CELL` puts it, as `answers` name them. A token needs `CREATORS_READ` for `ownerEmail` and `ownerProfile`.',
  })
  column?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "In which line of the file; the row's first when it is left out.",
  })
  line?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many days `WAIT` lets them wait, 1 to 90; as the plan when it is left out.',
  })
  waitDays?: number | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType()
abstract class OneBulkJob implements BulkJobInput {
  @Field(() => ID, { description: 'The job.' })
  bulkJobId!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which job stops.' })
export class StopBulkJobInput extends OneBulkJob {}

@InputType({ description: 'Which job goes on.' })
export class ResumeBulkJobInput extends OneBulkJob {}

@InputType({ description: 'Which job ends for good.' })
export class CancelBulkJobInput extends OneBulkJob {}

@InputType({ description: 'Of which job the rows are planned again of which nothing came.' })
export class RetryBulkJobRowsInput extends OneBulkJob {}
