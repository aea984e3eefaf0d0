import type { AccountId } from '@creator-codes/domain';
import { Conflict } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { bytesOfOwnId } from '../tables/ids.js';

const SLOTS = 8;

/** Sees to it that what a unit of work read still holds when it is written. */
export interface FactGuard {
  /** Facts changed, on which others judge. @throws Conflict where others changed some meanwhile */
  changed(): Promise<void>;
  /** Something was written that was judged on facts. @throws Conflict where these have changed */
  used(): Promise<void>;
}

/**
 * Looks where the account's facts stand, before any of them is read. Both ends are real changes of a row, since a
 * cluster does not share locks: whoever changes facts moves every slot, whoever was judged on them counts up one.
 * @returns null for what is no account
 */
export async function factGuardOf(
  { select, execute }: Pick<Session, 'select' | 'execute'>,
  accountId: AccountId,
): Promise<FactGuard | null> {
  const account = bytesOfOwnId(accountId);
  const slot = Math.floor(Math.random() * SLOTS);
  const [seen] = await select<{ changes: number }>(
    'SELECT changes FROM fact_guard WHERE account_id = ? AND slot = ?',
    [account, slot],
  );
  if (seen === undefined) return null;
  return {
    changed: async () => {
      const moved = await execute(
        'UPDATE fact_guard SET changes = changes + 1 WHERE account_id = ? AND changes = ?',
        [account, seen.changes],
      );
      if (moved !== SLOTS) throw new Conflict();
    },
    used: async () => {
      const counted = await execute(
        'UPDATE fact_guard SET uses = uses + 1 WHERE account_id = ? AND slot = ? AND changes = ?',
        [account, slot, seen.changes],
      );
      if (counted !== 1) throw new Conflict();
    },
  };
}

/** The slots of a new account. */
export async function insertFactGuard(session: Session, accountId: AccountId): Promise<void> {
  const rows = Array.from({ length: SLOTS }, (_, slot) => ({
    ...{ accountId, slot, changes: 0, uses: 0 },
  }));
  await session.insert(session.tables.factGuard, rows);
}
