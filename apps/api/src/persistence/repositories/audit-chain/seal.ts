import type { AuditChain } from '../../../application/ports/jobs.js';
import { Conflict, KeyTaken } from '../../../application/ports/unit-of-work.js';
import type { Database, Session } from '../../engine/database.js';
import { placeholders } from '../../engine/statement.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { EVENT_COLUMNS, linkOf, type StoredEvent } from './link.js';

/** Events that one statement seals: a database looks for each among all of them. */
const EVENTS_A_STATEMENT = 50;

/** The chains of the audit log, to be extended. */
export function auditChainIn({
  dialect,
  select,
  transaction,
}: Pick<Database, 'dialect' | 'select' | 'transaction'>): AuditChain {
  return {
    accountsWaiting: async (limit) => {
      const accounts = await select<{ account_id: Buffer }>(
        `SELECT DISTINCT account_id FROM audit_event${dialect.useIndex('audit_event_unsealed')}
         WHERE seq IS NULL LIMIT ${limit}`,
      );
      return accounts.map(({ account_id: id }) => idOfBytes('Account', id));
    },
    extend: async (accountId, limit) => {
      try {
        return await transaction((session) => extend(session, bytesOfOwnId(accountId), limit));
      } catch (error) {
        if (error instanceof Conflict || error instanceof KeyTaken) return 0;
        throw error;
      }
    },
  };
}

async function extend(session: Session, account: Buffer, limit: number): Promise<number> {
  const [head] = await session.select<{ seq: number; hash: Buffer }>(
    `SELECT seq, hash FROM audit_event${session.dialect.useIndex('audit_event_seq')}
     WHERE account_id = ? AND seq IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    [account],
  );
  const events = await session.select<StoredEvent>(
    `SELECT ${EVENT_COLUMNS} FROM audit_event${session.dialect.useIndex('audit_event_unsealed')}
     WHERE account_id = ? AND seq IS NULL ORDER BY id LIMIT ${limit}`,
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
