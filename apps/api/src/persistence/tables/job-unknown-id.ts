import type { AccountId, BulkJobId } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** An id of another system by which a row of a job names something, and that nobody knew when it was planned. */
export interface JobUnknownIdRow {
  readonly accountId: AccountId;
  readonly jobId: BulkJobId;
  /** What it is the id of: its number as in `external_id`, 0 for an owner of whatever kind. */
  readonly target: number;
  readonly sourceSystem: string;
  /** Its bytes are compared, so that capitals count. */
  readonly externalId: string;
  readonly n: number;
  /** The one kind that an owner can be; null if that is open. */
  readonly ownerKind: number | null;
  /** What the row calls it. */
  readonly name: string | null;
}

export const jobUnknownIdTable = (type: ColumnTypes) =>
  table<JobUnknownIdRow>({
    name: 'job_unknown_id',
    columns: {
      accountId: primary(type.id()),
      jobId: primary(type.id()),
      target: primary(type.small()),
      sourceSystem: primary(type.text(64)),
      externalId: primary(type.key(512)),
      n: primary(type.integer()),
      ownerKind: nullable(type.small()),
      name: nullable(type.text(200)),
    },
    indexes: { row: ['accountId', 'jobId', 'n'] },
    foreignKeys: [
      {
        name: 'row',
        to: 'job_row',
        columns: ['accountId', 'jobId', 'n'],
        referenced: ['accountId', 'jobId', 'n'],
      },
    ],
  });
