import type { EntityName } from '../shared/id.js';
import type { AccountScope } from './account-scope.js';
import type { MUTATION_FIELDS, QUERY_FIELDS } from './root-fields.js';

/** What opens something to a token of the account: a scope or all of several, any token at all, or none ever. */
type Need = AccountScope | readonly AccountScope[] | 'ANY' | 'NEVER';

/** What each field of `Query` and `Mutation` needs. One that is not decided here does not compile. */
const BY_FIELD = {
  viewer: 'ANY',
  // What the id names decides.
  node: 'ANY',
  nodes: 'ANY',
  // Codes and creators both stand in programs.
  programs: 'ANY',
  promoCodes: 'PROMO_CODES_READ',
  promoCodeByText: 'PROMO_CODES_READ',
  deals: 'PROMO_CODES_READ',
  dealChange: 'PROMO_CODES_READ',
  readiness: 'PROMO_CODES_READ',
  procedure: 'PROMO_CODES_READ',
  checkPromoCode: 'PROMO_CODES_READ',
  checkRotation: 'PROMO_CODES_READ',
  suggestPromoCodes: 'PROMO_CODES_READ',
  promoCodeTemplates: 'PROMO_CODES_READ',
  restrictedTexts: 'PROMO_CODES_READ',
  checkPattern: 'PROMO_CODES_READ',
  matchPromoCode: 'PROMO_CODES_READ',
  bulkJobs: 'PROMO_CODES_READ',
  file: 'FILES',
  readFileAs: 'FILES',
  planPromoCodeImport: 'PROMO_CODES_WRITE',
  applyPromoCodeImport: 'PROMO_CODES_WRITE',
  planCreatorImport: 'CREATORS_WRITE',
  applyCreatorImport: 'CREATORS_WRITE',
  // The file tells of whom codes are.
  exportPromoCodes: ['PROMO_CODES_READ', 'CREATORS_READ'],
  exportCreators: 'CREATORS_READ',
  // Rows as somebody else's file has them.
  exportCorrections: ['FILES', 'PROMO_CODES_READ', 'CREATORS_READ'],
  creators: 'CREATORS_READ',
  creatorCampaigns: 'CREATORS_READ',
  memberships: 'CREATORS_READ',
  previewApplicationRules: 'CREATORS_READ',
  campaignApplicants: 'CREATORS_READ',
  mediaSources: 'CREATORS_READ',
  performancePartners: 'CREATORS_READ',
  invitationLinks: 'CREATORS_READ',
  events: 'EVENTS_READ',
  auditEvents: 'NEVER',
  members: 'NEVER',
  invitations: 'NEVER',
  savedViews: 'NEVER',
  drafts: 'NEVER',
  apiTokens: 'NEVER',
  createAccount: 'NEVER',
  updateAccount: 'NEVER',
  createProgram: 'NEVER',
  updateProgram: 'NEVER',
  createCreator: 'CREATORS_WRITE',
  updateCreator: 'CREATORS_WRITE',
  inviteCreator: 'CREATORS_WRITE',
  inviteCreators: 'CREATORS_WRITE',
  resendCreatorInvitation: 'CREATORS_WRITE',
  revokeCreatorInvitation: 'CREATORS_WRITE',
  createInvitationLink: 'CREATORS_WRITE',
  revokeInvitationLink: 'CREATORS_WRITE',
  recordCreatorJoined: 'CREATORS_WRITE',
  updateMembership: 'CREATORS_WRITE',
  declineMembership: 'CREATORS_WRITE',
  removeMembership: 'CREATORS_WRITE',
  recordCreatorApplied: 'CREATORS_WRITE',
  acceptApplications: 'CREATORS_WRITE',
  declineApplications: 'CREATORS_WRITE',
  reverseDecision: 'CREATORS_WRITE',
  createCreatorCampaign: 'CREATORS_WRITE',
  updateCreatorCampaign: 'CREATORS_WRITE',
  changeCreatorCampaignStatus: 'CREATORS_WRITE',
  createApplicationRule: 'CREATORS_WRITE',
  updateApplicationRule: 'CREATORS_WRITE',
  deleteApplicationRule: 'CREATORS_WRITE',
  ...({ inviteToCampaign: 'CREATORS_WRITE', recordApplicantsApplied: 'CREATORS_WRITE' } as const),
  ...({ decideApplicants: 'CREATORS_WRITE', reverseApplicantDecision: 'CREATORS_WRITE' } as const),
  createMediaSource: 'CREATORS_WRITE',
  updateMediaSource: 'CREATORS_WRITE',
  createPerformancePartner: 'CREATORS_WRITE',
  updatePerformancePartner: 'CREATORS_WRITE',
  createDeal: 'PROMO_CODES_WRITE',
  updateDeal: 'PROMO_CODES_WRITE',
  createPromoCodeTemplate: 'PROMO_CODES_WRITE',
  updatePromoCodeTemplate: 'PROMO_CODES_WRITE',
  createRestrictedText: 'PROMO_CODES_WRITE',
  createRestrictedTexts: 'PROMO_CODES_WRITE',
  updateRestrictedText: 'PROMO_CODES_WRITE',
  endRestrictedText: 'PROMO_CODES_WRITE',
  issuePromoCode: 'PROMO_CODES_WRITE',
  issuePromoCodeToPartner: 'PROMO_CODES_WRITE',
  issuePromoCodeToMediaSource: 'PROMO_CODES_WRITE',
  completePromoCode: 'PROMO_CODES_WRITE',
  updatePromoCode: 'PROMO_CODES_WRITE',
  changePromoCodeDates: 'PROMO_CODES_WRITE',
  expirePromoCodes: 'PROMO_CODES_WRITE',
  reactivatePromoCode: 'PROMO_CODES_WRITE',
  rotatePromoCode: 'PROMO_CODES_WRITE',
  releasePromoCodeText: 'PROMO_CODES_WRITE',
  planPromoCodes: 'PROMO_CODES_WRITE',
  planPromoCodeCompletion: 'PROMO_CODES_WRITE',
  planPromoCodeDates: 'PROMO_CODES_WRITE',
  planPromoCodeExpiry: 'PROMO_CODES_WRITE',
  planPromoCodeRotation: 'PROMO_CODES_WRITE',
  planDealChange: 'PROMO_CODES_WRITE',
  applyPromoCodePlan: 'PROMO_CODES_WRITE',
  fixBulkJobRows: 'PROMO_CODES_WRITE',
  stopBulkJob: 'PROMO_CODES_WRITE',
  resumeBulkJob: 'PROMO_CODES_WRITE',
  cancelBulkJob: 'PROMO_CODES_WRITE',
  retryBulkJobRows: 'PROMO_CODES_WRITE',
  inviteMember: 'NEVER',
  invitePartner: 'NEVER',
  revokeInvitation: 'NEVER',
  updateMember: 'NEVER',
  removeMember: 'NEVER',
  createApiToken: 'NEVER',
  createAccountToken: 'NEVER',
  revokeApiToken: 'NEVER',
  createSavedView: 'NEVER',
  updateSavedView: 'NEVER',
  deleteSavedView: 'NEVER',
  saveDraft: 'NEVER',
  takeOverDraft: 'NEVER',
  deleteDraft: 'NEVER',
} as const satisfies Readonly<
  Record<keyof typeof QUERY_FIELDS | keyof typeof MUTATION_FIELDS, Need>
