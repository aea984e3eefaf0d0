import type { Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import {
  changeMembership,
  type MembershipOutcome,
  type MembershipSubject,
} from './change-membership.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import type { Dependencies } from '../ports/unit-of-work.js';

/** The input of `inviteCreator`. */
export interface InviteCreatorInput extends MembershipSubject, Idempotent {}

/** Records an invitation. Nothing is sent: its text is for copying. */
export async function inviteCreator(
  deps: Dependencies,
  call: Call,
  input: InviteCreatorInput,
): Promise<Result<MembershipOutcome>> {
  return mutate(deps, call, {
    name: 'inviteCreator',
    input,
    work: (transaction) =>
      changeMembership(deps, call, transaction, input, {
        name: 'inviteCreator',
        action: 'INVITE',
        fields: {
          invitedAt: deps.clock.now(),
          decidedAt: null,
          decidedBy: null,
          contractStart: null,
          contractEnd: null,
        },
      }),
  });
}
