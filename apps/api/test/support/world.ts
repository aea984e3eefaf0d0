import type { Client } from './client.js';

/** What a client sees of a `UserError`. */
export interface SeenError {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
  readonly owner: { readonly id: string } | null;
  readonly conflictingPromoCode: { readonly id: string; readonly text: string } | null;
  readonly witness: string | null;
  readonly suggestions: readonly string[] | null;
}

export const ERRORS = `{
  code path message params { name value }
  owner { __typename ... on Creator { id } ... on PerformancePartner { id } ... on MediaSource { id } }
  conflictingPromoCode { id text } witness suggestions
}`;

/** Ids of one account in which everything is there that a code needs. */
export interface World {
  readonly account: string;
  readonly creatorProgram: string;
  readonly performanceProgram: string | null;
  readonly creator: string;
  readonly mediaSource: string | null;
  readonly partner: string | null;
  readonly deal: string;
}

export type Mode = 'PERFORMANCE_AND_CREATOR' | 'CREATOR_ONLY';

export const TERMS = { creditPolicy: 'ALWAYS', timeZone: 'Europe/Berlin' };

interface Payload {
  readonly errors: readonly SeenError[];
  readonly node?: { readonly id: string } | null;
}

const NODE_FIELD: Readonly<Record<string, string>> = {
  createAccount: 'account',
  updateAccount: 'account',
  createProgram: 'program',
  updateProgram: 'program',
  createCreator: 'creator',
  updateCreator: 'creator',
  inviteCreator: 'membership',
  resendCreatorInvitation: 'membership',
  revokeCreatorInvitation: 'membership',
  createInvitationLink: 'invitationLink',
  revokeInvitationLink: 'invitationLink',
  recordCreatorJoined: 'membership',
  updateMembership: 'membership',
  declineMembership: 'membership',
  removeMembership: 'membership',
  recordCreatorApplied: 'membership',
  inviteCreators: 'outcomes',
  acceptApplications: 'outcomes',
  declineApplications: 'outcomes',
  reverseDecision: 'membership',
  createApplicationRule: 'applicationRule',
  updateApplicationRule: 'applicationRule',
  inviteToCampaign: 'outcomes',
  recordApplicantsApplied: 'outcomes',
  decideApplicants: 'outcomes',
  reverseApplicantDecision: 'applicant',
  createMediaSource: 'mediaSource',
  updateMediaSource: 'mediaSource',
  createPerformancePartner: 'performancePartner',
  updatePerformancePartner: 'performancePartner',
  createDeal: 'deal',
  updateDeal: 'deal',
  createCreatorCampaign: 'creatorCampaign',
  updateCreatorCampaign: 'creatorCampaign',
  changeCreatorCampaignStatus: 'creatorCampaign',
  createPromoCodeTemplate: 'promoCodeTemplate',
  updatePromoCodeTemplate: 'promoCodeTemplate',
  createSavedView: 'savedView',
  updateSavedView: 'savedView',
  saveDraft: 'draft',
  takeOverDraft: 'draft',
  createRestrictedText: 'restrictedText',
  createRestrictedTexts: 'outcomes',
  updateRestrictedText: 'restrictedText',
  endRestrictedText: 'restrictedText',
  issuePromoCode: 'promoCode',
  issuePromoCodeToPartner: 'promoCode',
  issuePromoCodeToMediaSource: 'promoCode',
  completePromoCode: 'promoCode',
  updatePromoCode: 'promoCode',
  expirePromoCodes: 'promoCodes',
  changePromoCodeDates: 'outcomes',
  reactivatePromoCode: 'promoCode',
  rotatePromoCode: 'promoCode',
  releasePromoCodeText: 'promoCode',
  createApiToken: 'apiToken',
  createAccountToken: 'apiToken',
  revokeApiToken: 'apiToken',
  inviteMember: 'invitation',
  invitePartner: 'invitation',
  revokeInvitation: 'invitation',
  updateMember: 'member',
  planPromoCodes: 'bulkJob',
  planPromoCodeCompletion: 'bulkJob',
  planPromoCodeDates: 'bulkJob',
  planPromoCodeExpiry: 'bulkJob',
  planPromoCodeRotation: 'bulkJob',
  planDealChange: 'bulkJob',
  applyPromoCodePlan: 'bulkJob',
  fixBulkJobRows: 'bulkJob',
  stopBulkJob: 'bulkJob',
  resumeBulkJob: 'bulkJob',
  cancelBulkJob: 'bulkJob',
  retryBulkJobRows: 'bulkJob',
  readFileAs: 'file',
  exportPromoCodes: 'bulkJob',
  exportCreators: 'bulkJob',
  exportCorrections: 'bulkJob',
  planPromoCodeImport: 'bulkJob',
  applyPromoCodeImport: 'bulkJob',
  planCreatorImport: 'bulkJob',
  applyCreatorImport: 'bulkJob',
};

