import { Field, ID, InputType } from 'type-graphql';
import type { ExpirePromoCodesInput as ExpirePromoCodes } from '../../application/codes/expire-promo-codes.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

/** One of its fields, and one only; schema.ts marks it `@oneOf`, which the decorators cannot say. */
@InputType({ description: 'Which promo codes; exactly one of the fields.' })
export class PromoCodeTarget {
  @Field(() => [ID], { nullable: true, description: 'By id, 1 to 100.' })
  ids?: string[] | null;
}

@InputType({ description: 'Promo codes to end now.' })
export class ExpirePromoCodesInput implements ExpirePromoCodes {
  @Field(() => PromoCodeTarget, { description: 'Which codes.' })
  target!: PromoCodeTarget;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the audit log; at most 500 characters.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
