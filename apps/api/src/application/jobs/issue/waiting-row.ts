import { DAY_MS, WAIT_DAYS, waitAmong } from '@creator-codes/domain';
import type { PlannedRow } from '../../ports/bulk-jobs.js';
import type { WaitingRow } from '../../ports/waiting-rows.js';
import type { Working } from '../bulk-kind.js';

/** What jobs with rows that may wait were asked for. */
interface WaitParams {
  readonly waitDays?: number | null | undefined;
}

/** For how many days somebody wants rows to wait, where they say so. */
export function daysOf({ waitDays }: WaitParams): { readonly waitDays?: number } {
  return typeof waitDays === 'number' ? { waitDays } : {};
}

/** For how many days a row waits. */
export function waitDaysOf(params: WaitParams, input: WaitParams): number {
  const { waitDays } = { ...params, ...daysOf(input) };
  return waitDays ?? WAIT_DAYS.usual;
}

/** For what a row waits, and until when; null where nothing is to be waited for. */
export function waitingRow(
  { job, deps }: Working,
  { n, input, creatorId, warnings }: PlannedRow,
): WaitingRow | null {
  const wait = waitAmong(warnings);
  if (wait === null || creatorId === null) return null;
  const days = waitDaysOf(job.params as WaitParams, input as WaitParams);
  const now = deps.clock.now();
  const lapsesAt = now + days * DAY_MS;
  // What it waits for may have come since it was planned: it is looked at soon.
  return { jobId: job.id, n, creatorId, waitsFor: wait.waitsFor, dueAt: now, lapsesAt };
}
