import { applicationSchema, KEEP_CODES, parse, type Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { AuditAction, Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import {
  changeMembership,
  type MembershipOutcome,
  type MembershipSubject,
} from './change-membership.js';

/** The input of `recordCreatorApplied`. */
export interface RecordCreatorAppliedInput extends MembershipSubject, Idempotent {
  /** What the creator wrote. */
  readonly message?: string | null | undefined;
}

/** Records that a creator has applied, by whatever means; the application waits for an answer. */
export const recordCreatorApplied = useCase('recordCreatorApplied', recordCreatorAppliedIn);

async function recordCreatorAppliedIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: RecordCreatorAppliedInput,
): Promise<Result<MembershipOutcome>> {
  const parsed = parse(applicationSchema, input);
  if (!parsed.ok) return parsed;
  const { message } = parsed.value;
  return recordApplication(transaction, deps, call, input, message, 'recordCreatorApplied');
}

/** @param name the mutation that the audit log names */
export function recordApplication(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  subject: MembershipSubject,
  message: string | null,
  name: AuditAction,
): Promise<Result<MembershipOutcome>> {
  return changeMembership(transaction, deps, call, subject, {
    name,
    action: 'APPLY',
    fields: {
      ...{ contractStart: null, contractEnd: null, ...KEEP_CODES },
      ...{ decidedAt: null, decidedBy: null, decisionMessage: null },
      applicationMessage: message,
    },
  });
}
