import type {
  CampaignAction as CampaignActions,
  CampaignStatus as CampaignStatuses,
  CreatorCampaignId,
  DealId,
  Instant,
  ProgramId,
  PromoCodeTemplateId,
} from '@creator-codes/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import type {
  CreatorCampaignView,
  DealView,
  PromoCodeTemplateView,
} from '../../application/ports/views.js';
import { CampaignAction, CampaignStatus } from '../basics/campaign-enums.js';
import { Currency, DateTime, SafeInt } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { Deal } from './deal.type.js';
import { Node } from './node.type.js';
import { Program } from './program.type.js';
import { PromoCodeTemplate } from './promo-code-template.type.js';

@ObjectType('CreatorCampaign', {
  implements: Node,
  simpleResolvers: true,
  description: 'One brief inside a Creator program, with a time, a budget and applicants.',
})
@See('staff')
export class CreatorCampaign implements CreatorCampaignView {
  id!: CreatorCampaignId;
  programId!: ProgramId;
  dealId!: DealId | null;
  templateId!: PromoCodeTemplateId | null;

  @Field(() => Program, { description: 'The Creator program that it is in; it never changes.' })
  program!: Program;

  @Field(() => String, {
    description: 'Unique among the campaigns of the account that are not completed.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The brief: what creators are asked to do.',
  })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'What the brand wants of it.' })
  goal!: string | null;

  @Field(() => CampaignStatus, { description: 'Where it stands.' })
  status!: CampaignStatuses;

  @Field(() => [CampaignAction], {
    description:
      'What its status allows `changeCreatorCampaignStatus` to do. `START` and `RESUME` are refused with `ENDS_IN_PAST` after `endAt`.',
  })
  allowedActions!: readonly CampaignActions[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it begins, as planned; null without a beginning. It starts by hand.',
  })
  startAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends, as planned; null without an end. It is completed by hand.',
  })
  endAt!: Instant | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'What it may cost, in minor units of `currency`; null where nobody said.',
  })
  budget!: number | null;

  @Field(() => Currency, { description: "The currency of its budget: the account's." })
  currency!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many creators are to be hired; null where nobody said.',
  })
  desiredHires!: number | null;

  @Field(() => Deal, {
    nullable: true,
    description: 'The deal that is meant for its codes; null for none. No code takes it by itself.',
  })
  deal!: DealView | null;

  @Field(() => PromoCodeTemplate, {
    nullable: true,
    description:
      'The saved template that is meant for its codes; null for none. No code takes it by itself.',
  })
  template!: PromoCodeTemplateView | null;

  @Field(() => Int, {
    description:
      'Goes up with every change; `updateCreatorCampaign` and `changeCreatorCampaignStatus` take the one that you saw.',
  })
  version!: number;

  @Field(() => DateTime, { description: 'When the campaign was created.' })
  createdAt!: Instant;
}
