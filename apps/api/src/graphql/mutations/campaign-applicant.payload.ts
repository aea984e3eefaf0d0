import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { ApplicantView, CreatorView } from '../../application/ports/views.js';
import { See } from '../basics/see.js';
import { CampaignApplicant } from '../types/campaign-applicant.type.js';
import { Creator } from '../types/creator.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

@ObjectType({ description: 'What became of one of several creators who come into a campaign.' })
export class BroughtIntoCampaignOutcome {
  @Field(() => Creator, { description: 'The creator.' })
  @See('managers')
  creator!: CreatorView;

  @Field(() => CampaignApplicant, {
    nullable: true,
    description: 'Their place in the campaign as it is now; null when this one was refused.',
  })
  @See('managers')
  applicant!: ApplicantView | null;

  @Field(() => [UserError], {
    description:
      'Why this one was left as they are, such as `APPLICANT_TRANSITION`; empty when done.',
  })
  @See('managers')
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What became of one of several applicants.' })
export class ApplicantOutcome {
  @Field(() => CampaignApplicant, { description: 'The applicant as they are now.' })
  @See('managers')
  applicant!: ApplicantView;

  @Field(() => [UserError], {
    description:
      'Why this one was left as they are: `APPLICANT_TRANSITION`, also where somebody else was quicker, `CREATOR_REMOVED`, `TOO_MANY` or `DEAL_DATES_WIN`; empty when it was decided.',
  })
  @See('managers')
  errors!: readonly Violation[];
}

const OUTCOMES = {
  description: 'What became of each, in the order of the ids. Empty when the call was refused.',
};
const ERRORS_OF_ALL = {
  description: 'Why the call was refused as a whole; empty when each was judged by itself.',
};

@ObjectType({ description: 'What `inviteToCampaign` answers.' })
export class InviteToCampaignPayload {
  @Field(() => [BroughtIntoCampaignOutcome], OUTCOMES)
  outcomes!: readonly BroughtIntoCampaignOutcome[];

  @Field(() => [UserError], ERRORS_OF_ALL)
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `recordApplicantsApplied` answers.' })
export class RecordApplicantsAppliedPayload {
  @Field(() => [BroughtIntoCampaignOutcome], OUTCOMES)
  outcomes!: readonly BroughtIntoCampaignOutcome[];

  @Field(() => [UserError], ERRORS_OF_ALL)
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `decideApplicants` answers.' })
export class DecideApplicantsPayload {
  @Field(() => [ApplicantOutcome], OUTCOMES)
  outcomes!: readonly ApplicantOutcome[];

  @Field(() => [UserError], ERRORS_OF_ALL)
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `reverseApplicantDecision` answers.' })
export class ReverseApplicantDecisionPayload {
  @Field(() => CampaignApplicant, {
    nullable: true,
    description:
      'The applicant as they are now; null when the call was refused for another reason than a stale version.',
  })
  applicant!: ApplicantView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
