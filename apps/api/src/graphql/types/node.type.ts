import { Field, ID, InterfaceType } from 'type-graphql';

/** Everything that has an id of its own. Which type it is, the id itself says: see resolve-type.ts. */
@InterfaceType('Node', {
  description: 'Anything with an id of its own; `node(id)` finds it again.',
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Opaque and unique over all types. It never changes and is never given again.',
  })
  id!: string;
}
