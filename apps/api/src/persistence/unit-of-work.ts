import type { Clock, UnitOfWork } from '../application/ports.js';
import type { Database } from './database.js';
import { factsOf } from './facts.js';
import { retried } from './retry.js';
import { transactionOf } from './transaction.js';

/** Units of work on either engine. The clock decides only the stored phase. */
export function createUnitOfWork(
  database: Database,
  clock: Clock = { now: () => Date.now() },
): UnitOfWork {
  return {
    run: (accountId, work) =>
      retried(() =>
        database.transaction(
          (session) => work(transactionOf(session, accountId, clock)),
          ({ ok }) => ok,
        ),
      ),
    read: (accountId, work) => work(factsOf(database, accountId)),
  };
}
