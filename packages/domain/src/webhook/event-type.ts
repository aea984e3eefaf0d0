/** What other systems are told of, by what it is about and what happened. */
export const EVENT_TYPES = [
  'promo_code.issued',
  'promo_code.completed',
  'promo_code.updated',
  'promo_code.expired',
  'promo_code.reactivated',
  'promo_code.rotated',
  'promo_code.released',
  'restricted_text.created',
  'restricted_text.ended',
  'creator.created',
  'creator.updated',
  'membership.invited',
  'membership.applied',
  'membership.joined',
  'membership.declined',
  'membership.removed',
  'membership.contract_changed',
  'membership.reversed',
  'campaign.created',
  'campaign.updated',
  'campaign.status_changed',
  'applicant.invited',
  'applicant.applied',
  'applicant.moved',
  'applicant.hired',
  'applicant.rejected',
  'applicant.declined',
  'applicant.removed',
  'applicant.reversed',
  'deal.created',
  'deal.updated',
  'media_source.created',
  'media_source.updated',
  'performance_partner.created',
  'performance_partner.updated',
  'program.created',
  'program.updated',
  'account.mode_changed',
  'bulk_job.cancelled',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** What a test sends: it tells of nothing that happened. */
export const TEST_EVENT_TYPE = 'endpoint.test';

/** So long one can catch up with what has happened. */
export const EVENTS_KEPT_MS = 30 * 86_400_000;
