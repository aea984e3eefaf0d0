import type { FileMapping } from '@creator-codes/domain';
import type { StoredRow } from '../../files/store-rows.js';

/** What a job that imports was asked for. */
export interface ImportParams {
  readonly mapping: FileMapping;
  /** As the file writes them. */
  readonly headers: readonly string[];
  /** Of the file, when its rows were asked for: read in another way, they are others. */
  readonly fileVersion: number;
  /** For how many days rows wait whose creator cannot get the code yet; else they are errors. */
  readonly waitDays?: number | null;
}

/** A row of such a job: one of the file, or in impact.com's format all that are of one code. */
export interface ImportRow {
  readonly rows: readonly StoredRow[];
  /** What people have decided about the row since. */
  readonly text?: string;
  readonly waits?: boolean;
  readonly isLeftOut?: boolean;
}
