import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutationOf, TERMS } from './support/world.js';

describeOnEngines('the mutations of promo codes', (engine) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
  });
  afterAll(() => server.stop());

  const CODE = `{
      id text normalForm matchType status isComplete missingProgramKinds healthFlags startAt endAt comments expiredAt version
      owner { __typename ... on Creator { id } ... on PerformancePartner { id } } deal { id }
      assignments { creditPolicy startAt endAt timeZone status program { id kind }
        holder { __typename ... on Creator { id } ... on MediaSource { id } ... on PerformancePartner { id } } }
    }`;

  async function issue(name: string, input: object, account: string): Promise<unknown> {
    const document = mutationOf(name, CODE);
    const data = await server.client.query<Record<string, { node: unknown; errors: unknown[] }>>(
      document,
      { input },
      { account },
    );
    expect(data[name]?.errors).toEqual([]);
    return data[name]?.node;
  }

  it('issuePromoCode in PERFORMANCE_AND_CREATOR makes both assignments (P3)', async () => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const creatorTerms = {
      ...{ creditPolicy: 'IF_WINNER', timeZone: 'Asia/Tokyo' },
      ...{ startAt: '2026-01-01T00:00:00.000Z', endAt: '2126-01-01T00:00:00.000Z' },
    };
    const more = { creatorTerms, dealId: world.deal, comments: 'Have fun' };
    const code = await issue('issuePromoCode', codeFor(world, ' mei15 ', more), world.account);
    expect(code).toMatchObject({
      ...{ text: 'mei15', normalForm: 'MEI15', matchType: 'EXACT', status: 'ACTIVE', version: 1 },
      ...{ isComplete: true, missingProgramKinds: [], healthFlags: [], comments: 'Have fun' },
      ...{ startAt: null, endAt: null, expiredAt: null, deal: { id: world.deal } },
      owner: { __typename: 'Creator', id: world.creator },
      assignments: [
        {
          ...creatorTerms,
          status: 'ACTIVE',
          program: { id: world.creatorProgram, kind: 'CREATOR' },
          holder: { __typename: 'Creator', id: world.creator },
        },
        {
          ...{ ...TERMS, startAt: null, endAt: null, status: 'ACTIVE' },
          program: { id: world.performanceProgram, kind: 'PERFORMANCE' },
          holder: { __typename: 'MediaSource', id: world.mediaSource },
        },
      ],
    });
  });

  it('issuePromoCode in CREATOR_ONLY makes the one', async () => {
    const world = await makeWorld(server.client, 'CREATOR_ONLY');
    const code = await issue('issuePromoCode', codeFor(world, 'MEI-15'), world.account);
    expect(code).toMatchObject({
      ...{ text: 'MEI-15', isComplete: true, deal: null, comments: null },
      owner: { __typename: 'Creator', id: world.creator },
      assignments: [{ program: { kind: 'CREATOR' }, holder: { id: world.creator } }],
    });
  });

  it('the first and the last instant come back as they were given, and limit filters', async () => {
    const world = await makeWorld(server.client, 'CREATOR_ONLY');
    const { account } = world;
    const window = { startAt: '1970-01-01T00:00:00.000Z', endAt: '9999-12-31T23:59:59.999Z' };
    const input = codeFor(world, 'ALWAYS', { terms: { ...TERMS, ...window } });
    const { id } = (await issue('issuePromoCode', input, account)) as { readonly id: string };
    const always = { id, status: 'ACTIVE', assignments: [window] };
    const found = `query ($id: ID!, $filter: PromoCodeFilter!) {
      node(id: $id) { ... on PromoCode ${CODE} }
      promoCodes(first: 1, filter: $filter) { nodes ${CODE} }
    }`;
    const through = { createdAfter: window.startAt, createdBefore: window.endAt };
    const before = { createdBefore: window.startAt };
    const ask = (filter: object) => server.client.query(found, { id, filter }, { account });
    expect(await ask(through)).toMatchObject({ node: always, promoCodes: { nodes: [always] } });
    expect(await ask(before)).toMatchObject({ node: always, promoCodes: { nodes: [] } });
  });

  it('issuePromoCodeToPartner', async () => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const owner = { performancePartnerId: world.partner };
    const input = { ...owner, text: 'DAILY10', terms: TERMS };
    expect(await issue('issuePromoCodeToPartner', input, world.account)).toMatchObject({
      ...{ text: 'DAILY10', isComplete: true },
      owner: { __typename: 'PerformancePartner', id: world.partner },
      assignments: [
        {
          program: { id: world.performanceProgram },
          holder: { __typename: 'PerformancePartner', id: world.partner },
        },
      ],
    });
  });

  it('completePromoCode adds what a change of mode asks for', async () => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const { account } = world;
    const { client } = server;
    await make(client, 'updateAccount', { version: 2, mode: 'CREATOR_ONLY' }, account);
    const promoCodeId = await make(client, 'issuePromoCode', codeFor(world, 'HALF'), account);
    const back = { version: 3, mode: 'PERFORMANCE_AND_CREATOR' };
    await make(client, 'updateAccount', back, account);
    const input = { promoCodeId, version: 1 };
    expect(await issue('completePromoCode', input, account)).toMatchObject({
      ...{ id: promoCodeId, version: 2, isComplete: true, healthFlags: [] },
      assignments: [
        { program: { kind: 'CREATOR' } },
        { ...TERMS, program: { kind: 'PERFORMANCE' }, holder: { id: world.mediaSource } },
      ],
    });
  });

  it('expirePromoCodes ends them, and again without error', async () => {
    const world = await makeWorld(server.client, 'CREATOR_ONLY');
    const { account } = world;
    const first = await make(server.client, 'issuePromoCode', codeFor(world, 'ONE'), account);
    const second = await make(server.client, 'issuePromoCode', codeFor(world, 'TWO'), account);
    const input = { target: { ids: [second, first] }, reason: 'Leaked' };
    const ended = { status: 'EXPIRED', startAt: null, endAt: null, version: 2 };
    const expected = [
      { ...ended, id: second },
      { ...ended, id: first, assignments: [{ status: 'EXPIRED', endAt: null }] },
    ];
    const once = await issue('expirePromoCodes', input, account);
    expect(once).toMatchObject(expected);
    expect(await issue('expirePromoCodes', input, account)).toEqual(once);
  });
});
