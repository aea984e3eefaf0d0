import { afterAll, beforeAll, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { applicantsIn } from './support/applicants.js';
import { as, callingAs } from './support/calling-as.js';
import { describeOnEngines } from './support/engines.js';
import { membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { bearing, CREATE_ACCOUNT_TOKEN, type Created } from './support/tokens.js';
import { makeWorld, type World } from './support/world.js';

describeOnEngines('many applicants at once', (engine) => {
  let server: TestServer;
  let world: World;
  let on: ReturnType<typeof applicantsIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine, change: callingAs });
    world = await makeWorld(server.client, 'CREATOR_ONLY');
    on = applicantsIn(server, world);
  });
  afterAll(() => server.stop());

  const listed = async (campaignId: string, filter: object = {}) => {
    const { node } = await server.client.query<{
      node: {
        applicants: { nodes: { creator: { displayName: string } }[]; count: { value: number } };
        applicantCounts: { state: string; count: number }[];
      };
    }>(
      `query ($id: ID!, $filter: ApplicantFilter) { node(id: $id) { ... on CreatorCampaign {
        applicants(first: 100, filter: $filter) { nodes { creator { displayName } } count { value } }
        applicantCounts { state count } } } }`,
      { id: campaignId, filter },
      on.by,
    );
    const { applicants, applicantCounts } = node;
    return {
      names: applicants.nodes.map(({ creator }) => creator.displayName),
      count: applicants.count.value,
      counts: Object.fromEntries(
        applicantCounts.filter(({ count }) => count > 0).map((each) => [each.state, each.count]),
      ),
    };
  };

  it('of several decisions at once the first is right, and the others are told', async () => {
    const { id } = await on.campaign('Contested');
    const creatorId = await on.applied(id, 'Contested');
    const { id: applicantId } = await on.applicantOf(id, creatorId);
    const decide = (action: string) =>
      on.one('decideApplicants', { campaignId: id, target: { ids: [applicantId] }, action });
    const answers = await allReadFirst(
      server,
      ['applicant', 'membership'],
      [() => decide('HIRE'), () => decide('REJECT'), () => decide('DECLINE')],
    );
    expect(answers.filter((answer) => answer === 'APPLICANT_TRANSITION')).toHaveLength(2);
    const { state, version } = await on.applicantOf(id, creatorId);
    expect([answers.includes(state), version]).toEqual([true, 2]);
  });

  it('two who invite one creator at once make one applicant', async () => {
    const { id } = await on.campaign('Twice');
    const creatorId = await on.creator('Twice');
    const answers = await Promise.all([on.invite(id, creatorId), on.invite(id, creatorId)]);
    expect([...answers].sort()).toEqual(['APPLICANT_TRANSITION', 'INVITED']);
    expect((await listed(id)).names).toEqual(['Twice']);
  });

  it('are listed by state and name, counted, and decided each by itself', async () => {
    const { id } = await on.campaign('List');
    const [first, second, third] = [
      await on.applied(id, 'Anna of the list'),
      await on.applied(id, 'Bruno of the list'),
      await on.creator('Carla of the list'),
    ] as const;
    await on.invite(id, third);
    const ids = [
      (await on.applicantOf(id, first)).id,
      (await on.applicantOf(id, third)).id,
      (await on.applicantOf(id, second)).id,
    ];
    const input = { campaignId: id, target: { ids: [...ids, ids[0]] }, action: 'HIRE' };
    const { outcomes, errors } = await on.ask('decideApplicants', input);
    expect(errors).toEqual([]);
    expect(
      outcomes.map(({ applicant, errors: refused }) => [applicant?.state, refused[0]?.code]),
    ).toEqual([
      ['HIRED', undefined],
      ['INVITED', 'APPLICANT_TRANSITION'],
      ['HIRED', undefined],
    ]);
    expect(await listed(id)).toEqual({
      names: ['Carla of the list', 'Bruno of the list', 'Anna of the list'],
      ...{ count: 3, counts: { INVITED: 1, HIRED: 2 } },
    });
    expect((await listed(id, { state: ['HIRED'] })).count).toBe(2);
    expect((await listed(id, { state: ['HIRED', 'INVITED'] })).count).toBe(3);
    expect((await listed(id, { search: 'carl' })).names).toEqual(['Carla of the list']);
    expect((await listed(id, { state: [] })).names).toEqual([]);
    const { node } = await server.client.query<{
      node: { applicants: { nodes: { state: string; campaign: { name: string } }[] } };
    }>(
      `query ($id: ID!) { node(id: $id) { ... on Creator {
        applicants(first: 9) { nodes { state campaign { name } } } } } }`,
      { id: first },
      on.by,
    );
    expect(node.applicants.nodes).toEqual([{ state: 'HIRED', campaign: { name: 'List' } }]);
  });

  it('are found by a filter, if they are as many as were seen', async () => {
    const { id } = await on.campaign('By a filter');
    for (const name of ['Filtered one', 'Filtered two']) await on.applied(id, name);
    const other = await on.campaign('Beside it');
    await on.applied(other.id, 'Filtered three');
    const hire = (expectedCount: number) => ({
      ...{ campaignId: id, action: 'HIRE' },
      target: { filter: { state: ['APPLIED'], expectedCount } },
    });
    expect(await on.one('decideApplicants', hire(3))).toBe(
      'COUNT_CHANGED target.filter.expectedCount',
    );
    const { outcomes } = await on.ask('decideApplicants', hire(2));
    expect(outcomes.map(({ applicant }) => applicant?.state)).toEqual(['HIRED', 'HIRED']);
    expect((await listed(other.id)).counts).toEqual({ APPLIED: 1 });
  });

  it('nothing is done for an id that is not there or of another campaign', async () => {
    const [here, there] = [await on.campaign('Here'), await on.campaign('There')];
    const creatorId = await on.applied(there.id, 'Is there');
    const { id: applicantId } = await on.applicantOf(there.id, creatorId);
    const none = 'ca_AZkAAAAAcACAAAAAAAAAAA';
    for (const id of [applicantId, none, creatorId]) {
      const input = { campaignId: here.id, target: { ids: [id] }, action: 'HIRE' };
      expect(await on.one('decideApplicants', input)).toBe('NOT_FOUND target.ids.0');
    }
    const nowhere = { campaignId: 'cc_AZkAAAAAcACAAAAAAAAAAA', target: { ids: [creatorId] } };
    expect(await on.one('inviteToCampaign', nowhere)).toBe('NOT_FOUND campaignId');
    expect(await on.invite(here.id, none)).toBe('NOT_FOUND target.ids.0');
    const everybody = { filter: { expectedCount: 0 } };
    const input = { campaignId: here.id, target: everybody, action: 'HIRE' };
    expect((await on.ask('decideApplicants', input)).outcomes).toEqual([]);
    expect((await on.applicantOf(there.id, creatorId)).state).toBe('APPLIED');
  });

  it('a key decides once', async () => {
    const { id } = await on.campaign('Once');
    const creatorId = await on.applied(id, 'Once');
    const { id: applicantId } = await on.applicantOf(id, creatorId);
    const input = {
      ...{ campaignId: id, target: { ids: [applicantId] }, action: 'HIRE' },
      idempotencyKey: 'hire once',
    };
    const first = await on.ask('decideApplicants', input);
    expect(await on.ask('decideApplicants', input)).toEqual(first);
    expect((await on.applicantOf(id, creatorId)).version).toBe(2);
  });

  it('creators and analysts decide nothing, and creators see nobody; a token needs its scope', async () => {
    const { id } = await on.campaign('Rights');
    const { creatorId } = await membershipsIn(server, world).joined('Looks on');
    expect(await on.apply(id, creatorId)).toBe('APPLIED');
    const { id: applicantId } = await on.applicantOf(id, creatorId);
    const decide = `mutation { decideApplicants(input: { campaignId: "${id}", action: HIRE,
      target: { ids: ["${applicantId}"] } }) { errors { code } } }`;
    const read = `{ node(id: "${applicantId}") { id ... on CampaignApplicant { state } } }`;
    const home = world.account;
    for (const caller of [
      { capacity: 'CREATOR', home, ownerId: creatorId },
      { capacity: 'ANALYST', home },
    ] as const) {
      const { errors } = await server.client.send(decide, {}, as(caller));
      // What nobody of them may call is not there for a creator, and forbidden to whoever else asks.
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([
        caller.capacity === 'CREATOR' ? 'GRAPHQL_VALIDATION_FAILED' : 'FORBIDDEN',
      ]);
      const seen = await server.client.send<{ node: object | null }>(read, {}, as(caller));
      if (caller.capacity === 'CREATOR') expect(seen.data?.node ?? null).toBeNull();
      else expect(seen.data?.node).toEqual({ id: applicantId, state: 'APPLIED' });
    }
    const tokenWith = async (...scopes: readonly string[]) => {
      const { createAccountToken } = await server.client.query<{
        createAccountToken: Created['createApiToken'];
      }>(CREATE_ACCOUNT_TOKEN, { input: { name: 'CRM', capacity: 'MANAGER', scopes } }, on.by);
      return bearing(createAccountToken.token ?? '');
    };
    const reads = await server.client.send(decide, {}, await tokenWith('CREATORS_READ'));
    expect(reads.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const blind = await server.client.send(
      `mutation { decideApplicants(input: { campaignId: "${id}", action: HIRE,
        target: { filter: { search: "Looks", expectedCount: 7 } } }) { errors { code } } }`,
      {},
      await tokenWith('CREATORS_WRITE'),
    );
    expect(blind.errors[0]?.message).toContain('ApplicantTarget.filter');
    expect((await on.applicantOf(id, creatorId)).state).toBe('APPLIED');
    const writes = await server.client.send(decide, {}, await tokenWith('CREATORS_WRITE'));
    expect(writes.errors).toEqual([]);
    expect((await on.applicantOf(id, creatorId)).state).toBe('HIRED');
  });
});
