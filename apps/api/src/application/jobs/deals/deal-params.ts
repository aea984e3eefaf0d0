import type { Deal, DealChanges, DealDates } from '@creator-codes/domain';
import type { BulkJobRecord } from '../../ports/bulk-jobs.js';

/** What a job keeps by which the codes of a deal follow. */
export interface DealParams {
  readonly changes: DealChanges;
  /** The dates that the deal has once it is changed. */
  readonly dates: DealDates;
}

export function dealParams({ params }: Pick<BulkJobRecord, 'params'>): DealParams {
  return params as DealParams;
}

/** The dates of a deal alone. */
export function datesOf({ startAt, endAt, syncDates }: Deal): DealDates {
  return { startAt, endAt, syncDates };
}
