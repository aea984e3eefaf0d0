import {
  applicantReversed,
  ok,
  parse,
  refused,
  reverseApplicantSchema,
  violation,
  type Applicant,
  type CampaignApplicantId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { asSeen } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { tellOfApplicant } from './change-applicant.js';

/** The input of `reverseApplicantDecision`. */
export interface ReverseApplicantDecisionInput extends Idempotent {
  readonly applicantId: string;
  readonly version: number;
  readonly reason: string;
}

/** How many codes are counted that stand in the way. */
const COUNTED = 1_000;

/**
 * Takes back the last decision about an applicant: they are again what they were before. Their membership stays as it
 * is. Who is hired has no code in the campaign's program that begins or counts.
 */
export const reverseApplicantDecision = useCase('reverseApplicantDecision', reverseIn);

async function reverseIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: ReverseApplicantDecisionInput,
): Promise<Result<{ readonly applicantId: CampaignApplicantId }>> {
  const parsed = parse(reverseApplicantSchema, input);
  if (!parsed.ok) return parsed;
  const { applicantId, version, reason } = parsed.value;
  const seen = asSeen(await transaction.applicant(applicantId), 'applicantId', version);
  if (!seen.ok) return seen;
  const applicant = seen.value;
  const { creator, campaign } = await standingOf(transaction, applicant);
  const now = deps.clock.now();
  const place = { creatorId: creator.id, programId: campaign.programId };
  const membership = await transaction.membership(place.creatorId, place.programId);
  const { displayName } = creator;
  const scene = { campaign: campaign.status };
  const outcome = applicantReversed(applicant, scene, membership, displayName, now);
  if (!outcome.ok) return at('applicantId', outcome);
  if (applicant.state === 'HIRED') {
    const asked = { now, limit: COUNTED, after: null };
    const { length: count } = await transaction.liveCodesOfCreator(place, asked);
    const params = { creator: displayName, count };
    if (count > 0) return refused(violation('CREATOR_HAS_CODES', ['applicantId'], params));
  }
  const after = { ...outcome.value, version: version + 1 };
  if (!(await transaction.updateApplicant(after, version))) throw new Conflict();
  const subject = { campaign, creator, applicant, after };
  await tellOfApplicant(transaction, deps, call, subject, {
    ...{ name: 'reverseApplicantDecision', reason },
  });
  return ok({ applicantId: after.id });
}

async function standingOf(transaction: Transaction, { creatorId, campaignId }: Applicant) {
  const creator = await transaction.creatorNamed(creatorId);
  const campaign = await transaction.creatorCampaign(campaignId);
  if (creator === null || campaign === null) throw new Error('an applicant lacks what they are in');
  return { creator, campaign };
}

/** What is wrong, told of the field that names what it is about. */
function at(field: string, { violations }: Extract<Result<unknown>, { ok: false }>) {
  return refused(...violations.map((each) => ({ ...each, path: [field] })));
}
