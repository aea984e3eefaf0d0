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
  /** All rows that wait for this, or that wait of a job, are looked at again soon. */
  updateWaitingAsked(about: WaitsFor | BulkJobId): Promise<void>;
  /** The first rows of a job wait no more, at most so many: each is skipped. Answers how many they were. */
  dropWaitingRows(id: BulkJobId, limit: number): Promise<number>;
}

/** Tries one row that waits, in a transaction of its own. */
export type TryWaitingRow = (accountId: AccountId, row: WaitingRow) => Promise<void>;

/** Rows of one transaction where all that wait are meant: nobody waits long for them. */
export const WAITING_AT_ONCE = 1_000;

/** Rows that are all to be looked at: they wait for something about a creator or for this, or were of a job that is over. */
export interface WaitingAsked {
  readonly accountId: AccountId;
  readonly about: CreatorId | WaitsFor | BulkJobId;
  /** How often that was asked for. */
  readonly asked: number;
}

/** Rows that wait, of all accounts: whoever's time has come. */
export interface WaitingRows {
  /** What was asked for, at most about so many; of each account as many. */
  asked(limit: number): Promise<readonly WaitingAsked[]>;
  /**
   * The next rows that were asked for are due, behind this one; those of a job that is over wait no more. Behind the last
   * one it is through, unless somebody has asked again meanwhile.
   * @returns the last of them; null if there are none
   */
  makeDue(
    asked: WaitingAsked,
    behind: Pick<WaitingRow, 'jobId' | 'n'> | null,
    limit: number,
    now: Instant,
  ): Promise<Pick<WaitingRow, 'jobId' | 'n'> | null>;
  /** All accounts that have rows whose time has come; where these are many, others that have rows too. */
  accountsDue(now: Instant): Promise<readonly AccountId[]>;
  /** Rows of an account whose wait is over, or that are to be looked at again. */
  due(accountId: AccountId, now: Instant, limit: number): Promise<readonly WaitingRow[]>;
}
