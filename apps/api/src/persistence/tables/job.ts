import type {
  AccountId,
  BulkJobId,
  CreatorId,
  FileId,
  Id,
  PromoCodeId,
} from '@creator-codes/domain';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';

/** Work on many rows: who does it, and how far it has come. */
export interface JobRow {
  readonly accountId: AccountId;
  readonly id: BulkJobId;
  readonly kind: string;
  readonly state: string;
  /** 1 while somebody is to work on it, else null. */
  readonly running: number | null;
  readonly holder: string | null;
  readonly leaseUntil: number | null;
  /** Goes up whenever somebody takes or stops the job. */
  readonly fence: number;
  readonly position: number;
  readonly total: number;
  /** Rows that are done, and rows of which nothing came. */
  readonly done: number;
  readonly failed: number;
  /** JSON: how many rows stand where. */
  readonly counts: string;
  /** JSON: what how many rows of the plan are told first. */
  readonly problems: string | null;
  readonly revision: number;
  /** What rows came to that `counts` has as waiting still: no holder writes these. */
  readonly waitedDone: number;
  readonly waitedChanged: number;
  readonly waitedSkipped: number;
  /** JSON: what the kind was asked for. */
  readonly params: string;
  /** JSON: as whom it acts. */
  readonly acting: string;
  readonly findsRows: number;
  readonly rowCursor: string | null;
  readonly retryOf: BulkJobId | null;
  /** JSON: what a planning of some rows mends. */
  readonly fixing: string | null;
  readonly standsOn: string | null;
  readonly tellsOwners: number;
  readonly errorPolicy: string | null;
  readonly problem: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly appliedBy: string | null;
  readonly appliedAt: number | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly lapsesAt: number | null;
  readonly version: number;
  /** The owner whose job it is; null for the account's own. */
  readonly ownerId: Id<'Creator' | 'PerformancePartner'> | null;
  /** The file that it reads or writes. */
  readonly fileId: FileId | null;
}

export const jobTable = (type: ColumnTypes) =>
  table<JobRow>({
    name: 'job',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      kind: type.text(40),
      state: type.text(20),
      running: nullable(type.small()),
      holder: nullable(type.text(64)),
      leaseUntil: nullable(type.instant()),
      fence: type.integer(),
      position: type.integer(),
      total: type.integer(),
      done: type.integer(),
      failed: type.integer(),
      counts: type.text(1_000),
      problems: nullable(type.longText()),
      revision: type.integer(),
      params: type.hugeText(),
      acting: type.longText(),
      findsRows: type.small(),
      rowCursor: nullable(type.text(200)),
      retryOf: nullable(type.id()),
      fixing: nullable(type.longText()),
      standsOn: nullable(type.text(64)),
      tellsOwners: type.small(),
      errorPolicy: nullable(type.text(20)),
      problem: nullable(type.text(60)),
      createdBy: type.text(200),
      createdAt: type.instant(),
      appliedBy: nullable(type.text(200)),
      appliedAt: nullable(type.instant()),
      startedAt: type.instant(),
      finishedAt: nullable(type.instant()),
      lapsesAt: nullable(type.instant()),
      version: type.integer(),
      ownerId: nullable(type.id()),
      fileId: nullable(type.id()),
      waitedDone: withDefault(type.integer(), 0),
      waitedChanged: withDefault(type.integer(), 0),
      waitedSkipped: withDefault(type.integer(), 0),
    },
    indexes: {
      open: ['running', 'leaseUntil'],
      state: ['accountId', 'state', 'lapsesAt'],
    },
    foreignKeys: [{ name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] }],
    checks: {
      is_running: 'running IS NULL OR running = 1',
      held: '(holder IS NULL AND lease_until IS NULL) OR (holder IS NOT NULL AND lease_until IS NOT NULL AND running IS NOT NULL)',
      position: 'position >= 0 AND position <= total',
      rows: 'done >= 0 AND failed >= 0 AND done + failed <= total',
    },
  });

/** A row of a job as it came. */
export interface JobInputRow {
  readonly accountId: AccountId;
  readonly jobId: BulkJobId;
  readonly n: number;
  /** JSON. */
  readonly input: string;
}

const JOB_KEY = {
  name: 'job',
  to: 'job',
  columns: ['accountId', 'jobId'],
  referenced: ['accountId', 'id'],
} as const;

const ROW_KEY = {
  name: 'row',
  to: 'job_row',
  columns: ['accountId', 'jobId', 'n'],
  referenced: ['accountId', 'jobId', 'n'],
} as const;

export const jobInputTable = (type: ColumnTypes) =>
  table<JobInputRow>({
    name: 'job_row',
    columns: {
      accountId: primary(type.id()),
      jobId: primary(type.id()),
      n: primary(type.integer()),
      input: type.hugeText(),
    },
    foreignKeys: [JOB_KEY],
  });

/** What is planned for a row. */
export interface JobPlanRow {
  readonly accountId: AccountId;
  readonly jobId: BulkJobId;
  readonly n: number;
  readonly state: string;
  /** The first thing that is wrong. */
  readonly problem: string | null;
  readonly label: string;
  readonly creatorId: CreatorId | null;
  readonly promoCodeId: PromoCodeId | null;
  /** No two rows of a plan take the same text. */
  readonly textKey: string | null;
  /** JSON: the text, what is written, errors and warnings. */
  readonly plan: string;
}

export const jobPlanTable = (type: ColumnTypes) =>
  table<JobPlanRow>({
    name: 'job_plan',
    columns: {
      accountId: primary(type.id()),
      jobId: primary(type.id()),
      n: primary(type.integer()),
      state: type.text(20),
      problem: nullable(type.text(60)),
      label: type.text(320),
      creatorId: nullable(type.id()),
      promoCodeId: nullable(type.id()),
      textKey: nullable(type.key(300)),
      plan: type.hugeText(),
    },
    unique: { text: ['accountId', 'jobId', 'textKey'] },
    indexes: {
      state: ['accountId', 'jobId', 'state', 'n'],
      creator: ['accountId', 'jobId', 'creatorId', 'n'],
    },
    foreignKeys: [ROW_KEY],
  });

/** What came of a row: its primary key is what no forgetful holder passes. */
export interface JobOutcomeRow {
  readonly accountId: AccountId;
  readonly jobId: BulkJobId;
  readonly n: number;
  readonly fence: number;
  readonly state: string;
  readonly promoCodeId: PromoCodeId | null;
  /** JSON: errors. */
  readonly outcome: string;
}

export const jobOutcomeTable = (type: ColumnTypes) =>
  table<JobOutcomeRow>({
    name: 'job_outcome',
    columns: {
      accountId: primary(type.id()),
      jobId: primary(type.id()),
      n: primary(type.integer()),
      fence: type.integer(),
      state: type.text(20),
      promoCodeId: nullable(type.id()),
      outcome: type.hugeText(),
    },
    indexes: {
      state: ['accountId', 'jobId', 'state', 'n'],
      code: ['accountId', 'jobId', 'promoCodeId'],
    },
    foreignKeys: [ROW_KEY],
  });
