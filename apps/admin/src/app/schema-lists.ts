// Written from apps/api/schema.graphql by `npm run fix`.

/** The types of each interface and union. */
export const POSSIBLE_TYPES = {
  AssignmentHolder: ['Creator', 'MediaSource', 'PerformancePartner'],
  Node: [
    'Account',
    'ApiToken',
    'ApplicationRule',
    'Assignment',
    'AuditEvent',
    'BulkJob',
    'Creator',
    'CreatorCampaign',
    'Deal',
    'Invitation',
    'MediaSource',
    'Member',
    'Membership',
    'PerformancePartner',
    'Program',
    'PromoCode',
    'PromoCodeTemplate',
    'RestrictedText',
    'SavedView',
    'SocialProfile',
  ],
  PromoCodeOwner: ['Creator', 'MediaSource', 'PerformancePartner'],
};

/** The fields of each type that come in pages. */
export const PAGED_FIELDS = {
  BulkJob: ['rows'],
  Creator: ['promoCodes'],
  MediaSource: ['promoCodes'],
  PerformancePartner: ['promoCodes'],
  Program: ['promoCodes'],
  PromoCode: ['auditEvents'],
  Query: [
    'apiTokens',
    'auditEvents',
    'bulkJobs',
    'creatorCampaigns',
    'creators',
    'deals',
    'invitations',
    'mediaSources',
    'members',
    'memberships',
    'performancePartners',
    'programs',
    'promoCodeTemplates',
    'promoCodes',
    'restrictedTexts',
    'savedViews',
  ],
};