>;

/** What it needs to see anything but the id of what is of a type, wherever in an answer it stands. */
const BY_TYPE = {
  Account: 'ANY',
  Program: 'ANY',
  // The token itself, as `viewer` shows who calls; no id finds a person.
  Person: 'ANY',
  PromoCode: 'PROMO_CODES_READ',
  Assignment: 'PROMO_CODES_READ',
  Deal: 'PROMO_CODES_READ',
  PromoCodeTemplate: 'PROMO_CODES_READ',
  RestrictedText: 'PROMO_CODES_READ',
  OwnerNotice: 'PROMO_CODES_READ',
  BulkJob: 'PROMO_CODES_READ',
  File: 'FILES',
  Creator: 'CREATORS_READ',
  SocialProfile: 'CREATORS_READ',
  Membership: 'CREATORS_READ',
  ApplicationRule: 'CREATORS_READ',
  CreatorCampaign: 'CREATORS_READ',
  CampaignApplicant: 'CREATORS_READ',
  InvitationLink: 'CREATORS_READ',
  MediaSource: 'CREATORS_READ',
  PerformancePartner: 'CREATORS_READ',
  AuditEvent: 'NEVER',
  Member: 'NEVER',
  Invitation: 'NEVER',
  ApiToken: 'NEVER',
  Message: 'NEVER',
  SavedView: 'NEVER',
  WizardDraft: 'NEVER',
} as const satisfies Readonly<Record<EntityName, Need>>;

