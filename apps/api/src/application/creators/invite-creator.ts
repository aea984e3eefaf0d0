import { KEEP_CODES, type Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import {
  changeMembership,
  type MembershipOutcome,
  type MembershipSubject,
} from './change-membership.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { AuditAction, Dependencies, Transaction } from '../ports/unit-of-work.js';

/** The input of `inviteCreator`. */
export interface InviteCreatorInput extends MembershipSubject, Idempotent {}

/** Records an invitation. The link by which it is answered is made beside it. */
export const inviteCreator = useCase('inviteCreator', inviteCreatorIn);

async function inviteCreatorIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: InviteCreatorInput,
): Promise<Result<MembershipOutcome>> {
  return recordInvitation(transaction, deps, call, input, 'inviteCreator');
}

/** @param name the mutation that the audit log names */
export async function recordInvitation(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  subject: MembershipSubject,
  name: AuditAction,
): Promise<Result<MembershipOutcome>> {
  return changeMembership(transaction, deps, call, subject, {
    name,
    action: 'INVITE',
    fields: {
      invitedAt: deps.clock.now(),
      decidedAt: null,
      decidedBy: null,
      ...{ contractStart: null, contractEnd: null, ...KEEP_CODES },
      decisionMessage: null,
    },
  });
}
