import type { ApplicantState as ApplicantStates } from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { ApplicantFilter as Applicants } from '../../application/ports/reads.js';
import { ApplicantState } from '../basics/applicant-enums.js';
import { ALL } from './filters.js';
import { SPELLING } from './spelling.js';

/** What applicants below a campaign or a creator are chosen by. */
@InputType('ApplicantFilter', { description: `Which applicants. ${ALL}` })
export class ApplicantFilter implements Omit<Applicants, 'campaignId' | 'creatorId'> {
  @Field(() => String, {
    nullable: true,
    description: `Words that all occur in the creator's name, e-mail address or a handle (written \`@handle\`). ${SPELLING}`,
  })
  search?: string | null;

  @Field(() => [ApplicantState], { nullable: true, description: 'In one of these states.' })
  state?: ApplicantStates[] | null;
}

@InputType('CampaignApplicantFilter', { description: `Which applicants. ${ALL}` })
export class CampaignApplicantFilter extends ApplicantFilter implements Applicants {
  @Field(() => ID, { nullable: true, description: 'In this campaign.' })
  campaignId?: string | null;

  @Field(() => ID, { nullable: true, description: 'This creator.' })
  creatorId?: string | null;
}
