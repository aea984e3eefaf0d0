import { createHash } from 'node:crypto';
import {
  refused,
  violation,
  type PromoCode,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Transaction } from '../../ports/unit-of-work.js';

/** What is about to be written is not what the plan showed. */
class NotAsPlanned extends Error {
  constructor() {
    super('not as planned');
    this.name = 'NotAsPlanned';
  }
}

/** What a row is told of which something else would be written. */
export const NOT_AS_PLANNED: Violation = violation('PLAN_STALE', ['promoCodeId']);

/** What is done in the transaction of {@link asPlanned}: a row is told where it is not as planned. */
export async function orNotAsPlanned<Value>(
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotAsPlanned)) throw error;
    return refused(NOT_AS_PLANNED);
  }
}

/**
 * The transaction for a row whose plan has shown what is written.
 * @throws NotAsPlanned before anything else is written, from whatever would write another code
 */
export function asPlanned(transaction: Transaction, planned: string | null): Transaction {
  let isFirst = true;
  const check = (code: PromoCode) => {
    if (isFirst && stateOf(code) !== planned) throw new NotAsPlanned();
    isFirst = false;
  };
  const writes: Pick<Transaction, 'savePromoCode' | 'insertPromoCode'> = {
    savePromoCode: (before, after) => {
      check(after);
      return transaction.savePromoCode(before, after);
    },
    insertPromoCode: (code, by) => {
      check(code);
      return transaction.insertPromoCode(code, by);
    },
  };
  // Each row has one: its hundred other methods are not copied.
  return Object.assign(Object.create(transaction) as Transaction, writes);
}

/** What people see of a code, without ids and moments of its own, as a plan keeps it; null where nothing is written. */
export function stateOf(code: PromoCode | null): string | null {
  if (code === null) return null;
  const { text, dealId, owner, assignments, expiredAt, replacedById } = code;
  const places = assignments.map((each) => [
    ...[each.programId, each.mediaSourceId, each.creditPolicy],
    ...[each.startAt, each.endAt, each.timeZone],
  ]);
  const state = [text, dealId, owner.id, places, expiredAt !== null, replacedById !== null];
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url');
}
