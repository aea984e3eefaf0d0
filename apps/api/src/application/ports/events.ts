import type { AccountId, AuditEventId, EventType, Instant } from '@creator-codes/domain';

/** Something that happened in an account, as others are told of it. Nothing personal is in it. */
export interface EventView {
  readonly id: AuditEventId;
  readonly type: EventType;
  readonly at: Instant;
  /** Its place in the account's chain. */
  readonly seq: number;
  readonly subjectId: string;
  /** Which version of that it left; null where it has none, and for events from before versions were kept. */
  readonly version: number | null;
}

/** A part of what happened in an account, in its order. */
export interface EventPage {
  readonly events: readonly EventView[];
  readonly hasMore: boolean;
  /** Whether something that came after the given place is kept no more. */
  readonly isExpired: boolean;
}

/** What has happened, out of the audit log as it is sealed. */
export interface EventReads {
  /**
   * @param after a place in the account's chain; null to begin with the oldest that is kept
   */
  page(
    scope: { readonly accountId: AccountId; readonly now: Instant },
    after: number | null,
    limit: number,
  ): Promise<EventPage>;
}