/** What is asked of a mutation's node that has no id of its own. */
const SELECTION: Readonly<Record<string, string>> = {
  createRestrictedTexts: '{ restrictedText { id } errors { code path } }',
  changePromoCodeDates: '{ promoCode { id } errors { code path } }',
  inviteCreators: '{ membership { id } errors { code path } }',
  acceptApplications: '{ membership { id } errors { code path } }',
  declineApplications: '{ membership { id } errors { code path } }',
  inviteToCampaign: '{ applicant { id } errors { code path } }',
  recordApplicantsApplied: '{ applicant { id } errors { code path } }',
  decideApplicants: '{ applicant { id } errors { code path } }',
};

/** The names of all mutations. */
export const MUTATIONS = Object.keys(NODE_FIELD);

/** The document of a mutation that asks for the id of what it made and for every error. */
export function mutationOf(name: string, selection = SELECTION[name] ?? '{ id }'): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) {
    ${name}(input: $input) { node: ${NODE_FIELD[name] ?? ''} ${selection} errors ${ERRORS} }
  }`;
}

/** Runs a mutation and gives its errors, of which there may be none. */
export async function mutate(
  client: Client,
  name: string,
  input: object,
  account?: string,
): Promise<Payload> {
  const data = await client.query<Record<string, Payload>>(
    mutationOf(name),
    { input },
    { account },
  );
  const payload = data[name];
  if (payload === undefined) throw new Error(`${name} answered nothing`);
  return payload;
}

/** Runs a mutation that must be done; gives the id of what it made. */
export async function make(
  client: Client,
  name: string,
  input: object,
  account?: string,
): Promise<string> {
  const { node, errors } = await mutate(client, name, input, account);
  if (errors.length > 0 || !node) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return node.id;
}

export async function joinedCreator(
  client: Client,
  account: string,
  name: string,
  about: object = {},
): Promise<string> {
  const creatorId = await make(client, 'createCreator', { displayName: name, ...about }, account);
  await make(client, 'inviteCreator', { creatorId }, account);
  await make(client, 'recordCreatorJoined', { creatorId }, account);
  return creatorId;
}

/** An account with its programs, a creator who has joined, a deal and, where the mode has them, the rest. */
export async function makeWorld(client: Client, mode: Mode, name = 'Acme'): Promise<World> {
  const account = await make(client, 'createAccount', { name, mode, timeZone: 'Europe/Berlin' });
  const program = (kind: string) =>
    make(client, 'createProgram', { name: `${name} ${kind}`, kind, codeTracking: true }, account);
  const creatorProgram = await program('CREATOR');
  const creator = await joinedCreator(client, account, 'Mei Tanaka');
  const dealInput = { programId: creatorProgram, name: 'Spring sale', type: 'GENERAL_SALE' };
  const deal = await make(client, 'createDeal', dealInput, account);
  const base = { account, creatorProgram, creator, deal };
  if (mode === 'CREATOR_ONLY') {
    return { ...base, performanceProgram: null, mediaSource: null, partner: null };
  }
  const performanceProgram = await program('PERFORMANCE');
  await make(client, 'updateAccount', { version: 1, optimizeActive: true }, account);
  const sourceInput = { name: 'Mei Tanaka', creatorId: creator };
  const mediaSource = await make(client, 'createMediaSource', sourceInput, account);
  const partner = await make(client, 'createPerformancePartner', { name: 'Deals Daily' }, account);
  return { ...base, performanceProgram, mediaSource, partner };
}

/** The input of `issuePromoCode` in this world. */
export function codeFor({ creator }: World, text: string, more: object = {}): object {
  return { creatorId: creator, text, terms: TERMS, ...more };
}
