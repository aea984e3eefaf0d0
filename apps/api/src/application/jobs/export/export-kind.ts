import type { ExportJobKind, FileType } from '@creator-codes/domain';
import type { BulkJobRecord } from '../../ports/bulk-jobs.js';
import type { Working } from '../bulk-kind.js';

/** Rows of a file, as texts. */
export interface ExportPage {
  readonly rows: readonly (readonly string[])[];
  /** How many things they are of: some have several rows. */
  readonly count: number;
  /** From where to go on; null when there are no more. */
  readonly cursor: string | null;
}

/** What a job of one kind writes into its file. */
export interface ExportKind {
  headers(job: BulkJobRecord): readonly string[];
  /** The next rows: read outside of transactions, so that nobody waits. */
  page(working: Working, limit: number): Promise<ExportPage>;
}

export type ExportKinds = Readonly<Record<ExportJobKind, ExportKind>>;

/** What every export was asked for. */
export interface ExportParams {
  readonly type: FileType;
  /** The instant at which it shows everything, however long it takes. */
  readonly at: number;
}