/** Fields below types without an id that tell of people, though what they stand below needs no scope for them. */
const BY_PART = {
  'BulkJobRow.label': 'CREATORS_READ',
  'BulkJobRow.changes': 'CREATORS_READ',
  'BulkJobRowAnswer.value': 'CREATORS_READ',
  'BulkJobUnknownId.name': 'CREATORS_READ',
} as const satisfies Readonly<Record<string, Need>>;

/**
 * Inputs that find people by what they are called, so that an answer, or a count alone, tells of them; what is given by
 * id is known already. Behind a colon stands the value that makes it so.
 */
const BY_INPUT = {
  'CreatorTarget.typed': 'CREATORS_READ',
  'CreatorTarget.filter': 'CREATORS_READ',
  'ApplicantTarget.filter': 'CREATORS_READ',
  'InvitedTarget.filter': 'CREATORS_READ',
  'PromoCodeFilter.handle': 'CREATORS_READ',
  'PromoCodeFilterWithCount.handle': 'CREATORS_READ',
  // Lists search such a token's texts alone; a job finds its codes later, as whoever may read names.
  'PromoCodeFilterWithCount.search': 'CREATORS_READ',
  'FileMappedColumnInput.column: ownerEmail': 'CREATORS_READ',
  'FileMappedColumnInput.column: ownerProfile': 'CREATORS_READ',
  'FixBulkJobRowsInput.column: ownerEmail': 'CREATORS_READ',
  'FixBulkJobRowsInput.column: ownerProfile': 'CREATORS_READ',
} as const satisfies Readonly<Record<string, Need>>;

/** The inputs that need scopes of their own, as {@link accountScopesForInput} takes them. */
export const GUARDED_INPUTS = Object.keys(BY_INPUT);

const BY_KIND = { ...BY_TYPE, ...BY_PART };

/**
 * The scopes that a token of the account needs for a field of `Query` or `Mutation`, all of them.
 * @returns none if it needs none, undefined if no scope opens it
 */
export function accountScopesForField(field: string): readonly AccountScope[] | undefined {
  // What GraphQL has of its own describes the schema.
  return field.startsWith('__') ? [] : scopesIn(BY_FIELD, field);
}

/** The scopes that it needs to see what is of a type, or a part of one; as {@link accountScopesForField}. */
export function accountScopesForType(type: string): readonly AccountScope[] | undefined {
  return scopesIn(BY_KIND, type);
}

/** Whether a field of a type, such as `BulkJobRow.label`, needs scopes of its own. */
export function isGuardedPart(part: string): boolean {
  return Object.hasOwn(BY_PART, part);
}

/** The scopes that a token needs beside the field's own to give an input, such as `CreatorTarget.typed`. */
export function accountScopesForInput(input: string): readonly AccountScope[] {
  return scopesIn(BY_INPUT, input) ?? [];
}

/** Whether an input needs scopes of its own, whatever is given or for some values. */
export function isGuardedInput(input: string): boolean {
  return GUARDED_INPUTS.some((each) => each === input || each.startsWith(`${input}: `));
}

/** Whether a token with these scopes reads who owns what; people have no scopes. */
export function readsNames(scopes: readonly string[] | null): boolean {
  return scopes === null || scopes.includes('CREATORS_READ' satisfies AccountScope);
}

function scopesIn(
  needs: Readonly<Record<string, Need>>,
  name: string,
): readonly AccountScope[] | undefined {
  const need = Object.hasOwn(needs, name) ? needs[name] : undefined;
  if (need === undefined || need === 'NEVER') return undefined;
  if (need === 'ANY') return [];
  return typeof need === 'string' ? [need] : need;
}
