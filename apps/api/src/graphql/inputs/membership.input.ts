import type { AtEnd as AtEnds, Instant } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  DecideMembershipInput as DecideMembership,
  RemoveMembershipInput as RemoveMembership,
} from '../../application/creators/decide-membership.js';
import type { ReverseDecisionInput as ReverseDecision } from '../../application/creators/reverse-decision.js';
import type { RecordCreatorAppliedInput as RecordCreatorApplied } from '../../application/creators/record-creator-applied.js';
import type { RecordCreatorJoinedInput as RecordCreatorJoined } from '../../application/creators/record-creator-joined.js';
import type { UpdateMembershipInput as UpdateMembership } from '../../application/creators/update-membership.js';
import { AtEnd } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

export const AT_END = 'What becomes of codes at the end; `KEEP` when left out.';
export const KEEP_UNTIL = 'With `KEEP_UNTIL`: when the codes end, after the contract.';
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

  @Field(() => AtEnd, { nullable: true, description: AT_END })
  atEnd?: AtEnds | null;

  @Field(() => DateTime, { nullable: true, description: KEEP_UNTIL })
  keepUntil?: Instant | null;

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

  @Field(() => AtEnd, {
    nullable: true,
    description: 'What becomes of codes at the end; as it was when left out.',
  })
  atEnd?: AtEnds | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'With `KEEP_UNTIL`: when the codes end; as it was when left out.',
  })
  keepUntil?: Instant | null;
}

@InputType({ description: 'An invitation or application that was declined.' })
export class DeclineMembershipInput extends MembershipToChange implements DecideMembership {}

@InputType({ description: 'A membership that ends.' })
export class RemoveMembershipInput extends MembershipToChange implements RemoveMembership {
  @Field(() => AtEnd, {
    nullable: true,
    description: 'What becomes of scheduled and active codes now; `KEEP` when left out.',
  })
  atEnd?: AtEnds | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'With `KEEP_UNTIL`: when the codes end.',
  })
  keepUntil?: Instant | null;
}

@InputType({ description: 'A decision that is taken back.' })
export class ReverseDecisionInput extends MembershipToChange implements ReverseDecision {
  @Field(() => String, { description: 'Why, for the audit log; at most 500 characters.' })
  reason!: string;
}

@InputType({ description: 'That a creator has applied.' })
export class RecordCreatorAppliedInput implements RecordCreatorApplied {
  @Field(() => ID, { description: 'The creator.' })
  creatorId!: string;

  @Field(() => ID, { nullable: true, description: PROGRAM_ID })
  programId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the creator wrote; at most 1,000 characters.',
  })
  message?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
