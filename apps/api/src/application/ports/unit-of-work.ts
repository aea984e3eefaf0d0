import type {
  Account,
  AccountId,
  ActorKind,
  ApiToken,
  AuditEventId,
  BulkJobId,
  Creator,
  Deal,
  EntityName,
  Id,
  Instant,
  MediaSource,
  Membership,
  PerformancePartner,
  Program,
  PromoCode,
  Random,
  RestrictedText,
  Result,
} from '@creator-codes/domain';
import type { Standing, Telling } from './actor.js';
import type { AuditAction } from './audit-action.js';
import type { BulkJobChanges, BulkJobFacts } from './bulk-jobs.js';
import type { CampaignChanges, CampaignFacts } from './campaigns.js';
import type { LiveCodes, LiveCodesAsked, Rotation } from './code-facts.js';
import type { ExternalIdChanges, ExternalIdFacts } from './external-ids.js';
import type { FileChanges, FileFacts } from './files.js';
import type { NoticeChanges, NoticeFacts } from './notices.js';
import type { PeopleChanges, PeopleFacts } from './people.js';
import type { TemplateChanges, TemplateFacts } from './templates.js';
import type { TextFacts } from './texts.js';
import type { TokenSecret } from './tokens.js';

export type * from './audit-action.js';
export * from './failures.js';

export interface Clock {
  now(): Instant;
}

export interface Ids {
  /** A new time-ordered id. */
  next<Name extends EntityName>(entity: Name): Id<Name>;
}

/** Reads of one account that rules are judged on. An id that is malformed or of another account finds nothing. */
export interface Facts
  extends
    BulkJobFacts,
    CampaignFacts,
    ExternalIdFacts,
    FileFacts,
    NoticeFacts,
    PeopleFacts,
    TextFacts,
    TemplateFacts {
  account(): Promise<Account | null>;
  programs(): Promise<readonly Program[]>;
  creator(id: string): Promise<Creator | null>;
  /** What a creator is called, where nothing else of them is asked. */
  creatorNamed(id: string): Promise<Pick<Creator, 'id' | 'displayName'> | null>;
  membership(creatorId: string, programId: string): Promise<Membership | null>;
  membershipById(id: string): Promise<Membership | null>;
  mediaSource(id: string): Promise<MediaSource | null>;
  mediaSourceOf(creatorId: string, programId: string): Promise<MediaSource | null>;
  /** Whether codes are assigned to a media source, current or earlier ones. */
  holdsCodes(id: MediaSource['id']): Promise<boolean>;
  performancePartner(id: string): Promise<PerformancePartner | null>;
  deal(id: string): Promise<Deal | null>;
  /** Whether codes refer to it, ended ones too. */
  dealHasCodes(id: string): Promise<boolean>;
  /** Whether any deal has an amount: of its discount, its limit or what an order must come to. */
  dealsHaveAmounts(): Promise<boolean>;
  /** Codes of a creator in a program that begin or count still, by their ids. */
  liveCodesOfCreator(
    membership: Pick<Membership, 'creatorId' | 'programId'>,
    asked: Pick<LiveCodesAsked, 'now' | 'limit' | 'after'>,
  ): Promise<readonly PromoCode['id'][]>;
  /** Its codes that have not ended and that no other one replaces, by their ids, and how many there are. */
  liveCodesOfDeal(id: string, asked: LiveCodesAsked): Promise<LiveCodes>;
  promoCode(id: string): Promise<PromoCode | null>;
  restrictedText(id: string): Promise<RestrictedText | null>;
  /** All that is restricted now: words, and prefixes. */
  restrictedNow(): Promise<readonly RestrictedText[]>;
  apiToken(id: string): Promise<ApiToken | null>;
  /** What a call with this key has come to. */
  idempotencyRecord(key: string): Promise<IdempotencyRecord | null>;
}

export interface AuditChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One change, as the audit log keeps it (R12). */
export interface AuditEvent {
  readonly id: AuditEventId;
  readonly at: Instant;
  /** The actor's name at that moment. */
  readonly actor: string;
  /** Null for changes from before anybody signed in. */
  readonly actorKind: ActorKind | null;
  /** Of the person or token; null for our own work. */
  readonly actorId: string | null;
  /** The network address that the change came from; null for our own work. */
  readonly address: string | null;
  readonly action: AuditAction;
  readonly subjectType: EntityName;
  readonly subjectId: string;
  readonly subjectLabel: string;
  /** Of the subject, as it was after the change; null where it has none, and for events from before it was kept. */
  readonly subjectVersion: number | null;
  readonly changes: readonly AuditChange[];
  readonly reason: string | null;
  readonly requestId: string;
}

/** What a call with an idempotency key answered. */
export interface IdempotencyRecord {
  readonly key: string;
  /** Hash of the mutation's name and its arguments. */
  readonly fingerprint: string;
  /** JSON of the outcome. */
  readonly outcome: string;
  readonly at: Instant;
}

/** What the methods of a {@link Transaction} that write begin with; all others only read. */
export const WRITES = /^(?:insert|update|save|delete|revoke|append|drop|takeOver)(?=[A-Z])/;

/**
 * One transaction in one account. Updates are compare-and-set on the version that was seen and answer whether
 * exactly one row changed. Inserts are collected, and written before the next read or update, or at the end: then
 * {@link KeyTaken} is thrown when a unique key refuses.
 */
