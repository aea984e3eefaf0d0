import { violation, type Violation } from '../shared/violation.js';
import { isExportKind, JOB_ROWS_MAX, type BulkJobKind } from './bulk-job.js';

/** Jobs of an account that may be open at once: planned, run, stopped, or plans that nobody has applied. */
export const OPEN_JOBS_MAX = 200;
/** The same of somebody who owns codes: their files. */
export const OPEN_JOBS_OF_OWNER_MAX = 10;
/** Rows that are kept for them together: each may be a plan of a million. */
export const OPEN_JOB_ROWS_MAX = 5 * JOB_ROWS_MAX;

/** What is open: of the account's own, or of one owner. */
export interface OpenJobs {
  readonly jobs: number;
  /** Of those that write no file: a file is bounded by its bytes. */
  readonly rows: number;
}

/** Why there may not be another job; null if there may. */
export function openJobsViolation(
  open: OpenJobs,
  next: { readonly kind: BulkJobKind; readonly total: number },
  isOfOwner: boolean,
): Violation | null {
  const max = isOfOwner ? OPEN_JOBS_OF_OWNER_MAX : OPEN_JOBS_MAX;
  if (open.jobs >= max) {
    return violation('TOO_MANY', [], { max, count: open.jobs + 1, open: 'JOBS' });
  }
  const rows = open.rows + next.total;
  return isExportKind(next.kind) || rows <= OPEN_JOB_ROWS_MAX
    ? null
    : violation('TOO_MANY', [], { max: OPEN_JOB_ROWS_MAX, count: rows, open: 'ROWS' });
}
