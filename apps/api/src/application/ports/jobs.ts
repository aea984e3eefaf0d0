import type {
  AccountId,
  BulkJobId,
  FileId,
  Instant,
  MembershipId,
  PromoCodeOwner,
} from '@creator-codes/domain';

/** Codes whose status changes by itself; the phase that is stored of them only helps to find them. */
export interface DuePhases {
  /** Every account, each of which is swept by itself. */
  accounts(): Promise<readonly AccountId[]>;
  /**
   * Moves the phases of an account's codes that are due, at most so many of them, the longest due first. A code that
   * changes meanwhile is left alone: whoever changes a code computes its phase anew.
   * @returns how many were due, and how many of those were moved
   */
  move(
    accountId: AccountId,
    now: Instant,
    limit: number,
  ): Promise<{ readonly due: number; readonly moved: number }>;
}

/** A membership of some account. */
export interface MembershipOf {
  readonly accountId: AccountId;
  readonly id: MembershipId;
}

/** Contracts of all accounts that have ended, and whose codes are to be ended. */
export interface EndedContracts {
  /** Those that are due, the longest due first. */
  due(now: Instant, limit: number): Promise<readonly MembershipOf[]>;
}

/** Ends the codes of a contract that has ended, as was chosen. */
export type EndContract = (membership: MembershipOf) => Promise<void>;

/** What calls under an idempotency key have answered. */
export interface IdempotencyKeys {
  /**
   * The next account with keys, in the order of ids; null after the last. It may be no account: people who have none
   * yet have keys too.
   */
  accountAfter(accountId: AccountId | null): Promise<AccountId | null>;
  /**
   * Forgets keys of an account up to an instant, at most so many of them, the oldest first.
   * @returns how many
   */
  forget(accountId: AccountId, until: Instant, limit: number): Promise<number>;
}

/** The hash chain of each account's audit log (ADR 11). */
export interface AuditChain {
  /** Accounts with events that have no place in their chain yet, at most so many. */
  accountsWaiting(limit: number): Promise<readonly AccountId[]>;
  /**
   * Gives the next events of an account their places, at most so many. A unique key keeps two processes from giving
   * the same place.
   * @returns how many were sealed; none if another process was quicker
   */
  extend(accountId: AccountId, limit: number): Promise<number>;
}

/** An owner of codes in an account. */
export interface OwnerIn {
  readonly accountId: AccountId;
  readonly ownerId: PromoCodeOwner['id'];
}

/** Writes what an owner is to be told now; answers how many mails that were. */
export type TellOwner = (owner: OwnerIn) => Promise<number>;

/** What owners are to be told, of all accounts. */
export interface DueNotices {
  /** Owners of whom something is due to be told, the longest due first. */
  owners(now: Instant, limit: number): Promise<readonly OwnerIn[]>;
  /** Ends what is too late at this instant, notices and mail, and forgets old days' counts of mails. */
  dropOld(now: Instant): Promise<void>;
}

/** A file of some account. */
export interface FileOf {
  readonly accountId: AccountId;
  readonly id: FileId;
}

/** Files of all accounts, for the job that takes them away. */
export interface ExpiredFiles {
  /** Files whose time is over at `now`, and uploads begun before `begun` that are not whole. */
  expired(now: Instant, begun: Instant, limit: number): Promise<readonly FileOf[]>;
  remove(file: FileOf): Promise<void>;
}

/** A job of some account. */
export interface BulkJobOf {
  readonly accountId: AccountId;
  readonly id: BulkJobId;
}

/** Jobs of all accounts that have ended, for the one that takes their rows away. */
export interface EndedJobs {
  /** Jobs that ended, and what lapsed, by `until` and have rows still, none of which waits. */
  withRows(until: Instant, limit: number): Promise<readonly BulkJobOf[]>;
  removeRows(job: BulkJobOf): Promise<void>;
}
