import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import { See } from '../basics/see.js';
import { UserError } from './user-error.type.js';

@ObjectType('CheckPromoCodeResult', {
  simpleResolvers: true,
  description:
    'What `issuePromoCode` would answer to this input now. Nothing was written or reserved.',
})
@See('staff')
export class CheckPromoCodeResult {
  @Field(() => [UserError], {
    description: 'What stands in the way, all at once; empty when nothing does.',
  })
  errors!: readonly Violation[];

  @Field(() => [UserError], { description: 'What is allowed but hardly meant.' })
  warnings!: readonly Violation[];
}

@ObjectType('SuggestPromoCodesResult', {
  simpleResolvers: true,
  description: 'Texts that nobody holds now.',
})
@See('staff')
export class SuggestPromoCodesResult {
  @Field(() => [String], {
    description: 'Free at this moment, in the order in which to offer them.',
  })
  suggestions!: readonly string[];

  @Field(() => [UserError], {
    description: 'What stood in the way; then there are no suggestions.',
  })
  errors!: readonly Violation[];
}
