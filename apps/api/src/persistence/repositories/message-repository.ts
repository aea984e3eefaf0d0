import type { AccountId, Message } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { bytesOfOwnId } from '../tables/ids.js';

/** Kept until it is sent, or passed on by hand. */
export async function insertMessage(
  session: Session,
  accountId: AccountId | null,
  { id, to, subject, text, state, createdAt, expiresAt }: Message,
): Promise<void> {
  await session.insert(session.tables.message, [
    {
      ...{ id, accountId, recipient: to, subject, text, state, createdAt },
      attempts: 0,
      dueAt: createdAt,
      claim: null,
      sentAt: null,
      expiresAt: expiresAt ?? null,
    },
  ]);
}

export async function dropMessage(session: Session, id: Message['id']): Promise<void> {
  await session.execute(
    "UPDATE message SET text = '', state = CASE WHEN state = 'SENT' THEN 'SENT' ELSE 'NOT_SENT' END WHERE id = ?",
    [bytesOfOwnId(id)],
  );
}
