import { Conflict, KeyTaken } from '../../../application/ports/unit-of-work.js';
import type { Database, Session } from '../../engine/database.js';
import { repeat } from '../../../repeat.js';
import { placeholders } from '../../engine/statement.js';
import { EVENT_COLUMNS, linkOf, type StoredEvent } from './link.js';

const BATCH = 500;
const ACCOUNTS_A_ROUND = 100;
/** Events that one statement seals: a database looks for each among all of them. */
const EVENTS_A_STATEMENT = 50;
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
  const sealed = events.map((event): Sealed => {
    seq += 1;
    hash = linkOf(hash, seq, event);
    return { id: event.id, seq, hash };
  });
  for (let start = 0; start < sealed.length; start += EVENTS_A_STATEMENT) {
    await seal(session, account, sealed.slice(start, start + EVENTS_A_STATEMENT));
  }
  return events.length;
}

interface Sealed {
  readonly id: Buffer;
  readonly seq: number;
  readonly hash: Buffer;
}

/** @throws Conflict when another process has sealed one of them */
async function seal(session: Session, account: Buffer, sealed: readonly Sealed[]): Promise<void> {
  const cases = `CASE id ${sealed.map(() => 'WHEN ? THEN ?').join(' ')} END`;
  const changed = await session.execute(
    `UPDATE audit_event SET seq = ${cases}, hash = ${cases}
     WHERE account_id = ? AND id IN ${placeholders(sealed.length)} AND seq IS NULL`,
    [
      ...sealed.flatMap(({ id, seq }) => [id, seq]),
      ...sealed.flatMap(({ id, hash }) => [id, hash]),
      account,
      ...sealed.map(({ id }) => id),
    ],
  );
  if (changed !== sealed.length) throw new Conflict();
}

/** Seals now and every second. @returns what stops it */
export function startSealing(database: Database, onError: (error: unknown) => void): () => void {
  return repeat(INTERVAL, () => sealAuditEvents(database), onError);
}
