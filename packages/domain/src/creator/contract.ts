import * as z from 'zod/mini';
import {
  idSchema,
  optionalInstantSchema,
  optionalText,
  text,
  withDefault,
} from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { issueOf } from '../shared/schema.js';
import { violation, type Violation } from '../shared/violation.js';
import { idsViolation } from '../promo-code/target.js';
import { AT_END, endChoiceViolation, type EndChoice } from './contract-end.js';
import type { Membership } from './membership.js';

type Contract = Pick<Membership, 'contractStart' | 'contractEnd'>;

/** R8 for a contract. */
export function contractViolation({ contractStart, contractEnd }: Contract): Violation | null {
  return contractStart !== null && contractEnd !== null && contractStart >= contractEnd
    ? violation('START_NOT_BEFORE_END', ['contractEnd'])
    : null;
}

const datesShape = { contractStart: optionalInstantSchema, contractEnd: optionalInstantSchema };
const choiceShape = {
  atEnd: withDefault(z.enum(AT_END), 'KEEP'),
  keepUntil: optionalInstantSchema,
};

/** R8, and what is chosen for the end. */
function areTerms() {
  return z.superRefine<Contract & EndChoice>((terms, context) => {
    for (const wrong of [contractViolation(terms), endChoiceViolation(terms)]) {
      if (wrong !== null) context.issues.push(issueOf(terms, wrong));
    }
  });
}

/** A contract's dates, and what becomes of codes at its end; null start means from the decision, null end means no end. */
export const contractSchema = z.object({ ...datesShape, ...choiceShape }).check(areTerms());

/** What somebody writes to somebody else with a membership has so many characters at most. */
export const MEMBERSHIP_MESSAGE_MAX = 1_000;

/** The input of `recordCreatorApplied`, beside whose and where. */
export const applicationSchema = z.object({ message: optionalText(MEMBERSHIP_MESSAGE_MAX) });

const membershipIds = z.pipe(
  z.array(z.string()),
  z.transform((ids: string[], context) => {
    const distinct = [...new Set(ids)];
    const objection = idsViolation(distinct, []);
    if (objection !== null) context.issues.push(issueOf(ids, objection));
    return distinct;
  }),
);

/** The input of `acceptApplications`: which, one contract and one message for all. */
export const acceptApplicationsSchema = z
  .object({
    ...{ membershipIds, message: optionalText(MEMBERSHIP_MESSAGE_MAX) },
    ...{ ...datesShape, ...choiceShape },
  })
  .check(areTerms());

/** The input of `declineApplications`: which, and why. */
export const declineApplicationsSchema = z.object({ membershipIds, reason: optionalText(500) });

/** What a contract of these dates begins and ends with, when it is decided now. */
export function contractFrom(
  { contractStart, contractEnd, atEnd, keepUntil }: Contract & EndChoice,
  now: Instant,
): Result<Contract & EndChoice> {
  const contract = { contractStart: contractStart ?? now, contractEnd, atEnd, keepUntil };
  const wrong = contractViolation(contract);
  return wrong === null ? ok(contract) : refused(wrong);
}

const decisionShape = { membershipId: idSchema, version: z.int() };

/** The input of `declineMembership`. */
export const decideMembershipSchema = z.object(decisionShape);

/** The input of `removeMembership`: what becomes of live codes is chosen at once. */
export const removeMembershipSchema = z.object({ ...decisionShape, ...choiceShape });

/** The input of `reverseDecision`. */
export const reverseDecisionSchema = z.object({ ...decisionShape, reason: text({ max: 500 }) });

/** The input of `updateMembership`. What is left out stays as it is, null takes a date away. */
export const updateMembershipSchema = z.extend(
  z.partial(z.object({ ...datesShape, atEnd: z.enum(AT_END), keepUntil: optionalInstantSchema })),
  decisionShape,
);

/**
 * A contract with other dates. Without an end there is nothing to choose, and a date is kept for `KEEP_UNTIL` alone.
 */
export function withContract<M extends Contract & EndChoice>(
  membership: M,
  changes: {
    readonly [Field in keyof (Contract & EndChoice)]?: (Contract & EndChoice)[Field] | undefined;
  },
): M {
  const after = { ...membership, ...changes };
  if (after.contractEnd === null && changes.atEnd === undefined) {
    return { ...after, atEnd: 'KEEP', keepUntil: null };
  }
  const isKeptUntil = after.atEnd === 'KEEP_UNTIL' || changes.keepUntil !== undefined;
  return isKeptUntil ? after : { ...after, keepUntil: null };
}
