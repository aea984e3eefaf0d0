import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { PromoCodeView } from '../../application/ports/views.js';
import { PromoCode } from '../types/promo-code.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS, WARNINGS } from './payload-descriptions.js';

@ObjectType({ description: 'What `rotatePromoCode` answers.' })
export class RotatePromoCodePayload {
  @Field(() => PromoCode, {
    nullable: true,
    description:
      'The successor; null when the call was refused. The code whose place it took is its `replaces`.',
  })
  promoCode!: PromoCodeView | null;

  @Field(() => [UserError], { description: WARNINGS })
  warnings!: readonly Violation[];

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `releasePromoCodeText` answers.' })
export class ReleasePromoCodeTextPayload {
  @Field(() => PromoCode, {
    nullable: true,
    description:
      'The code as it is now; null when the call was refused for another reason than a stale version.',
  })
  promoCode!: PromoCodeView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
