import { refused, violation, type PersonId } from '@creator-codes/domain';
import type { Standing } from '../../application/ports/actor.js';
import type { Clock, Facts, UnitOfWork } from '../../application/ports/unit-of-work.js';
import { collectingInserts } from '../engine/collected-inserts.js';
import type { Database } from '../engine/database.js';
import { factGuardOf } from './fact-guard.js';
import { factsOf } from './facts.js';
import { retried } from '../engine/retry.js';
import { transactionOf } from './transaction.js';
import { watched } from './watched-transaction.js';

/** Units of work on either engine. The clock decides the stored phase, and which tokens are over. */
export function createUnitOfWork(
  database: Database,
  clock: Clock = { now: () => Date.now() },
): UnitOfWork {
  return {
    run: (accountId, work, by) =>
      retried(() =>
        database.transaction(
          async (opened) => {
            const session = collectingInserts(opened);
            const guard = await factGuardOf(session, accountId);
            const hold = once(async () => guard?.changed());
            const { transaction, writes } = watched(transactionOf(session, accountId, clock), hold);
            if (by !== undefined && !(await mayStill(transaction, by, clock))) {
              return refused(violation('NO_LONGER_ALLOWED'));
            }
            const outcome = await work(transaction);
            if (!outcome.ok) return outcome;
            await session.flush();
            // Last of all: a row that many wait for is held for the commit alone.
            if (writes() === 'FACTS') await hold();
            if (writes() === 'SOMETHING') await guard?.used();
            return outcome;
          },
          ({ ok }) => ok,
        ),
      ),
    read: (accountId, work) => work(factsOf(database, accountId)),
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

/** Whether the caller is still what they were taken for: who calls is remembered for seconds, on each process. */
async function mayStill(
  facts: Facts,
  { actor: { kind, id }, capacity, ownerId }: Standing,
  clock: Clock,
): Promise<boolean> {
  if (id === null) return true;
  if (kind === 'PERSON') {
    const member = await facts.memberOf(id as PersonId);
    return member?.capacity === capacity && member.ownerId === ownerId;
  }
  if (kind === 'TOKEN') {
    const token = await facts.apiToken(id);
    const isOver = token?.expiresAt !== null && (token?.expiresAt ?? 0) <= clock.now();
    return token?.revokedAt === null && !isOver;
  }
  return true;
}
