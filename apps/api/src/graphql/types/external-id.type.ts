import type { ExternalId as ExternalIdView } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import { See } from '../basics/see.js';

/** Beside each field that lists them. */
export const EXTERNAL_IDS = 'What other systems call it, by system and then by id.';

@ObjectType('ExternalId', {
  simpleResolvers: true,
  description: 'The id that another system has for something of ours.',
})
@See('staff')
export class ExternalId implements ExternalIdView {
  @Field(() => String, { description: 'The other system, such as `impact.com`; in small letters.' })
  @See('staff')
  system!: string;

  @Field(() => String, { description: 'The id there. Capitals count.' })
  @See('staff')
  id!: string;
}
