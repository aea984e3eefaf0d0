import * as z from 'zod/mini';
import { idSchema, optionalInstantSchema } from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { issueOf } from '../shared/schema.js';
import { violation, type Violation } from '../shared/violation.js';
import type { Membership } from './membership.js';

type Contract = Pick<Membership, 'contractStart' | 'contractEnd'>;

/** R8 for a contract. */
export function contractViolation({ contractStart, contractEnd }: Contract): Violation | null {
  return contractStart !== null && contractEnd !== null && contractStart >= contractEnd
    ? violation('START_NOT_BEFORE_END', ['contractEnd'])
    : null;
}

const contractShape = { contractStart: optionalInstantSchema, contractEnd: optionalInstantSchema };

/** A contract's dates; null start means from the decision, null end means no end. */
export const contractSchema = z.object(contractShape).check((context) => {
  const wrong = contractViolation(context.value);
  if (wrong !== null) context.issues.push(issueOf(context.value, wrong));
});

/** What a contract of these dates begins and ends with, when it is decided now. */
export function contractFrom(
  { contractStart, contractEnd }: z.infer<typeof contractSchema>,
  now: Instant,
): Result<Contract> {
  const contract = { contractStart: contractStart ?? now, contractEnd };
  const wrong = contractViolation(contract);
  return wrong === null ? ok(contract) : refused(wrong);
}

const decisionShape = { membershipId: idSchema, version: z.int() };

/** The input of `declineMembership` and `removeMembership`. */
export const decideMembershipSchema = z.object(decisionShape);

/** The input of `updateMembership`. A date that is left out stays as it is, null takes it away. */
export const updateMembershipSchema = z.extend(z.partial(z.object(contractShape)), decisionShape);
