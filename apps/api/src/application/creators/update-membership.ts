import {
  contractViolation,
  parseChanges,
  updateMembershipSchema,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editMembership, type EditedMembership } from './edit-membership.js';

/** The input of `updateMembership`; a date that is left out stays as it is. */
export interface UpdateMembershipInput extends Idempotent {
  readonly membershipId: string;
  readonly version: number;
  /** Null: no limit. */
  readonly contractStart?: Instant | null | undefined;
  readonly contractEnd?: Instant | null | undefined;
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
  const { membershipId, version, ...fields } = parsed.value;
  return editMembership(transaction, deps, call, {
    ...{ name: 'updateMembership', action: 'CHANGE_CONTRACT' },
    ...{ membershipId, version, fields },
    judge: contractViolation,
  });
}
