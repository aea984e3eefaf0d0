import type { AccountId, Instant } from '@creator-codes/domain';
import type { WaitingRow } from '../application/ports/waiting-rows.js';

type Row = Pick<WaitingRow, 'jobId' | 'n' | 'dueAt'>;

interface Pause {
  readonly accountId: AccountId;
  readonly failures: number;
  readonly until: Instant;
}

const FIRST = 2_000;
const LONGEST = 600_000;

/** Rows that have failed rest, each time twice as long. One that is made due once more is another one. */
export class Pauses {
  readonly #rows = new Map<string, Pause>();

  begin(accountId: AccountId, row: Row, now: Instant): void {
    const failures = (this.#rows.get(keyOf(row))?.failures ?? 0) + 1;
    const until = now + Math.min(LONGEST, FIRST * 2 ** (failures - 1));
    this.#rows.set(keyOf(row), { accountId, failures, until });
  }

  isOver(row: Row, now: Instant): boolean {
    return (this.#rows.get(keyOf(row))?.until ?? now) <= now;
  }

  /** Forgets rows that nobody has tried for long. Answers how many are left of each account. */
  forget(now: Instant): Map<AccountId, number> {
    const left = new Map<AccountId, number>();
    for (const [key, { accountId, until }] of this.#rows) {
      if (until + LONGEST <= now) this.#rows.delete(key);
      else left.set(accountId, (left.get(accountId) ?? 0) + 1);
    }
    return left;
  }
}

function keyOf({ jobId, n, dueAt }: Row): string {
  return `${jobId} ${n} ${dueAt}`;
}
