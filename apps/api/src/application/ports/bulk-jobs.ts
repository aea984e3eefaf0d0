import type {
  OpenJobs,
  AccountId,
  BulkJob,
  BulkJobId,
  BulkJobState,
  CreatorId,
  FileId,
  Instant,
  PromoCodeId,
  RowAnswer,
  RowFix,
  BulkRowOutcome,
  RowCounts,
  RowPlan,
  UnknownId,
  Violation,
  ViolationCode,
} from '@creator-codes/domain';
import type { Standing } from './actor.js';
import type { WaitingChanges, WaitingFacts } from './waiting-rows.js';

/** What mends rows of a plan, and which: those with these numbers, or all that stand so. */
export interface RowFixing {
  readonly fix: RowFix;
  readonly text: string | null;
  readonly rows: readonly number[] | null;
  readonly state: RowPlan | null;
  readonly problem: ViolationCode | null;
  /** In which cell of a file the text is put; the row's first line where none is given. */
  readonly column?: string | null;
  readonly line?: number | null;
  /** For how many days they wait; as the plan was asked for where it is left out. */
  readonly waitDays?: number | null;
}

/** A job as whoever works on it knows it. */
export interface BulkJobRecord extends BulkJob {
  /** As whom it acts: who planned it, then who applied it. */
  readonly acting: Standing;
  /** What its kind was asked for. */
  readonly params: unknown;
  /** How far whatever finds its rows has come; null where its rows are there already. */
  readonly cursor: string | null;
  /** Whether rows are found as it is planned. */
  readonly findsRows: boolean;
  /** The job whose rows without success it tries again. */
  readonly retryOf: BulkJobId | null;
  /** What a planning of some rows mends. */
  readonly fixing: RowFixing | null;
  /** What the whole plan stands on: facts as they were when it was made. */
  readonly standsOn: string | null;
  /** Whether owners are told of what it does to their codes. */
  readonly tellsOwners: boolean;
  /** The file that it reads or writes. */
  readonly fileId: FileId | null;
  /** Of its counts: what rows came to that had waited. They are counted apart, by nobody who works on the job. */
  readonly waited?: RowCounts;
}

/** A row as it came, by its number from 1. */
export interface JobRow {
  readonly n: number;
  readonly input: unknown;
}

/** What is planned for a row. */
export interface PlannedRow extends JobRow {
  readonly state: RowPlan;
  /** What the row is called. */
  readonly label: string;
  readonly creatorId: CreatorId | null;
  readonly promoCodeId: PromoCodeId | null;
  /** The text of a code that it makes or changes. */
  readonly text: string | null;
  /** Under which nothing else of the plan stands; null for what takes no text. */
  readonly textKey: string | null;
  /** What is written: an input of the use case. */
  readonly work: unknown;
  readonly errors: readonly Violation[];
  readonly warnings: readonly Violation[];
  /** The row of a file that it came from; what is wrong with its cells. */
  readonly line?: number | null;
  readonly answers?: readonly RowAnswer[];
  /** What it changes, as the audit log tells it. */
  readonly changes?: readonly RowChange[];
  /** For how many days it waits once the plan is applied, if it is planned to. */
  readonly waitDays?: number | null;
  /** Ids of other systems that it names and nobody knows; they are written with the row, and not read with it. */
  readonly unknownIds?: readonly UnknownId[];
}

/** An unknown id of a plan. */
export interface PlannedUnknownId extends UnknownId {
  /** How many rows name something by it. */
  readonly rows: number;
}

/** What is planned to change about something that is there. */
export interface RowChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What came of a row. */
export interface JobRowOutcome {
  readonly n: number;
  readonly state: BulkRowOutcome;
  readonly promoCodeId: PromoCodeId | null;
  readonly errors: readonly Violation[];
}

