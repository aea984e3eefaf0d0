import type { Instant } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  PlanCompletionInput,
  PlanRotationInput,
} from '../../application/jobs/plan-on-codes.js';
import { DateTime } from '../basics/scalars.js';
import { ExpirePromoCodesInput } from './expire-promo-codes.input.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';
import { ChangePromoCodeDatesInput } from './promo-code-life.input.js';
import { PromoCodeTarget } from './promo-code-target.input.js';
import { TermsInput } from './terms.input.js';

const TARGET = 'Which codes: a row each.';

@InputType({
  description: 'Half-made codes that are to be completed, each as `completePromoCode` does.',
})
export class PlanPromoCodeCompletionInput implements PlanCompletionInput {
  @Field(() => PromoCodeTarget, { description: TARGET })
  target!: PromoCodeTarget;

  @Field(() => TermsInput, {
    nullable: true,
    description:
      "The terms of what is added; those of each code's existing assignment when left out.",
  })
  terms?: TermsInput | null;

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

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'Other dates for many codes, for each as `changePromoCodeDates` does.',
})
export class PlanPromoCodeDatesInput extends ChangePromoCodeDatesInput {}

@InputType({ description: 'Many codes that are to end, each as `expirePromoCodes` does.' })
export class PlanPromoCodeExpiryInput extends ExpirePromoCodesInput {}

@InputType({
  description: 'Many codes that are to be replaced, each as `rotatePromoCode` does.',
})
export class PlanPromoCodeRotationInput implements PlanRotationInput {
  @Field(() => PromoCodeTarget, { description: TARGET })
  target!: PromoCodeTarget;

  @Field(() => String, {
    nullable: true,
    description:
      "What makes the new texts: a template such as `{NAME}{10|15}`, or the id of a saved one; the account's default when it is left out. A code whose text is of it already stays.",
  })
  template?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "What `{DISCOUNT}` says, 1 to 99999; the discount of each code's deal when it is left out.",
  })
  discount?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a code may have the next free text of its template, or a longer one, where the first is not to be had. Yes when it is left out.',
  })
  mayUseOtherText?: boolean | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when both codes count, at most 90 days from when a row is written. The old codes are expired then when it is left out.',
  })
  graceUntil?: Instant | null;

  @Field(() => String, {
    description: 'Why, at most 500 characters. Staff read it in the history of both codes.',
  })
  reason!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
