import type { OwnerNoticeId, PromoCodeId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import type { PromoCodeOwner } from '../promo-code/owner.js';
import type { Assignment, PromoCode } from '../promo-code/promo-code.js';
import { hasEndedAt } from '../promo-code/status.js';
import { DAY_MS } from '../shared/calendar-day.js';

/** What happened to a code, of which its owner is told. */
export const NOTICE_KINDS = ['ISSUED', 'CHANGED', 'ROTATED', 'ENDED', 'REACTIVATED'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What of a code may have changed that its owner sees. What is for staff is never told. */
export const NOTICE_FIELDS = ['TEXT', 'DATES', 'CREDIT_POLICY', 'DEAL', 'COMMENTS'] as const;
export type NoticeField = (typeof NOTICE_FIELDS)[number];

/** `MAILED`: a mail tells of it. `DROPPED`: no mail will. */
export const NOTICE_STATES = ['WAITING', 'MAILED', 'DROPPED'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** What an owner is told of one code. */
export interface NoticeContent {
  readonly kind: NoticeKind;
  readonly fields: readonly NoticeField[];
  /** The text before the change. */
  readonly textBefore: string;
}

/** What an owner is to be told, until a mail tells it. */
export interface OwnerNotice extends NoticeContent {
  readonly id: OwnerNoticeId;
  readonly promoCodeId: PromoCodeId;
  readonly ownerId: PromoCodeOwner['id'];
  readonly at: Instant;
}

const MINUTE_MS = 60_000;

/** So long a notice waits for others of the same owner: one mail tells them all. */
export const NOTICE_WAIT = 10 * MINUTE_MS;
/** What could not be sent after this time is not worth telling any more. */
export const NOTICE_LIFE = 3 * DAY_MS;
/** Mails with notices, each day of UTC. */
export const NOTICE_MAILS_A_DAY = { account: 1_000, address: 5 } as const;

/** Whether a notice came too late to be told. */
export function isTooLateToTell(at: Instant, now: Instant): boolean {
  return at + NOTICE_LIFE <= now;
}

/**
 * What the owner of a code is told when it is made or changed; null where nothing happened that concerns them.
 * @param before null for a new code
 */
export function noticeOf(
  before: PromoCode | null,
  after: PromoCode,
  now: Instant,
): NoticeContent | null {
  // Whoever gave up a text has been told of its end, and the text is somebody else's by now.
  if (after.releasedAt !== null) return null;
  if (before === null) return { kind: 'ISSUED', fields: [], textBefore: after.text };
  const fields = fieldsChanged(before, after, now);
  const content = { fields, textBefore: before.text };
  if (before.replacedById === null && after.replacedById !== null) {
    return { kind: 'ROTATED', ...content };
  }
  const [hadEnded, hasEnded] = [hasEndedAt(before, now), hasEndedAt(after, now)];
  if (!hadEnded && hasEnded) return { kind: 'ENDED', ...content };
  if (hadEnded && !hasEnded) return { kind: 'REACTIVATED', ...content };
  return fields.length === 0 ? null : { kind: 'CHANGED', ...content };
}

function fieldsChanged(before: PromoCode, after: PromoCode, now: Instant): readonly NoticeField[] {
  const isChanged: Readonly<Record<NoticeField, boolean>> = {
    TEXT: before.text !== after.text,
    DATES: differs(before, after, (assignment) => datesOf(assignment, now)),
    CREDIT_POLICY: differs(before, after, ({ creditPolicy }) => creditPolicy),
    DEAL: before.dealId !== after.dealId,
    COMMENTS: before.comments !== after.comments,
  };
  return NOTICE_FIELDS.filter((field) => isChanged[field]);
}

/** A start that has passed is past: an assignment that a successor goes on with has no other dates. */
function datesOf({ startAt, endAt, createdAt, timeZone }: Assignment, now: Instant): string {
  const start = startAt ?? createdAt;
  return [start <= now ? '-' : start, endAt ?? '-', timeZone].join(' ');
}

/** Whether something differs in a program in which the code was and is assigned. */
function differs(
  before: PromoCode,
  after: PromoCode,
  valueOf: (assignment: Assignment) => string,
): boolean {
  return after.assignments.some((assignment) => {
    const was = before.assignments.find(({ programId }) => programId === assignment.programId);
    return was !== undefined && valueOf(was) !== valueOf(assignment);
  });
}
