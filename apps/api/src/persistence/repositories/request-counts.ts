import type { RequestCounts } from '../../application/ports/request-counts.js';
import type { Database } from '../engine/database.js';
import { placeholders } from '../engine/statement.js';

/** Callers of one statement. */
const BATCH = 200;

/** The counts of all processes, in the database. */
export function requestCountsIn(database: Database): RequestCounts {
  const addTo = database.dialect.addTo('requests', ['caller', 'since']);
  return {
    add: async (since, counted) => {
      const totals = new Map<string, number>();
      // In one order, so that two processes never wait for each other in a circle.
      const callers = [...counted.keys()].sort();
      for (let start = 0; start < callers.length; start += BATCH) {
        const batch = callers.slice(start, start + BATCH);
        await database.transaction((session) =>
          session.execute(
            `INSERT INTO request_count (caller, since, requests) VALUES ${batch.map(() => '(?, ?, ?)').join(', ')}${addTo}`,
            batch.flatMap((caller) => [caller, since, counted.get(caller) ?? 0]),
          ),
        );
        const rows = await database.select<{ caller: string | Buffer; requests: number }>(
          `SELECT caller, requests FROM request_count WHERE since = ? AND caller IN ${placeholders(batch.length)}`,
          [since, ...batch],
        );
        for (const { caller, requests } of rows) totals.set(caller.toString(), requests);
      }
      return totals;
    },
    forgetBefore: async (since) => {
      await database.transaction((session) =>
        session.execute('DELETE FROM request_count WHERE since < ?', [since]),
      );
    },
  };
}
