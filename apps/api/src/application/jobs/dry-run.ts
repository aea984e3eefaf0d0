import type { PromoCode, Result } from '@creator-codes/domain';
import type { RowChange } from '../ports/bulk-jobs.js';
import { type Facts, type Transaction, WRITES } from '../ports/unit-of-work.js';
import { refusedOnOverlap } from '../spine/overlapping.js';

/** What a use case would come to. */
export interface Tried<Outcome> {
  readonly outcome: Result<Outcome>;
  /** What it would tell the audit log. */
  readonly changes: readonly RowChange[];
  /** The first code that it would save or make; null where it would leave all as they are. */
  readonly code: PromoCode | null;
  /** The last one: as it is then, where one code is changed twice. */
  readonly last: PromoCode | null;
}

/**
 * Runs a use case as it would run, on facts alone: nothing is written, and nobody waits for it. So the plan is judged by the very code that
 * writes.
 */
export async function dryRun<Outcome>(
  facts: Facts,
  work: (transaction: Transaction) => Promise<Result<Outcome>>,
): Promise<Tried<Outcome>> {
  const changes: RowChange[] = [];
  const written: PromoCode[] = [];
  const note = (code: PromoCode) => {
    written.push(code);
    return Promise.resolve(true);
  };
  const transaction = new Proxy(facts as Transaction, {
    get: (target, name, receiver): unknown => {
      if (name === 'appendAudit') {
        return (event: { readonly changes: readonly RowChange[] }) => {
          changes.push(...event.changes);
          return Promise.resolve();
        };
      }
      // What has waited for it is none of what it would do itself.
      if (name === 'triesWaitingRows') return false;
      if (name === 'insertPromoCode') return note;
      if (name === 'savePromoCode') {
        return (_before: PromoCode, after: PromoCode) => note(after);
      }
      if (name === 'promoCode') {
        // What was changed before is seen by whatever changes it once more.
        return (id: string) =>
          Promise.resolve(written.findLast((code) => code.id === id) ?? target.promoCode(id));
      }
      return typeof name === 'string' && WRITES.test(name)
        ? () => Promise.resolve(true)
        : Reflect.get(target, name, receiver);
    },
  });
  const outcome = await refusedOnOverlap(() => work(transaction));
  return { outcome, changes, code: written[0] ?? null, last: written.at(-1) ?? null };
}
