import {
  inviteToCampaignSchema,
  ok,
  parse,
  recordApplicantsSchema,
  refused,
  violation,
  type CampaignApplicantId,
  type CreatorId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { CreatorFilter, Reads } from '../ports/reads.js';
import type { Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';
import { absentAmong, hasDoneAny, ofOne } from '../spine/each-of-many.js';
import { idsOfTarget, type Target } from '../spine/ids-of-target.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { together } from '../spine/together.js';
import {
  changeApplicant,
  type ApplicantChange,
  type ApplicantSubject,
} from './change-applicant.js';

/** The input of `inviteToCampaign`: creators by their ids, or all that a filter finds. */
export interface InviteToCampaignInput extends Idempotent {
  readonly campaignId: string;
  readonly target: Target<CreatorFilter>;
}

/** The input of `recordApplicantsApplied`. */
export interface RecordApplicantsAppliedInput extends InviteToCampaignInput {
  /** What they wrote. */
  readonly message?: string | null | undefined;
  /** What they ask for. */
  readonly proposedRate?: string | null | undefined;
}

/** What became of one creator: nothing was written of one that has errors. */
export interface BroughtOutcome {
  readonly creatorId: CreatorId;
  readonly applicantId: CampaignApplicantId | null;
  readonly errors: readonly Violation[];
}

export interface BroughtOutcomes {
  readonly outcomes: readonly BroughtOutcome[];
}

/** What finds creators by a filter. */
type Deps = Dependencies & { readonly reads: Pick<Reads, 'creators'> };

/** Invites creators into a campaign, each judged by itself, and into its program where they are not in it. */
export function inviteToCampaign(
  deps: Deps,
  call: Call,
  input: InviteToCampaignInput,
): Promise<Result<BroughtOutcomes>> {
  const parsed = parse(inviteToCampaignSchema, input);
  return bring(deps, call, input, parsed, { name: 'inviteToCampaign', action: 'INVITE' });
}

/** Records that creators have applied, by whatever means, each judged by itself. */
export function recordApplicantsApplied(
  deps: Deps,
  call: Call,
  input: RecordApplicantsAppliedInput,
): Promise<Result<BroughtOutcomes>> {
  const parsed = parse(recordApplicantsSchema, input);
  const name = 'recordApplicantsApplied';
  if (!parsed.ok) return bring(deps, call, input, parsed, { name, action: 'APPLY' });
  const { message, proposedRate } = parsed.value;
  const fields = { message, proposedRate };
  return bring(deps, call, input, parsed, { name, action: 'APPLY', fields });
}

async function bring(
  deps: Deps,
  call: Call,
  input: InviteToCampaignInput,
  parsed: Result<unknown>,
  change: Omit<ApplicantChange, 'by'>,
): Promise<Result<BroughtOutcomes>> {
  // Before the transaction: a filter may walk far, and would keep every other writer waiting.
  const ids = parsed.ok ? await idsOfTarget(deps.reads.creators, deps, call, input.target) : parsed;
  return mutate<BroughtOutcomes>(deps, call, {
    ...{ name: change.name, input },
    isRemembered: hasDoneAny,
    work: async (transaction) => {
      if (!ids.ok) return ids;
      const subjects = await subjectsOf(transaction, ids.value, input);
      if (!subjects.ok) return subjects;
      const outcomes = await together(subjects.value, (subject) =>
        bringOne(transaction, deps, call, subject, { ...change, by: 'STAFF' }),
      );
      return ok({ outcomes });
    },
  });
}

async function bringOne(
  transaction: Transaction,
  deps: Deps,
  call: Call,
  subject: ApplicantSubject,
  change: ApplicantChange,
): Promise<BroughtOutcome> {
  const outcome = await changeApplicant(transaction, deps, call, subject, change);
  const { id: creatorId } = subject.creator;
  return outcome.ok
    ? { creatorId, applicantId: outcome.value.applicantId, errors: [] }
    : { creatorId, applicantId: null, errors: ofOne(outcome.violations) };
}

/** Who, and where they stand. */
async function subjectsOf(
  facts: Facts,
  ids: readonly string[],
  { campaignId, target }: InviteToCampaignInput,
): Promise<Result<readonly ApplicantSubject[]>> {
  const campaign = await facts.creatorCampaign(campaignId);
  const creators = await together(ids, (id) => facts.creatorNamed(id));
  const isThere = (place: number) => creators[place] !== null;
  const absent = absentAmong(ids, isThere, target.ids ?? [], ['target', 'ids']);
  if (campaign === null || absent.length > 0) {
    return refused(
      ...(campaign === null ? [violation('NOT_FOUND', ['campaignId'])] : []),
      ...absent,
    );
  }
  const present = creators.flatMap((creator) => creator ?? []);
  const applicants = await together(present, ({ id }) => facts.applicantOf(campaign.id, id));
  return ok(
    present.map((creator, place) => ({ campaign, creator, applicant: applicants[place] ?? null })),
  );
}
