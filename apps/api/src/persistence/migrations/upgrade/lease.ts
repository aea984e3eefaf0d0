import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommitUnknown } from '../../../application/ports/unit-of-work.js';
import type { Database, Session } from '../../engine/database.js';
import { DatabaseError, DatabaseUnusable } from '../../engine/errors.js';
import { repeat } from '../../../repeat.js';
import { LEASE_TABLE } from './ledger.js';
import type { LeaseTerms } from '../../engine/migrate-options.js';

/** The turn of one process to change tables. */
export interface Lease {
  /** Grows with every turn, so that whoever lost theirs is known by an older one. */
  readonly fence: number;
  /**
   * Sees to it that the lease is still this process's, and stays so until this transaction ends: if several
   * connections write, nobody can take the lease while its row is locked.
   * @throws DatabaseUnusable when another process has it
   */
  assertHeld(session: Session): Promise<void>;
  /** Shows that this process is alive. */
  beat(session: Session): Promise<void>;
  release(): Promise<void>;
}

interface Turn {
  readonly fence: number;
  readonly holder: string | null;
  readonly beat: number;
}

const PAUSE = 100;
type Leased = Pick<Database, 'select' | 'transaction' | 'dialect'>;

/** Waits until nobody else changes tables, or until whoever did shows no sign of life any more. */
export async function takeLease(database: Leased, terms: LeaseTerms): Promise<Lease> {
  const { patience, tell } = terms;
  const me = `process ${process.pid} on ${hostname().slice(0, 100)} (${randomUUID()})`;
  let seen: Turn | undefined;
  let since = performance.now();
  for (;;) {
    const turn = await currentTurn(database);
    if (turn.holder === me) return leaseOf(database, turn.fence, terms);
    if (turn.fence !== seen?.fence || turn.beat !== seen.beat || turn.holder !== seen.holder) {
      if (turn.holder !== null && turn.fence !== seen?.fence) {
        tell(`${turn.holder} is bringing the database up to date: waiting until it is done.`);
      }
      seen = turn;
      since = performance.now();
    }
    const isDead = performance.now() - since > patience;
    if (turn.holder === null || isDead) {
      if (await take(database, turn, me)) {
        if (turn.holder !== null) {
          tell(`${turn.holder} ended before it had brought the database up to date: going on.`);
        }
        return leaseOf(database, turn.fence + 1, terms);
      }
    }
    await sleep(Math.min(PAUSE, patience / 4));
  }
}

async function currentTurn({ select }: Leased): Promise<Turn> {
  const rows = await select<{ name: string; value: number; holder: string | null }>(
    `SELECT name, value, holder FROM ${LEASE_TABLE}`,
  );
  const fence = rows.find(({ name }) => name === 'fence');
  const beat = rows.find(({ name }) => name === 'beat');
  return { fence: fence?.value ?? 0, holder: fence?.holder ?? null, beat: beat?.value ?? 0 };
}

/** Compare-and-set on the turn that was seen: of all who try, one gets it. */
async function take({ transaction }: Leased, seen: Turn, me: string): Promise<boolean> {
  try {
    return await transaction(
      async (session) => {
        const changed = await session.execute(
          `UPDATE ${LEASE_TABLE} SET value = value + 1, holder = ?
           WHERE name = 'fence' AND value = ? AND (holder IS NULL OR holder = ?)`,
          [me, seen.fence, seen.holder],
        );
        if (changed !== 1) return false;
        const [beat] = await session.select<{ value: number }>(
          `SELECT value FROM ${LEASE_TABLE} WHERE name = 'beat'`,
        );
        return beat?.value === seen.beat;
      },
      (isMine) => isMine,
    );
  } catch (error) {
    // Somebody is at work on that row, or it cannot be known whether it was taken: the next look tells.
    if (error instanceof CommitUnknown) return false;
    if (error instanceof DatabaseError && error.isRetryable) return false;
    throw error;
  }
}

function leaseOf(database: Leased, fence: number, { patience, tell }: LeaseTerms): Lease {
  const { transaction, dialect } = database;
  const isHeld = async (session: Session) => {
    const [row] = await session.select<{ value: number }>(
      `SELECT value FROM ${LEASE_TABLE} WHERE name = 'fence'${dialect.forUpdate}`,
    );
    return row?.value === fence;
  };
  // A row of its own, and two statements, since a subquery would lock: signs of life go on while the lease's row is
  // locked by a long step.
  const beat = async (session: Session) => {
    const [row] = await session.select<{ value: number }>(
      `SELECT value FROM ${LEASE_TABLE} WHERE name = 'fence'`,
    );
    if (row?.value !== fence) return;
    await session.execute(`UPDATE ${LEASE_TABLE} SET value = value + 1 WHERE name = 'beat'`);
  };
  const stopBeating = repeat(
    patience / 5,
    () => transaction(beat),
    (error) => tell(`Cannot show that this process is alive: ${String(error)}`),
  );
  return {
    fence,
    beat,
    assertHeld: async (session) => {
      if (await isHeld(session)) return;
      throw new DatabaseUnusable(
        'Another process has taken over to bring the database up to date, since this one did not answer for a while. Nothing was written after that: start again.',
      );
    },
    release: async () => {
      stopBeating();
      await transaction((session) =>
        session.execute(
          `UPDATE ${LEASE_TABLE} SET holder = NULL WHERE name = 'fence' AND value = ?`,
          [fence],
        ),
      );
    },
  };
}
