import type { AccountId, Instant } from '@creator-codes/domain';
import type { IdempotencyKeys } from '../application/ports/jobs.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 500;
/** Twice as long as keys are promised to be remembered: clocks of several machines differ. */
const KEPT_FOR = 2 * 86_400_000;

/** Forgets every hour. */
export function idempotencyKeySweeper(keys: IdempotencyKeys, clock: Clock): Job {
  return {
    name: 'idempotency keys',
    every: 3_600_000,
    run: () => sweepIdempotencyKeys(keys, clock.now()),
  };
}

/**
 * Forgets what calls under an idempotency key have answered long ago.
 * @returns how many keys were forgotten
 */
export async function sweepIdempotencyKeys(keys: IdempotencyKeys, now: Instant): Promise<number> {
  let forgotten = 0;
  let accountId: AccountId | null = null;
  while ((accountId = await keys.accountAfter(accountId)) !== null) {
    for (;;) {
      const inBatch = await keys.forget(accountId, now - KEPT_FOR, BATCH);
      forgotten += inBatch;
      if (inBatch < BATCH) break;
    }
  }
  return forgotten;
}
