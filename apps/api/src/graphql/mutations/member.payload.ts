import type { Violation } from '@creator-codes/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import type { InvitationView, MemberView } from '../../application/ports/views.js';
import { Invitation, Member } from '../types/member.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

const INVITATION = 'The invitation; null when the call was refused.';

@ObjectType({ description: 'What `inviteMember` answers.' })
export class InviteMemberPayload {
  @Field(() => Invitation, { nullable: true, description: INVITATION })
  invitation!: InvitationView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `invitePartner` answers.' })
export class InvitePartnerPayload {
  @Field(() => Invitation, { nullable: true, description: INVITATION })
  invitation!: InvitationView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `revokeInvitation` answers.' })
export class RevokeInvitationPayload {
  @Field(() => Invitation, { nullable: true, description: INVITATION })
  invitation!: InvitationView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateMember` answers.' })
export class UpdateMemberPayload {
  @Field(() => Member, {
    nullable: true,
    description:
      'The member as they are now; null when the call was refused for another reason than a stale version.',
  })
  member!: MemberView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `removeMember` answers.' })
export class RemoveMemberPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the member that was; null when the call was refused.',
  })
  memberId!: string | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
