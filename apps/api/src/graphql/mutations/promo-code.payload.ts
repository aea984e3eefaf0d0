import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { PromoCodeView } from '../../application/ports/views.js';
import { See } from '../basics/see.js';
import { PromoCode } from '../types/promo-code.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS, WARNINGS } from './payload-descriptions.js';

@ObjectType({ description: 'What `issuePromoCode` answers.' })
export class IssuePromoCodePayload {
  @Field(() => PromoCode, {
    nullable: true,
    description: 'The new code with all its assignments; null when the call was refused.',
  })
  promoCode!: PromoCodeView | null;

  @Field(() => [UserError], { description: WARNINGS })
  warnings!: readonly Violation[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `issuePromoCodeToPartner` answers.' })
export class IssuePromoCodeToPartnerPayload {
  @Field(() => PromoCode, {
    nullable: true,
    description: 'The new code; null when the call was refused.',
  })
  promoCode!: PromoCodeView | null;

  @Field(() => [UserError], { description: WARNINGS })
  warnings!: readonly Violation[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `issuePromoCodeToMediaSource` answers.' })
export class IssuePromoCodeToMediaSourcePayload {
  @Field(() => PromoCode, {
    nullable: true,
    description: 'The new code; null when the call was refused.',
  })
  promoCode!: PromoCodeView | null;

  @Field(() => [UserError], { description: WARNINGS })
  warnings!: readonly Violation[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `completePromoCode` answers.' })
export class CompletePromoCodePayload {
  @Field(() => PromoCode, {
    nullable: true,
    description:
      'The code as it is now; null when the call was refused for another reason than a stale version.',
  })
  promoCode!: PromoCodeView | null;

  @Field(() => [UserError], { description: WARNINGS })
  warnings!: readonly Violation[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updatePromoCode` answers.' })
export class UpdatePromoCodePayload {
  @Field(() => PromoCode, {
    nullable: true,
    description:
      'The code as it is now; null when the call was refused for another reason than a stale version.',
  })
  promoCode!: PromoCodeView | null;

  @Field(() => [UserError], { description: WARNINGS })
  warnings!: readonly Violation[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What became of one of several codes.' })
export class PromoCodeOutcome {
  @Field(() => PromoCode, { description: 'The code as it is now.' })
  @See('managers')
  promoCode!: PromoCodeView;

  @Field(() => [UserError], {
    description: 'Why this code was left as it is; empty when it was changed, or was so already.',
  })
  @See('managers')
  errors!: readonly Violation[];

  @Field(() => [UserError], { description: WARNINGS })
  @See('managers')
  warnings!: readonly Violation[];

  @Field(() => Boolean, {
    description:
      'Whether this call changed the code; false when it was so already, and when it was refused. A repeated call answers as the first did.',
  })
  @See('managers')
  isChanged!: boolean;
}

const OUTCOMES = {
  description:
    'What became of each code: in the order of the ids, or the newest first. Empty when the call was refused.',
};
const ERRORS_OF_ALL = {
  description: 'Why the call was refused as a whole; empty when each code was judged by itself.',
};

@ObjectType({ description: 'What `changePromoCodeDates` answers.' })
export class ChangePromoCodeDatesPayload {
  @Field(() => [PromoCodeOutcome], OUTCOMES)
  outcomes!: readonly PromoCodeOutcome[];

  @Field(() => [UserError], ERRORS_OF_ALL)
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `reactivatePromoCode` answers.' })
export class ReactivatePromoCodePayload {
  @Field(() => PromoCode, {
    nullable: true,
    description:
      'The code as it is now; null when the call was refused for another reason than a stale version.',
  })
  promoCode!: PromoCodeView | null;

  @Field(() => [UserError], { description: WARNINGS })
  warnings!: readonly Violation[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `expirePromoCodes` answers.' })
export class ExpirePromoCodesPayload {
  @Field(() => [PromoCodeOutcome], OUTCOMES)
  outcomes!: readonly PromoCodeOutcome[];

  @Field(() => [PromoCode], {
    description:
      'The codes as they are now, in the order of their ids; empty when the call was refused.',
    deprecationReason: 'Since 2026-11-29; `outcomes` has them. Goes after 2027-06-30.',
  })
  promoCodes!: readonly PromoCodeView[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
