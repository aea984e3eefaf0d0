import * as z from 'zod/mini';
import { parseCodePrefix, parseCodeText, type CodeText } from '../promo-code/code-text.js';
import { idSchema, optionalInstantSchema, optionalText, withDefault } from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import type { Result } from '../shared/result.js';
import { issueOf } from '../shared/schema.js';
import { violation, type Violation } from '../shared/violation.js';
import {
  isRestrictionOver,
  RESTRICTED_TEXT_KINDS,
  type RestrictedText,
  type RestrictedTextKind,
} from './restricted-text.js';

/** How many texts one call may restrict. */
export const RESTRICTED_AT_ONCE = 200;
const REASON_MAX = 500;

/** Reads a text that is to be restricted: a whole text as a code's, or how texts begin. Paths are empty. */
export function parseRestricted(kind: RestrictedTextKind, typed: string): Result<CodeText> {
  return kind === 'WORD' ? parseCodeText(typed) : parseCodePrefix(typed);
}

const fields = {
  kind: withDefault(z.enum(RESTRICTED_TEXT_KINDS), 'WORD'),
  startAt: optionalInstantSchema,
  endAt: optionalInstantSchema,
  reason: optionalText(REASON_MAX),
};

/**
 * The input of `createRestrictedText`; its text is read by {@link parseRestricted}. Who releases a word's holder in the
 * same step says why; a prefix releases nobody.
 */
export const createRestrictedTextSchema = z
  .object({ text: z.string(), ...fields, releaseHolder: withDefault(z.boolean(), false) })
  .check((context) => {
    const { kind, reason, releaseHolder } = context.value;
    if (!releaseHolder) return;
    const objections = [
      ...(kind === 'WORD' ? [] : [violation('INVALID_VALUE', ['releaseHolder'])]),
      ...(reason === null ? [violation('REQUIRED', ['reason'])] : []),
    ];
    for (const objection of objections) context.issues.push(issueOf(context.value, objection));
  });
export type CreateRestrictedText = z.input<typeof createRestrictedTextSchema>;

/** The input of `createRestrictedTexts`. */
export const createRestrictedTextsSchema = z.object({
  texts: z.array(z.string()).check(z.minLength(1), z.maxLength(RESTRICTED_AT_ONCE)),
  ...fields,
});
export type CreateRestrictedTexts = z.input<typeof createRestrictedTextsSchema>;

/** The input of `updateRestrictedText`: what is left out stays, null clears. */
export const updateRestrictedTextSchema = z.object({
  restrictedTextId: idSchema,
  version: z.int(),
  startAt: z.optional(z.number()),
  endAt: z.optional(optionalInstantSchema),
  reason: z.optional(optionalText(REASON_MAX)),
});
export type UpdateRestrictedText = z.input<typeof updateRestrictedTextSchema>;

/** The input of `endRestrictedText`. */
export const endRestrictedTextSchema = z.object({
  restrictedTextId: idSchema,
  version: z.int(),
  reason: optionalText(REASON_MAX),
});
export type EndRestrictedText = z.input<typeof endRestrictedTextSchema>;

interface Window {
  readonly startAt: Instant;
  readonly endAt: Instant | null;
}

/**
 * What is wrong with the window of a restriction. What was in force is never overwritten: a start that has passed
 * stays, and nothing ends before now.
 * @param before null for a new one
 */
export function restrictionWindowViolations(
  { startAt, endAt }: Window,
  before: Window | null,
  now: Instant,
): readonly Violation[] {
  const startMoves = before === null ? startAt < now : startAt !== before.startAt;
  const startIsPast = startAt < now || (before !== null && before.startAt <= now);
  const endMoves = endAt !== before?.endAt;
  return [
    ...(startMoves && startIsPast ? [violation('STARTS_IN_PAST', ['startAt'], { startAt })] : []),
    ...(endMoves && endAt !== null && endAt <= now
      ? [violation('ENDS_IN_PAST', ['endAt'], { endAt })]
      : []),
    ...(endAt !== null && endAt <= startAt ? [violation('START_NOT_BEFORE_END', ['endAt'])] : []),
  ];
}

/**
 * What a list that is read again changes of a restriction in force; null if nothing. What it leaves out stays, and null
 * takes an end away. A start that has passed stands for now, so that what has begun is the same whenever it began.
 */
export function restrictionChanges(
  before: Window,
  { startAt, endAt }: { readonly startAt?: Instant | null; readonly endAt?: Instant | null },
  now: Instant,
): Partial<Window> | null {
  const hasBegun = before.startAt <= now;
  const startMoves =
    typeof startAt === 'number' && startAt !== before.startAt && !(hasBegun && startAt <= now);
  const changes = {
    ...(startMoves ? { startAt } : {}),
    ...(endAt === undefined || endAt === before.endAt ? {} : { endAt }),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

/** Why a restriction cannot be changed any more; null while it holds. */
export function restrictionOverViolation(
  text: Pick<RestrictedText, 'endAt' | 'endedAt'>,
  now: Instant,
): Violation | null {
  return isRestrictionOver(text, now) ? violation('RESTRICTION_ENDED', ['restrictedTextId']) : null;
}
