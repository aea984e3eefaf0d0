import type { ExternalId } from '@creator-codes/domain';
import { Field, InputType } from 'type-graphql';

/** Beside each field of something new. */
export const NEW_EXTERNAL_IDS = 'What other systems call it: at most 20.';
/** Beside each field of an edit. */
export const EXTERNAL_IDS =
  'All that other systems call it afterwards, at most 20: those that are not named are gone; null: none.';

@InputType({
  description:
    'The id that another system has for something of ours. One thing of each kind has it: another one is refused with `EXTERNAL_ID_TAKEN`.',
})
export class ExternalIdInput implements ExternalId {
  @Field(() => String, {
    description:
      'The other system, such as `impact.com`: one line of at most 64 characters, in whatever capitals.',
  })
  system!: string;

  @Field(() => String, {
    description: 'The id there: one line of at most 128 characters. Capitals count.',
  })
  id!: string;
}
