import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { Count as Counted } from '../../application/ports/reads.js';
import type { MembershipView } from '../../application/ports/views.js';
import { Count } from '../types/count.type.js';
import { Membership } from '../types/membership.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What `recordCreatorJoined` answers.' })
export class RecordCreatorJoinedPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when the call was refused.',
  })
  membership!: MembershipView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateMembership` answers.' })
export class UpdateMembershipPayload {
  @Field(() => Membership, {
    nullable: true,
    description:
      'The membership as it is now; null when the call was refused for another reason than a stale version.',
  })
  membership!: MembershipView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `declineMembership` answers.' })
export class DeclineMembershipPayload {
  @Field(() => Membership, {
    nullable: true,
    description:
      'The membership as it is now; null when the call was refused for another reason than a stale version.',
  })
  membership!: MembershipView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `removeMembership` answers.' })
export class RemoveMembershipPayload {
  @Field(() => Membership, {
    nullable: true,
    description:
      'The membership as it is now; null when the call was refused for another reason than a stale version.',
  })
  membership!: MembershipView | null;

  @Field(() => Count, {
    nullable: true,
    description:
      'How many scheduled and active codes the creator has in the program now, which read `OWNER_NOT_JOINED`; null when the call was refused.',
  })
  liveCodes!: Counted | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
