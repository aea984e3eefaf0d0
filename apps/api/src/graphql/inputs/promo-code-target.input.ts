import { Field, ID, InputType, Int } from 'type-graphql';
import type { TargetInput } from '../../application/codes/codes-of-target.js';
import { PromoCodeFilter } from '../filters/promo-code.filter.js';

@InputType({
  description:
    'All promo codes that a filter finds when the call begins, if they are as many as you have seen. A token of the account needs `CREATORS_READ` for `search` and `handle`.',
})
export class PromoCodeFilterWithCount extends PromoCodeFilter {
  @Field(() => Int, {
    description:
      'How many codes you expect. Another number refuses the call with `COUNT_CHANGED`, which says it.',
  })
  expectedCount!: number;
}

/** One of its fields, and one only; schema.ts marks it `@oneOf`, which the decorators cannot say. */
@InputType({
  description:
    'Which promo codes, exactly one of the fields: at most 1,000 that are changed in one call. A plan takes 10,000 by id, and 1,000,000 by a filter.',
})
export class PromoCodeTarget implements Required<TargetInput['target']> {
  @Field(() => [ID], { nullable: true, description: 'By id.' })
  ids!: string[] | null;

  @Field(() => PromoCodeFilterWithCount, { nullable: true, description: 'By a filter.' })
  filter!: PromoCodeFilterWithCount | null;
}
