import type { AccountId, MessageId, MessageState } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** Mail, written in the transaction of what it tells of and sent afterwards. */
export interface MessageRow {
  readonly id: MessageId;
  /** Null for what belongs to a person and to no account. */
  readonly accountId: AccountId | null;
  readonly recipient: string;
  readonly subject: string;
  /** Emptied once it is sent: links that let somebody in are not kept. */
  readonly text: string;
  readonly state: MessageState;
  readonly attempts: number;
  /** Not before this instant; while somebody sends it, when their claim ends. */
  readonly dueAt: number;
  /** Who sends it now. */
  readonly claim: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
  /** From then on it is not sent any more; null for what stays worth sending. */
  readonly expiresAt: number | null;
}

export const messageTable = (type: ColumnTypes) =>
  table<MessageRow>({
    name: 'message',
    columns: {
      id: primary(type.id()),
      accountId: nullable(type.id()),
      recipient: type.text(254),
      subject: type.text(200),
      text: type.longText(),
      state: type.text(20),
      attempts: type.integer(),
      dueAt: type.instant(),
      claim: nullable(type.text(40)),
      createdAt: type.instant(),
      sentAt: nullable(type.instant()),
      expiresAt: nullable(type.instant()),
    },
    indexes: { due: ['state', 'dueAt'], expires: ['expiresAt'] },
  });
