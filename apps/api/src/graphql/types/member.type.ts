import type {
  Capacity as Capacities,
  Instant,
  InvitationId,
  InvitationState as InvitationStates,
  MemberId,
  MessageId,
  MessageState as MessageStates,
  PersonId,
  PartnerOwner,
} from '@creator-codes/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  InvitationView,
  MemberView,
  MessageView,
  PromoCodeOwnerView,
} from '../../application/ports/views.js';
import { Capacity, InvitationState, MessageState } from '../basics/access-enums.js';
import { DateTime, EmailAddress } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';
import { PromoCodeOwner } from './promo-code-owner.union.js';

const OWNER = 'The creator or performance partner that they stand for; null for your own people.';

@ObjectType('Member', {
  implements: Node,
  simpleResolvers: true,
  description: 'Somebody who signs in, and what they are to the account.',
})
@See('staff')
export class Member implements MemberView {
  id!: MemberId;
  personId!: PersonId;
  ownerId!: PartnerOwner['id'] | null;

  @Field(() => String, { description: 'The name, as the audit log shows it.' })
  name!: string;

  @Field(() => EmailAddress, { description: 'The address that they sign in by.' })
  email!: string;

  @Field(() => Capacity, { description: 'What they may do.' })
  capacity!: Capacities;

  @Field(() => PromoCodeOwner, { nullable: true, description: OWNER })
  owner!: PromoCodeOwnerView | null;

  @Field(() => DateTime, { description: 'Since when.' })
  joinedAt!: Instant;

  @Field(() => Boolean, { description: 'Whether they sign in with a second factor.' })
  hasSecondFactor!: boolean;

  @Field(() => Int, { description: 'Moves on with every change.' })
  version!: number;
}

@ObjectType('Message', { simpleResolvers: true, description: 'A mail of ours.' })
@See('managers')
export class Message implements Omit<MessageView, 'text'> {
  @Field(() => ID, { description: 'The id.' })
  id!: MessageId;

  @Field(() => EmailAddress, { description: 'Who gets it.' })
  to!: string;

  @Field(() => String, { description: 'The subject.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it says, to pass on by hand; empty once it is void. Null where the server sends mail: then nobody but the mailbox sees the link.',
  })
  text!: string | null;

  @Field(() => MessageState, { description: 'Whether it went out.' })
  state!: MessageStates;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When the relay took it.' })
  sentAt!: Instant | null;
}

@ObjectType('Invitation', {
  implements: Node,
  simpleResolvers: true,
  description: 'Somebody is asked to become a member; the link in its mail lets them in, once.',
})
@See('staff')
export class Invitation implements Omit<InvitationView, 'message'> {
  id!: InvitationId;
  ownerId!: PartnerOwner['id'] | null;
  messageId!: MessageId;

  @Field(() => EmailAddress, { description: 'Who is invited.' })
  email!: string;

  @Field(() => Capacity, { description: 'What they will be.' })
  capacity!: Capacities;

  @Field(() => PromoCodeOwner, { nullable: true, description: OWNER })
  owner!: PromoCodeOwnerView | null;

  @Field(() => InvitationState, { description: 'Whether the link still lets somebody in.' })
  state!: InvitationStates;

  @Field(() => DateTime, { description: 'When they were invited.' })
  createdAt!: Instant;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: Instant;
}
