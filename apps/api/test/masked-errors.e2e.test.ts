import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../src/composition-root.js';
import { TestServer } from './support/server.js';
import { codeFor, makeWorld, MUTATIONS, mutationOf, TERMS, type World } from './support/world.js';

const CANARY = 's3cret-canary';

/** As drivers fail: the statement with its values in the message and beside it. */
function fault(): Error {
  const sql = `SELECT * FROM promo_code WHERE text = '${CANARY}'`;
  return Object.assign(new Error(`ER_BROKEN near ${sql}`), { sql, code: 'ER_BROKEN', errno: 1 });
}

/** Every call of the part, and of its parts, fails. */
function failing<Part extends object>(part: Part): Part {
  return new Proxy(part, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function') return () => Promise.reject(fault());
      return typeof value === 'object' && value !== null ? failing(value) : value;
    },
  });
}

let isBroken = false;

function breakable(app: App): App {
  return {
    ...app,
    contextOf: async (request) => {
      const context = await app.contextOf(request);
      if (!isBroken) return context;
      const deps = { ...context.deps, unitOfWork: failing(context.deps.unitOfWork) };
      return { ...context, deps, reads: failing(context.reads) };
    },
  };
}

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await TestServer.start({ change: breakable });
  world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  isBroken = true;
});
afterAll(() => server.stop());

async function expectMasked(document: string, variables: object): Promise<void> {
  const lines = server.log.length;
  const answer = await server.client.send(document, variables, { account: world.account });
  const requestId = answer.headers.get('x-request-id');
  expect(answer.errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of answer.errors) {
    expect(message).toBe(
      'Something went wrong on our side. It has been logged under the request id.',
    );
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
  }
  const logged = server.log.slice(lines);
  expect(logged.length).toBeGreaterThan(0);
  for (const line of logged) {
    expect(JSON.parse(line)).toMatchObject({ requestId, fault: { code: 'ER_BROKEN' } });
  }
  expect(JSON.stringify([answer.errors, answer.data, logged])).not.toContain(CANARY);
}

const MAPPING = {
  ...{ format: 'OURS', timeZone: 'UTC' },
  columns: [{ column: 'text', header: CANARY }],
};

