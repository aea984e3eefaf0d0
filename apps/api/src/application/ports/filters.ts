import type {
  BulkJobKind,
  BulkJobRowState,
  CampaignStatus,
  ApplicantState,
  ApplicationState,
  CreditPolicy,
  DraftState,
  HealthFlag,
  Instant,
  MatchType,
  MembershipState,
  ProgramKind,
  PromoCodePurpose,
  PromoCodeStatus,
  RestrictedTextKind,
  RowPlan,
  ViolationCode,
} from '@creator-codes/domain';

/** Absent and null mean no restriction. */
type Optional<Value> = Value | null | undefined;

export interface PromoCodeFilter {
  /** Prefix of the text, or words each of which is somewhere in the owner's name. */
  readonly search?: Optional<string>;
  readonly status?: Optional<readonly PromoCodeStatus[]>;
  readonly ownerId?: Optional<string>;
  readonly programId?: Optional<string>;
  readonly dealId?: Optional<string>;
  /** The job has made or changed them, and its rows are still kept. */
  readonly bulkJobId?: Optional<string>;
  readonly isComplete?: Optional<boolean>;
  readonly purpose?: Optional<PromoCodePurpose>;
  readonly matchType?: Optional<MatchType>;
  /** An assignment of the code has it. */
  readonly creditPolicy?: Optional<CreditPolicy>;
  readonly healthFlag?: Optional<HealthFlag>;
  /** The whole handle of a social profile of the owner, with or without `@`, in whatever spelling. */
  readonly handle?: Optional<string>;
  /** At or after. */
  readonly createdAfter?: Optional<Instant>;
  readonly createdBefore?: Optional<Instant>;
  /** The code's lifetime begins then: at its start, or with its creation where it has none. */
  readonly startsAfter?: Optional<Instant>;
  readonly startsBefore?: Optional<Instant>;
  /** The code's lifetime ends then: at its end, or with its expiry before that. */
  readonly endsAfter?: Optional<Instant>;
  readonly endsBefore?: Optional<Instant>;
  /** The parent below which the list stands, beside whatever the caller filters by. */
  readonly within?: { readonly ownerId?: string; readonly programId?: string };
}

/** What another system calls it: the whole id, and the system where one is given. */
export interface ExternalIdFilter {
  readonly id: string;
  readonly system?: Optional<string>;
}

interface ByExternalId {
  readonly externalId?: Optional<ExternalIdFilter>;
}

export interface CreatorFilter extends ByExternalId {
  readonly search?: Optional<string>;
  readonly hasJoined?: Optional<boolean>;
  /** With a membership in this program, or, with `hasJoined`, joined in this one. */
  readonly programId?: Optional<string>;
}

export interface MembershipFilter {
  /** Words, each of which is somewhere in the creator's name. */
  readonly search?: Optional<string>;
  readonly programId?: Optional<string>;
  /** As people see it: with `EXPIRED` and `UPCOMING`. */
  readonly state?: Optional<readonly MembershipState[]>;
  readonly application?: Optional<ApplicationState>;
  /** The contract of whoever has joined ends then: at or after. */
  readonly contractEndsAfter?: Optional<Instant>;
  readonly contractEndsBefore?: Optional<Instant>;
}

export interface ApplicantFilter {
  /** Words, each of which is somewhere in the creator's name. */
  readonly search?: Optional<string>;
  readonly campaignId?: Optional<string>;
  readonly creatorId?: Optional<string>;
  readonly state?: Optional<readonly ApplicantState[]>;
}

export interface ProgramFilter extends ByExternalId {
  readonly kind?: Optional<ProgramKind>;
}

export interface MediaSourceFilter extends ByExternalId {
  readonly search?: Optional<string>;
  readonly programId?: Optional<string>;
  readonly creatorId?: Optional<string>;
  readonly hasCreator?: Optional<boolean>;
}

export interface PerformancePartnerFilter extends ByExternalId {
  readonly search?: Optional<string>;
}

export interface DealFilter extends ByExternalId {
  readonly search?: Optional<string>;
  readonly programId?: Optional<string>;
}

export interface CreatorCampaignFilter {
  readonly search?: Optional<string>;
  readonly programId?: Optional<string>;
  readonly status?: Optional<readonly CampaignStatus[]>;
}

export interface DraftFilter {
  readonly creatorId?: Optional<string>;
  /** The caller's own, or those of colleagues alone. */
  readonly isMine?: Optional<boolean>;
  readonly state?: Optional<readonly DraftState[]>;
}

export interface RestrictedTextFilter {
  /** A part of the text. */
  readonly search?: Optional<string>;
  readonly kind?: Optional<RestrictedTextKind>;
  readonly isOver?: Optional<boolean>;
}

export interface AuditEventFilter {
  readonly subjectId?: Optional<string>;
  readonly action?: Optional<string>;
  /** A person or a token. */
  readonly actorId?: Optional<string>;
  /** At or after. */
  readonly after?: Optional<Instant>;
  readonly before?: Optional<Instant>;
}

export interface BulkJobFilter {
  readonly kinds?: Optional<readonly BulkJobKind[]>;
  /** Whether something is or may be done: it is planned or run, stopped, or a plan that may be applied. */
  readonly isOpen?: Optional<boolean>;
}

export interface BulkJobRowFilter {
  readonly bulkJobId: string;
  readonly state?: Optional<BulkJobRowState>;
  /** What was planned, whatever came of it. */
  readonly plan?: Optional<RowPlan>;
  /** The first thing that is wrong in the plan. */
  readonly problem?: Optional<ViolationCode>;
}

export interface ApiTokenFilter {
  readonly ownerId?: Optional<string>;
  readonly ofAccount?: Optional<boolean>;
}
