import type { MUTATION_FIELDS } from '@creator-codes/domain';

/** What the audit log tells, wherever it is shown. */
export const history = {
  who: '{{who}} · {{at}}',
  change: '{{before}} → {{after}}',
  removed: '{{before}} removed',
  reason: 'Reason: {{reason}}',
  request: 'Request {{id}}',
  inProgram: '{{field}} ({{program}})',
  action: {
    createAccount: 'Account created',
    updateAccount: 'Account changed',
    createProgram: 'Program created',
    updateProgram: 'Program changed',
    createCreator: 'Creator created',
    inviteCreator: 'Creator invited',
    recordCreatorJoined: 'Creator recorded as joined',
    createMediaSource: 'Media source created',
    createPerformancePartner: 'Performance partner created',
    createDeal: 'Deal created',
    issuePromoCode: 'Code created',
    issuePromoCodeToPartner: 'Code given to a performance partner',
    completePromoCode: 'Code completed',
    updatePromoCode: 'Code changed',
    expirePromoCodes: 'Code expired',
    inviteMember: 'Colleague invited',
    invitePartner: 'Partner invited to the partner view',
    revokeInvitation: 'Invitation taken back',
    acceptInvitation: 'Invitation accepted',
    setUp: 'Server set up',
    updateMember: 'Role changed',
    removeMember: 'Person removed',
    createApiToken: 'API token created',
    revokeApiToken: 'API token revoked',
  } satisfies Readonly<Record<keyof typeof MUTATION_FIELDS | 'setUp' | 'acceptInvitation', string>>,
  /** Fields that are called otherwise than elsewhere. */
  field: { creditGroup: 'Credit group' },
};
