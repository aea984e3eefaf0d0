import type { AccountId, BulkJobId, CreatorId } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** A row of a job that waits until it can be done. */
export interface JobWaitingRow {
  readonly accountId: AccountId;
  readonly jobId: BulkJobId;
  readonly n: number;
  readonly creatorId: CreatorId;
  readonly waitsFor: string;
  /** When it is looked at again without anybody doing something about its creator. */
  readonly dueAt: number | null;
  readonly lapsesAt: number;
}

export const jobWaitingTable = (type: ColumnTypes) =>
  table<JobWaitingRow>({
    name: 'job_waiting',
    columns: {
      accountId: primary(type.id()),
      jobId: primary(type.id()),
      n: primary(type.integer()),
      creatorId: type.id(),
      waitsFor: type.text(20),
      dueAt: nullable(type.instant()),
      lapsesAt: type.instant(),
    },
    indexes: {
      creator: ['accountId', 'creatorId', 'jobId', 'n'],
      waits_for: ['accountId', 'waitsFor', 'jobId', 'n'],
      due: ['dueAt'],
      lapses: ['lapsesAt'],
      account_due: ['accountId', 'dueAt'],
      account_lapses: ['accountId', 'lapsesAt'],
    },
    foreignKeys: [
      {
        name: 'row',
        to: 'job_row',
        columns: ['accountId', 'jobId', 'n'],
        referenced: ['accountId', 'jobId', 'n'],
      },
    ],
  });

/** A creator about whom something has become true, and whose rows that wait are all to be looked at. */
export interface JobWaitingCreatorRow {
  readonly accountId: AccountId;
  readonly creatorId: CreatorId;
  /** Goes up each time: whoever looks at the rows knows whether they were asked for again meanwhile. */
  readonly asked: number;
}

export const jobWaitingCreatorTable = (type: ColumnTypes) =>
  table<JobWaitingCreatorRow>({
    name: 'waiting_creator',
    columns: {
      accountId: primary(type.id()),
      creatorId: primary(type.id()),
      asked: type.integer(),
    },
    foreignKeys: [
      {
        name: 'creator',
        to: 'creator',
        columns: ['accountId', 'creatorId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });

/** What rows wait for, and has come, or a job of which none waits any more: all of them are to be looked at. */
export interface JobWaitingAskedRow {
  readonly accountId: AccountId;
  /** What they wait for, or the id of the job. */
  readonly about: string;
  /** As of a creator. */
  readonly asked: number;
}

export const jobWaitingAskedTable = (type: ColumnTypes) =>
  table<JobWaitingAskedRow>({
    name: 'waiting_asked',
    columns: {
      accountId: primary(type.id()),
      about: primary(type.text(40)),
      asked: type.integer(),
    },
    foreignKeys: [{ name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] }],
  });
