import * as z from 'zod/mini';
import { AT_END, removalChoiceViolation, type EndChoice } from '../creator/contract-end.js';
import { MEMBERSHIP_MESSAGE_MAX } from '../creator/contract.js';
import { promoCodeTargetSchema } from '../promo-code/target.js';
import {
  idSchema,
  optionalInstantSchema,
  optionalText,
  text,
  withDefault,
} from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation, type Violation } from '../shared/violation.js';
import { MOVE_TARGETS, type ApplicantStep } from './applicant.js';

/** What a creator asks for has so many characters at most. */
export const PROPOSED_RATE_MAX = 200;

/** What `decideApplicants` does with each, and which step of the table that is. */
export const DECISIONS = {
  HIRE: 'HIRE',
  REJECT: 'REJECT',
  MOVE: 'MOVE',
  RECORD_ACCEPTED: 'ACCEPT',
  DECLINE: 'DECLINE',
  REMOVE: 'REMOVE',
} as const satisfies Readonly<Record<string, ApplicantStep>>;
export type ApplicantDecision = keyof typeof DECISIONS;

const target = promoCodeTargetSchema;

/** The input of `inviteToCampaign`: at most 1,000 creators in one call. */
export const inviteToCampaignSchema = z.object({ campaignId: idSchema, target });

/** The input of `recordApplicantsApplied`: the message and the rate are of all who are named. */
export const recordApplicantsSchema = z.object({
  ...{ campaignId: idSchema, target },
  message: optionalText(MEMBERSHIP_MESSAGE_MAX),
  proposedRate: optionalText(PROPOSED_RATE_MAX),
});

/** The input of `decideApplicants`. */
export const decideApplicantsSchema = z.object({
  ...{ campaignId: idSchema, target },
  action: z.enum(Object.keys(DECISIONS) as [ApplicantDecision, ...ApplicantDecision[]]),
  moveTo: z.nullish(z.enum(MOVE_TARGETS)),
  message: optionalText(MEMBERSHIP_MESSAGE_MAX),
  contractStart: optionalInstantSchema,
  liveCodes: withDefault(z.enum(AT_END), 'KEEP'),
  keepUntil: optionalInstantSchema,
  reason: optionalText(500),
});

/** The input of `reverseApplicantDecision`. */
export const reverseApplicantSchema = z.object({
  ...{ applicantId: idSchema, version: z.int() },
  reason: text({ max: 500 }),
});

type Decided = z.output<typeof decideApplicantsSchema>;

/** Which decision takes what beside its applicants. */
const TAKES: Readonly<
  Record<'message' | 'contractStart' | 'moveTo' | 'liveCodes' | 'keepUntil', readonly string[]>
> = {
  message: ['HIRE', 'REJECT', 'RECORD_ACCEPTED', 'REMOVE'],
  contractStart: ['HIRE', 'RECORD_ACCEPTED'],
  moveTo: ['MOVE'],
  liveCodes: ['REMOVE'],
  keepUntil: ['REMOVE'],
};

/**
 * What a decision is given that it has no use for, or lacks.
 * @returns `REQUIRED`, `INVALID_VALUE`, `ENDS_IN_PAST`
 */
export function decisionViolations(decided: Decided, now: Instant): Result<EndChoice> {
  const { action, moveTo, liveCodes, keepUntil } = decided;
  const given = { ...decided, liveCodes: liveCodes === 'KEEP' ? null : liveCodes };
  const useless = (Object.keys(TAKES) as (keyof typeof TAKES)[])
    .filter((field) => (given[field] ?? null) !== null && !TAKES[field].includes(action))
    .map((field): Violation => violation('INVALID_VALUE', [field]));
  const choice = { atEnd: liveCodes, keepUntil };
  const wrong = useless.length > 0 ? null : removalChoiceViolation(choice, now);
  const violations = [
    ...useless,
    ...(action === 'MOVE' && !moveTo ? [violation('REQUIRED', ['moveTo'])] : []),
    ...(wrong === null ? [] : [wrong]),
  ];
  return violations.length > 0 ? refused(...violations) : ok(choice);
}
