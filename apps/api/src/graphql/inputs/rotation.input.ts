import type { Instant } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ReleasePromoCodeTextInput as Release } from '../../application/codes/release-promo-code-text.js';
import type { RotatePromoCodeInput as Rotate } from '../../application/codes/rotate-promo-code.js';
import { DateTime } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

@InputType({ description: 'Another text for the owner of a code that counts.' })
export class RotatePromoCodeInput implements Rotate {
  @Field(() => ID, { description: 'The code whose place is taken. Its text stays with its owner.' })
  promoCodeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    description:
      'The text of the successor, a pattern where the code is one; a text that `suggestPromoCodes` gives is free.',
  })
  text!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when both codes count, at most 90 days from now. The old code is expired now when it is left out.',
  })
  graceUntil?: Instant | null;

  @Field(() => String, {
    description: 'Why, at most 500 characters. Staff read it in the history of both codes.',
  })
  reason!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A code that has ended and whose text others may have.' })
export class ReleasePromoCodeTextInput implements Release {
  @Field(() => ID, { description: 'The code. It keeps its text, its owner and its history.' })
  promoCodeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, at most 500 characters. Required before the quarantine is over, when only owners of the account may release.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
