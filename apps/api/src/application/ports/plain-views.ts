import type {
  Instant,
  Message,
  NoticeKind,
  PromoCodeTemplate,
  RestrictedText,
  SavedView,
} from '@creator-codes/domain';

/* What reads bring of things that have no relations. */

export type PromoCodeTemplateView = PromoCodeTemplate;

export type SavedViewView = SavedView;

export interface RestrictedTextView extends RestrictedText {
  /** Whether it keeps nothing any more. */
  readonly isOver: boolean;
}

/** How far the mail about something has come. */
export type ToldState = 'WAITING' | 'SENT' | 'NOT_SENT';

export interface OwnerNoticeView {
  readonly kind: NoticeKind;
  readonly at: Instant;
  readonly state: ToldState;
  readonly to: string | null;
  readonly sentAt: Instant | null;
}

/** Its text is as it is stored: sealed. */
export interface MessageView extends Message {
  readonly sentAt: Instant | null;
}
