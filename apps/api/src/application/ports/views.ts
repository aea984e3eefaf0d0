import type {
  Account,
  ApiToken,
  ApplicationState,
  Assignment,
  AssignmentId,
  BulkJobId,
  CampaignAction,
  Creator,
  CreatorCampaign,
  Deal,
  DraftState,
  EntityName,
  HealthFlag,
  Instant,
  Invitation,
  InvitationNames,
  InvitationState,
  MediaSource,
  Member,
  Membership,
  MembershipAction,
  MembershipState,
  PartnerOwner,
  PerformancePartner,
  ProgramKind,
  PromoCode,
  PromoCodeId,
  PromoCodeOwner,
  PromoCodeStatus,
  SocialProfile,
  StoredMembershipState,
} from '@creator-codes/domain';
import type { ApplicantAlone, ApplicantCount } from './applicant-views.js';
import type { BulkJobView } from './job-views.js';
import type { InvitationLinkView, JoinInvitationView, MembershipLinkView } from './link-views.js';
import type {
  MessageView,
  OwnerNoticeView,
  PromoCodeTemplateView,
  RestrictedTextView,
  SavedViewView,
} from './plain-views.js';
import type { StoredDraft } from './drafts.js';
import type { ApplicationRuleView, ProgramView, WithExternalIds } from './program-views.js';
import type { AuditChange, AuditEvent } from './unit-of-work.js';

export * from './applicant-views.js';
export * from './job-views.js';
export * from './link-views.js';
export * from './plain-views.js';
export * from './program-views.js';

/*
 * What reads bring: flat rows with everything that is derived already derived at one instant. A relation is
 * there when it was selected.
 */

export interface AccountView extends Omit<Account, 'optimize'> {
  readonly optimizeActive: boolean;
  readonly optimizeRecordedBy: string | null;
  readonly optimizeRecordedAt: Instant | null;
}

export type SocialProfileView = SocialProfile;

export interface MembershipView extends Omit<Membership, 'state'> {
  /** As people see it: with `EXPIRED` and `UPCOMING`. */
  readonly state: MembershipState;
  readonly hasJoined: boolean;
  /** Where an application stands; null where nobody applied. */
  readonly application: ApplicationState | null;
  readonly appliedAt: Instant | null;
  /** What reversing the last decision leads back to; null where it cannot be reversed. */
  readonly reversesTo: StoredMembershipState | 'NONE' | null;
  readonly allowedActions: readonly MembershipAction[];
  readonly creator?: CreatorView;
  readonly program?: ProgramView;
  /** For the text of the invitation. */
  readonly invitationNames?: InvitationNames;
  readonly invitation?: JoinInvitationView | null;
  readonly byLink?: MembershipLinkView | null;
}

export interface ApplicantView extends ApplicantAlone {
  readonly creator?: CreatorView;
  readonly campaign?: CreatorCampaignView;
}

export interface CreatorView extends Omit<Creator, 'socialProfiles'>, WithExternalIds {
  readonly socialProfiles?: readonly SocialProfileView[];
  readonly memberships?: readonly MembershipView[];
  readonly mediaSources?: readonly MediaSourceView[];
}

export interface WizardDraftView extends StoredDraft {
  /** What its owner is called. */
  readonly ownerName: string;
  readonly creator?: CreatorView | null;
  readonly state?: DraftState;
}

export interface MediaSourceView extends MediaSource, WithExternalIds {
  readonly holdsCodes?: boolean;
  readonly program?: ProgramView;
  readonly creator?: CreatorView | null;
}

export type PerformancePartnerView = PerformancePartner & WithExternalIds;

export interface DealView extends Deal, WithExternalIds {
  readonly program?: ProgramView;
  /** The account's, in which its amounts are. */
  readonly currency?: string;
  readonly followedById: BulkJobId | null;
  readonly followedBy?: BulkJobView | null;
}

export interface CreatorCampaignView extends CreatorCampaign {
  /** What its status allows. */
  readonly allowedActions: readonly CampaignAction[];
  /** The account's, in which its budget is. */
  readonly currency?: string;
  readonly program?: ProgramView;
  readonly deal?: DealView | null;
  readonly template?: PromoCodeTemplateView | null;
  /** In the order of the states, each of them. */
  readonly applicantCounts?: readonly ApplicantCount[];
}

