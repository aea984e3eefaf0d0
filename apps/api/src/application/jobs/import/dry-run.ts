import type { Result } from '@creator-codes/domain';
import type { RowChange } from '../../ports/bulk-jobs.js';
import { type Facts, type Transaction, WRITES } from '../../ports/unit-of-work.js';
import { refusedOnOverlap } from '../../spine/overlapping.js';

/** What a use case would come to. */
export interface Tried<Outcome> {
  readonly outcome: Result<Outcome>;
  /** What it would tell the audit log. */
  readonly changes: readonly RowChange[];
}

/**
 * Runs a use case as it would run, on facts alone: nothing is written. So the plan is judged by the very code that
 * writes.
 */
export async function dryRun<Outcome>(
  facts: Facts,
  work: (transaction: Transaction) => Promise<Result<Outcome>>,
): Promise<Tried<Outcome>> {
  const changes: RowChange[] = [];
  const transaction = new Proxy(facts as Transaction, {
    get: (target, name, receiver): unknown => {
      if (name === 'appendAudit') {
        return (event: { readonly changes: readonly RowChange[] }) => {
          changes.push(...event.changes);
          return Promise.resolve();
        };
      }
      return typeof name === 'string' && WRITES.test(name)
        ? () => Promise.resolve(true)
        : Reflect.get(target, name, receiver);
    },
  });
  const outcome = await refusedOnOverlap(() => work(transaction));
  return { outcome, changes };
}
