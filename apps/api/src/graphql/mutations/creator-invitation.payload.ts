import type { NotMailedReason as NotMailedReasons, Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { CreatorView, MembershipView } from '../../application/ports/views.js';
import { NotMailedReason } from '../basics/invitation.enums.js';
import { See } from '../basics/see.js';
import { Creator } from '../types/creator.type.js';
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

@ObjectType({ description: 'What became of the invitation of one of several creators.' })
export class CreatorInvitationOutcome {
  @Field(() => Creator, { description: 'The creator.' })
  @See('managers')
  creator!: CreatorView;

  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when this one was refused.',
  })
  @See('managers')
  membership!: MembershipView | null;

  @Field(() => String, {
    nullable: true,
    description: 'The link to pass on, shown this once; null where it was mailed or refused.',
  })
  @See('managers')
  link!: string | null;

  @Field(() => NotMailedReason, {
    nullable: true,
    description: 'Why nothing was mailed; null where a mail goes out or this one was refused.',
  })
  @See('managers')
  notMailed!: NotMailedReasons | null;

  @Field(() => [UserError], {
    description: 'Why this one was not invited, such as `MEMBERSHIP_TRANSITION`; empty when done.',
  })
  @See('managers')
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `inviteCreators` answers.' })
export class InviteCreatorsPayload {
  @Field(() => [CreatorInvitationOutcome], {
    description: 'What became of each, in the order of the ids. Empty when the call was refused.',
  })
  outcomes!: readonly CreatorInvitationOutcome[];

  @Field(() => [UserError], {
    description: 'Why the call was refused as a whole; empty when each was judged by itself.',
  })
  errors!: readonly Violation[];
}
