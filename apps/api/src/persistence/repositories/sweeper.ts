import type { Instant } from '@creator-codes/domain';
import type { Clock } from '../../application/ports/unit-of-work.js';
import type { Database } from '../engine/database.js';
import { phaseColumns, storedWindow } from '../rows/promo-code-columns.js';
import { repeat } from '../../repeat.js';
import { placeholders } from '../engine/statement.js';

const BATCH = 500;

interface Due {
  account_id: Buffer;
  id: Buffer;
  version: number;
  starts_at: number;
  ends_at: number;
  gap_from: number;
  gap_until: number;
  expired_at: number | null;
}

/**
 * Moves the stored phase of codes whose status has changed by itself. Any process may do so at any time: lists
 * never trust the phase, they only find rows by it, so a late sweep costs time and no truth. Version and audit
 * log stay as they are, since nobody has changed anything.
 * @returns how many codes were moved
 */
export async function sweepDuePhases(database: Database, now: Instant): Promise<number> {
  let moved = 0;
  for (const { id } of await database.select<{ id: Buffer }>('SELECT id FROM account')) {
    for (;;) {
      const batch = await sweepBatch(database, id, now);
      moved += batch.moved;
      if (batch.due < BATCH) break;
    }
  }
  return moved;
}

async function sweepBatch(
  database: Database,
  accountId: Buffer,
  now: Instant,
): Promise<{ readonly due: number; readonly moved: number }> {
  // Outside of the transaction: mostly nothing is due, and then no writer is kept waiting.
  const due = await database.select<Due>(
    `SELECT account_id, id, version, starts_at, ends_at, gap_from, gap_until, expired_at
     FROM promo_code${database.dialect.useIndex('promo_code_due')}
     WHERE account_id = ? AND due_at <= ? ORDER BY due_at LIMIT ${BATCH}`,
    [accountId, now],
  );
  if (due.length === 0) return { due: 0, moved: 0 };
  const changed = await database.transaction(async (session) => {
    let moved = 0;
    for (const row of due) {
      const { phase, dueAt } = phaseColumns(storedWindow(row), row.expired_at, now);
      // The version that was read: whoever changes a code computes its phase anew.
      moved += await session.execute(
        'UPDATE promo_code SET phase = ?, due_at = ? WHERE account_id = ? AND id = ? AND version = ?',
        [phase, dueAt, row.account_id, row.id, row.version],
      );
    }
    return moved;
  });
  return { due: due.length, moved: changed };
}

/** Twice as long as keys are promised to be remembered: clocks of several machines differ. */
const KEYS_KEPT_FOR = 2 * 86_400_000;

/**
 * Forgets what calls under an idempotency key have answered long ago.
 * @returns how many keys were forgotten
 */
export async function sweepIdempotencyKeys(database: Database, now: Instant): Promise<number> {
  let forgotten = 0;
  // From one account to the next by the key: also those that are no account (keys of people who have none yet).
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    const [next] = await database.select<{ account_id: Buffer }>(
      'SELECT account_id FROM idempotency WHERE account_id > ? ORDER BY account_id LIMIT 1',
      [after],
    );
    if (next === undefined) return forgotten;
    after = next.account_id;
    for (;;) {
      const inBatch = await forgetBatch(database, after, now - KEYS_KEPT_FOR);
      forgotten += inBatch;
      if (inBatch < BATCH) break;
    }
  }
}

async function forgetBatch(database: Database, accountId: Buffer, until: Instant): Promise<number> {
  const old = await database.select<{ idempotency_key: string | Buffer }>(
    `SELECT idempotency_key FROM idempotency WHERE account_id = ? AND at <= ? ORDER BY at LIMIT ${BATCH}`,
    [accountId, until],
  );
  if (old.length === 0) return 0;
  return database.transaction((session) =>
    session.execute(
      `DELETE FROM idempotency WHERE account_id = ? AND at <= ? AND idempotency_key IN ${placeholders(old.length)}`,
      [accountId, until, ...old.map((row) => row.idempotency_key)],
    ),
  );
}

const SWEEP_INTERVAL = 10_000;
const FORGET_INTERVAL = 3_600_000;

/**
 * Sweeps now and every ten seconds; forgets old keys now and every hour.
 * @param onError what to do with an error; the sweeper itself goes on
 * @returns what stops it
 */
export function startSweeper(
  database: Database,
  clock: Clock,
  onError: (error: unknown) => void,
): () => void {
  const stops = [
    repeat(SWEEP_INTERVAL, () => sweepDuePhases(database, clock.now()), onError),
    repeat(FORGET_INTERVAL, () => sweepIdempotencyKeys(database, clock.now()), onError),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
