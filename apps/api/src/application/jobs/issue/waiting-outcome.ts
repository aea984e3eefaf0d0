import type { PromoCodeId, Violation, Wait } from '@creator-codes/domain';
import type { BulkJobRecord, PlannedRow } from '../../ports/bulk-jobs.js';
import type { Dependencies, Transaction } from '../../ports/unit-of-work.js';

/** What comes of a row that has waited: it is settled. */
export interface WaitingOutcome {
  readonly state: 'DONE' | 'CHANGED' | 'SKIPPED';
  readonly errors: readonly Violation[];
  readonly promoCodeId?: PromoCodeId;
}

/** Does what a row waits to do, or says for what it goes on waiting. */
export type TryRow = (
  transaction: Transaction,
  deps: Dependencies,
  job: BulkJobRecord,
  row: PlannedRow,
) => Promise<WaitingOutcome | { readonly wait: Wait }>;

/** Listed with what stands in its way. */
export function notDone(...errors: readonly Violation[]): WaitingOutcome {
  return { state: 'CHANGED', errors };
}
