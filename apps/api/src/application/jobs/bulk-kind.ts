import type { PlannedJobKind, Result, Violation } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type {
  BulkJobRecord,
  JobRow,
  JobRowOutcome,
  PlannedRow,
  RowFixing,
} from '../ports/bulk-jobs.js';
import type { WaitingRow } from '../ports/waiting-rows.js';
import type { Reads } from '../ports/reads.js';
import type { Dependencies, Facts, Transaction } from '../ports/unit-of-work.js';

/** What jobs work with: rows may be found by a filter. */
export type JobDependencies = Dependencies & {
  readonly reads: Reads;
  /** What is wrong, as a sentence for files; without it they name the code alone. */
  readonly sentenceOf?: (violation: Violation) => string;
};

/** What is called when a job has something to do: nobody waits for the next look. */
export interface WakingJobs {
  readonly wakeJobs: () => void;
}

/** One job at work, as whom it acts. */
export interface Working {
  readonly deps: JobDependencies;
  readonly call: Call;
  readonly job: BulkJobRecord;
}

/** The same for whoever judges without finding rows. */
export type Judging = Omit<Working, 'deps'> & { readonly deps: Dependencies };

/** Rows that a filter has found. */
export interface FoundRows {
  readonly inputs: readonly unknown[];
  /** From where to go on; null when there are no more. */
  readonly cursor: string | null;
}

/** What a job of one kind does to its rows. */
export interface BulkKind {
  /**
   * The facts on which all rows stand, as one text: if they are others when the plan is applied, nothing begins, and if
   * they change while it runs, it stops before the next row. What only some rows stand on is judged again when those
   * are written.
   */
  standsOn(facts: Facts, job: BulkJobRecord): Promise<string>;
  /** The next rows of a job that finds its rows. */
  find?(working: Working, limit: number): Promise<FoundRows>;
  /** Judges rows; nothing is written. Of rows with the same text the first gets it. */
  plan(facts: Facts, working: Judging, rows: readonly JobRow[]): Promise<readonly PlannedRow[]>;
  /**
   * Does what mends rows, each by itself, and answers them as they are to be judged again: what could not be done is
   * told with the row.
   */
  mend?(
    transaction: Transaction,
    working: Working,
    rows: readonly PlannedRow[],
    fixing: RowFixing,
  ): Promise<readonly JobRow[]>;
  /** What keeps rows of a job that is over from being planned again; nothing where they are judged one by one. */
  again?(facts: Facts, job: BulkJobRecord): Promise<Violation | null>;
  /**
   * What is done in the transaction that applies the plan, before any of its rows: for a plan that changes something
   * beside them. A refusal keeps it from beginning, and is told at the token.
   */
  begin?(transaction: Transaction, working: Judging): Promise<Result<null>>;
  /** For what a row waits that is planned to. */
  waiting?(working: Working, row: PlannedRow): WaitingRow | null;
  /**
   * Writes just what was planned for rows, by the use cases that do so for one: a row of which that cannot be written
   * any more is `CHANGED`, and nothing of it is written. Asked for rows only that are to be written.
   */
  apply(
    transaction: Transaction,
    working: Working,
    rows: readonly PlannedRow[],
  ): Promise<readonly JobRowOutcome[]>;
}

export type BulkKinds = Readonly<Record<PlannedJobKind, BulkKind>>;
