import {
  decideApplicantsSchema,
  DECISIONS,
  decisionViolations,
  ok,
  parse,
  refused,
  violation,
  type ApplicantDecision,
  type AtEnd,
  type CampaignApplicantId,
  type EndChoice,
  type Instant,
  type MoveTarget,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { ApplicantFilter, Reads } from '../ports/reads.js';
import type { Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';
import { absentAmong, hasDoneAny, ofOne } from '../spine/each-of-many.js';
import { idsOfTarget, type Target } from '../spine/ids-of-target.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { together } from '../spine/together.js';
import { changeApplicant, type ApplicantSubject } from './change-applicant.js';
import { endingCodes, type EndingCodes } from './end-codes-of-applicant.js';

/** The input of `decideApplicants`: one decision for all. */
export interface DecideApplicantsInput extends Idempotent {
  readonly campaignId: string;
  readonly target: Target<Omit<ApplicantFilter, 'campaignId'>>;
  readonly action: ApplicantDecision;
  /** With `MOVE`. */
  readonly moveTo?: MoveTarget | null | undefined;
  /** What to tell each of the creators; nothing sends it. */
  readonly message?: string | null | undefined;
  /** Of whoever joins with the decision; empty: from now. */
  readonly contractStart?: Instant | null | undefined;
  /** With `REMOVE`: what becomes of live codes; they are kept unless it is said. */
  readonly liveCodes?: AtEnd | null | undefined;
  readonly keepUntil?: Instant | null | undefined;
  /** For staff. */
  readonly reason?: string | null | undefined;
}

/** What became of one applicant: nothing was written of one that has errors. */
export interface DecidedOutcome {
  readonly applicantId: CampaignApplicantId;
  readonly errors: readonly Violation[];
}

export interface DecidedOutcomes {
  readonly outcomes: readonly DecidedOutcome[];
}

type Deps = Dependencies & { readonly reads: Pick<Reads, 'applicants'> };

/**
 * Decides about applicants of one campaign in one transaction, each judged by itself: of two who decide about one the
 * first is right. An id that is unknown or of another campaign refuses the call.
 */
export async function decideApplicants(
  deps: Deps,
  call: Call,
  input: DecideApplicantsInput,
): Promise<Result<DecidedOutcomes>> {
  const read = readInput(input, deps.clock.now());
  // Before the transaction: a filter may walk far, and would keep every other writer waiting.
  const ids = read.ok ? await idsOfApplicants(deps, call, input) : read;
  return mutate<DecidedOutcomes>(deps, call, {
    ...{ name: 'decideApplicants', input },
    isRemembered: hasDoneAny,
    work: async (transaction) => {
      if (!read.ok) return read;
      if (!ids.ok) return ids;
      const subjects = await subjectsOf(transaction, ids.value, input);
      if (!subjects.ok) return subjects;
      const ending = endingCodes(transaction, deps, call, read.value.choice);
      const one = (subject: Decided) =>
        decideOne(transaction, deps, call, subject, read.value, ending);
      const { choice } = read.value;
      return ok({
        outcomes:
          choice.atEnd === 'KEEP'
            ? await together(subjects.value, one)
            : await oneByOne(subjects.value, one),
      });
    },
  });
}

/** What a removal may end is counted over all of them. */
async function oneByOne<Subject, Outcome>(
  subjects: readonly Subject[],
  work: (subject: Subject) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const subject of subjects) outcomes.push(await work(subject));
  return outcomes;
}

type Read = ReturnType<typeof readInput> extends Result<infer Value> ? Value : never;

function readInput(input: DecideApplicantsInput, now: Instant) {
  const parsed = parse(decideApplicantsSchema, input);
  if (!parsed.ok) return parsed;
  const choice = decisionViolations(parsed.value, now);
  if (!choice.ok) return choice;
  return ok({ ...parsed.value, choice: choice.value satisfies EndChoice });
}

/** A filter finds applicants of this campaign alone. */
function idsOfApplicants(
  deps: Deps,
  call: Call,
  { campaignId, target }: DecideApplicantsInput,
): Promise<Result<readonly string[]>> {
  const { ids, filter } = target;
  const within: Target<ApplicantFilter> = filter ? { filter: { ...filter, campaignId } } : { ids };
  return idsOfTarget(deps.reads.applicants, deps, call, within);
}

type Decided = ApplicantSubject & {
  readonly applicant: NonNullable<ApplicantSubject['applicant']>;
};

async function decideOne(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  subject: Decided,
  { action, moveTo, message, contractStart, reason }: Read,
  ending: EndingCodes,
): Promise<DecidedOutcome> {
  const outcome = await changeApplicant(transaction, deps, call, subject, {
    ...{ name: 'decideApplicants', action: DECISIONS[action], by: 'STAFF' },
    ...{ moveTo: moveTo ?? null, contractStart, reason },
    fields: { decisionMessage: message },
    first: () => ending(subject),
  });
  return {
    applicantId: subject.applicant.id,
    errors: outcome.ok ? [] : ofOne(outcome.violations),
  };
}

async function subjectsOf(
  facts: Facts,
  ids: readonly string[],
  { campaignId, target }: DecideApplicantsInput,
): Promise<Result<readonly Decided[]>> {
  const campaign = await facts.creatorCampaign(campaignId);
  if (campaign === null) return refused(violation('NOT_FOUND', ['campaignId']));
  const found = await together(ids, (id) => facts.applicant(id));
  const isThere = (place: number) => found[place]?.campaignId === campaign.id;
  const absent = absentAmong(ids, isThere, target.ids ?? [], ['target', 'ids']);
  if (absent.length > 0) return refused(...absent);
  const applicants = found.flatMap((applicant) => applicant ?? []);
  const creators = await together(applicants, ({ creatorId }) => facts.creatorNamed(creatorId));
  return ok(
    applicants.map((applicant, place) => {
      const creator = creators[place];
      if (!creator) throw new Error('an applicant lacks their creator');
      return { campaign, creator, applicant };
    }),
  );
}
