import { NOTICE_WAIT } from '@creator-codes/domain';
import { sealedBy } from '../../src/auth/sealed-text.js';
import { tellOwners } from '../../src/jobs/owner-teller.js';
import { mailTexts } from '../../src/mail/mail-texts.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { dueNoticesIn } from '../../src/persistence/repositories/due-notices.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { idOfBytes, uuidIds } from '../../src/persistence/tables/ids.js';
import { TEST_SECRET } from './server.js';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A process that tells owners, as if it were later. */
export function tellerOn(database: Database) {
  const sealed = sealedBy(TEST_SECRET);
  const tell = (now: number) => {
    const clock = { now: () => now };
    return tellOwners(dueNoticesIn(database), {
      ...{ clock, ids: uuidIds, unitOfWork: createUnitOfWork(database, clock, true) },
      mail: { texts: mailTexts, hasRelay: true, address: () => 'https://codes.test', sealed },
    });
  };
  /** The mails that have been written since this was last asked, in the order of their addresses. */
  const taken = async (): Promise<readonly Mail[]> => {
    const rows = await database.select<{
      id: Buffer;
      recipient: string;
      subject: string;
      text: string;
    }>(
      "SELECT id, recipient, subject, text FROM message WHERE expires_at IS NOT NULL AND text <> '' ORDER BY recipient, id",
    );
    await database.transaction((session) =>
      session.execute("UPDATE message SET text = '', state = 'SENT' WHERE expires_at IS NOT NULL"),
    );
    return rows.map(({ id, recipient: to, subject, text }) => ({
      ...{ to, subject },
      text: sealed.open(idOfBytes('Message', id), text) ?? 'unreadable',
    }));
  };
  return {
    tell,
    taken,
    /** What owners are told of what has happened until now. */
    told: async (later = NOTICE_WAIT + MINUTE) => {
      await tell(Date.now() + later);
      return taken();
    },
  };
}