export interface BulkJobFacts extends WaitingFacts {
  plannedRow(id: BulkJobId, n: number): Promise<PlannedRow | null>;
  bulkJob(id: string): Promise<BulkJobRecord | null>;
  /** What is open at an instant of the account's own jobs, or of an owner's. */
  openJobs(ownerId: BulkJobRecord['acting']['ownerId'], at: Instant): Promise<OpenJobs>;
  /** Rows as they came, after a number. */
  jobRows(id: BulkJobId, after: number, limit: number): Promise<readonly JobRow[]>;
  /** Rows of a job of which nothing came, after a number. */
  rowsToRetry(id: BulkJobId, after: number, limit: number): Promise<readonly JobRow[]>;
  countRowsToRetry(id: BulkJobId): Promise<number>;
  /** Rows of a job that are in error, or could not be written, with why; after a number. */
  rowsToCorrect(id: BulkJobId, after: number, limit: number): Promise<readonly PlannedRow[]>;
  countRowsToCorrect(id: BulkJobId): Promise<number>;
  /** Rows with what is planned for them, after a number; `fixing` says which. */
  plannedRows(
    id: BulkJobId,
    after: number,
    limit: number,
    fixing?: RowFixing | null,
  ): Promise<readonly PlannedRow[]>;
  /** The unknown ids of the plan, those of the most rows first. */
  unknownIdsOf(id: BulkJobId, limit: number): Promise<readonly PlannedUnknownId[]>;
  /** Rows of an import, or of codes for creators, that somebody has decided about. */
  countMendedRows(id: BulkJobId): Promise<number>;
  /** How many rows a planning of some rows mends. */
  countRowsToFix(id: BulkJobId, fixing: RowFixing): Promise<number>;
  /** The rows of the plan that take these texts, by the texts' keys; those that none takes are left out. */
  textsInPlan(id: BulkJobId, textKeys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The first row of the plan for each of these creators. */
  creatorsInPlan(
    id: BulkJobId,
    creatorIds: readonly CreatorId[],
  ): Promise<ReadonlyMap<CreatorId, number>>;
  /** Creators who are called so: by id, address, handle or whole name; each at most `limit` of them. */
  creatorsCalled(
    typed: readonly string[],
    limit: number,
  ): Promise<readonly (readonly CreatorId[])[]>;
  /** The newest code of a creator that counts or will count. */
  liveCodeOf(
    creatorId: CreatorId,
  ): Promise<{ readonly id: PromoCodeId; readonly text: string } | null>;
}

export interface BulkJobChanges extends WaitingChanges {
  insertBulkJob(job: BulkJobRecord): Promise<void>;
  /** A person's change: whoever is at work on the job writes nothing more. False if it has changed meanwhile. */
  updateBulkJob(job: BulkJobRecord, seenVersion: number): Promise<boolean>;
  /**
   * The holder's change, first of all in its unit of work.
   * @throws LeaseLost where another one holds the job by now, or it was stopped
   */
  updateBulkJobAsHolder(job: BulkJobRecord, seenVersion: number, fence: number): Promise<void>;
  insertJobRows(id: BulkJobId, rows: readonly JobRow[]): Promise<void>;
  /** What is planned for rows: anew, or in the place of what was. */
  insertRowPlans(id: BulkJobId, rows: readonly PlannedRow[]): Promise<void>;
  updateRowPlans(id: BulkJobId, rows: readonly PlannedRow[]): Promise<void>;
  /** A row has one outcome: its key refuses another one. */
  insertRowOutcomes(
    id: BulkJobId,
    fence: number,
    outcomes: readonly JobRowOutcome[],
  ): Promise<void>;
}

/** Another one works on the job by now, or somebody has stopped it: this holder writes nothing. */
export class LeaseLost extends Error {
  constructor() {
    super('another one holds the job, or it was stopped');
    this.name = 'LeaseLost';
  }
}

/** A job that waits for somebody to work on it. */
export interface OpenJob {
  readonly accountId: AccountId;
  readonly id: BulkJobId;
  readonly fence: number;
  /** Whether whoever asks holds it already. */
  readonly isMine: boolean;
}

/** The jobs of all accounts, for those who work on them. */
export interface BulkJobQueue {
  /** Jobs that nobody else holds, some of each account: those of it that have waited longest. */
  open(holder: string, now: Instant): Promise<OpenJob[]>;
  /** Whether there is a job that somebody is to work on, whoever holds it. */
  any(): Promise<boolean>;
  /** @returns the fence that whoever took it writes under; null if somebody else was quicker */
  take(job: OpenJob, holder: string, now: Instant): Promise<number | null>;
  /** Moves the end of a lease on. False where its holder has it no more: the job was taken, stopped or done. */
  renew(
    job: Pick<OpenJob, 'accountId' | 'id' | 'fence'>,
    holder: string,
    now: Instant,
  ): Promise<boolean>;
  /** Gives back everything that a holder has: the next one need not wait for the lease to end. */
  release(holder: string): Promise<void>;
}

/** What whoever holds a job does with it. */
export interface WorkOnJob {
  /**
   * Plans or runs the next slice of a job, at most `limit` rows.
   * @param turn `report` takes what is a bug of ours, not the fault of the database or of the row
   * @returns where the job stands then; null if there is nothing to do any more
   * @throws LeaseLost; whatever the database throws
   */
  slice(
    job: Pick<OpenJob, 'accountId' | 'id'>,
    turn: {
      readonly fence: number;
      readonly limit: number;
      readonly report: (error: unknown) => void;
    },
  ): Promise<BulkJobState | null>;
  /** Stops a job that fails again and again: somebody has to look. */
  giveUp(job: Pick<OpenJob, 'accountId' | 'id' | 'fence'>): Promise<void>;
}

/** How long a holder has a job without a sign of life: after a kill another one goes on so soon. */
export const LEASE_MS = 2_500;
/** How often a holder gives one while a slice takes long: it may be stopped for the two seconds between, and loses nothing. */
export const RENEW_MS = 500;
