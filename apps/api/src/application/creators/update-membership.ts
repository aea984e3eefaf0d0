import {
  contractViolation,
  endChoiceViolation,
  endDueOf,
  ok,
  parseChanges,
  updateMembershipSchema,
  withContract,
  type AtEnd,
  type Instant,
  type Membership,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editedOutcome, editMembership, type EditedMembership } from './edit-membership.js';

/** The input of `updateMembership`; a date that is left out stays as it is. */
export interface UpdateMembershipInput extends Idempotent {
  readonly membershipId: string;
  readonly version: number;
  /** Null: no limit. */
  readonly contractStart?: Instant | null | undefined;
  readonly contractEnd?: Instant | null | undefined;
  /** What becomes of codes at the end. */
  readonly atEnd?: AtEnd | null | undefined;
  readonly keepUntil?: Instant | null | undefined;
}

/** Changes the dates of the contract of somebody who has joined, also of one that is over or begins later. */
export const updateMembership = useCase('updateMembership', updateMembershipIn);

async function updateMembershipIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateMembershipInput,
): Promise<Result<EditedMembership>> {
  const parsed = parseChanges(updateMembershipSchema, input);
  if (!parsed.ok) return parsed;
  const { membershipId, version, ...changes } = parsed.value;
  const edited = await editMembership(transaction, deps, call, {
    ...{ name: 'updateMembership', action: 'CHANGE_CONTRACT', membershipId, version },
    merge: (before) => withEndDue(before, withContract(before, changes)),
    judge: (after) => [contractViolation(after) ?? [], endChoiceViolation(after) ?? []].flat(),
  });
  return edited.ok ? ok(editedOutcome(edited.value)) : edited;
}

/** What was done for an end is done again for another one alone, or where something else was chosen. */
function withEndDue(before: Membership, after: Membership): Membership {
  const isSame =
    before.contractEnd === after.contractEnd &&
    before.atEnd === after.atEnd &&
    before.keepUntil === after.keepUntil;
  return isSame ? after : { ...after, endDueAt: endDueOf(after) };
}
