import { createHash } from 'node:crypto';
import type { AuthCondition, AuthRow, AuthStore, AuthValue } from '../application/ports/auth.js';

/** How many attempts there are at once, and after how many milliseconds there is one more. */
export interface Allowance {
  readonly size: number;
  readonly refill: number;
}

/** Others who count the same at the same moment are waited for this often. */
const MAX_RACES = 20;

const is = (
  field: string,
  value: AuthValue,
  operator: AuthCondition['operator'] = 'eq',
): AuthCondition => ({ field, operator, value, connector: 'AND' });

/**
 * Counts attempts in the database, so that all processes count together. Nobody is ever shut out for long: when the
 * attempts are used up, one more is let through with every refill. So a guesser learns slowly, and nobody can keep
 * somebody else out. The table has a hash of what is counted, no names.
 */
export class Attempts {
  constructor(
    private readonly store: AuthStore,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** @returns null if the attempt may be made, else the seconds until it may */
  async take(what: string, allowance: Allowance): Promise<number | null> {
    const limitKey = hashOf(what);
    for (let race = 0; race < MAX_RACES; race += 1) {
      const [row] = await this.store.find('rate_limit', [is('limitKey', limitKey)], { limit: 1 });
      const now = this.now();
      const used = row === undefined ? 0 : usedOf(row, allowance, now);
      // A part of a refill may have passed already.
      const since = row === undefined || used === 0 ? now : lastRefill(row, allowance, now);
      const isFull = used >= allowance.size;
      const next = { count: isFull ? used : used + 1, lastRequest: since };
      if (!(await this.write(limitKey, row, next))) continue;
      return isFull ? Math.max(1, Math.ceil((since + allowance.refill - now) / 1_000)) : null;
    }
    return Math.max(1, Math.ceil(allowance.refill / 1_000));
  }

  /** Takes back an attempt that was right: it was no guess. */
  async giveBack(what: string): Promise<void> {
    const where = [is('limitKey', hashOf(what)), is('count', 0, 'gt')];
    await this.store.changeOne('rate_limit', where, {}, { count: -1 });
  }

  private async write(
    limitKey: string,
    seen: AuthRow | undefined,
    next: { readonly count: number; readonly lastRequest: number },
  ): Promise<boolean> {
    if (seen !== undefined) {
      const same = (['count', 'lastRequest'] as const).map((name) => is(name, seen[name] ?? null));
      return (
        (await this.store.changeOne('rate_limit', [is('limitKey', limitKey), ...same], next)) !==
        null
      );
    }
    try {
      await this.store.insert('rate_limit', { id: idOf(limitKey), limitKey, ...next });
      return true;
    } catch (error) {
      const [row] = await this.store.find('rate_limit', [is('limitKey', limitKey)], { limit: 1 });
      // Somebody else was first; its row is there now.
      if (row !== undefined) return false;
      throw error;
    }
  }
}

function elapsed(row: AuthRow, now: number): number {
  // A clock that went back has not seen anything happen since.
  return Math.max(0, now - Number(row['lastRequest']));
}

function usedOf(row: AuthRow, { refill }: Allowance, now: number): number {
  return Math.max(0, Number(row['count']) - Math.floor(elapsed(row, now) / refill));
}

function lastRefill(row: AuthRow, { refill }: Allowance, now: number): number {
  return now - (elapsed(row, now) % refill);
}

function hashOf(what: string): string {
  return createHash('sha256').update(what).digest('base64url');
}

/** One row for one name, so its id can be made of it. */
function idOf(limitKey: string): string {
  return createHash('sha256').update(limitKey).digest().subarray(0, 16).toString('base64url');
}
