import type { Instant } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ChangePromoCodeDatesInput as ChangePromoCodeDates } from '../../application/codes/change-promo-code-dates.js';
import type { ReactivatePromoCodeInput as ReactivatePromoCode } from '../../application/codes/reactivate-promo-code.js';
import { DateTime, TimeZone } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';
import { PromoCodeTarget } from './promo-code-target.input.js';
import { TermsInput } from './terms.input.js';

@InputType({
  description:
    'Other dates for promo codes, for each of their assignments that counts or will. What is left out stays as it is.',
})
export class ChangePromoCodeDatesInput implements ChangePromoCodeDates {
  @Field(() => PromoCodeTarget, { description: 'Which codes.' })
  target!: PromoCodeTarget;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When they begin: now or later, and only for what has not begun.',
  })
  startAt?: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When they end: now or later.' })
  endAt?: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they have no end from now on; not beside `endAt`.',
  })
  clearEnd?: boolean | null;

  @Field(() => TimeZone, { description: 'The zone in which the dates were chosen, and are shown.' })
  timeZone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the audit log; at most 500 characters.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A promo code that has ended, to count again.' })
export class ReactivatePromoCodeInput implements ReactivatePromoCode {
  @Field(() => ID, { description: 'The code.' })
  promoCodeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => TermsInput, {
    nullable: true,
    description:
      'On what terms; as before when left out. A code whose own end has passed needs a later end. Without a start it begins now.',
  })
  terms?: TermsInput | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
