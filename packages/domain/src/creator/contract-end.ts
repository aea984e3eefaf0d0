import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';

/**
 * What becomes of a creator's codes in a program when the contract there ends.
 * - `KEEP`: they stay as they are, flagged `OWNER_NOT_JOINED`.
 * - `EXPIRE_CODES`: they end with it.
 * - `KEEP_UNTIL`: they end at a later date.
 */
export const AT_END = ['KEEP', 'EXPIRE_CODES', 'KEEP_UNTIL'] as const;
export type AtEnd = (typeof AT_END)[number];

/** A contract that ends within so many days is shown. */
export const ENDING_SOON_DAYS = 30;

/** What is chosen for the codes. */
export interface EndChoice {
  readonly atEnd: AtEnd;
  /** With `KEEP_UNTIL` alone. */
  readonly keepUntil: Instant | null;
}

export const KEEP_CODES: EndChoice = { atEnd: 'KEEP', keepUntil: null };

/** What is wrong with a choice by itself: a date is named with `KEEP_UNTIL`, and only then. */
export function choiceViolation({ atEnd, keepUntil }: EndChoice): Violation | null {
  if (atEnd === 'KEEP_UNTIL')
    return keepUntil === null ? violation('REQUIRED', ['keepUntil']) : null;
  return keepUntil === null ? null : violation('INVALID_VALUE', ['keepUntil']);
}

/** The same beside the end that it is chosen for: without an end there is nothing to choose. */
export function endChoiceViolation({
  contractEnd,
  ...choice
}: EndChoice & { readonly contractEnd: Instant | null }): Violation | null {
  const wrong = choiceViolation(choice);
  if (wrong !== null || choice.atEnd === 'KEEP') return wrong;
  if (contractEnd === null) return violation('REQUIRED', ['contractEnd']);
  return choice.keepUntil !== null && choice.keepUntil <= contractEnd
    ? violation('KEEP_UNTIL_TOO_EARLY', ['keepUntil'], { contractEnd })
    : null;
}

/** The same for somebody who is removed now. */
export function removalChoiceViolation(choice: EndChoice, now: Instant): Violation | null {
  const wrong = choiceViolation(choice);
  if (wrong !== null || choice.keepUntil === null) return wrong;
  return choice.keepUntil <= now
    ? violation('ENDS_IN_PAST', ['keepUntil'], { endAt: choice.keepUntil })
    : null;
}

/** When what was chosen is to be done; null where there is nothing to do. */
export function endDueOf({
  state,
  contractEnd,
  atEnd,
}: Pick<EndChoice, 'atEnd'> & {
  readonly state: string;
  readonly contractEnd: Instant | null;
}): Instant | null {
  return state === 'JOINED' && atEnd !== 'KEEP' ? contractEnd : null;
}

/** What happens to a code whose creator's contract has ended: it ends now or at an instant to come. */
export function codeEndAt({ atEnd, keepUntil }: EndChoice, now: Instant): Instant | 'NOW' | null {
  if (atEnd === 'KEEP') return null;
  return atEnd === 'KEEP_UNTIL' && keepUntil !== null && keepUntil > now ? keepUntil : 'NOW';
}
