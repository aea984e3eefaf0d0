import type { Discount as Discounts, DiscountKind as DiscountKinds } from '@creator-codes/domain';
import { Field, Float, ObjectType } from 'type-graphql';
import { DiscountKind } from '../basics/enums.js';
import { SafeInt } from '../basics/scalars.js';
import { See } from '../basics/see.js';

const UNITS = "In minor units of the deal's `currency`.";

@ObjectType('Discount', { simpleResolvers: true, description: 'What a deal takes off the price.' })
@See('everybody')
export class Discount implements Discounts {
  @Field(() => DiscountKind, { description: 'How it counts; says which fields below are filled.' })
  @See('everybody')
  kind!: DiscountKinds;

  @Field(() => SafeInt, { nullable: true, description: `Of \`AMOUNT\`. ${UNITS}` })
  @See('everybody')
  amount!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of `PERCENT`, such as 12.5, and where `PERCENT_RANGE` begins.',
  })
  @See('everybody')
  percent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Where `PERCENT_RANGE` ends.' })
  @See('everybody')
  percentTo!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: `The most that percents take off an order; null without a limit. ${UNITS}`,
  })
  @See('everybody')
  maximum!: number | null;
}
