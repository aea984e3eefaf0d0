import type { Capacity } from './capacity.js';

/** Who may do something, by a word for all of them. */
export const GROUPS = {
  /** Whoever has signed in or holds a token. */
  everybody: ['OWNER', 'MANAGER', 'ANALYST', 'CREATOR', 'PERFORMANCE_PARTNER'],
  /** The account's own people: they see the whole account. */
  staff: ['OWNER', 'MANAGER', 'ANALYST'],
  /** Those of them who change what partners earn by. */
  managers: ['OWNER', 'MANAGER'],
  /** Those who decide who else may do anything, and how the account is run. */
  owners: ['OWNER'],
  /** Who may make and take back tokens; partners their own, which the rows decide. */
  tokenMakers: ['OWNER', 'MANAGER', 'CREATOR', 'PERFORMANCE_PARTNER'],
} as const satisfies Readonly<Record<string, readonly Capacity[]>>;

export type Group = keyof typeof GROUPS;

/** Who may ask each field of `Query`. Which rows a partner finds there is decided by the rows (R11). */
export const QUERY_FIELDS = {
  viewer: 'everybody',
  node: 'everybody',
  nodes: 'everybody',
  promoCodes: 'everybody',
  promoCodeByText: 'everybody',
  deals: 'everybody',
  dealChange: 'staff',
  programs: 'staff',
  creators: 'staff',
  mediaSources: 'staff',
  performancePartners: 'staff',
  readiness: 'staff',
  procedure: 'staff',
  checkPromoCode: 'staff',
  checkRotation: 'staff',
  suggestPromoCodes: 'staff',
  promoCodeTemplates: 'staff',
  restrictedTexts: 'staff',
  checkPattern: 'staff',
  matchPromoCode: 'staff',
  auditEvents: 'staff',
  members: 'staff',
  invitations: 'staff',
  savedViews: 'staff',
  bulkJobs: 'everybody',
  file: 'managers',
  apiTokens: 'tokenMakers',
} as const satisfies Readonly<Record<string, Group>>;

/** Who may ask each field of `Mutation`. */
export const MUTATION_FIELDS = {
  createAccount: 'staff',
  updateAccount: 'owners',
  createProgram: 'managers',
  updateProgram: 'managers',
  createCreator: 'managers',
  updateCreator: 'managers',
  inviteCreator: 'managers',
  recordCreatorJoined: 'managers',
  updateMembership: 'managers',
  declineMembership: 'managers',
  removeMembership: 'managers',
  createMediaSource: 'managers',
  updateMediaSource: 'managers',
  createPerformancePartner: 'managers',
  updatePerformancePartner: 'managers',
  createDeal: 'managers',
  updateDeal: 'managers',
  createPromoCodeTemplate: 'managers',
  updatePromoCodeTemplate: 'managers',
  createRestrictedText: 'managers',
  createRestrictedTexts: 'managers',
  updateRestrictedText: 'managers',
  endRestrictedText: 'managers',
  issuePromoCode: 'managers',
  issuePromoCodeToPartner: 'managers',
  issuePromoCodeToMediaSource: 'managers',
  completePromoCode: 'managers',
  updatePromoCode: 'managers',
  changePromoCodeDates: 'managers',
  expirePromoCodes: 'managers',
  reactivatePromoCode: 'managers',
  rotatePromoCode: 'managers',
  releasePromoCodeText: 'managers',
  inviteMember: 'owners',
  invitePartner: 'managers',
  revokeInvitation: 'managers',
  updateMember: 'owners',
  removeMember: 'owners',
  createApiToken: 'tokenMakers',
  createAccountToken: 'owners',
  revokeApiToken: 'tokenMakers',
  createSavedView: 'staff',
  updateSavedView: 'staff',
  deleteSavedView: 'staff',
  planPromoCodes: 'managers',
  planPromoCodeCompletion: 'managers',
  planPromoCodeDates: 'managers',
  planPromoCodeExpiry: 'managers',
  planPromoCodeRotation: 'managers',
  planDealChange: 'managers',
  applyPromoCodePlan: 'managers',
  fixBulkJobRows: 'managers',
  stopBulkJob: 'everybody',
  resumeBulkJob: 'everybody',
  cancelBulkJob: 'everybody',
  retryBulkJobRows: 'managers',
  readFileAs: 'managers',
  planPromoCodeImport: 'managers',
  applyPromoCodeImport: 'managers',
  planCreatorImport: 'managers',
  applyCreatorImport: 'managers',
  exportPromoCodes: 'everybody',
  exportCreators: 'staff',
  exportCorrections: 'managers',
} as const satisfies Readonly<Record<string, Group>>;

/** A field of `Query` or `Mutation`. */
export type RootField = keyof typeof QUERY_FIELDS | keyof typeof MUTATION_FIELDS;
