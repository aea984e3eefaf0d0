import type {
  BulkJob,
  BulkJobId,
  BulkJobRowState,
  BulkJobState,
  CreatorId,
  FileId,
  Instant,
  PromoCodeId,
  RowAnswer,
  RowPlan,
  RowProblem,
  Violation,
  WaitsFor,
} from '@creator-codes/domain';
import type { Standing } from './actor.js';
import type { PlannedUnknownId } from './bulk-jobs.js';
import type { AuditChange } from './unit-of-work.js';

export interface BulkJobView extends Omit<BulkJob, 'counts' | 'problems'> {
  readonly fileId: FileId | null;
  readonly acting: Standing;
  readonly retryOf: BulkJobId | null;
  /** As it is at this instant. */
  readonly state: BulkJobState;
  readonly counts: readonly { readonly state: BulkJobRowState; readonly count: number }[];
  readonly problems: readonly RowProblem[];
  /** Null unless it is a plan that may be applied. */
  readonly token: string | null;
  readonly secondsLeft: number | null;
}

/** A row of a job: what was planned for it, and what came of it. */
export interface BulkJobRowView {
  readonly number: number;
  readonly state: BulkJobRowState;
  readonly plan: RowPlan | null;
  readonly label: string;
  readonly text: string | null;
  readonly creatorId: CreatorId | null;
  readonly promoCodeId: PromoCodeId | null;
  /** For what it waits; null for what does not wait. */
  readonly waitsFor: WaitsFor | null;
  /** For how many days it waits once the plan is applied; null for what waits already, or does not. */
  readonly waitDays: number | null;
  /** Until when it waits; null for what does not wait. */
  readonly waitsUntil: Instant | null;
  readonly errors: readonly Violation[];
  readonly warnings: readonly Violation[];
  readonly line: number | null;
  readonly answers: readonly RowAnswer[];
  readonly changes: readonly AuditChange[];
}

/** An id of another system that rows of a plan name something by, and that nothing of the account had then. */
export interface UnknownIdView extends PlannedUnknownId {
  /** Whether something has it by now: its rows have only to be checked again. */
  readonly isKnown: boolean;
}
