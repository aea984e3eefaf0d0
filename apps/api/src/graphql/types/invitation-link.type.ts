import type {
  Instant,
  InvitationLinkId,
  InvitationLinkState as InvitationLinkStates,
  ProgramId,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { InvitationLinkView, MembershipLinkView } from '../../application/ports/views.js';
import { InvitationLinkState } from '../basics/invitation.enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

@ObjectType('InvitationLink', {
  implements: Node,
  simpleResolvers: true,
  description:
    'An open link into a program: whoever has it asks to join, up to a number of creators and an end. Its secret is kept nowhere.',
})
@See('staff')
export class InvitationLink implements InvitationLinkView {
  id!: InvitationLinkId;
  programId!: ProgramId;

  @Field(() => Program, { description: 'The Creator program.' })
  program!: Program;

  @Field(() => String, {
    nullable: true,
    description: 'What those who work in the account call it; its page does not show it.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its page says to whoever opens it.',
  })
  message!: string | null;

  @Field(() => Int, { description: 'How many creators may come in by it.' })
  limit!: number;

  @Field(() => Int, { description: 'How many have joined or applied by it.' })
  uses!: number;

  @Field(() => InvitationLinkState, { description: 'What it is good for now.' })
  state!: InvitationLinkStates;

  @Field(() => DateTime, { description: 'Until when it is good.' })
  endsAt!: Instant;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Instant;

  @Field(() => String, { description: 'Who made it.' })
  createdBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was made void.' })
  revokedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who made it void.' })
  revokedBy!: string | null;

  @Field(() => Int, { description: 'Goes up with every change and every use.' })
  version!: number;
}

@ObjectType({ description: 'That a membership came about by an open link.' })
@See('staff')
export class MembershipLink implements MembershipLinkView {
  @Field(() => InvitationLink, { description: 'The link that was used last.' })
  @See('staff')
  invitationLink!: InvitationLinkView;

  @Field(() => Boolean, {
    description:
      "Whether the creator's address was proven by a mail to it. Where it was not, whoever applied may be somebody else.",
  })
  @See('staff')
  isAddressProven!: boolean;
}
