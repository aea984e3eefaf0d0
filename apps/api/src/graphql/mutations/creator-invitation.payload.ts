import type { NotMailedReason as NotMailedReasons, Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { MembershipView } from '../../application/ports/views.js';
import { NotMailedReason } from '../basics/invitation.enums.js';
import { Membership } from '../types/membership.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

/** What the mutations that make a link answer. */
@ObjectType()
abstract class LinkMade {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when the call was refused.',
  })
  membership!: MembershipView | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The link to pass on, shown this once: `Membership.invitationText` puts it into words. Null where it was mailed, and when the call repeats an earlier one.',
  })
  link!: string | null;

  @Field(() => NotMailedReason, {
    nullable: true,
    description: 'Why nothing was mailed; null where a mail goes out, or the call was refused.',
  })
  notMailed!: NotMailedReasons | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `inviteCreator` answers.' })
export class InviteCreatorPayload extends LinkMade {}

@ObjectType({ description: 'What `resendCreatorInvitation` answers.' })
export class ResendCreatorInvitationPayload extends LinkMade {}

@ObjectType({ description: 'What `revokeCreatorInvitation` answers.' })
export class RevokeCreatorInvitationPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when the call was refused.',
  })
  membership!: MembershipView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
