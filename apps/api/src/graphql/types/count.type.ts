import { Field, Int, ObjectType } from 'type-graphql';
import type { Count as Counted } from '../../application/ports/reads.js';

@ObjectType('Count', {
  simpleResolvers: true,
  description: 'How many there are, counted up to a limit.',
})
export class Count implements Counted {
  @Field(() => Int, { description: 'The number, or the limit where there are more.' })
  value!: number;

  @Field(() => Boolean, {
    description: 'False where counting stopped at the limit: there are more.',
  })
  isExact!: boolean;
}
