import type { MUTATION_FIELDS } from './root-fields.js';

/**
 * The fields of each mutation's payload. Whoever may ask the mutation may read all of them, so there is nothing
 * else to decide; yet a field that is not named here has not been thought of.
 */
export const PAYLOAD_FIELDS: Readonly<Record<keyof typeof MUTATION_FIELDS, string>> = {
  createAccount: 'account errors',
  updateAccount: 'account errors',
  createProgram: 'program errors',
  updateProgram: 'program errors',
  createCreator: 'creator errors',
  inviteCreator: 'membership errors',
  recordCreatorJoined: 'membership errors',
  createMediaSource: 'mediaSource errors',
  createPerformancePartner: 'performancePartner errors',
  createDeal: 'deal errors',
  issuePromoCode: 'promoCode warnings errors',
  issuePromoCodeToPartner: 'promoCode warnings errors',
  completePromoCode: 'promoCode warnings errors',
  updatePromoCode: 'promoCode errors',
  expirePromoCodes: 'promoCodes errors',
  inviteMember: 'invitation errors',
  invitePartner: 'invitation errors',
  revokeInvitation: 'invitation errors',
  updateMember: 'member errors',
  removeMember: 'memberId errors',
  createApiToken: 'apiToken token errors',
  revokeApiToken: 'apiToken errors',
};
