import {
  contractFrom,
  contractSchema,
  parse,
  type AtEnd,
  type Instant,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import {
  changeMembership,
  type MembershipOutcome,
  type MembershipSubject,
} from './change-membership.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { AuditAction, Dependencies, Transaction } from '../ports/unit-of-work.js';

/** The input of `recordCreatorJoined`. */
export interface RecordCreatorJoinedInput extends MembershipSubject, Idempotent {
  /** Empty: from now. */
  readonly contractStart?: Instant | null | undefined;
  /** Empty: no end. */
  readonly contractEnd?: Instant | null | undefined;
  /** What becomes of codes at the end; they are kept unless it is said. */
  readonly atEnd?: AtEnd | null | undefined;
  readonly keepUntil?: Instant | null | undefined;
}

/** Records that an invited creator or an applicant has joined, with the contract's dates (R1). */
export const recordCreatorJoined = useCase('recordCreatorJoined', recordCreatorJoinedIn);

async function recordCreatorJoinedIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: RecordCreatorJoinedInput,
): Promise<Result<MembershipOutcome>> {
  const parsed = parse(contractSchema, input);
  if (!parsed.ok) return parsed;
  return recordJoining(transaction, deps, call, input, parsed.value, 'recordCreatorJoined');
}

/** @param name the mutation that the audit log names */
export async function recordJoining(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  subject: MembershipSubject,
  terms: Parameters<typeof contractFrom>[0],
  name: AuditAction,
): Promise<Result<MembershipOutcome>> {
  const now = deps.clock.now();
  const contract = contractFrom(terms, now);
  if (!contract.ok) return contract;
  return changeMembership(transaction, deps, call, subject, {
    name,
    action: 'JOIN',
    fields: {
      ...contract.value,
      ...{ decidedAt: now, decisionMessage: null },
      decidedBy: call.actor.name,
    },
  });
}
