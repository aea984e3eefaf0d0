import {
  decideMembershipSchema,
  parse,
  type MembershipAction,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editMembership, type EditedMembership } from './edit-membership.js';

/** The input of `declineMembership` and `removeMembership`. */
export interface DecideMembershipInput extends Idempotent {
  readonly membershipId: string;
  readonly version: number;
}

/** Records that an invitation or application was declined. */
export const declineMembership = decision('declineMembership', 'DECLINE');

/** Ends the membership of somebody who has joined. Their codes stay as they are. */
export const removeMembership = decision('removeMembership', 'REMOVE');

function decision(name: 'declineMembership' | 'removeMembership', action: MembershipAction) {
  const decide = async (
    transaction: Transaction,
    deps: Dependencies,
    call: Call,
    input: DecideMembershipInput,
  ): Promise<Result<EditedMembership>> => {
    const parsed = parse(decideMembershipSchema, input);
    if (!parsed.ok) return parsed;
    const decided = { decidedAt: deps.clock.now(), decidedBy: call.actor.name };
    const edit = { name, action, ...parsed.value, fields: decided };
    return editMembership(transaction, deps, call, edit);
  };
  return useCase(name, decide);
}
