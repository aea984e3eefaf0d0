import type { Instant, MessageId } from '@creator-codes/domain';
import type { Database } from '../engine/database.js';
import { MESSAGE_COLUMNS, messageOf, type MessageColumns } from '../rows/message.js';

/** A message that no relay has taken. */
export interface UnsentMail {
  readonly id: MessageId;
  readonly to: string;
  readonly subject: string;
  /** As it is stored: sealed. */
  readonly text: string;
  readonly createdAt: Instant;
}

/** Mail that is not sent and will not be: without a relay, or given up. Newest first; what is void says nothing. */
export async function unsentMail(
  { select }: Pick<Database, 'select'>,
  limit: number,
): Promise<readonly UnsentMail[]> {
  const rows = await select<MessageColumns>(
    `SELECT ${MESSAGE_COLUMNS} FROM message t
     WHERE t.state IN ('NOT_SENT', 'FAILED') AND t.text <> '' ORDER BY t.id DESC LIMIT ${limit}`,
    [],
  );
  return rows.map(messageOf);
}
