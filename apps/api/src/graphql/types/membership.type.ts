import type {
  CreatorId,
  Instant,
  ApplicationState as ApplicationStates,
  AtEnd as AtEnds,
  MembershipAction as MembershipActions,
  MembershipId,
  MembershipState as MembershipStates,
  ProgramId,
  StoredMembershipState,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type {
  JoinInvitationView,
  MembershipLinkView,
  MembershipView,
} from '../../application/ports/views.js';
import {
  ApplicationState,
  AtEnd,
  EarlierMembershipState,
  MembershipAction,
  MembershipState,
} from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Creator } from './creator.type.js';
import { CreatorInvitation } from './creator-invitation.type.js';
import { MembershipLink } from './invitation-link.type.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';

/** The invitation's text is in membership.resolver.ts. */
@ObjectType('Membership', {
  implements: Node,
  simpleResolvers: true,
  description: "A creator's place in a Creator program.",
})
@See('everybody')
export class Membership implements Omit<MembershipView, 'earlier' | 'endDueAt'> {
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

  @Field(() => MembershipLink, {
    nullable: true,
    description: 'The open link by which they joined or applied; null where it was otherwise.',
  })
  @See('staff')
  byLink!: MembershipLinkView | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it is in its state; null where that was before it was kept.',
  })
  @See('everybody')
  stateSince!: Instant | null;

  @Field(() => AtEnd, {
    description:
      "What becomes of the creator's codes in the program when the contract ends, or became of them with a removal.",
  })
  @See('staff')
  atEnd!: AtEnds;

  @Field(() => DateTime, {
    nullable: true,
    description: 'With `KEEP_UNTIL`: when the codes end.',
  })
  @See('staff')
  keepUntil!: Instant | null;

  @Field(() => ApplicationState, {
    nullable: true,
    description: 'Where the application stands; null where the creator has not applied.',
  })
  @See('staff')
  application!: ApplicationStates | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the creator applied last; null where they have not.',
  })
  @See('everybody')
  appliedAt!: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the creator wrote when they applied.',
  })
  @See('everybody')
  applicationMessage!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the creator is told with the last decision: a message, or why it is a no.',
  })
  @See('everybody')
  decisionMessage!: string | null;

  @Field(() => EarlierMembershipState, {
    nullable: true,
    description:
      'What `reverseDecision` leads back to; null where the last decision cannot be reversed.',
  })
  @See('staff')
  reversesTo!: StoredMembershipState | 'NONE' | null;

  @Field(() => [MembershipAction], {
    description: 'What may be done next, each by the mutation that it names.',
  })
  @See('staff')
  allowedActions!: MembershipActions[];

  @Field(() => Int, { description: 'Goes up with every change.' })
  @See('staff')
  version!: number;
}
