import { Field, InputType } from 'type-graphql';
import type { ExpirePromoCodesInput as ExpirePromoCodes } from '../../application/codes/expire-promo-codes.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';
import { PromoCodeTarget } from './promo-code-target.input.js';

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
