import type { MessageId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';

/** `NOT_SENT`: there is no mail relay, so that somebody has to pass it on by hand. */
export const MESSAGE_STATES = ['QUEUED', 'SENT', 'NOT_SENT', 'FAILED'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Mail to one person. */
export interface Message {
  readonly id: MessageId;
  readonly to: string;
  readonly subject: string;
  /** Empty once it is sent. */
  readonly text: string;
  readonly state: MessageState;
  readonly createdAt: Instant;
  /** From then on it is not sent any more, and what it says is forgotten; left out by what stays worth sending. */
  readonly expiresAt?: Instant;
}

/**
 * Whether somebody has to pass it on by hand. They read its link on the way, so the person who opens it has not
 * shown that the address is theirs.
 */
export function isPassedOnByHand({ state }: Pick<Message, 'state'>): boolean {
  return state === 'NOT_SENT';
}
