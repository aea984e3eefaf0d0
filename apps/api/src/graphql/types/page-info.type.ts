import { Field, ObjectType } from 'type-graphql';
import { See } from '../basics/see.js';

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where a page stands in its list, by the Relay convention.',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  @See('everybody')
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before this page.' })
  @See('everybody')
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the first object: `before` it lies the previous page. Null on an empty page.',
  })
  @See('everybody')
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last object: `after` it lies the next page. Null on an empty page.',
  })
  @See('everybody')
  endCursor!: string | null;
}
