import { Conflict, KeyTaken } from '../../application/ports.js';
import type { Database, Session } from '../database.js';
import { repeat } from '../repeat.js';
import { EVENT_COLUMNS, linkOf, type StoredEvent } from './link.js';

const BATCH = 500;
const ACCOUNTS_A_ROUND = 100;
const INTERVAL = 1_000;

/**
 * Gives every event that has none yet its place in its account's chain. It happens a moment after the change and
 * not within it: a chain that every change had to extend would let an account make one change at a time (ADR 11).
 * Any process may do so at any time; a unique key keeps two from giving the same place.
 * @returns how many events were sealed
 */
export async function sealAuditEvents(database: Database): Promise<number> {
  let sealed = 0;
  for (;;) {
    const waiting = await database.select<{ account_id: Buffer }>(
      `SELECT DISTINCT account_id FROM audit_event${database.dialect.useIndex('audit_event_unsealed')}
       WHERE seq IS NULL LIMIT ${ACCOUNTS_A_ROUND}`,
    );
    let inRound = 0;
    for (const { account_id: account } of waiting) inRound += await sealBatch(database, account);
    sealed += inRound;
    // Nothing is left, or another process is at work on the rest.
    if (inRound === 0) return sealed;
  }
}

async function sealBatch(database: Database, account: Buffer): Promise<number> {
  try {
    return await database.transaction((session) => extendChain(session, account));
  } catch (error) {
    if (error instanceof Conflict || error instanceof KeyTaken) return 0;
    throw error;
  }
}

async function extendChain(session: Session, account: Buffer): Promise<number> {
  const [head] = await session.select<{ seq: number; hash: Buffer }>(
    `SELECT seq, hash FROM audit_event${session.dialect.useIndex('audit_event_seq')}
     WHERE account_id = ? AND seq IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    [account],
  );
  const events = await session.select<StoredEvent>(
    `SELECT ${EVENT_COLUMNS} FROM audit_event${session.dialect.useIndex('audit_event_unsealed')}
     WHERE account_id = ? AND seq IS NULL ORDER BY id LIMIT ${BATCH}`,
    [account],
  );
  let seq = head?.seq ?? 0;
  let hash = head?.hash ?? null;
  for (const event of events) {
    seq += 1;
    hash = linkOf(hash, seq, event);
    const changed = await session.execute(
      'UPDATE audit_event SET seq = ?, hash = ? WHERE account_id = ? AND id = ? AND seq IS NULL',
      [seq, hash, account, event.id],
    );
    if (changed !== 1) throw new Conflict();
  }
  return events.length;
}

/** Seals now and every second. @returns what stops it */
export function startSealing(database: Database, onError: (error: unknown) => void): () => void {
  return repeat(INTERVAL, () => sealAuditEvents(database), onError);
}
