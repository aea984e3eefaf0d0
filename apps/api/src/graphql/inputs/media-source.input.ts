import type { CreditGroup as CreditGroups } from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { CreateMediaSourceInput as CreateMediaSource } from '../../application/creators/create-media-source.js';
import { CreditGroup } from '../basics/enums.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

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

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
