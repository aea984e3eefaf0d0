import {
  decideMembershipSchema,
  ok,
  parse,
  refused,
  removalChoiceViolation,
  removeMembershipSchema,
  type AtEnd,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editedOutcome, editMembership, type EditedMembership } from './edit-membership.js';
import { endCodes } from './end-codes.js';

/** The input of `declineMembership`. */
export interface DecideMembershipInput extends Idempotent {
  readonly membershipId: string;
  readonly version: number;
}

/** The input of `removeMembership`. */
export interface RemoveMembershipInput extends DecideMembershipInput {
  /** What becomes of live codes; they are kept unless it is said. */
  readonly atEnd?: AtEnd | null | undefined;
  readonly keepUntil?: Instant | null | undefined;
}

/** Records that an invitation or application was declined. */
export const declineMembership = useCase('declineMembership', declineMembershipIn);

async function declineMembershipIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: DecideMembershipInput,
): Promise<Result<EditedMembership>> {
  const parsed = parse(decideMembershipSchema, input);
  if (!parsed.ok) return parsed;
  const edited = await editMembership(transaction, deps, call, {
    ...{ name: 'declineMembership', action: 'DECLINE', ...parsed.value },
    merge: (before) => ({ ...before, ...decided(deps, call), decisionMessage: null }),
  });
  return edited.ok ? ok(editedOutcome(edited.value)) : edited;
}

/** Ends the membership of somebody who has joined, with their codes or without. */
export const removeMembership = useCase('removeMembership', removeMembershipIn);

async function removeMembershipIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: RemoveMembershipInput,
): Promise<Result<EditedMembership>> {
  const parsed = parse(removeMembershipSchema, input);
  if (!parsed.ok) return parsed;
  const { membershipId, version, atEnd, keepUntil } = parsed.value;
  const wrong = removalChoiceViolation({ atEnd, keepUntil }, deps.clock.now());
  if (wrong !== null) return refused(wrong);
  const edited = await editMembership(transaction, deps, call, {
    ...{ name: 'removeMembership', action: 'REMOVE', membershipId, version },
    merge: (before) => ({
      ...{ ...before, ...decided(deps, call) },
      ...{ atEnd, keepUntil, decisionMessage: null },
    }),
  });
  if (!edited.ok) return edited;
  const { membership } = edited.value;
  const { dueAt } = await endCodes(transaction, deps, call, membership, null);
  if (dueAt !== membership.endDueAt) await transaction.updateEndDue(membership, dueAt);
  return ok(editedOutcome(edited.value));
}

/** Who decides, and when. */
function decided({ clock }: Dependencies, { actor }: Call) {
  return { decidedAt: clock.now(), decidedBy: actor.name };
}
