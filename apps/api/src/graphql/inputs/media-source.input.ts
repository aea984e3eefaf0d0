import type { CreditGroup as CreditGroups } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CreateMediaSourceInput as CreateMediaSource } from '../../application/creators/create-media-source.js';
import type { UpdateMediaSourceInput as UpdateMediaSource } from '../../application/creators/update-media-source.js';
import { CreditGroup } from '../basics/enums.js';
import { EXTERNAL_IDS, ExternalIdInput, NEW_EXTERNAL_IDS } from './external-id.input.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

@InputType({ description: 'A new media source of the Performance program.' })
export class CreateMediaSourceInput implements CreateMediaSource {
  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 50 characters; `Creator` when left out.',
  })
  type?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 50 characters.' })
  channel?: string | null;

  @Field(() => CreditGroup, { nullable: true, description: '`PREFERRED` when left out.' })
  creditGroup?: CreditGroups | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The creator that it stands for. Only one that stands for a creator can hold codes; one per creator and program.',
  })
  creatorId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The Performance program; may be left out where the account has one.',
  })
  programId?: string | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: NEW_EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'What changes about a media source. What is left out stays as it is; null or a blank text clears it.',
})
export class UpdateMediaSourceInput implements UpdateMediaSource {
  @Field(() => ID, { description: 'The media source.' })
  mediaSourceId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'At most 100 characters; never without one.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At most 50 characters; never without one.',
  })
  type?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 50 characters.' })
  channel?: string | null;

  @Field(() => CreditGroup, { nullable: true, description: 'Never without one.' })
  creditGroup?: CreditGroups | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The creator that it stands for; null: nobody. It stays the same while the source `holdsCodes`.',
  })
  creatorId?: string | null;

  @Field(() => [ExternalIdInput], { nullable: true, description: EXTERNAL_IDS })
  externalIds?: ExternalIdInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
