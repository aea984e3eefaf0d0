import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuditChain } from '../application/ports/jobs.js';
import type { Job } from './job.js';

/** Few, and requests go between them: where statements stop the event loop, a job of many rows is felt otherwise. */
const EVENTS_AT_ONCE = 100;
const ACCOUNTS_A_ROUND = 100;

/** Seals every second. */
export function auditSealer(chain: AuditChain): Job {
  return { name: 'seal', every: 1_000, run: () => sealAuditEvents(chain) };
}

/**
 * Gives every event that has none yet its place in its account's chain. It happens a moment after the change and
 * not within it: a chain that every change had to extend would let an account make one change at a time (ADR 11).
 * @returns how many events were sealed
 */
export async function sealAuditEvents(chain: AuditChain): Promise<number> {
  let sealed = 0;
  for (;;) {
    let inRound = 0;
    for (const accountId of await chain.accountsWaiting(ACCOUNTS_A_ROUND)) {
      inRound += await chain.extend(accountId, EVENTS_AT_ONCE);
      await nextTurn();
    }
    sealed += inRound;
    // Nothing is left, or another process is at work on the rest.
    if (inRound === 0) return sealed;
  }
}
