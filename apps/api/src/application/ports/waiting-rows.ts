import type {
  AccountId,
  BulkJobId,
  CreatorId,
  Instant,
  RowCounts,
  Wait,
  WaitsFor,
} from '@creator-codes/domain';

/** A row that waits until it can be done. */
export interface WaitingRow extends Wait {
  readonly jobId: BulkJobId;
  readonly n: number;
  readonly creatorId: CreatorId;
  readonly lapsesAt: Instant;
}

/** What is known of rows that wait. */
export interface WaitingFacts {
  /** The first rows that wait for something about a creator, oldest job first. */
  waitingRowsOf(creatorId: CreatorId, limit: number): Promise<readonly WaitingRow[]>;
  /** Null if it waits no more. */
  waitingRow(id: BulkJobId, n: number): Promise<WaitingRow | null>;
}

/** What a transaction does to them. */
export interface WaitingChanges {
  /** Whether rows are tried in it. False where that may be why it failed before: then they are tried soon after it. */
  readonly triesWaitingRows: boolean;
  insertWaitingRows(rows: readonly WaitingRow[]): Promise<void>;
  /** What a row waits for now. */
  updateWaitingRow(row: WaitingRow): Promise<void>;
  /** It waits no more. False if somebody else was quicker. */
  deleteWaitingRow(row: Pick<WaitingRow, 'jobId' | 'n'>): Promise<boolean>;
  /** All rows that wait for something about a creator are looked at again soon. */
  updateWaitingCreator(creatorId: CreatorId): Promise<void>;
  /** Rows of a job that waited have come to this. Whoever works on the job is not disturbed by it. */
  updateWaitedCounts(id: BulkJobId, came: RowCounts): Promise<void>;
  /** Rows that wait for this are looked at again soon. */
  updateWaitingDue(waitsFor: WaitsFor, dueAt: Instant): Promise<void>;
  /** The rows of a job wait no more: each is skipped. Answers how many they were. */
  dropWaitingRows(id: BulkJobId): Promise<number>;
}

/** Tries one row that waits, in a transaction of its own. */
export type TryWaitingRow = (accountId: AccountId, row: WaitingRow) => Promise<void>;

/** A creator whose waiting rows are all to be looked at. */
export interface WaitingCreator {
  readonly accountId: AccountId;
  readonly creatorId: CreatorId;
  /** How often that was asked for. */
  readonly asked: number;
}

/** Rows that wait, of all accounts: whoever's time has come. */
export interface WaitingRows {
  /** Creators whose rows are all to be looked at, at most so many. */
  creators(limit: number): Promise<readonly WaitingCreator[]>;
  /**
   * The next rows of a creator are due, behind this one. Behind the last one the creator is through, unless somebody
   * has asked again meanwhile.
   * @returns the last of them; null if there are none
   */
  makeDue(
    creator: WaitingCreator,
    behind: Pick<WaitingRow, 'jobId' | 'n'> | null,
    limit: number,
    now: Instant,
  ): Promise<Pick<WaitingRow, 'jobId' | 'n'> | null>;
  /** Rows whose wait is over, or that are to be looked at again. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly (WaitingRow & { readonly accountId: AccountId })[]>;
}
