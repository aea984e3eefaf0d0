import { createHash } from 'node:crypto';
import type { PromoCode, Result } from '@creator-codes/domain';
import type { Facts, Transaction } from '../../ports/unit-of-work.js';

/** What a use case answers when nothing is written, and what it would have written. */
interface Tried<T> {
  readonly outcome: Result<T>;
  /** The first code that it would have saved or made; null where it would have left all as it is. */
  readonly written: string | null;
}

/**
 * Judges by the very use case that writes, on a transaction that writes nothing and that nobody waits for.
 * @param work may save or make codes, and nothing else
 */
export async function tried<T>(
  facts: Facts,
  work: (transaction: Transaction) => Promise<Result<T>>,
): Promise<Tried<T>> {
  let written: string | null = null;
  const note = (code: PromoCode) => {
    written ??= stateOf(code);
  };
  const judging: Partial<Transaction> = {
    ...facts,
    savePromoCode: (_before: PromoCode, after: PromoCode) => {
      note(after);
      return Promise.resolve(true);
    },
    insertPromoCode: (code: PromoCode) => {
      note(code);
      return Promise.resolve();
    },
    insertRotation: () => Promise.resolve(),
    appendAudit: () => Promise.resolve(),
  };
  const outcome = await work(judging as Transaction);
  return { outcome, written };
}

/** What is about to be written is not what the plan showed. */
export class NotAsPlanned extends Error {
  constructor() {
    super('not as planned');
    this.name = 'NotAsPlanned';
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
  return {
    ...transaction,
    savePromoCode: (before, after) => {
      check(after);
      return transaction.savePromoCode(before, after);
    },
    insertPromoCode: (code, by) => {
      check(code);
      return transaction.insertPromoCode(code, by);
    },
  };
}

/** What people see of a code, without ids and moments of its own. */
function stateOf({ text, dealId, owner, assignments, expiredAt, replacedById }: PromoCode): string {
  const places = assignments.map((each) => [
    ...[each.programId, each.mediaSourceId, each.creditPolicy],
    ...[each.startAt, each.endAt, each.timeZone],
  ]);
  const state = [text, dealId, owner.id, places, expiredAt !== null, replacedById !== null];
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url');
}
