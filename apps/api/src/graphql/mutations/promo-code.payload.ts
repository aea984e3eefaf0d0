import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { PromoCodeView } from '../../application/ports/views.js';
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

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `expirePromoCodes` answers.' })
export class ExpirePromoCodesPayload {
  @Field(() => [PromoCode], {
    description:
      'The codes as they are now, in the order of their ids; empty when the call was refused.',
  })
  promoCodes!: readonly PromoCodeView[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
