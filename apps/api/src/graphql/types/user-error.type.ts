import type { Violation, ViolationCode } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import { UserErrorCode } from '../basics/user-error-code.enum.js';
import { See } from '../basics/see.js';

/** A name and its value. */
@ObjectType({ description: 'A named value that a sentence speaks of.' })
export class Parameter {
  @Field(() => String, { description: 'The name, such as `program`.' })
  @See('everybody')
  name!: string;

  @Field(() => String, { description: 'The value as text; instants as epoch milliseconds.' })
  @See('everybody')
  value!: string;
}

/** A violation as clients see it. Resolvers answer the domain's {@link Violation}; the rest is in user-error.resolver.ts. */
@ObjectType({
  description:
    'An expected failure, or a warning: which rule, about which part of the input, and what would help. A call that answers one error or more has written nothing.',
})
export class UserError implements Pick<Violation, 'code' | 'path'> {
  @Field(() => UserErrorCode, { description: 'What is wrong; the stable part to program against.' })
  @See('everybody')
  code!: ViolationCode;

  @Field(() => [String], {
    description:
      'Names from the `input` (or the arguments) down to what is wrong; empty when the whole call is.',
  })
  @See('everybody')
  path!: readonly string[];
}
