import type {
  CreatorId,
  Instant,
  MembershipAction as MembershipActions,
  MembershipId,
  MembershipState as MembershipStates,
  ProgramId,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type { JoinInvitationView, MembershipView } from '../../application/ports/views.js';
import { MembershipAction, MembershipState } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Creator } from './creator.type.js';
import { CreatorInvitation } from './creator-invitation.type.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

/** The invitation's text is in membership.resolver.ts. */
@ObjectType('Membership', {
  implements: Node,
  simpleResolvers: true,
  description: "A creator's place in a Creator program.",
})
@See('everybody')
export class Membership implements MembershipView {
  id!: MembershipId;
  creatorId!: CreatorId;
  programId!: ProgramId;

  @Field(() => Creator, { description: 'The creator.' })
  @See('everybody')
  creator!: Creator;

  @Field(() => Program, { description: 'The Creator program.' })
  @See('everybody')
  program!: Program;

  @Field(() => MembershipState, {
    description:
      'Where it stands now; a contract that has come to its end reads `EXPIRED`, one that begins later `UPCOMING`.',
  })
  @See('everybody')
  state!: MembershipStates;

  @Field(() => Boolean, {
    description: '`JOINED` with a contract that covers now: what a code needs (R1).',
  })
  @See('everybody')
  hasJoined!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when the contract holds; null without a limit.',
  })
  @See('everybody')
  contractStart!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contract ends; null without an end.',
  })
  @See('everybody')
  contractEnd!: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When the creator was invited last.' })
  @See('everybody')
  invitedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who decided last.' })
  @See('staff')
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided last.' })
  @See('staff')
  decidedAt!: Instant | null;

  @Field(() => CreatorInvitation, {
    nullable: true,
    description: 'The link by which they answer; null where none was made.',
  })
  @See('staff')
  invitation!: JoinInvitationView | null;

  @Field(() => [MembershipAction], {
    description: 'What may be done next, each by the mutation that it names.',
  })
  @See('staff')
  allowedActions!: MembershipActions[];

  @Field(() => Int, { description: 'Goes up with every change.' })
  @See('staff')
  version!: number;
}
