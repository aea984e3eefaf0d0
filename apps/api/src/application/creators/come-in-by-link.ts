import {
  contractFrom,
  KEEP_CODES,
  ok,
  refused,
  violation,
  type Creator,
  type LinkRequestContent,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { changeMembership, type MembershipOutcome } from './change-membership.js';
import { createCreator } from './create-creator.js';
import type { Coming, OpenLink } from './open-link.js';

/** Who comes in: an existing creator or a new one. */
export interface Guest {
  readonly creator: Pick<Creator, 'id' | 'displayName'>;
}

/** Makes a creator of what somebody said of themselves. */
export async function newGuest(
  transaction: Transaction,
  deps: Dependencies,
  coming: Coming,
  { email, content }: { readonly email: string; readonly content: LinkRequestContent },
): Promise<Result<Guest>> {
  const { displayName, language, profile } = content;
  const input = { displayName, email, language, socialProfiles: [profile] };
  const call = callOf(coming, { id: null, displayName });
  const made = await createCreator.in(transaction, deps, call, input);
  return made.ok ? ok({ creator: { id: made.value.creatorId, displayName } }) : made;
}

/**
 * Somebody comes in by a link: the link is used once more, they have joined and what waited for that follows, or they
 * have applied, all in one unit of work. Of two who take its last use at once one is told that it is void.
 * @param isProven whether the address is theirs: who has not shown that applies
 */
export async function comeInByLink(
  transaction: Transaction,
  deps: Dependencies,
  coming: Coming,
  { link, program }: OpenLink,
  { creator, isProven }: Guest & { readonly isProven: boolean },
): Promise<Result<MembershipOutcome>> {
  const used = { ...link, uses: link.uses + 1, version: link.version + 1 };
  if (used.uses > link.limit) return refused(violation('NOT_FOUND'));
  if (!(await transaction.updateInvitationLink(used, link.version))) throw new Conflict();
  const now = deps.clock.now();
  const contract = contractFrom({ contractStart: null, contractEnd: null, ...KEEP_CODES }, now);
  if (!contract.ok) return contract;
  const joins = { decidedAt: now, decidedBy: creator.displayName, decisionMessage: null };
  const applies = {
    ...{ contractStart: null, contractEnd: null, ...KEEP_CODES },
    ...{ decidedAt: null, decidedBy: null, decisionMessage: null, applicationMessage: null },
  };
  const outcome = await changeMembership(
    transaction,
    deps,
    callOf(coming, creator),
    { creatorId: creator.id, programId: program.id },
    {
      name: isProven ? 'joinByLink' : 'applyByLink',
      action: isProven ? 'JOIN' : 'APPLY',
      fields: isProven ? { ...contract.value, ...joins } : applies,
    },
  );
  if (outcome.ok) {
    const { membershipId } = outcome.value;
    await transaction.saveMembershipByLink({ membershipId, linkId: link.id, isProven });
  }
  return outcome;
}

/** As whom somebody acts who has not signed in. */
export function callOf(
  { accountId, address, requestId }: Coming,
  { id, displayName }: { readonly id: Creator['id'] | null; readonly displayName: string },
): Call {
  return {
    actor: { kind: 'INVITED', id, name: displayName, address },
    ...{ accountId, capacity: 'CREATOR', ownerId: id, requestId },
  };
}
