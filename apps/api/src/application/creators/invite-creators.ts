import {
  chooseProgram,
  inviteCreatorsSchema,
  ok,
  parse,
  refused,
  type CreatorId,
  type MembershipId,
  type NotMailedReason,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { CreatorFilter, Reads } from '../ports/reads.js';
import type { Facts, Transaction } from '../ports/unit-of-work.js';
import { absentAmong, hasDoneAny, ofOne } from '../spine/each-of-many.js';
import { idsOfTarget, type Target } from '../spine/ids-of-target.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { together } from '../spine/together.js';
import { recordInvitation } from './invite-creator.js';
import { linkOfInvited } from './invite-creator-by-link.js';
import type { Inviting } from './join-link.js';

/** The input of `inviteCreators`: by their ids, or all that a filter finds, as many as the caller expects. */
export interface InviteCreatorsInput extends Idempotent {
  readonly target: Target<CreatorFilter>;
  readonly programId?: string | null | undefined;
  readonly toCopy?: boolean | null | undefined;
}

/** What became of one invitation: nothing was written of one that has errors. */
export interface InvitedOutcome {
  readonly creatorId: CreatorId;
  readonly membershipId: MembershipId | null;
  readonly notMailed: NotMailedReason | null;
  readonly errors: readonly Violation[];
}

interface InvitedOutcomes {
  readonly outcomes: readonly (InvitedOutcome & { readonly link: string | null })[];
}

/** What finds creators by a filter. */
interface FindingCreators {
  readonly reads: Pick<Reads, 'creators'>;
}

/**
 * Invites creators into one program in one transaction, each judged by itself. One unknown id refuses the call, as does
 * a filter that finds another number than the caller expects.
 */
export async function inviteCreators(
  deps: Inviting & FindingCreators,
  call: Call,
  input: InviteCreatorsInput,
): Promise<Result<InvitedOutcomes>> {
  const parsed = parse(inviteCreatorsSchema, input);
  // Before the transaction: a filter may walk far, and would keep every other writer waiting.
  const ids = parsed.ok ? await idsOfTarget(deps.reads.creators, deps, call, input.target) : parsed;
  const links = new Map<string, string>();
  const outcome = await mutate<{ readonly outcomes: readonly InvitedOutcome[] }>(deps, call, {
    ...{ name: 'inviteCreators', input },
    isRemembered: hasDoneAny,
    work: async (transaction) => {
      if (!ids.ok) return ids;
      const subjects = await subjectsOf(transaction, ids.value, input);
      if (!subjects.ok) return subjects;
      links.clear();
      const { creatorIds, programId } = subjects.value;
      const outcomes = await together(creatorIds, (creatorId) =>
        inviteOne(transaction, deps, call, { ...input, creatorId, programId }, links),
      );
      return ok({ outcomes });
    },
  });
  if (!outcome.ok) return outcome;
  const { outcomes } = outcome.value;
  return ok({
    outcomes: outcomes.map((each) => ({ ...each, link: links.get(each.creatorId) ?? null })),
  });
}

interface OneInvited extends Pick<InviteCreatorsInput, 'toCopy'> {
  readonly creatorId: CreatorId;
  readonly programId: string;
}

async function inviteOne(
  transaction: Transaction,
  deps: Inviting,
  call: Call,
  { creatorId, programId, toCopy }: OneInvited,
  links: Map<string, string>,
): Promise<InvitedOutcome> {
  const subject = { creatorId, programId };
  const invited = await recordInvitation(transaction, deps, call, subject, 'inviteCreators');
  if (!invited.ok) {
    const errors = ofOne(invited.violations);
    return { creatorId, membershipId: null, notMailed: null, errors };
  }
  const { membershipId } = invited.value;
  const made = await linkOfInvited(transaction, deps, call, membershipId, { toCopy });
  if (made.notMailed !== null) links.set(creatorId, made.link);
  return { creatorId, membershipId, notMailed: made.notMailed, errors: [] };
}

/** Whom, and into which program. */
async function subjectsOf(
  facts: Facts,
  ids: readonly string[],
  input: Pick<InviteCreatorsInput, 'programId' | 'target'>,
): Promise<Result<{ readonly creatorIds: readonly CreatorId[]; readonly programId: string }>> {
  const named = input.programId ?? null;
  const program = chooseProgram(await facts.programs(), 'CREATOR', named, 'programId');
  const found = await together(ids, (id) => facts.creatorNamed(id));
  const isThere = (place: number) => found[place] !== null;
  const violations = [
    ...(program.ok ? [] : program.violations),
    ...absentAmong(ids, isThere, input.target.ids ?? [], ['target', 'ids']),
  ];
  if (!program.ok || violations.length > 0) return refused(...violations);
  const creatorIds = found.flatMap((creator) => (creator === null ? [] : [creator.id]));
  return ok({ creatorIds, programId: program.value.id });
}
