import type { Clock } from '../../application/ports/unit-of-work.js';
import type { Database } from '../engine/database.js';
import { requestCountsIn } from './request-counts.js';

/** Strangers may ask: the database is written to at most so often, in milliseconds. */
const WRITE_EVERY = 1_000;

/** Makes what tells whether a database answers and takes writes: one whose disk is full still reads. */
export function probeOf(database: Database, clock: Clock): () => Promise<boolean> {
  const counts = requestCountsIn(database);
  let wroteAt = -Infinity;
  return async () => {
    const now = performance.now();
    try {
      if (now - wroteAt < WRITE_EVERY) {
        await database.select('SELECT 1');
      } else {
        // A count like those of callers, which is forgotten with them.
        await counts.add(clock.now(), new Map([['readyz', 1]]));
        wroteAt = now;
      }
      return true;
    } catch {
      wroteAt = -Infinity;
      return false;
    }
  };
}
