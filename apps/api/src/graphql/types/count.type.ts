import { Field, Int, ObjectType } from 'type-graphql';
import type { Count as Counted } from '../../application/ports/reads.js';
import { See } from '../basics/see.js';

@ObjectType('Count', {
  simpleResolvers: true,
  description: 'How many there are, counted up to a limit.',
})
export class Count implements Counted {
  @Field(() => Int, { description: 'The number, or the limit where there are more.' })
  @See('everybody')
  value!: number;

  @Field(() => Boolean, {
    description: 'False where counting stopped at the limit: there are more.',
  })
  @See('everybody')
  isExact!: boolean;
}
