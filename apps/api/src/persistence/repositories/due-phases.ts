import type { AccountId, Instant } from '@creator-codes/domain';
import type { DuePhases } from '../../application/ports/jobs.js';
import type { Database, Session } from '../engine/database.js';
import { placeholders } from '../engine/statement.js';
import { phaseColumns, storedWindow } from '../rows/derived-columns.js';
import { PHASE_NUMBER } from '../tables/encodings.js';
import { ownerOf } from '../rows/owner.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { findAccount } from './account-repository.js';
import { endNotice, insertOwnerNotices } from './owner-notice-repository.js';

interface DueCode {
  id: Buffer;
  text: string;
  owner_id: Buffer;
  owner_kind: number;
  phase: number;
  due_at: number;
  version: number;
  starts_at: number;
  ends_at: number;
  resumes_at: number;
  gap_from: number;
  gap_until: number;
  expired_at: number | null;
}

/**
 * Codes whose stored phase is due to change.
 * @param tellsOwners whether mail can be sent: then the owner of a code that has ended by itself is told
 */
export function duePhasesIn(
  database: Pick<Database, 'dialect' | 'select' | 'transaction'>,
  tellsOwners = false,
): DuePhases {
  const { dialect, select } = database;
  return {
    accounts: async () => {
      const accounts = await select<{ id: Buffer }>('SELECT id FROM account');
      return accounts.map(({ id }) => idOfBytes('Account', id));
    },
    move: async (accountId, now, limit) => {
      const account = bytesOfOwnId(accountId);
      // Outside of the transaction: mostly nothing is due, and then no writer is kept waiting.
      const due = await select<DueCode>(
        `SELECT id, text, owner_id, owner_kind, version, phase, due_at, starts_at, ends_at, resumes_at, gap_from, gap_until, expired_at
         FROM promo_code${dialect.useIndex('promo_code_due')}
         WHERE account_id = ? AND due_at <= ? ORDER BY due_at LIMIT ${limit}`,
        [account, now],
      );
      if (due.length === 0) return { due: 0, moved: 0 };
      return database.transaction(async (session) => {
        let moved = 0;
        const ended: DueCode[] = [];
        for (const code of due) {
          const { phase, dueAt } = phaseColumns(storedWindow(code), code.expired_at, now);
          // Whoever was quicker has moved the instant at which it is due: of several one alone tells of an end.
          const isOurs = await session.execute(
            'UPDATE promo_code SET phase = ?, due_at = ? WHERE account_id = ? AND id = ? AND version = ? AND due_at = ?',
            [phase, dueAt, account, code.id, code.version, code.due_at],
          );
          moved += isOurs;
          const hasEnded = phase === PHASE_NUMBER.EXPIRED && code.phase !== phase;
          if (isOurs === 1 && hasEnded && code.expired_at === null) ended.push(code);
        }
        if (tellsOwners) await tellOfEnds(session, accountId, ended, now);
        return { due: due.length, moved };
      });
    },
  };
}

async function tellOfEnds(
  session: Session,
  accountId: AccountId,
  ended: readonly DueCode[],
  now: Instant,
): Promise<void> {
  if (ended.length === 0) return;
  const account = await findAccount(session.select, accountId);
  if (account?.notifiesOwners !== true) return;
  // Who changed a code that had ended has told of its end already.
  const told = await session.select<{ id: Buffer; ended_at: number }>(
    `SELECT promo_code_id AS id, ended_at FROM owner_notice
     WHERE account_id = ? AND promo_code_id IN ${placeholders(ended.length)} AND ended_at IS NOT NULL`,
    [bytesOfOwnId(accountId), ...ended.map(({ id }) => id)],
  );
  const isTold = (code: DueCode) =>
    told.some(({ id, ended_at: endedAt }) => endedAt === code.ends_at && id.equals(code.id));
  const untold = ended.filter((code) => !isTold(code));
  const notices = untold.map((code) => {
    const ownerId = ownerOf(code.owner_id, code.owner_kind).id;
    return endNotice({ id: idOfBytes('PromoCode', code.id), ownerId }, code.text, code.ends_at);
  });
  await insertOwnerNotices(session, accountId, notices, now);
}
