import * as z from 'zod/mini';
import { requiredProgramKinds } from './promo-code.js';
import type { Assignment, PromoCode, Terms } from './promo-code.js';
import type { ProgramMode } from '../account/account.js';
import type { ProgramKind } from '../program/program.js';
import { idSchema, optionalInstantSchema, text } from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import { codeTextSchema } from './code-text.js';
import { cutTo } from './edits.js';
import { beginningOf, isOver } from './in-force.js';
import { patternTextSchema } from './pattern-text.js';
import { DAY_MS } from '../shared/calendar-day.js';

/** So long a replaced code may go on counting beside its successor. */
export const GRACE_DAYS_MAX = 90;

/** The input of `rotatePromoCode`. Without `graceUntil` the old code stops counting at once. */
export const rotatePromoCodeSchema = z.object({
  promoCodeId: idSchema,
  version: z.int(),
  text: codeTextSchema,
  graceUntil: optionalInstantSchema,
  reason: text({ max: 500 }),
});

/** The same of a code that is a pattern: so is its successor. */
export const rotatePatternSchema = z.extend(rotatePromoCodeSchema, { text: patternTextSchema });

/** The same as it arrives. */
export type RotatePromoCode = z.input<typeof rotatePromoCodeSchema>;

/** What is wrong with the end of the time in which both codes count: `ENDS_IN_PAST`, `GRACE_TOO_LONG`. */
export function graceViolation(graceUntil: Instant | null, now: Instant): Violation | null {
  if (graceUntil === null) return null;
  const path = ['graceUntil'];
  if (graceUntil <= now) return violation('ENDS_IN_PAST', path, { endAt: graceUntil });
  return graceUntil > now + GRACE_DAYS_MAX * DAY_MS
    ? violation('GRACE_TOO_LONG', path, { max: GRACE_DAYS_MAX })
    : null;
}

/**
 * The terms of a successor in each program that the account's mode asks for: those of the code's assignment there,
 * from now on or from its own later start. Where the code has none, or one that is over, those of one that counts.
 */
export function successorTerms(
  code: PromoCode,
  mode: ProgramMode,
  now: Instant,
): Readonly<Partial<Record<ProgramKind, Terms>>> {
  const alive = code.assignments.filter((each) => !isOver(each, code.expiredAt, now));
  const [counting] = alive.filter((each) => beginningOf(each) <= now);
  const termsIn = (kind: ProgramKind): Terms[] => {
    const assignment = alive.find(({ programKind }) => programKind === kind) ?? counting;
    return assignment === undefined ? [] : [fromNowOn(assignment, now)];
  };
  return Object.fromEntries(
    requiredProgramKinds(code.owner.kind, mode).flatMap((kind) =>
      termsIn(kind).map((terms) => [kind, terms]),
    ),
  );
}

function fromNowOn({ creditPolicy, startAt, endAt, timeZone }: Assignment, now: Instant): Terms {
  return {
    creditPolicy,
    startAt: startAt !== null && startAt > now ? startAt : null,
    endAt,
    timeZone,
  };
}

/** What a code becomes when another one takes its place. */
export function replaced(
  code: PromoCode,
  {
    graceUntil,
    ...how
  }: {
    readonly by: PromoCode['id'];
    readonly graceUntil: Instant | null;
    readonly now: Instant;
    readonly actor: string;
    readonly reason: string;
  },
): PromoCode {
  const after = { ...code, replacedById: how.by };
  return graceUntil === null
    ? { ...after, expiredAt: how.now, expiredBy: how.actor, expiredReason: how.reason }
    : cutTo(after, graceUntil);
}
