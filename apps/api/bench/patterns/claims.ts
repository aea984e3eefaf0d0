import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OverlapClaim } from '@creator-codes/domain';
import { readPattern } from '@creator-codes/patterns';
import type { Database } from '../../src/persistence/engine/database.js';
import { NO_PATTERNS } from '../../src/persistence/repositories/patterns/pattern-index.js';
import { overlapsOfPattern } from '../../src/persistence/repositories/patterns/overlaps.js';
import { readPatterns } from '../../src/persistence/repositories/patterns/pattern-rows.js';
import { NOW, type TestAccount } from '../../test/persistence/account.js';
import { median } from '../shared/statistics.js';

/** One new pattern against everything of one sort. */
export interface Walk {
  readonly against: 'patterns' | 'exact codes';
  readonly pattern: string;
  /** Milliseconds: the median, and the slowest. */
  readonly took: number;
  readonly slowest: number;
  /** For how long at most the event loop was held at a time, in milliseconds. */
  readonly held: number;
  /** By how much the heap grew while it was walked, before a collection, in MB. */
  readonly heap: number;
}

/** None of them meets a code that there is: all of them are walked. */
const NEW_PATTERNS = [
  'NEW-[0-9]{4}',
  '[A-Z]{2}[0-9]{6}_X',
  '(?i)[a-z]+[0-9]*_?NEW_1',
  '.{0,5}_ZZ9.*',
  '(?:[A-Z]*[0-9]*){8}_Y[0-9]',
];
const EACH = 5;

/**
 * What the product walks before it writes a new pattern: the patterns of an account alone, as if it had no exact codes,
 * and its exact codes alone, as if it had no patterns.
 */
export async function measureWalks(
  database: Database,
  account: TestAccount,
  withoutCodes: TestAccount,
): Promise<readonly Walk[]> {
  const { select, dialect } = database;
  const where = { select, dialect, accountId: account.id };
  const index = await readPatterns(select, account.id, null);
  const none = { select, dialect, accountId: withoutCodes.id };
  const walks: Walk[] = [];
  for (const text of NEW_PATTERNS) {
    if (!readPattern(text).ok) throw new Error(`${text} is no pattern`);
    const claim: OverlapClaim = {
      ...{ text: { text, normalForm: null }, owner: null, startAt: null, endAt: null },
    };
    const asked = { claim, except: null, now: NOW };
    walks.push(
      await measured('patterns', text, () => overlapsOfPattern(none, index, asked)),
      await measured('exact codes', text, () => overlapsOfPattern(where, NO_PATTERNS, asked)),
    );
  }
  return walks;
}

async function measured(
  against: Walk['against'],
  pattern: string,
  walk: () => Promise<readonly object[]>,
): Promise<Walk> {
  const took: number[] = [];
  let [held, heap] = [0, 0];
  for (let run = 0; run < EACH; run += 1) {
    const before = process.memoryUsage().heapUsed;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await sleep(5);
    const began = performance.now();
    const found = await walk();
    took.push(performance.now() - began);
    await sleep(5);
    delay.disable();
    if (found.length > 0) throw new Error(`${pattern} meets ${JSON.stringify(found[0])}`);
    held = Math.max(held, delay.max / 1e6);
    heap = Math.max(heap, (process.memoryUsage().heapUsed - before) / 2 ** 20);
  }
  return { against, pattern, took: median(took), slowest: Math.max(...took), held, heap };
}
