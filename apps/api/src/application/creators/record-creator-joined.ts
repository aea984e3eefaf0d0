import {
  contractFrom,
  contractSchema,
  parse,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import {
  changeMembership,
  type MembershipOutcome,
  type MembershipSubject,
} from './change-membership.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import type { Dependencies } from '../ports/unit-of-work.js';

/** The input of `recordCreatorJoined`. */
export interface RecordCreatorJoinedInput extends MembershipSubject, Idempotent {
  /** Empty: from now. */
  readonly contractStart?: Instant | null | undefined;
  /** Empty: no end. */
  readonly contractEnd?: Instant | null | undefined;
}

/** Records that an invited creator or an applicant has joined, with the contract's dates (R1). */
export async function recordCreatorJoined(
  deps: Dependencies,
  call: Call,
  input: RecordCreatorJoinedInput,
): Promise<Result<MembershipOutcome>> {
  return mutate(deps, call, {
    name: 'recordCreatorJoined',
    input,
    work: async (transaction) => {
      const wanted = parse(contractSchema, input);
      if (!wanted.ok) return wanted;
      const now = deps.clock.now();
      const contract = contractFrom(wanted.value, now);
      if (!contract.ok) return contract;
      return changeMembership(deps, call, transaction, input, {
        name: 'recordCreatorJoined',
        action: 'JOIN',
        fields: {
          ...contract.value,
          decidedAt: now,
          decidedBy: call.actor.name,
        },
      });
    },
  });
}
