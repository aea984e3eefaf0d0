import type { AccountId } from '@creator-codes/domain';
import type { Database } from '../../engine/database.js';
import { idOfBytes } from '../../tables/ids.js';
import { EVENT_COLUMNS, linkOf, type StoredEvent } from './link.js';

const BATCH = 1_000;

/** What the chain of one account came to. */
export interface ChainReport {
  readonly accountId: AccountId;
  readonly sealed: number;
  /** Events of the last moment, which have no place yet. */
  readonly unsealed: number;
  /** The hash of the last event in hexadecimal; whoever keeps it elsewhere can tell later whether events were cut off. */
  readonly head: string | null;
  /** Hashes of earlier heads that are still in the chain, of those that were asked for. */
  readonly earlierHeads: readonly string[];
  /** What broke first; null when the chain holds. */
  readonly problem: string | null;
}

interface SealedEvent extends StoredEvent {
  readonly seq: number;
  readonly hash: Buffer;
}

/**
 * Reads every chain from its beginning and computes each hash anew.
 * @param expected hashes, in hexadecimal, of heads that were seen earlier
 */
export async function* verifyAuditChains(
  database: Database,
  expected: ReadonlySet<string> = new Set(),
): AsyncGenerator<ChainReport> {
  for (const { id } of await database.select<{ id: Buffer }>('SELECT id FROM account ORDER BY id'))
    yield await verifyChain(database, id, expected);
}

async function verifyChain(
  database: Database,
  account: Buffer,
  expected: ReadonlySet<string>,
): Promise<ChainReport> {
  const earlierHeads: string[] = [];
  let seq = 0;
  let hash: Buffer | null = null;
  let problem: string | null = null;
  while (problem === null) {
    const events: readonly SealedEvent[] = await database.select<SealedEvent>(
      `SELECT ${EVENT_COLUMNS}, seq, hash FROM audit_event${database.dialect.useIndex('audit_event_seq')}
       WHERE account_id = ? AND seq > ? ORDER BY seq LIMIT ${BATCH}`,
      [account, seq],
    );
    for (const event of events) {
      problem = problemOf(hash, seq, event);
      if (problem !== null) break;
      ({ seq, hash } = event);
      const text = event.hash.toString('hex');
      if (expected.has(text)) earlierHeads.push(text);
    }
    if (events.length < BATCH) break;
  }
  const [waiting] = await database.select<{ n: number }>(
    'SELECT COUNT(*) AS n FROM audit_event WHERE account_id = ? AND seq IS NULL',
    [account],
  );
  return {
    accountId: idOfBytes('Account', account),
    sealed: seq,
    unsealed: Number(waiting?.n ?? 0),
    head: hash?.toString('hex') ?? null,
    earlierHeads,
    problem,
  };
}

function problemOf(previous: Buffer | null, lastSeq: number, event: SealedEvent): string | null {
  const { seq, hash } = event;
  const missing = seq - lastSeq - 1;
  if (missing > 0) return `${missing} missing before event ${seq}`;
  if (linkOf(previous, seq, event).equals(hash)) return null;
  const id = idOfBytes('AuditEvent', event.id);
  return `event ${seq} (${id}) or the one before it is not as it was written`;
}
