import type {
  ApplicantDecision as ApplicantDecisions,
  AtEnd as AtEnds,
  Instant,
  MoveTarget as MoveTargets,
} from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  InviteToCampaignInput as InviteToCampaign,
  RecordApplicantsAppliedInput as RecordApplicantsApplied,
} from '../../application/campaigns/bring-into-campaign.js';
import type { DecideApplicantsInput as DecideApplicants } from '../../application/campaigns/decide-applicants.js';
import type { ReverseApplicantDecisionInput as ReverseApplicantDecision } from '../../application/campaigns/reverse-applicant-decision.js';
import { ApplicantDecision, MoveTarget } from '../basics/applicant-enums.js';
import { AtEnd } from '../basics/enums.js';
import { DateTime } from '../basics/scalars.js';
import { ApplicantFilter } from '../filters/applicant.filter.js';
import { InvitedTarget } from './creator-invitation.input.js';
import { IDEMPOTENCY_KEY } from './idempotent.js';

const CAMPAIGN = 'The campaign.';

@InputType({ description: 'Creators to invite into a campaign.' })
export class InviteToCampaignInput implements InviteToCampaign {
  @Field(() => ID, { description: CAMPAIGN })
  campaignId!: string;

  @Field(() => InvitedTarget, { description: 'Whom.' })
  target!: InvitedTarget;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Creators who apply to a campaign, with the same words.' })
export class RecordApplicantsAppliedInput implements RecordApplicantsApplied {
  @Field(() => ID, { description: CAMPAIGN })
  campaignId!: string;

  @Field(() => InvitedTarget, { description: 'Who.' })
  target!: InvitedTarget;

  @Field(() => String, {
    nullable: true,
    description: 'What they wrote; at most 1,000 characters.',
  })
  message?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they ask for, in their own words; at most 200 characters.',
  })
  proposedRate?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Applicants of the campaign by a filter, and how many they are.' })
export class ApplicantFilterWithCount extends ApplicantFilter {
  @Field(() => Int, {
    description:
      'How many applicants you expect. Another number refuses the call with `COUNT_CHANGED`, which says it.',
  })
  expectedCount!: number;
}

/** One of its fields, and one only; schema.ts marks it `@oneOf`, which the decorators cannot say. */
@InputType({
  description: 'Which applicants, exactly one of the fields: at most 1,000 in one call.',
})
export class ApplicantTarget implements Required<DecideApplicants['target']> {
  @Field(() => [ID], {
    nullable: true,
    description: 'By id; each is an applicant of the campaign.',
  })
  ids!: string[] | null;

  @Field(() => ApplicantFilterWithCount, { nullable: true, description: 'By a filter.' })
  filter!: ApplicantFilterWithCount | null;
}

@InputType({ description: 'One decision about applicants of a campaign.' })
export class DecideApplicantsInput implements DecideApplicants {
  @Field(() => ID, { description: CAMPAIGN })
  campaignId!: string;

  @Field(() => ApplicantTarget, { description: 'About whom.' })
  target!: ApplicantTarget;

  @Field(() => ApplicantDecision, { description: 'What is decided.' })
  action!: ApplicantDecisions;

  @Field(() => MoveTarget, {
    nullable: true,
    description: 'With `MOVE`, where it is required: where to.',
  })
  moveTo?: MoveTargets | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With `HIRE`, `REJECT`, `RECORD_ACCEPTED` and `REMOVE`: what to tell each of the creators, at most 1,000 characters. It is kept for staff to pass on: nothing sends it.',
  })
  message?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'With `HIRE` and `RECORD_ACCEPTED`: when the contract of whoever joins with it begins; now when left out. Who has joined already keeps their contract.',
  })
  contractStart?: Instant | null;

  @Field(() => AtEnd, {
    nullable: true,
    description:
      "With `REMOVE`: what becomes of the creators' scheduled and active codes in the campaign's program, for whatever campaign they are; `KEEP` when left out. At most 1,000 codes in one call: `TOO_MANY`.",
  })
  liveCodes?: AtEnds | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'With `KEEP_UNTIL`: when those codes end. An applicant with a code that follows the dates of a deal is refused: `DEAL_DATES_WIN`.',
  })
  keepUntil?: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the history; the creators are not told. At most 500 characters.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A decision about an applicant that is taken back.' })
export class ReverseApplicantDecisionInput implements ReverseApplicantDecision {
  @Field(() => ID, { description: 'The applicant.' })
  applicantId!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  version!: number;

  @Field(() => String, { description: 'Why, for the history; at most 500 characters.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
