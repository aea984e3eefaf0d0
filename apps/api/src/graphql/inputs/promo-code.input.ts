import type {
  MatchType as MatchTypes,
  PromoCodeDetailsInput,
  PromoCodePurpose as PromoCodePurposes,
} from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CompletePromoCodeInput as CompletePromoCode } from '../../application/codes/complete-promo-code.js';
import type { IssuePromoCodeToMediaSourceInput as IssuePromoCodeToMediaSource } from '../../application/codes/issue-promo-code-to-media-source.js';
import type { IssuePromoCodeToPartnerInput as IssuePromoCodeToPartner } from '../../application/codes/issue-promo-code-to-partner.js';
import type { IssuePromoCodeInput as IssuePromoCode } from '../../application/codes/issue-evaluation.js';
import type { UpdatePromoCodeInput as UpdatePromoCode } from '../../application/codes/update-promo-code.js';
import { MatchType, PromoCodePurpose } from '../basics/enums.js';
import { EmailAddress } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';
import { TermsInput } from './terms.input.js';

const TEXT =
  '3 to 64 ASCII letters, digits, `-` and `_` inside, or a pattern of at most 256 characters where the code is `REGEX`. Shown as typed; an exact text is unique in the account without regard to case (R5).';
const MATCH_TYPE =
  'How `text` is compared: `EXACT` unless it is said otherwise; with `REGEX` it is a pattern in the syntax of RE2, of at most 256 characters, which the whole code must match as it is written, unless it begins with `(?i)`.';
const CREATOR_PROGRAM = 'The Creator program; may be left out where the account has one.';
const PERFORMANCE_PROGRAM =
  'The Performance program; may be left out where the account has one. Not in a `CREATOR_ONLY` account.';
const MEDIA_SOURCE =
  'The media source that stands for the creator; may be left out, since there is one. Not in a `CREATOR_ONLY` account.';
/** What people write about a code or choose for it: when it is issued, and when it is edited. */
@InputType()
export abstract class PromoCodeDetails implements PromoCodeDetailsInput {
  @Field(() => String, { nullable: true, description: 'For the owner, at most 1000 characters.' })
  comments?: string | null;

  @Field(() => PromoCodePurpose, {
    nullable: true,
    description: 'What the code is for; `COMMISSIONABLE` when a code is issued without one.',
  })
  purpose?: PromoCodePurposes | null;

  @Field(() => String, { nullable: true, description: 'For staff, at most 1000 characters.' })
  internalNote?: string | null;

  @Field(() => EmailAddress, {
    nullable: true,
    description: "Where notices about the code go; the owner's own address when there is none.",
  })
  notificationEmail?: string | null;
}

@InputType({
  description:
    "A new code for a creator, with every assignment that the account's mode asks for (R4).",
})
export class IssuePromoCodeInput extends PromoCodeDetails implements IssuePromoCode {
  @Field(() => ID, {
    description: 'The creator who will own the code; has joined the Creator program (R1).',
  })
  creatorId!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => MatchType, { nullable: true, description: MATCH_TYPE })
  matchType?: MatchTypes | null;

  @Field(() => TermsInput, {
    description:
      "The terms: of the media source's assignment, and of the creator's where `creatorTerms` is left out.",
  })
  terms!: TermsInput;

  @Field(() => TermsInput, {
    nullable: true,
    description:
      "The terms of the creator's assignment where they differ. Not in a `CREATOR_ONLY` account.",
  })
  creatorTerms?: TermsInput | null;

  @Field(() => ID, { nullable: true, description: 'A deal of the Creator program (R9).' })
  dealId?: string | null;

  @Field(() => ID, { nullable: true, description: CREATOR_PROGRAM })
  creatorProgramId?: string | null;

  @Field(() => ID, { nullable: true, description: PERFORMANCE_PROGRAM })
  performanceProgramId?: string | null;

  @Field(() => ID, { nullable: true, description: MEDIA_SOURCE })
  mediaSourceId?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'A new code for a performance partner, with its one assignment in the Performance program.',
})
export class IssuePromoCodeToPartnerInput
  extends PromoCodeDetails
  implements IssuePromoCodeToPartner
{
  @Field(() => ID, { description: 'The performance partner who will own the code.' })
  performancePartnerId!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => MatchType, { nullable: true, description: MATCH_TYPE })
  matchType?: MatchTypes | null;

  @Field(() => TermsInput, { description: 'The terms of the assignment.' })
  terms!: TermsInput;

  @Field(() => ID, { nullable: true, description: 'A deal of the Performance program (R9).' })
  dealId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The Performance program; may be left out where the account has one.',
  })
  programId?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'A new code for a media source that stands for no creator, with its one assignment in the program of the source.',
})
export class IssuePromoCodeToMediaSourceInput
  extends PromoCodeDetails
  implements IssuePromoCodeToMediaSource
{
  @Field(() => ID, {
    description:
      'The media source that will own the code. The codes of one that stands for a creator are made by `issuePromoCode`.',
  })
  mediaSourceId!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => MatchType, { nullable: true, description: MATCH_TYPE })
  matchType?: MatchTypes | null;

  @Field(() => TermsInput, { description: 'The terms of the assignment.' })
  terms!: TermsInput;

  @Field(() => ID, { nullable: true, description: "A deal of the source's program (R9)." })
  dealId?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'The assignments that a half-made code lacks.' })
export class CompletePromoCodeInput implements CompletePromoCode {
  @Field(() => ID, { description: 'The half-made code.' })
  promoCodeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => TermsInput, {
    nullable: true,
    description: 'The terms of what is added; those of the existing assignment when left out.',
  })
  terms?: TermsInput | null;

  @Field(() => ID, { nullable: true, description: CREATOR_PROGRAM })
  creatorProgramId?: string | null;

  @Field(() => ID, { nullable: true, description: PERFORMANCE_PROGRAM })
  performanceProgramId?: string | null;

  @Field(() => ID, { nullable: true, description: MEDIA_SOURCE })
  mediaSourceId?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Other terms of an assignment, as a whole.' })
export class UpdateAssignmentInput {
  @Field(() => ID, { description: 'A current assignment of the code.' })
  assignmentId!: string;

  @Field(() => TermsInput, {
    description:
      'The terms: each as it is or where it may be changed. Another credit policy of one that counts ends it and begins a successor now.',
  })
  terms!: TermsInput;
}

@InputType({
  description:
    'What changes about a code, each where `editable` says so. What is left out stays as it is, null clears; a blank text is none.',
})
export class UpdatePromoCodeInput extends PromoCodeDetails implements UpdatePromoCode {
  @Field(() => ID, { description: 'The code.' })
  promoCodeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: TEXT })
  text?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A deal of the program in which the owner is credited (R9); null for none.',
  })
  dealId?: string | null;

  @Field(() => [UpdateAssignmentInput], {
    nullable: true,
    description: 'Assignments whose terms change.',
  })
  assignments?: UpdateAssignmentInput[] | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
