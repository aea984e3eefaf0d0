import { createHash } from 'node:crypto';
import type { Instant } from '@creator-codes/domain';
import type { MailLimit } from '../../application/ports/notices.js';
import type { Session } from '../engine/database.js';

/** Each counter is a row that whoever counts changes, so of two processes at once the second sees the first. */
export async function updateMailCounts(
  session: Session,
  day: Instant,
  limits: readonly MailLimit[],
): Promise<boolean> {
  const counted: Buffer[] = [];
  const counters = limits.map(({ subject, max }) => ({ max, key: keyOf(subject) }));
  // In one order, so that two processes never wait for each other in a circle.
  for (const { key, max } of counters.sort((a, b) => a.key.compare(b.key))) {
    await session.execute(
      `INSERT INTO mail_count (subject, day, mails) VALUES (?, ?, 0)${session.dialect.addTo('mails', ['subject', 'day'])}`,
      [key, day],
    );
    const hasRoom = await session.execute(
      'UPDATE mail_count SET mails = mails + 1 WHERE subject = ? AND day = ? AND mails < ?',
      [key, day, max],
    );
    if (hasRoom !== 1) {
      await takeBack(session, day, counted);
      return false;
    }
    counted.push(key);
  }
  return true;
}

async function takeBack(session: Session, day: Instant, keys: readonly Buffer[]): Promise<void> {
  for (const key of keys) {
    await session.execute('UPDATE mail_count SET mails = mails - 1 WHERE subject = ? AND day = ?', [
      key,
      day,
    ]);
  }
}

function keyOf(subject: string): Buffer {
  return createHash('sha256').update(subject).digest();
}
