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