export interface Transaction
  extends
    Facts,
    BulkJobChanges,
    CampaignChanges,
    ExternalIdChanges,
    FileChanges,
    NoticeChanges,
    PeopleChanges,
    TemplateChanges {
  insertAccount(account: Account): Promise<void>;
  updateAccount(account: Account, seenVersion: number): Promise<boolean>;
  insertProgram(program: Program): Promise<void>;
  updateProgram(program: Program, seenVersion: number): Promise<boolean>;
  insertCreator(creator: Creator): Promise<void>;
  /** With the profiles. False if the creator has changed since `before` was read. */
  saveCreator(before: Creator, after: Creator): Promise<boolean>;
  insertMembership(membership: Membership): Promise<void>;
  updateMembership(membership: Membership, seenVersion: number): Promise<boolean>;
  /**
   * When what was chosen for the end of a contract goes on; null once all is done. Its version stays as it is. False if
   * the membership has changed since.
   */
  updateEndDue(membership: Membership, dueAt: Instant | null): Promise<boolean>;
  /**
   * The membership as it was before its last decision; where there was none, it goes. Waits for whoever was judged on
   * facts and is about to commit, as {@link updateDeal}. False if it has changed since `before` was read.
   */
  saveReversedMembership(before: Membership, after: Membership | null): Promise<boolean>;
  insertMediaSource(source: MediaSource): Promise<void>;
  /**
   * Makes a media source that stands for no creator an owner of codes, if it is none yet.
   * @throws Conflict where it has come to stand for a creator since it was read
   */
  insertOwningSource(source: MediaSource): Promise<void>;
  /** With what it is found by as an owner. False if the source has changed since `before` was read. */
  saveMediaSource(before: MediaSource, after: MediaSource): Promise<boolean>;
  insertPerformancePartner(partner: PerformancePartner): Promise<void>;
  /** False if the partner has changed since `before` was read. */
  savePerformancePartner(before: PerformancePartner, after: PerformancePartner): Promise<boolean>;
  insertDeal(deal: Deal): Promise<void>;
  /**
   * Waits for whoever was judged on facts and is about to commit, and lets nobody else: what is read from then on is
   * all there is, until this transaction ends.
   * @param followedBy the job by which its codes follow, null for none; left out, it stays as it is
   * @throws Conflict where facts have changed
   */
  updateDeal(deal: Deal, seenVersion: number, followedBy?: BulkJobId | null): Promise<boolean>;
  /** Another job by which its codes follow; the deal itself stays as it is. False if it has changed since. */
  updateFollowedBy(deal: Deal, followedBy: BulkJobId): Promise<boolean>;
  /**
   * A word is held by the same key as the texts of codes.
   * @throws KeyTaken when a code has taken the text meanwhile
   */
  insertRestrictedText(text: RestrictedText, by: string): Promise<void>;
  updateRestrictedText(text: RestrictedText, seenVersion: number): Promise<boolean>;
  /**
   * The code with all its assignments.
   * @throws TextsOverlap where it meets codes of others (R7)
   */
  insertPromoCode(code: PromoCode, by: string): Promise<void>;
  /**
   * Writes a code's new state over the one that was read: every difference in the code, in assignments that were
   * there (edited, or ended to make room for a successor) and assignments that are new. What several use cases save at
   * once is a few statements. False if the code has changed since `before` was read.
   * @throws Conflict if one of several that are saved at once has changed
   * @throws KeyTaken when somebody else has taken the text meanwhile
   * @throws TextsOverlap where it claims more than before and meets codes of others (R7)
   */
  savePromoCode(before: PromoCode, after: PromoCode): Promise<boolean>;
  insertRotation(rotation: Rotation): Promise<void>;
  /** `hash` is all that is kept of the secret. */
  insertApiToken(token: ApiToken, hash: string): Promise<void>;
  /** False where it has been revoked meanwhile. */
  revokeApiToken(id: ApiToken['id'], at: Instant): Promise<boolean>;
  /** `accountId` only where the change makes an account: it is the new one, not the caller's. */
  appendAudit(event: AuditEvent, accountId?: AccountId): Promise<void>;
  insertIdempotencyRecord(record: IdempotencyRecord): Promise<void>;
}

export interface UnitOfWork {
  /**
   * Runs work in one transaction: commits when it answers ok, rolls back when it is refused or throws. The whole
   * work is run again, a bounded number of times, when the database asks for it or {@link Conflict} is thrown. So
   * it is when something changed that rules are judged on: the account, its programs, memberships, media sources,
   * invitations and people.
   * @param by who changes something: `NO_LONGER_ALLOWED` where they are not any more what they were taken for
   */
  run<T>(
    accountId: AccountId,
    work: (transaction: Transaction) => Promise<Result<T>>,
    by?: Standing & Telling,
  ): Promise<Result<T>>;
  /** Reads that need no transaction of their own. */
  read<T>(accountId: AccountId, work: (facts: Facts) => Promise<T>): Promise<T>;
}

export interface Dependencies {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly unitOfWork: UnitOfWork;
  /** Whoever knows earlier draws cannot guess the next. */
  readonly random: Random;
  /** A new secret for a token. */
  readonly makeToken: () => TokenSecret;
}