describe('a fault of ours is masked, and logged under the request id without values', () => {
  const inputs = (): Readonly<Record<string, object>> => ({
    createAccount: { name: CANARY, mode: 'CREATOR_ONLY', timeZone: 'UTC' },
    updateAccount: { version: 2, name: CANARY },
    createProgram: { name: CANARY, kind: 'CREATOR' },
    updateProgram: { id: world.creatorProgram, version: 1, name: CANARY },
    createCreator: { displayName: CANARY },
    inviteCreator: { creatorId: world.creator },
    inviteCreators: { target: { ids: [world.creator] } },
    resendCreatorInvitation: { membershipId: 'mb_AZkAAAAAcACAAAAAAAAAAA' },
    revokeCreatorInvitation: { membershipId: 'mb_AZkAAAAAcACAAAAAAAAAAA' },
    createInvitationLink: {
      limit: 1,
      endsAt: new Date(Date.now() + 86_400_000).toISOString(),
      name: CANARY,
    },
    revokeInvitationLink: { invitationLinkId: 'il_AZkAAAAAcACAAAAAAAAAAA' },
    recordCreatorJoined: { creatorId: world.creator },
    createMediaSource: { name: CANARY },
    createPerformancePartner: { name: CANARY },
    updateCreator: { creatorId: world.creator, version: 1, displayName: CANARY },
    updatePerformancePartner: {
      ...{ performancePartnerId: world.partner, version: 1, name: CANARY },
    },
    updateMediaSource: { mediaSourceId: world.mediaSource, version: 1, name: CANARY },
    updateMembership: { membershipId: 'mb_AZkAAAAAcACAAAAAAAAAAA', version: 1 },
    declineMembership: { membershipId: 'mb_AZkAAAAAcACAAAAAAAAAAA', version: 1 },
    removeMembership: { membershipId: 'mb_AZkAAAAAcACAAAAAAAAAAA', version: 1 },
    recordCreatorApplied: { creatorId: world.creator },
    createCreatorCampaign: { programId: world.creatorProgram, name: CANARY },
    updateCreatorCampaign: {
      ...{ creatorCampaignId: 'cc_AZkAAAAAcACAAAAAAAAAAA', version: 1, name: CANARY },
    },
    changeCreatorCampaignStatus: {
      ...{ creatorCampaignId: 'cc_AZkAAAAAcACAAAAAAAAAAA', version: 1, action: 'START' },
    },
    inviteToCampaign: { campaignId: 'cc_AZkAAAAAcACAAAAAAAAAAA', target: { ids: [world.creator] } },
    recordApplicantsApplied: {
      campaignId: 'cc_AZkAAAAAcACAAAAAAAAAAA',
      target: { ids: [world.creator] },
    },
    decideApplicants: {
      ...{ campaignId: 'cc_AZkAAAAAcACAAAAAAAAAAA', action: 'HIRE' },
      target: { ids: ['ca_AZkAAAAAcACAAAAAAAAAAA'] },
    },
    reverseApplicantDecision: { applicantId: 'ca_AZkAAAAAcACAAAAAAAAAAA', version: 1, reason: 'x' },
    reverseDecision: { membershipId: 'mb_AZkAAAAAcACAAAAAAAAAAA', version: 1, reason: 'x' },
    acceptApplications: { membershipIds: ['mb_AZkAAAAAcACAAAAAAAAAAA'] },
    declineApplications: { membershipIds: ['mb_AZkAAAAAcACAAAAAAAAAAA'] },
    createDeal: { programId: world.creatorProgram, name: CANARY, type: 'BOGO' },
    createSavedView: { name: CANARY, query: [] },
    saveDraft: { values: { text: CANARY } },
    takeOverDraft: { draftId: 'wd_AZkAAAAAcACAAAAAAAAAAA' },
    createApplicationRule: { name: CANARY, conditions: [], action: 'ACCEPT' },
    updateApplicationRule: {
      ...{ applicationRuleId: 'ar_AZkAAAAAcACAAAAAAAAAAA', version: 1, name: CANARY },
    },
    updateSavedView: { savedViewId: 'sv_AZkAAAAAcACAAAAAAAAAAA', version: 1, name: CANARY },
    createPromoCodeTemplate: { name: CANARY, template: '{NAME}' },
    updatePromoCodeTemplate: {
      promoCodeTemplateId: 'pt_AZkAAAAAcACAAAAAAAAAAA',
      version: 1,
      name: CANARY,
    },
    createRestrictedText: { text: CANARY },
    createRestrictedTexts: { texts: [CANARY] },
    updateRestrictedText: {
      ...{ restrictedTextId: 'rt_AZkAAAAAcACAAAAAAAAAAA', version: 1, reason: CANARY },
    },
    endRestrictedText: {
      restrictedTextId: 'rt_AZkAAAAAcACAAAAAAAAAAA',
      version: 1,
      reason: CANARY,
    },
    issuePromoCode: codeFor(world, CANARY),
    issuePromoCodeToPartner: { performancePartnerId: world.partner, text: CANARY, terms: TERMS },
    issuePromoCodeToMediaSource: { mediaSourceId: world.mediaSource, text: CANARY, terms: TERMS },
    completePromoCode: { promoCodeId: world.creator, version: 1 },
    updateDeal: { dealId: world.deal, version: 1, name: CANARY },
    updatePromoCode: { promoCodeId: world.creator, version: 1, comments: CANARY },
    expirePromoCodes: { target: { ids: [world.creator] } },
    changePromoCodeDates: { target: { ids: [world.creator] }, clearEnd: true, timeZone: 'UTC' },
    reactivatePromoCode: { promoCodeId: world.creator, version: 1 },
    rotatePromoCode: { promoCodeId: world.creator, version: 1, text: CANARY, reason: CANARY },
    releasePromoCodeText: { promoCodeId: world.creator, version: 1, reason: CANARY },
    createAccountToken: { name: CANARY, capacity: 'ANALYST', scopes: ['FILES'] },
    createApiToken: { ownerId: world.creator, name: CANARY, scopes: ['DEALS_READ'] },
    revokeApiToken: { apiTokenId: 'at_AZkAAAAAcACAAAAAAAAAAA' },
    inviteMember: { email: `${CANARY}@test.example`, role: 'ANALYST' },
    invitePartner: { ownerId: world.creator, email: `${CANARY}@test.example` },
    revokeInvitation: { invitationId: 'iv_AZkAAAAAcACAAAAAAAAAAA' },
    planPromoCodes: { target: { ids: [world.creator] }, template: '{NAME}', terms: TERMS },
    applyPromoCodePlan: { token: 'bj_AZkAAAAAcACAAAAAAAAAAA.1' },
    fixBulkJobRows: { token: 'bj_AZkAAAAAcACAAAAAAAAAAA.1', fix: 'TEXT', text: CANARY, rows: [1] },
    stopBulkJob: { bulkJobId: 'bj_AZkAAAAAcACAAAAAAAAAAA' },
    resumeBulkJob: { bulkJobId: 'bj_AZkAAAAAcACAAAAAAAAAAA' },
    cancelBulkJob: { bulkJobId: 'bj_AZkAAAAAcACAAAAAAAAAAA' },
    retryBulkJobRows: { bulkJobId: 'bj_AZkAAAAAcACAAAAAAAAAAA' },
    planPromoCodeCompletion: { target: { ids: [world.creator] } },
    planPromoCodeDates: { target: { ids: [world.creator] }, clearEnd: true, timeZone: 'UTC' },
    planPromoCodeExpiry: { target: { ids: [world.creator] }, reason: CANARY },
    planPromoCodeRotation: {
      ...{ target: { ids: [world.creator] }, template: '{NAME}', reason: CANARY },
    },
    planDealChange: { dealId: world.deal, version: 1, name: CANARY },
    readFileAs: { fileId: 'fl_AZkAAAAAcACAAAAAAAAAAA', version: 1, delimiter: ',' },
    exportPromoCodes: { filter: { search: CANARY } },
    exportCreators: { filter: { search: CANARY } },
    exportCorrections: { bulkJobId: 'bj_AZkAAAAAcACAAAAAAAAAAA' },
    planPromoCodeImport: { fileId: 'fl_AZkAAAAAcACAAAAAAAAAAA', mapping: MAPPING },
    planCreatorImport: { fileId: 'fl_AZkAAAAAcACAAAAAAAAAAA', mapping: MAPPING },
    applyCreatorImport: { token: 'bj_AZkAAAAAcACAAAAAAAAAAA.1' },
    applyPromoCodeImport: { token: 'bj_AZkAAAAAcACAAAAAAAAAAA.1' },
    updateMember: { memberId: 'me_AZkAAAAAcACAAAAAAAAAAA', role: 'ANALYST', version: 1 },
  });

  it.each(MUTATIONS)('%s', async (name) => {
    await expectMasked(mutationOf(name), { input: inputs()[name] });
  });

  it.each([
    '{ viewer { accounts { id } } }',
    '{ node(id: "cr_AZkAAAAAcACAAAAAAAAAAA") { id } }',
    '{ nodes(ids: ["cr_AZkAAAAAcACAAAAAAAAAAA"]) { id } }',
    ...[
      'programs',
      'creators',
      'mediaSources',
      'performancePartners',
      'deals',
      'promoCodes',
      'promoCodeTemplates',
      'savedViews',
      'drafts',
      'restrictedTexts',
      'auditEvents',
      'apiTokens',
      'members',
      'invitations',
      'invitationLinks',
      'bulkJobs',
    ].flatMap((list) => [
      `{ ${list}(first: 1) { nodes { id } } }`,
      `{ ${list}(first: 1) { count { value } } }`,
    ]),
    '{ promoCodeByText(text: "MEI15") { id } }',
    '{ readiness(creatorId: "x") { isReady } }',
    '{ procedure { name } }',
    '{ previewApplicationRules(programId: "x") { accepted } }',
    '{ suggestPromoCodes(creatorId: "x") { suggestions } }',
    '{ checkRotation(promoCodeId: "pc_x", text: "MEI15") { errors { code } } }',
    '{ checkPromoCode(input: { creatorId: "x", text: "MEI15", terms: { creditPolicy: ALWAYS, timeZone: "UTC" } }) { errors { code } } }',
  ])('%s', async (document) => {
    await expectMasked(document, {});
  });
});
