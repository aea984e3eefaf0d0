import type { Instant, Violation } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Followings } from '../../application/programs/follow-deal.js';
import type { PromoCodeView } from '../../application/ports/views.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { PromoCode } from './promo-code.type.js';
import { UserError } from './user-error.type.js';

/** Codes of which the same becomes; `deal-change.resolver.ts` lists the first. */
export type DealChangePartView = Followings[keyof Followings];

@ObjectType('DealChangeCode', {
  simpleResolvers: true,
  description: 'What a change of its deal makes of one code.',
})
@See('staff')
export class DealChangeCode {
  @Field(() => PromoCode, { description: 'The code as it is.' })
  promoCode!: PromoCodeView;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The start of its window as it would be; null without a start.',
  })
  startAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The end of its window as it would be; null without an end.',
  })
  endAt!: Instant | null;

  @Field(() => UserError, { nullable: true, description: 'Why it cannot follow.' })
  error!: Violation | null;
}

@ObjectType('DealChangePart', {
  description: 'Codes of which the same becomes.',
})
@See('staff')
export class DealChangePart {
  @Field(() => Int, { description: 'How many they are.' })
  count!: number;
}

@ObjectType('DealChange', {
  simpleResolvers: true,
  description:
    "What `updateDeal` would make of a deal's codes now, if they follow its dates. Codes that have ended stay as they are and are not counted.",
})
@See('staff')
export class DealChange {
  @Field(() => Int, {
    description: 'How many codes would change: what `updateDeal` takes as `expectedCount`.',
  })
  changing!: number;

  @Field(() => DealChangePart, { description: 'Codes that get other dates and do not end now.' })
  moved!: DealChangePartView;

  @Field(() => DealChangePart, { description: 'Codes that end now.' })
  ended!: DealChangePartView;

  @Field(() => DealChangePart, {
    description: 'Codes that cannot follow. One is enough, and the call would be refused.',
  })
  refused!: DealChangePartView;

  @Field(() => DealChangePart, { description: 'Codes that have these dates already.' })
  unchanged!: DealChangePartView;

  @Field(() => [UserError], {
    description: 'What is wrong with the arguments; then nothing is counted.',
  })
  errors!: readonly Violation[];
}
