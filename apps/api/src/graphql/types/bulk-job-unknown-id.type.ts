import type { UnknownIdKind as UnknownIdKinds } from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { UnknownIdView } from '../../application/ports/views.js';
import { UnknownIdKind } from '../basics/bulk-job.enums.js';
import { See } from '../basics/see.js';

@ObjectType('BulkJobUnknownId', {
  simpleResolvers: true,
  description:
    'An id of another system by which rows of an import name something, and that nothing of the account had when they were checked. Give it to what it names with `externalIds`, and check the rows again by `fixBulkJobRows`.',
})
@See('staff')
export class BulkJobUnknownId implements UnknownIdView {
  @Field(() => UnknownIdKind, { description: 'What it may be the id of.' })
  kind!: UnknownIdKinds;

  @Field(() => String, { description: 'The other system, such as `impact.com`.' })
  system!: string;

  @Field(() => String, { description: 'The id there. Capitals count.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the file calls it in another column; null if it does not, or not in all rows alike.',
  })
  name!: string | null;

  @Field(() => Int, { description: 'How many rows name something by it.' })
  rows!: number;

  @Field(() => Boolean, {
    description: 'Whether something has it by now: its rows have only to be checked again.',
  })
  isKnown!: boolean;
}
