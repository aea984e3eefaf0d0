import type { Instant, RestrictedTextKind as RestrictedTextKinds } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CreateRestrictedTextInput as Create } from '../../application/restricted/create-restricted-text.js';
import type { CreateRestrictedTextsInput as CreateMany } from '../../application/restricted/create-restricted-texts.js';
import type { EndRestrictedTextInput as End } from '../../application/restricted/end-restricted-text.js';
import type { UpdateRestrictedTextInput as Update } from '../../application/restricted/update-restricted-text.js';
import { RestrictedTextKind } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

const START =
  'From when on an order that carries it credits nobody; not before now. Nobody gets the text from this call on.';
const END = 'From when on others may have it: after now, and after the start.';
const REASON = 'Why, at most 500 characters.';

/** How texts are restricted, one or many. */
@InputType()
abstract class Restricting {
  @Field(() => RestrictedTextKind, {
    nullable: true,
    description:
      'A word, unless told: the whole text of a code, 3 to 64 characters. A prefix has 2 to 64.',
  })
  kind?: RestrictedTextKinds | null;

  @Field(() => DateTime, { nullable: true, description: `${START} Now when it is left out.` })
  startAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: `${END} Without an end when it is left out.`,
  })
  endAt?: Instant | null;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A text that nobody is to hold.' })
export class CreateRestrictedTextInput extends Restricting implements Create {
  @Field(() => String, { description: 'Letters, digits, `-` and `_`, as in a code.' })
  text!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a code that has ended and holds the word gives it up first, as by `releasePromoCodeText`: with a reason and, before its quarantine is over (`IN_QUARANTINE`), by owners of the account only. A code that has not ended is refused as without it, and so is a prefix: it releases nobody. No when it is left out.',
  })
  releaseHolder?: boolean | null;
}

@InputType({ description: 'Texts that nobody is to hold.' })
export class CreateRestrictedTextsInput extends Restricting implements CreateMany {
  @Field(() => [String], { description: 'At most 200. What is given twice is restricted once.' })
  texts!: string[];
}

@InputType({ description: 'Changes to a restricted text. What is left out stays, null clears.' })
export class UpdateRestrictedTextInput implements Update {
  @Field(() => ID, { description: 'The restricted text.' })
  restrictedTextId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => DateTime, { nullable: true, description: `${START} It stays once it has passed.` })
  startAt?: Instant;

  @Field(() => DateTime, { nullable: true, description: END })
  endAt?: Instant | null;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which restricted text others may have again.' })
export class EndRestrictedTextInput implements End {
  @Field(() => ID, { description: 'The restricted text.' })
  restrictedTextId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
