import type { AccountId } from '@creator-codes/domain';
import { Conflict } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import { bytesOfOwnId } from '../tables/ids.js';

const SLOTS = 8;

/** What a unit of work has written, as far as others must know. */
export interface Written {
  /** Facts, on which others judge. */
  readonly facts: boolean;
  /** An exact text was claimed. */
  readonly exactText: boolean;
  /** Patterns were made or changed. */
  readonly patterns: boolean;
}

/** Where an account's texts and patterns stood when somebody looked. */
export interface TextsSeen {
  readonly patternWrites: number;
  /** Of each slot. */
  readonly exactWrites: readonly number[];
}

/** Sees to it that what a unit of work read still holds when it is written. */
export interface FactGuard {
  /** How often patterns had been written when the unit of work began. */
  readonly patternWrites: number;
  /**
   * Facts will change, and what was judged on them until now must be read first: nobody else may write any more.
   * @throws Conflict where others changed some meanwhile
   */
  hold(): Promise<void>;
  /**
   * Says what was written, last of all.
   * @param judged where the texts stood on which a pattern was judged; null for what can overlap nothing more
   * @throws Conflict where others have changed meanwhile what this was judged on
   */
  written(what: Written, judged: TextsSeen | null): Promise<void>;
}

/**
 * Looks where the account's facts and patterns stand, before any of them is read. Both ends are real changes of a
 * row, since a cluster does not share locks: whoever changes facts or patterns moves every slot, whoever was judged on
 * them counts up one.
 * @param takesFirst takes every slot at once, so that writers of exact texts wait for the end
 * @returns null for what is no account
 */
export async function factGuardOf(
  { select, execute }: Pick<Session, 'select' | 'execute'>,
  accountId: AccountId,
  takesFirst = false,
): Promise<FactGuard | null> {
  const account = bytesOfOwnId(accountId);
  const slot = Math.floor(Math.random() * SLOTS);
  if (takesFirst) await patternsWritten({ execute }, accountId);
  const [seen] = await select<{ changes: number; pattern_writes: number }>(
    'SELECT changes, pattern_writes FROM fact_guard WHERE account_id = ? AND slot = ?',
    [account, slot],
  );
  if (seen === undefined) return null;
  const { pattern_writes: patternWrites } = seen;
  let { changes } = seen;
  let isHeld = false;
  const mine = async (sets: string, where: string, params: readonly number[], rows: number) => {
    const moved = await execute(`UPDATE fact_guard SET ${sets} WHERE account_id = ? AND ${where}`, [
      account,
      ...params,
    ]);
    if (moved !== rows) throw new Conflict();
  };
  return {
    patternWrites,
    hold: async () => {
      await mine('changes = changes + 1', 'changes = ?', [changes], SLOTS);
      changes += 1;
      isHeld = true;
    },
    written: async ({ facts: changesFacts, exactText, patterns }, judged) => {
      const facts = changesFacts && !isHeld;
      const factsMove = facts ? ', changes = changes + 1' : '';
      if (patterns && !takesFirst) {
        const asJudged = judged === null ? '' : ` AND exact_writes = ${BY_SLOT}`;
        await mine(
          `pattern_writes = pattern_writes + 1${factsMove}`,
          `changes = ? AND pattern_writes = ?${asJudged}`,
          [changes, patternWrites, ...(judged?.exactWrites ?? [])],
          SLOTS,
        );
        return;
      }
      if (facts) await mine('changes = changes + 1', 'changes = ?', [changes], SLOTS);
      const counts = exactText ? ', exact_writes = exact_writes + 1' : '';
      const patternsStand = exactText ? ' AND pattern_writes = ?' : '';
      if (changesFacts && !exactText) return;
      await mine(
        `uses = uses + 1${counts}`,
        `slot = ? AND changes = ?${patternsStand}`,
        [slot, facts ? changes + 1 : changes, ...(exactText ? [patternWrites] : [])],
        1,
      );
    },
  };
}

/** Moves every slot whatever others have written; from then on they wait. */
export async function patternsWritten(
  { execute }: Pick<Session, 'execute'>,
  accountId: AccountId,
): Promise<void> {
  await execute('UPDATE fact_guard SET pattern_writes = pattern_writes + 1 WHERE account_id = ?', [
    bytesOfOwnId(accountId),
  ]);
}

const BY_SLOT = `CASE slot ${Array.from({ length: SLOTS }, (_, slot) => `WHEN ${slot} THEN ?`).join(' ')} END`;

/** Where the texts and patterns of an account stand now, read before they are. */
export async function textsSeen(select: Select, accountId: AccountId): Promise<TextsSeen> {
  const rows = await select<{ exact_writes: number; pattern_writes: number }>(
    'SELECT exact_writes, pattern_writes FROM fact_guard WHERE account_id = ? ORDER BY slot',
    [bytesOfOwnId(accountId)],
  );
  return {
    patternWrites: rows[0]?.pattern_writes ?? 0,
    exactWrites: rows.map(({ exact_writes }) => exact_writes),
  };
}

/** The slots of a new account. */
export async function insertFactGuard(session: Session, accountId: AccountId): Promise<void> {
  const rows = Array.from({ length: SLOTS }, (_, slot) => ({
    ...{ accountId, slot, changes: 0, uses: 0, exactWrites: 0, patternWrites: 0 },
  }));
  await session.insert(session.tables.factGuard, rows);
}
