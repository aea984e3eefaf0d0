import type { MUTATION_FIELDS } from '../access/root-fields.js';
import type { EntityName } from '../shared/id.js';
import type { EventType } from './event-type.js';

/** One field of a change, as the audit log has it. */
interface AuditChange {
  readonly field: string;
  readonly after: string | null;
}

/** The actions that change something others are told of: mutations, and what is done by links. */
type Action =
  | keyof typeof MUTATION_FIELDS
  | 'acceptCreatorInvitation'
  | 'declineCreatorInvitation'
  | 'joinByLink'
  | 'applyByLink';

/** What an event of the audit log says that decides what others are told. */
interface AuditedChange {
  readonly action: string;
  readonly subjectType: EntityName;
  /** Needed of the actions that {@link ASKING_CHANGES} names alone. */
  readonly changes: readonly AuditChange[];
}

type Told = EventType | null;
/** By the type of what was changed: one action may change things of several. */
type ByType = Readonly<
  Partial<Record<EntityName, Told | ((changes: readonly AuditChange[]) => Told)>>
>;

/** What an applicant was brought to. */
const APPLICANT: Readonly<Record<string, EventType>> = {
  HIRED: 'applicant.hired',
  REJECTED: 'applicant.rejected',
  DECLINED: 'applicant.declined',
  REMOVED: 'applicant.removed',
};

const decided = (changes: readonly AuditChange[]): Told =>
  APPLICANT[changes.find(({ field }) => field === 'applicant')?.after ?? ''] ?? 'applicant.moved';
const has = (field: string, told: Told, otherwise: Told) => (changes: readonly AuditChange[]) =>
  changes.some((change) => change.field === field) ? told : otherwise;

const ISSUED = { PromoCode: 'promo_code.issued' } as const;
const UPDATED = { PromoCode: 'promo_code.updated' } as const;
const RESTRICTED = { RestrictedText: 'restricted_text.created' } as const;
const joining = (told: EventType) => ({ Creator: told });

/**
 * What others are told of a change: the audit log is the only truth, and this the only list. An action that is not here
 * is told to nobody: people, sessions, tokens, links, notices, views, rules, exports, endpoints.
 */
const EVENT_OF: Readonly<Partial<Record<Action, ByType>>> = {
  issuePromoCode: ISSUED,
  issuePromoCodeToPartner: ISSUED,
  issuePromoCodeToMediaSource: ISSUED,
  completePromoCode: { PromoCode: 'promo_code.completed' },
  updatePromoCode: UPDATED,
  changePromoCodeDates: UPDATED,
  expirePromoCodes: { PromoCode: 'promo_code.expired' },
  reactivatePromoCode: { PromoCode: 'promo_code.reactivated' },
  // The successor says whom it replaces.
  rotatePromoCode: { PromoCode: has('replaces', 'promo_code.issued', 'promo_code.rotated') },
  releasePromoCodeText: { PromoCode: 'promo_code.released' },
  createRestrictedText: RESTRICTED,
  createRestrictedTexts: RESTRICTED,
  endRestrictedText: { RestrictedText: 'restricted_text.ended' },
  createCreator: { Creator: 'creator.created' },
  updateCreator: { Creator: 'creator.updated' },
  inviteCreator: joining('membership.invited'),
  inviteCreators: joining('membership.invited'),
  recordCreatorApplied: joining('membership.applied'),
  applyByLink: joining('membership.applied'),
  recordCreatorJoined: joining('membership.joined'),
  acceptApplications: joining('membership.joined'),
  acceptCreatorInvitation: joining('membership.joined'),
  joinByLink: joining('membership.joined'),
  declineMembership: joining('membership.declined'),
  declineApplications: joining('membership.declined'),
  declineCreatorInvitation: joining('membership.declined'),
  removeMembership: joining('membership.removed'),
  updateMembership: joining('membership.contract_changed'),
  reverseDecision: joining('membership.reversed'),
  createCreatorCampaign: { CreatorCampaign: 'campaign.created' },
  updateCreatorCampaign: { CreatorCampaign: 'campaign.updated' },
  changeCreatorCampaignStatus: { CreatorCampaign: 'campaign.status_changed' },
  inviteToCampaign: { CampaignApplicant: 'applicant.invited' },
  recordApplicantsApplied: { CampaignApplicant: 'applicant.applied' },
  decideApplicants: { CampaignApplicant: decided },
  reverseApplicantDecision: { CampaignApplicant: 'applicant.reversed' },
  createDeal: { Deal: 'deal.created' },
  // Codes that follow their deal change with it.
  updateDeal: { Deal: 'deal.updated', ...UPDATED },
  createMediaSource: { MediaSource: 'media_source.created' },
  updateMediaSource: { MediaSource: 'media_source.updated' },
  createPerformancePartner: { PerformancePartner: 'performance_partner.created' },
  updatePerformancePartner: { PerformancePartner: 'performance_partner.updated' },
  createProgram: { Program: 'program.created' },
  updateProgram: { Program: 'program.updated' },
  updateAccount: { Account: has('mode', 'account.mode_changed', null) },
  cancelBulkJob: { BulkJob: 'bulk_job.cancelled' },
};
const BY_ACTION: Readonly<Record<string, ByType | undefined>> = EVENT_OF;

/** The actions of which what changed decides. */
export const ASKING_CHANGES: readonly string[] = Object.entries(EVENT_OF).flatMap(
  ([action, types]) =>
    Object.values(types).some((told) => typeof told === 'function') ? [action] : [],
);

/** What others are told of an event of the audit log; null for nothing. */
export function eventTypeOf({ action, subjectType, changes }: AuditedChange): EventType | null {
  const told = Object.hasOwn(EVENT_OF, action) ? BY_ACTION[action]?.[subjectType] : undefined;
  return (typeof told === 'function' ? told(changes) : told) ?? null;
}
