import type { AssignmentId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import { countRefusals, isAskedForIn, type CountFacts } from './count-rules.js';
import { hasDealEnded } from '../deal/deal.js';
import type { PromoCodeDetails } from './details.js';
import type { DealDates } from './follow-deal.js';
import { beginningOf, endingOf, hasCountedBefore, isOver } from './in-force.js';
import type { NotEditableReason } from './not-editable.js';
import type { Assignment, PromoCode } from './promo-code.js';
import { reactivated } from './reactivate.js';
import { quarantineEndOf } from './release.js';
import { hasEndedAt, promoCodeStatusAt } from './status.js';
import { windowOfCode } from './window.js';

/** What of an assignment may be edited. */
export const TERMS_FIELDS = ['START_AT', 'END_AT', 'CREDIT_POLICY', 'TIME_ZONE'] as const;
export type TermsField = (typeof TERMS_FIELDS)[number];

/** What is decided for the code as a whole; the last three are no fields but what may be done with it. */
export const CODE_FIELDS = [
  ...(['TEXT', 'OWNER', 'DEAL', 'COMMENTS', 'PURPOSE'] as const),
  ...(['INTERNAL_NOTE', 'NOTIFICATION_EMAIL'] as const),
  ...(['REACTIVATE', 'ROTATE', 'RELEASE'] as const),
] as const;
export type CodeField = (typeof CODE_FIELDS)[number];

export type EditableField = CodeField | TermsField;

/** The field of each detail. */
export const FIELD_OF_DETAIL = {
  comments: 'COMMENTS',
  purpose: 'PURPOSE',
  internalNote: 'INTERNAL_NOTE',
  notificationEmail: 'NOTIFICATION_EMAIL',
} as const satisfies Readonly<Record<keyof PromoCodeDetails, CodeField>>;

/** What {@link editable} is decided on. */
export interface EditFacts {
  readonly code: PromoCode;
  readonly now: Instant;
  /** The code's deal: it may decide about the dates. */
  readonly deal: Pick<DealDates, 'syncDates'> | null;
}

/** Whether one thing of a code may be edited now. */
export interface FieldVerdict {
  readonly field: EditableField;
  /** Of the terms of an assignment, whose. */
  readonly assignmentId: AssignmentId | null;
  /** Why not; null if it may. */
  readonly objection: Violation | null;
}

/** What may be edited when, for everything of a code; reactivating is judged by the rules, too. */
export function editable(facts: EditFacts & CountFacts): readonly FieldVerdict[] {
  return [
    ...CODE_FIELDS.map((field) => ({
      field,
      assignmentId: null,
      objection: toCode(facts, field),
    })),
    ...facts.code.assignments.flatMap((assignment) =>
      TERMS_FIELDS.map((field) => ({
        field,
        assignmentId: assignment.id,
        objection: toTerms(facts, field, assignment),
      })),
    ),
  ];
}

function toCode(facts: EditFacts & CountFacts, field: CodeField): Violation | null {
  switch (field) {
    case 'REACTIVATE':
      return toReactivating(facts);
    case 'ROTATE':
      return toRotating(facts);
    case 'RELEASE':
      return toReleasing(facts) ?? quarantineViolation(facts, facts.account.quarantineDays);
    default:
      return toField(facts, field);
  }
}

/** Why a field of a code may not be edited now; null if it may. */
export function toField(
  { code, now }: Pick<EditFacts, 'code' | 'now'>,
  field: Exclude<CodeField, 'REACTIVATE' | 'ROTATE' | 'RELEASE'>,
): Violation | null {
  if (code.releasedAt !== null && field !== 'COMMENTS' && field !== 'OWNER') {
    return because('RELEASED', code.releasedAt);
  }
  switch (field) {
    case 'OWNER':
      return because('OWNER_IS_FIXED');
    case 'TEXT': {
      const all = [...code.assignments, ...code.earlierAssignments];
      const begun = all.filter((each) => hasBegun(each, code.expiredAt, now));
      return endedCode(code, now) ?? (begun.length === 0 ? null : started(begun));
    }
    case 'DEAL':
      return endedCode(code, now);
    default:
      return null;
  }
}

/** The same of a field of one current assignment's terms. */
export function toTerms(
  { code, now, deal }: EditFacts,
  field: TermsField,
  assignment: Assignment,
): Violation | null {
  if (isOver(assignment, code.expiredAt, now)) {
    return because('ENDED', endingOf(assignment, code.expiredAt));
  }
  const isDate = field === 'START_AT' || field === 'END_AT';
  const follows = deal?.syncDates === true && code.replacedById === null;
  if (isDate && follows) return because('FOLLOWS_DEAL');
  const isBegun = field === 'START_AT' && hasBegun(assignment, code.expiredAt, now);
  return isBegun ? started([assignment]) : null;
}

/** Why a code cannot be made to count again, whatever end is chosen; null if it can. */
export function toReactivating(facts: EditFacts & CountFacts): Violation | null {
  const { code, now, deal } = facts;
  const gone = toCompleting(facts);
  if (gone !== null) return gone;
  const over = code.assignments.filter((each) => isOver(each, code.expiredAt, now));
  const [first] = over;
  if (first === undefined) return because('NOT_ENDED');
  if (deal?.syncDates === true && hasDealEnded(deal, now)) {
    return violation('DEAL_ENDED', [], { deal: deal.name });
  }
  const isAskedFor = isAskedForIn(facts, code);
  const outcome = reactivated(code, {
    ...{ now, isAskedFor, nextId: () => first.id },
    terms: { ...first, startAt: null, endAt: null },
  });
  if (!outcome.ok) return outcome.violations[0] ?? null;
  return countRefusals(facts, code, over.filter(isAskedFor))[0] ?? null;
}

/** Why a half-made code cannot get what it lacks now: its text or its place is another code's. */
export function toCompleting({ code }: Pick<EditFacts, 'code'>): Violation | null {
  if (code.releasedAt !== null) return because('RELEASED', code.releasedAt);
  return code.replacedById === null ? null : because('REPLACED');
}

/** Why a code cannot get a successor with another text now; only one that counts can, once. */
export function toRotating({ code, now }: Pick<EditFacts, 'code' | 'now'>): Violation | null {
  const ended = endedCode(code, now);
  if (ended !== null) return ended;
  if (code.replacedById !== null) return because('REPLACED');
  const status = promoCodeStatusAt(windowOfCode(code), code.expiredAt, now);
  return status === 'ACTIVE' ? null : because('NOT_STARTED');
}

/** Why a code's text cannot be given up now, whoever asks; only one that has ended can be released, once. */
export function toReleasing({ code, now }: Pick<EditFacts, 'code' | 'now'>): Violation | null {
  if (code.releasedAt !== null) return because('RELEASED', code.releasedAt);
  return endedCode(code, now) === null ? because('NOT_ENDED') : null;
}

/** `IN_QUARANTINE` while the text of a code that has ended stays with its owner. */
export function quarantineViolation(
  { code, now }: Pick<EditFacts, 'code' | 'now'>,
  quarantineDays: number,
): Violation | null {
  const until = quarantineEndOf(code, quarantineDays);
  return until === null || until <= now ? null : violation('IN_QUARANTINE', [], { until });
}

/** Whether an assignment counts or has counted. */
export function hasBegun(assignment: Assignment, expiredAt: Instant | null, now: Instant): boolean {
  return hasCountedBefore(assignment, expiredAt, now + 1);
}

function endedCode(code: PromoCode, now: Instant): Violation | null {
  return hasEndedAt(code, now)
    ? because('ENDED', endingOf(windowOfCode(code), code.expiredAt))
    : null;
}

function started(begun: readonly Assignment[]): Violation {
  return because('STARTED', Math.min(...begun.map(beginningOf)));
}

function because(reason: NotEditableReason, at: Instant | null = null): Violation {
  return violation('NOT_EDITABLE_NOW', [], { reason, ...(at === null ? {} : { at }) });
}
