import type { Database } from '../../src/persistence/engine/database.js';
import type { Reads } from '../../src/application/ports/reads.js';
import type { Sent } from './reading.js';

/** A database and its reads, where whatever is selected is remembered: beside transactions and within them. */
export function recorded(
  { database, reads }: { readonly database: Database; readonly reads: Reads },
  sent: Sent[],
): { readonly database: Database; readonly reads: Reads } {
  const remembered =
    (select: Database['select']): Database['select'] =>
    (text, params = []) => {
      sent.push({ text, params });
      return select(text, params);
    };
  return {
    reads,
    database: {
      ...database,
      select: remembered(database.select),
      transaction: (work, keep) =>
        database.transaction(
          (session) => work({ ...session, select: remembered(session.select) }),
          keep,
        ),
    },
  };
}