export type PromoCodeOwnerView = CreatorView | PerformancePartnerView | MediaSourceView;

export type AssignmentHolderView = PromoCodeOwnerView;

export interface AssignmentView extends Omit<Assignment, 'programKind' | 'createdAt'> {
  readonly id: AssignmentId;
  readonly promoCodeId: PromoCodeId;
  readonly status: PromoCodeStatus;
  readonly program?: ProgramView;
  readonly holder?: AssignmentHolderView;
}

export interface PromoCodeView extends Omit<
  PromoCode,
  'owner' | 'assignments' | 'earlierAssignments' | 'replacedById'
> {
  readonly ownerId: PromoCodeOwner['id'];
  readonly status: PromoCodeStatus;
  /** The window over all assignments, earlier ones too. */
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  readonly isComplete?: boolean;
  readonly missingProgramKinds?: readonly ProgramKind[];
  readonly healthFlags?: readonly HealthFlag[];
  readonly owner?: PromoCodeOwnerView;
  readonly assignments?: readonly AssignmentView[];
  readonly earlierAssignments?: readonly AssignmentView[];
  readonly deal?: DealView | null;
  readonly replaces?: PromoCodeView | null;
  readonly replacedBy?: PromoCodeView | null;
  readonly ownerNotices?: readonly OwnerNoticeView[];
}

export interface ApiTokenView extends Omit<ApiToken, 'owner'> {
  readonly ownerId: PartnerOwner['id'] | null;
  readonly owner?: PromoCodeOwnerView | null;
  readonly makerId?: Member['id'] | null;
  readonly isMakerGone?: boolean;
}

export interface AuditEventView extends Omit<AuditEvent, 'action'> {
  /** As it was called by the release that wrote it. */
  readonly action: string;
  /** Its place in the account's chain; null until it is sealed, a moment after the change. */
  readonly sequence: number | null;
  /** SHA-256 over the event and the hash before it, in hexadecimal; null until it is sealed. */
  readonly hash: string | null;
  readonly subjectType: EntityName;
  readonly changes: readonly AuditChange[];
  readonly subject?: NodeView | null;
}

export interface MemberView extends Member {
  readonly name: string;
  readonly email: string;
  readonly hasSecondFactor: boolean;
  readonly owner?: PromoCodeOwnerView | null;
}

export interface InvitationView extends Omit<Invitation, 'state' | 'createdBy' | 'version'> {
  /** As people see it: with `EXPIRED`. */
  readonly state: InvitationState;
  readonly owner?: PromoCodeOwnerView | null;
  readonly message?: MessageView | null;
}

/** Whatever an id can name; the id itself says which (`entityOfId`). */
export type NodeView =
  | AccountView
  | ProgramView
  | SocialProfileView
  | MembershipView
  | ApplicationRuleView
  | ApplicantView
  | CreatorView
  | MediaSourceView
  | PerformancePartnerView
  | CreatorCampaignView
  | DealView
  | PromoCodeTemplateView
  | SavedViewView
  | WizardDraftView
  | RestrictedTextView
  | PromoCodeView
  | AssignmentView
  | ApiTokenView
  | AuditEventView
  | MemberView
  | InvitationView
  | InvitationLinkView
  | BulkJobView;

/** The view of a type. */
export interface ViewOf {
  readonly Account: AccountView;
  readonly Program: ProgramView;
  readonly SocialProfile: SocialProfileView;
  readonly Membership: MembershipView;
  readonly ApplicationRule: ApplicationRuleView;
  readonly CampaignApplicant: ApplicantView;
  readonly Creator: CreatorView;
  readonly MediaSource: MediaSourceView;
  readonly PerformancePartner: PerformancePartnerView;
  readonly CreatorCampaign: CreatorCampaignView;
  readonly Deal: DealView;
  readonly PromoCodeTemplate: PromoCodeTemplateView;
  readonly SavedView: SavedViewView;
  readonly WizardDraft: WizardDraftView;
  readonly RestrictedText: RestrictedTextView;
  readonly PromoCode: PromoCodeView;
  readonly Assignment: AssignmentView;
  readonly ApiToken: ApiTokenView;
  readonly AuditEvent: AuditEventView;
  readonly Member: MemberView;
  readonly Invitation: InvitationView;
  readonly InvitationLink: InvitationLinkView;
  readonly BulkJob: BulkJobView;
}
