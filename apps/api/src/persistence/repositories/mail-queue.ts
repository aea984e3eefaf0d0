import { randomUUID } from 'node:crypto';
import type { ClaimedMessage, MailQueue } from '../../application/ports/people.js';
import type { Database } from '../engine/database.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { retried } from '../engine/retry.js';
import type { Param } from '../engine/statement.js';

interface Due {
  id: Buffer;
  recipient: string;
  subject: string;
  text: string;
  attempts: number;
  due_at: number;
}

/** The queue of mail in the database. */
export function createMailQueue(database: Database): MailQueue {
  const change = (sql: string, params: readonly Param[]) =>
    retried(() => database.transaction((session) => session.execute(sql, params)));
  return {
    claim: async (now, until, limit) => {
      // Somebody waits for a link; what tells of something, and expires, comes after it.
      const due = await database.select<Due>(
        `SELECT id, recipient, subject, text, attempts, due_at FROM message
         WHERE state = 'QUEUED' AND due_at <= ? AND (expires_at IS NULL OR expires_at > ?)
         ORDER BY expires_at IS NOT NULL, due_at LIMIT ${limit}`,
        [now, now],
      );
      const claimed: ClaimedMessage[] = [];
      for (const { id, recipient, subject, text, attempts, due_at: seen } of due) {
        const claim = randomUUID();
        // Whoever was quicker has moved the instant at which it is due.
        const isOurs = await change(
          `UPDATE message SET claim = ?, due_at = ?, attempts = attempts + 1
           WHERE id = ? AND state = 'QUEUED' AND due_at = ?`,
          [claim, until, id, seen],
        );
        if (isOurs === 0) continue;
        const message = { id: idOfBytes('Message', id), to: recipient, subject, text };
        claimed.push({ ...message, attempts: attempts + 1, claim });
      }
      return claimed;
    },
    sent: async ({ id, claim }, at) => {
      await change(
        `UPDATE message SET state = 'SENT', sent_at = ?, text = '', claim = NULL WHERE id = ? AND claim = ?`,
        [at, bytesOfOwnId(id), claim],
      );
    },
    notSent: async ({ id, claim }, dueAt) => {
      await change(
        dueAt === null
          ? `UPDATE message SET state = 'FAILED', claim = NULL WHERE id = ? AND claim = ?`
          : `UPDATE message SET due_at = ${dueAt}, claim = NULL WHERE id = ? AND claim = ?`,
        [bytesOfOwnId(id), claim],
      );
    },
  };
}
