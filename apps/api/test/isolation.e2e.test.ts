import { draftProbes } from './support/id-probes-drafts.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSchema } from '../src/graphql/server/schema.js';
import { describeOnEngines } from './support/engines.js';
import { idArguments } from './support/id-arguments.js';
import { idProbes } from './support/id-probes.js';
import { applicantsIn } from './support/applicants.js';
import { applicantProbes } from './support/id-probes-applicants.js';
import { campaignProbes } from './support/id-probes-campaigns.js';
import { jobOf, onJob, rowsOf, settled } from './support/jobs.js';
import { uploadedId } from './support/files.js';
import { at } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { codeFor, joinedCreator, make, makeWorld, TERMS, type World } from './support/world.js';

/** Well-formed ids that nothing has, by their prefix. */
const absent = (prefix: string) => `${prefix}_AZkAAAAAcACAAAAAAAAAAA`;

describeOnEngines('R11: what belongs to another account', (engine) => {
  let server: TestServer;
  let mine: World;
  let theirs: World;
  let myHalf: string;
  let theirCode: string;
  let theirToken: string;
  let theirMember: string;
  let theirInvitation: string;
  let theirTemplate: string;
  let myCampaign: string;
  let theirCampaign: string;
  let theirApplicant: string;
  let theirMembership: string;
  let theirProfile: string;
  let theirLink: string;
  let theirView: string;
  let theirDraft: string;
  let theirRule: string;
  let theirRestricted: string;
  let theirJob: string;
  let theirFile: string;
  let theirPlan: string | null;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    mine = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    theirs = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Globex');
    const { client } = server;
    theirCode = await make(client, 'issuePromoCode', codeFor(theirs, 'THEIRS'), theirs.account);
    const token = { ownerId: theirs.creator, name: 'THEIRS', scopes: ['DEALS_READ'] };
    theirToken = await make(client, 'createApiToken', token, theirs.account);
    const guest = { email: 'guest@test.example', role: 'ANALYST' };
    const template = { name: 'Theirs', template: '{HANDLE}' };
    const view = { name: 'Theirs', isShared: true, query: [] };
    theirView = await make(client, 'createSavedView', view, theirs.account);
    const draft = { creatorId: theirs.creator, values: { text: 'THEIRS' } };
    theirDraft = await make(client, 'saveDraft', draft, theirs.account);
    const rule = { programId: theirs.creatorProgram, name: 'THEIRS', conditions: [] };
    theirRule = await make(
      client,
      'createApplicationRule',
      { ...rule, action: 'ACCEPT' },
      theirs.account,
    );
    theirTemplate = await make(client, 'createPromoCodeTemplate', template, theirs.account);
    const campaignOf = ({ creatorProgram, account }: World, name: string) =>
      make(client, 'createCreatorCampaign', { programId: creatorProgram, name }, account);
    myCampaign = await campaignOf(mine, 'Mine');
    theirCampaign = await campaignOf(theirs, 'THEIRS');
    const start = { creatorCampaignId: theirCampaign, version: 1, action: 'START' };
    await make(client, 'changeCreatorCampaignStatus', start, theirs.account);
    const applying = { campaignId: theirCampaign, target: { ids: [theirs.creator] } };
    const { outcomes } = await applicantsIn(server, theirs).ask(
      'recordApplicantsApplied',
      applying,
    );
    theirApplicant = outcomes[0]?.applicant?.id ?? '';
    theirRestricted = await make(
      client,
      'createRestrictedText',
      { text: 'THEIRS-TOO' },
      theirs.account,
    );
    const codes = { target: { ids: [theirs.creator] }, template: '{NAME}', terms: TERMS };
    const planning = await jobOf(client, 'planPromoCodes', codes, theirs.account);
    ({ id: theirJob, token: theirPlan } = await settled(client, planning.id, theirs.account));
    const ofTheirs = { account: theirs.account };
    theirFile = await uploadedId(server.url, client, 'Code;Owner\r\nTHEIRS;x\r\n', ofTheirs);
    theirInvitation = await make(client, 'inviteMember', guest, theirs.account);
    const { members } = await client.query<{ members: { nodes: { id: string }[] } }>(
      '{ members(first: 1) { nodes { id } } }',
      {},
      { account: theirs.account },
    );
    theirMember = members.nodes[0]?.id ?? '';
    const open = { limit: 1, endsAt: at(1), name: 'THEIRS' };
    theirLink = await make(client, 'createInvitationLink', open, theirs.account);
    const profiles = { socialProfiles: [{ platform: 'X', handle: 'THEIRS' }] };
    const other = await joinedCreator(client, theirs.account, 'THEIRS', profiles);
    const inside = JSON.stringify(
      await client.query(
        'query ($id: ID!) { node(id: $id) { ... on Creator { memberships { id } socialProfiles { id } } } }',
        { id: other },
        { account: theirs.account },
      ),
    );
    theirMembership = /mb_[\w-]{22}/.exec(inside)?.[0] ?? '';
    theirProfile = /sp_[\w-]{22}/.exec(inside)?.[0] ?? '';
    const { account } = mine;
    await make(client, 'updateAccount', { version: 2, mode: 'CREATOR_ONLY' }, account);
    myHalf = await make(client, 'issuePromoCode', codeFor(mine, 'HALF'), account);
    const back = { version: 3, mode: 'PERFORMANCE_AND_CREATOR' };
    await make(client, 'updateAccount', back, account);
  });
  afterAll(() => server.stop());

  const probes = () => ({
    ...idProbes({
      ...{ mine, myHalf, theirs, theirCode, theirToken, theirMember, theirInvitation },
      ...{
        theirTemplate,
        theirMembership,
        theirProfile,
        theirView,
        theirRule,
        theirRestricted,
        theirJob,
      },
      ...{ theirFile, theirLink },
    }),
    ...draftProbes(theirs, theirDraft),
    ...campaignProbes({ mine, theirs, myCampaign, theirCampaign, theirTemplate }),
    ...applicantProbes({ mine, theirs, myCampaign, theirCampaign, theirApplicant }),
  });

  it('is tried at every place where an id can be named', () => {
    expect(Object.keys(probes()).sort()).toEqual(idArguments(createSchema()));
  });

  it('answers everywhere as an id that nothing has, and nothing is written', async () => {
    const before = await server.rowCounts();
    for (const [place, [id, { document, variables }]] of Object.entries(probes())) {
      const answers = [id, absent(id.slice(0, 2))].map(async (given) => {
        const options = { account: mine.account };
        const answer = await server.client.send(document, variables(given), options);
        const { data, status, errors } = answer;
        return { place, status, data, errors: errors.map(({ message }) => message) };
      });
      const [withTheirs, withAbsent] = await Promise.all(answers);
      expect(withTheirs).toEqual(withAbsent);
      expect(withTheirs).toMatchObject({ status: 200, errors: [] });
      expect(JSON.stringify(withTheirs)).not.toMatch(/Globex|THEIRS/);
    }
    expect(await server.rowCounts()).toEqual(before);
  });

  it('nor does a plan tell of it, and theirs is nobody’s', async () => {
    const { account } = mine;
    const { client } = server;
    const told = async (id: string, more: object) => {
      const asked = { target: { ids: [mine.creator, id] }, template: '{NAME}', terms: TERMS };
      const job = await jobOf(client, 'planPromoCodes', { ...asked, ...more }, account);
      await settled(client, job.id, account);
      return JSON.stringify(await rowsOf(client, job.id, account)).replaceAll(id, 'ID');
    };
    const places: [string, (id: string) => object][] = [
      [theirs.creator, () => ({})],
      [theirs.creatorProgram, (creatorProgramId) => ({ creatorProgramId })],
      [theirs.performanceProgram ?? '', (performanceProgramId) => ({ performanceProgramId })],
    ];
    for (const [id, more] of places) {
      const absentId = absent(id.slice(0, 2));
      const [withTheirs, withAbsent] = [
        await told(id, more(id)),
        await told(absentId, more(absentId)),
      ];
      expect(withTheirs).toBe(withAbsent);
      expect(withTheirs).toContain('NOT_FOUND');
      expect(withTheirs).not.toMatch(/Globex|THEIRS/);
    }
    expect(theirPlan).toMatch(/^bj_/);
    for (const token of [theirPlan, `${absent('bj')}.1`, 'nonsense']) {
      for (const [name, more] of [
        ['applyPromoCodePlan', {}],
        ['fixBulkJobRows', { fix: 'LEAVE_OUT', rows: [1] }],
      ] as const) {
        const { bulkJob, errors } = await onJob(client, name, { token, ...more }, account);
        expect([bulkJob, errors]).toMatchObject([null, [{ code: 'NOT_FOUND', path: ['token'] }]]);
      }
    }
  });

  it('nor is their text, nor their account in node()', async () => {
    const answer = await server.client.query(
      'query ($id: ID!) { promoCodeByText(text: "THEIRS") { id } node(id: $id) { id } }',
      { id: theirs.account },
      { account: mine.account },
    );
    expect(answer).toEqual({ promoCodeByText: null, node: null });
  });

  it('an account is named by the header alone; another’s name is as good as nonsense', async () => {
    const viewer = '{ viewer { account { id } } }';
    for (const account of [mine.account, theirs.account]) {
      expect(await server.client.query(viewer, {}, { account })).toEqual({
        viewer: { account: { id: account } },
      });
    }
    const nonsense = [absent('ac'), mine.creator, 'nonsense', '', "' OR 1=1 --"];
    for (const account of nonsense) {
      const { status, data, errors } = await server.client.send(viewer, {}, { account });
      expect([status, data]).toEqual([403, undefined]);
      expect(errors).toMatchObject([
        {
          message: 'Creator-Codes-Account names no account that you can see.',
          extensions: { code: 'FORBIDDEN' },
        },
      ]);
    }
  });
});
