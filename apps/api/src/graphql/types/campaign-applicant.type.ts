import type {
  StaffApplicantAction as ApplicantActions,
  ApplicantState as ApplicantStates,
  CampaignApplicantId,
  CreatorCampaignId,
  CreatorId,
  Instant,
  MoveTarget as MoveTargets,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type {
  ApplicantCount as ApplicantCounts,
  ApplicantView,
  CreatorCampaignView,
} from '../../application/ports/views.js';
import { ApplicantAction, ApplicantState, MoveTarget } from '../basics/applicant-enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { CreatorCampaign } from './creator-campaign.type.js';
import { Creator } from './creator.type.js';
import { Node } from './node.type.js';

@ObjectType('CampaignApplicant', {
  implements: Node,
  simpleResolvers: true,
  description:
    "A creator's place in a campaign. Hired in a campaign and joined in its program are two separate approvals.",
})
@See('staff')
export class CampaignApplicant implements Omit<ApplicantView, 'earlier'> {
  id!: CampaignApplicantId;
  campaignId!: CreatorCampaignId;
  creatorId!: CreatorId;

  @Field(() => Creator, { description: 'The creator.' })
  creator!: Creator;

  @Field(() => CreatorCampaign, { description: 'The campaign.' })
  campaign!: CreatorCampaignView;

  @Field(() => ApplicantState, { description: 'Where they stand.' })
  state!: ApplicantStates;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when they stand there; null where that was before it was kept.',
  })
  stateSince!: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the creator wrote when they applied.',
  })
  message!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the creator asks for, in their own words.',
  })
  proposedRate!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What to tell the creator with the last decision: for staff to pass on, nothing sends it.',
  })
  decisionMessage!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided last.' })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided last.' })
  decidedAt!: Instant | null;

  @Field(() => ApplicantState, {
    nullable: true,
    description:
      'What `reverseApplicantDecision` leads back to; null where the last decision cannot be reversed.',
  })
  reversesTo!: ApplicantStates | null;

  @Field(() => [ApplicantAction], {
    description: 'What may be done next, each by the mutation that it names.',
  })
  allowedActions!: readonly ApplicantActions[];

  @Field(() => [MoveTarget], { description: 'Where they may be moved to now.' })
  moveTargets!: readonly MoveTargets[];

  @Field(() => DateTime, { description: 'When they came into the campaign.' })
  createdAt!: Instant;

  @Field(() => Int, { description: 'Goes up with every change.' })
  version!: number;
}

@ObjectType('ApplicantCount', { description: 'How many applicants of a campaign are in a state.' })
@See('staff')
export class ApplicantCount implements ApplicantCounts {
  @Field(() => ApplicantState, { description: 'The state.' })
  state!: ApplicantStates;

  @Field(() => Int, { description: 'How many; 0 where there is none.' })
  count!: number;
}
