import type { Message } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { MessageRow } from '../tables/message.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = ['id', 'recipient', 'subject', 'text', 'state', 'createdAt'] as const;

export type MessageColumns = Columns<MessageRow, (typeof FIELDS)[number]>;

/** Of a message `t`. */
export const MESSAGE_COLUMNS = columnList(FIELDS);

export function messageOf(row: MessageColumns): Message {
  return {
    id: idOfBytes('Message', row.id),
    to: row.recipient,
    subject: row.subject,
    text: row.text,
    state: row.state,
    createdAt: row.created_at,
  };
}
