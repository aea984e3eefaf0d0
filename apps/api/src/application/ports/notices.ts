import type {
  Instant,
  MessageId,
  NoticeState,
  OwnerNotice,
  PromoCodeOwner,
} from '@creator-codes/domain';

/** What becomes of a notice that waited. */
export interface NoticeOutcome {
  readonly state: NoticeState;
  /** The mail that tells it. */
  readonly messageId: MessageId | null;
  /** When it is looked at again, if it still waits. */
  readonly dueAt: Instant;
}

/** Mails that are counted together, so that a day sees no more of them. */
export interface MailLimit {
  readonly subject: string;
  readonly max: number;
}

export interface NoticeFacts {
  /**
   * What an owner has not been told yet, the oldest first; as much as one mail tells, and rather what is due by now
   * than what is not.
   */
  waitingNotices(ownerId: PromoCodeOwner['id'], now: Instant): Promise<readonly OwnerNotice[]>;
}

export interface NoticeChanges {
  /** False where somebody else has done something with one of these meanwhile. */
  updateWaitingNotices(ids: readonly OwnerNotice['id'][], outcome: NoticeOutcome): Promise<boolean>;
  /**
   * Counts one more mail under each of these limits, or under none.
   * @param day its first instant
   * @returns whether each had room
   */
  updateMailCounts(day: Instant, limits: readonly MailLimit[]): Promise<boolean>;
}
