import type { Instant } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { DecideMembershipInput as DecideMembership } from '../../application/creators/decide-membership.js';
import type { RecordCreatorJoinedInput as RecordCreatorJoined } from '../../application/creators/record-creator-joined.js';
import type { UpdateMembershipInput as UpdateMembership } from '../../application/creators/update-membership.js';
import { DateTime } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

const PROGRAM_ID = 'The Creator program; may be left out where the account has one.';

@InputType({ description: 'That a creator has joined.' })
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

/** A membership as the caller saw it. */
@InputType()
abstract class MembershipToChange {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'What changes about a contract. A date that is left out stays as it is.',
})
export class UpdateMembershipInput extends MembershipToChange implements UpdateMembership {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contract begins; null: without a limit.',
  })
  contractStart?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contract ends, also in the past; null: without an end.',
  })
  contractEnd?: Instant | null;
}

@InputType({ description: 'An invitation or application that was declined.' })
export class DeclineMembershipInput extends MembershipToChange implements DecideMembership {}

@InputType({ description: 'A membership that ends.' })
export class RemoveMembershipInput extends MembershipToChange implements DecideMembership {}
