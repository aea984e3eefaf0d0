import {
  CommitUnknown,
  Conflict,
  isUnavailable,
  type Transaction,
} from '../../application/ports/unit-of-work.js';

/** How a unit of work goes about rows that wait for what it does. */
interface Waiting {
  in(transaction: Transaction): Transaction;
}

/**
 * Runs a unit of work. Where it fails after rows that waited were tried in it, it runs once more and leaves them for later:
 * whatever is wrong with them does not stand in the way of what they waited for. If it was not theirs, it fails again.
 */
export async function apartFromWaiting<T>(run: (waiting: Waiting) => Promise<T>): Promise<T> {
  let hasTried = false;
  const noting = (transaction: Transaction): Transaction => ({
    ...transaction,
    waitingRowsOf: async (...of) => {
      const rows = await transaction.waitingRowsOf(...of);
      hasTried ||= rows.length > 0;
      return rows;
    },
  });
  try {
    return await run({ in: noting });
  } catch (error) {
    const isOfAll =
      error instanceof CommitUnknown || error instanceof Conflict || isUnavailable(error);
    if (!hasTried || isOfAll) throw error;
    return run({ in: (transaction) => ({ ...transaction, triesWaitingRows: false }) });
  }
}
