import type { Instant } from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { InviteCreatorInput as InviteCreator } from '../../application/creators/invite-creator.js';
import type { RecordCreatorJoinedInput as RecordCreatorJoined } from '../../application/creators/record-creator-joined.js';
import { DateTime } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

const PROGRAM_ID = 'The Creator program; may be left out where the account has one.';

@InputType({ description: 'An invitation into a Creator program.' })
export class InviteCreatorInput implements InviteCreator {
  @Field(() => ID, { description: 'The creator.' })
  creatorId!: string;

  @Field(() => ID, { nullable: true, description: PROGRAM_ID })
  programId?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'That an invited creator, or one who applied, has joined.' })
export class RecordCreatorJoinedInput implements RecordCreatorJoined {
  @Field(() => ID, { description: 'The creator.' })
  creatorId!: string;

  @Field(() => ID, { nullable: true, description: PROGRAM_ID })
  programId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contract begins; now when left out.',
  })
  contractStart?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contract ends; without an end when left out.',
  })
  contractEnd?: Instant | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
