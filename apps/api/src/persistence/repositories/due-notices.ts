import { DAY_MS, NOTICE_LIFE } from '@creator-codes/domain';
import type { DueNotices } from '../../application/ports/jobs.js';
import type { Database } from '../engine/database.js';
import { retried } from '../engine/retry.js';
import { findOwnersToTell } from './owner-notice-repository.js';

/** What owners are to be told, of all accounts. */
export function dueNoticesIn(database: Database): DueNotices {
  return {
    owners: (now, limit) => findOwnersToTell(database.select, now, limit),
    dropOld: (now) =>
      retried(() =>
        database.transaction(async (session) => {
          await session.execute(
            "UPDATE owner_notice SET state = 'DROPPED' WHERE state = 'WAITING' AND at <= ?",
            [now - NOTICE_LIFE],
          );
          await session.execute(
            "UPDATE message SET state = 'FAILED', text = '' WHERE expires_at <= ? AND state IN ('QUEUED', 'FAILED') AND text <> ''",
            [now],
          );
          // Whoever asked by an open link and never confirmed it is forgotten.
          await session.execute('DELETE FROM link_request WHERE expires_at <= ?', [now]);
          await session.execute('DELETE FROM mail_count WHERE day < ?', [now - 2 * DAY_MS]);
        }),
      ),
  };
}
