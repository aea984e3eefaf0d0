import type { AccountId } from '@creator-codes/domain';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../engine/database.js';
import { NO_PATTERNS, type PatternIndex } from './pattern-index.js';
import { patternWritesOf, readPatterns } from './pattern-rows.js';

/** What all accounts together may hold: at least as much as one may have. */
export const INDEXES_MAX_BYTES = 128 * 1024 * 1024;
/** For how long an answer may not know what another process has written, in milliseconds. */
const FRESH_FOR = 500;

/** The patterns of accounts, kept in memory by each process. */
export class PatternIndexes {
  private readonly kept: LRUCache<AccountId, PatternIndex>;
  /** When each was last seen to be up to date. */
  private readonly seenAt = new LRUCache<AccountId, number>({ max: 10_000 });
  /** How often this process has written. */
  private readonly own = new LRUCache<AccountId, number>({ max: 10_000 });
  private readonly reading = new Map<AccountId, Promise<PatternIndex>>();

  constructor(
    private readonly database: Pick<Database, 'select'>,
    maxBytes = INDEXES_MAX_BYTES,
  ) {
    this.kept = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes + 1 });
  }

  /** The patterns at just this value of the counter, if they are known. */
  at(accountId: AccountId, writes: number): PatternIndex | null {
    if (writes === 0) return NO_PATTERNS;
    const index = this.kept.get(accountId);
    return index?.writes === writes ? index : null;
  }

  /** The patterns as they are, or were a moment ago if another process has written. */
  async current(accountId: AccountId): Promise<PatternIndex> {
    const index = this.kept.get(accountId);
    const age = performance.now() - (this.seenAt.get(accountId) ?? -Infinity);
    if (index !== undefined && age < FRESH_FOR) return index;
    const asked = this.asking(accountId);
    const writes = await patternWritesOf(this.database.select, accountId);
    const known = this.at(accountId, writes ?? 0);
    if (known === null) return this.refreshed(accountId);
    this.keep(accountId, known, asked);
    return known;
  }

  /** Reads what has changed. Whoever asks meanwhile waits for the same. */
  refreshed(accountId: AccountId): Promise<PatternIndex> {
    const under = this.reading.get(accountId);
    if (under !== undefined) return under;
    const asked = this.asking(accountId);
    const before = this.kept.get(accountId) ?? null;
    const reading = readPatterns(this.database.select, accountId, before)
      .then((index) => {
        this.keep(accountId, index, asked);
        return index;
      })
      .finally(() => {
        if (this.reading.get(accountId) === reading) this.reading.delete(accountId);
      });
    this.reading.set(accountId, reading);
    return reading;
  }

  /** This process has written: whoever asks next looks again. */
  written(accountId: AccountId): void {
    this.seenAt.delete(accountId);
    this.own.set(accountId, (this.own.get(accountId) ?? 0) + 1);
    // What is being read may be from before.
    this.reading.delete(accountId);
  }

  private asking(accountId: AccountId) {
    return { at: performance.now(), own: this.own.get(accountId) ?? 0 };
  }

  private keep(
    accountId: AccountId,
    index: PatternIndex,
    asked: { readonly at: number; readonly own: number },
  ): void {
    const kept = this.kept.get(accountId);
    if (kept !== undefined && kept.writes > index.writes) return;
    this.kept.set(accountId, index);
    if (asked.own === (this.own.get(accountId) ?? 0)) this.seenAt.set(accountId, asked.at);
  }
}
