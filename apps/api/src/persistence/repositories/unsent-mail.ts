import type { Instant, MessageId } from '@creator-codes/domain';
import type { Database } from '../engine/database.js';
import { idOfBytes } from '../tables/ids.js';

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
  const rows = await select<{
    id: Buffer;
    recipient: string;
    subject: string;
    text: string;
    created_at: number;
  }>(
    `SELECT id, recipient, subject, text, created_at FROM message
     WHERE state IN ('NOT_SENT', 'FAILED') AND text <> '' ORDER BY id DESC LIMIT ${limit}`,
    [],
  );
  return rows.map(({ id, recipient, subject, text, created_at: createdAt }) => ({
    ...{ id: idOfBytes('Message', id), to: recipient, subject, text, createdAt },
  }));
}
