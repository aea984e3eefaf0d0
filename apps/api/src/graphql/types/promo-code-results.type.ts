import type { Share, Violation } from '@creator-codes/domain';
import { Field, Float, ObjectType } from 'type-graphql';
import { See } from '../basics/see.js';
import { UserError } from './user-error.type.js';

@ObjectType('CheckPromoCodeResult', {
  simpleResolvers: true,
  description:
    'What `issuePromoCode` would answer to this input now, or `rotatePromoCode` to this text. Nothing was written or reserved.',
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

@ObjectType('KeySpace', {
  simpleResolvers: true,
  description: 'How many texts a template can give in one case.',
})
@See('staff')
export class KeySpace implements Share {
  @Field(() => Float, { description: 'All that a code can have. Rounded above 2^53.' })
  size!: number;

  @Field(() => Float, { description: 'Those that may be issued now.' })
  free!: number;

  @Field(() => Boolean, { description: 'False where `free` was worked out from a sample.' })
  isExact!: boolean;
}

@ObjectType('SuggestPromoCodesResult', {
  simpleResolvers: true,
  description: 'Texts that may be issued now.',
})
@See('staff')
export class SuggestPromoCodesResult {
  @Field(() => [String], {
    description:
      'Free and allowed at this moment, none of them offensive, in the order in which to offer them.',
  })
  suggestions!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The template that they are made by; null when something stood in the way.',
  })
  template!: string | null;

  @Field(() => KeySpace, {
    nullable: true,
    description: 'The texts of the template itself; null when something stood in the way.',
  })
  keySpace!: Share | null;

  @Field(() => Boolean, {
    description:
      'Whether some are longer than the template says, because too few of its own are free.',
  })
  isLengthened!: boolean;

  @Field(() => [UserError], {
    description: 'What stood in the way; then there are no suggestions.',
  })
  errors!: readonly Violation[];
}
