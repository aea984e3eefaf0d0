import { LeaseLost } from '../ports/bulk-jobs.js';
import { CommitUnknown, Conflict, isUnavailable } from '../ports/unit-of-work.js';
import type { BulkKind, JobDependencies } from './bulk-kind.js';

/** What a holder does in one turn. */
export interface Slice {
  readonly deps: JobDependencies;
  readonly kind: BulkKind;
  readonly fence: number;
  /** Rows at most. */
  readonly limit: number;
  /** Takes what is a bug, not the row's fault. */
  readonly report: (error: unknown) => void;
}

/** Something about one of the rows, and not about the database or the holder. */
export function isOfOneRow(error: unknown): boolean {
  const isOfAll =
    error instanceof LeaseLost || error instanceof CommitUnknown || error instanceof Conflict;
  return !isOfAll && !isUnavailable(error);
}
