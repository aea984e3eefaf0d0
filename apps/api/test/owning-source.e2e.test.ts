import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

const SHOWN = `{
  id text isComplete healthFlags status
  owner { __typename ... on MediaSource { id name type channel creditGroup createdAt program { id } creator { id } } }
  assignments { program { id } holder { __typename ... on MediaSource { id name } } }
}`;

describeOnEngines('a media source that stands for nobody owns codes', (engine) => {
  let server: TestServer;
  let world: World;
  let letter: string;
  const give = (text: string, more: object = {}) => ({
    ...{ mediaSourceId: letter, text, terms: TERMS },
    ...more,
  });
  const inAccount = <Data>(query: string, variables: object = {}) =>
    server.client.query<Data>(query, variables, { account: world.account });

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    letter = await make(
      server.client,
      'createMediaSource',
      { name: 'Trail Letter', type: 'Content', channel: 'Mail' },
      world.account,
    );
  });
  afterAll(() => server.stop());

  it('with one assignment, which it holds itself; nothing is missing', async () => {
    const id = await make(
      server.client,
      'issuePromoCodeToMediaSource',
      give('Trail10'),
      world.account,
    );
    const { node } = await inAccount<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode ${SHOWN} } }`,
      { id },
    );
    const { performanceProgram } = world;
    expect(node).toMatchObject({
      ...{ text: 'Trail10', isComplete: true, healthFlags: [], status: 'ACTIVE' },
      owner: {
        ...{ __typename: 'MediaSource', id: letter, name: 'Trail Letter', type: 'Content' },
        ...{ channel: 'Mail', creditGroup: 'PREFERRED', program: { id: performanceProgram } },
        creator: null,
      },
      assignments: [
        {
          program: { id: performanceProgram },
          holder: { __typename: 'MediaSource', id: letter, name: 'Trail Letter' },
        },
      ],
    });
    const { assignments } = node as { assignments: { holder: object }[] };
    expect(assignments).toHaveLength(1);
  });

  it('which are found by it, below it and by its name', async () => {
    await make(
      server.client,
      'issuePromoCodeToPartner',
      {
        ...{ performancePartnerId: world.partner, text: 'DAILY10', terms: TERMS },
      },
      world.account,
    );
    const texts = (nodes: readonly { text: string }[]) => nodes.map(({ text }) => text);
    const data = await inAccount<Record<string, { nodes: { text: string }[] }>>(
      `query ($id: ID!) {
        byOwner: promoCodes(first: 9, filter: { ownerId: $id }) { nodes { text } }
        byName: promoCodes(first: 9, filter: { search: "trail letter" }) { nodes { text } }
        halfMade: promoCodes(first: 9, filter: { isComplete: false }) { nodes { text } }
        complete: promoCodes(first: 9, filter: { ownerId: $id, isComplete: true }) { nodes { text } }
      }`,
      { id: letter },
    );
    expect(texts(data['byOwner']?.nodes ?? [])).toEqual(['Trail10']);
    expect(texts(data['byName']?.nodes ?? [])).toEqual(['Trail10']);
    expect(texts(data['complete']?.nodes ?? [])).toEqual(['Trail10']);
    expect(data['halfMade']?.nodes).toEqual([]);
    const { mediaSources } = await inAccount<{
      mediaSources: { nodes: { name: string; promoCodes: { nodes: { text: string }[] } }[] };
    }>('{ mediaSources(first: 9) { nodes { name promoCodes(first: 9) { nodes { text } } } } }');
    expect(
      mediaSources.nodes.map(({ name, promoCodes: { nodes } }) => [name, texts(nodes)]),
    ).toEqual([
      ['Trail Letter', ['Trail10']],
      ['Mei Tanaka', []],
    ]);
    const byCreator = await inAccount(`{
      some: mediaSources(first: 9, filter: { hasCreator: true }) { nodes { name } count { value } }
      none: mediaSources(first: 9, filter: { hasCreator: false }) { nodes { name } count { value } }
      any: mediaSources(first: 9, filter: { hasCreator: null }) { count { value } }
    }`);
    expect(byCreator).toEqual({
      some: { nodes: [{ name: 'Mei Tanaka' }], count: { value: 1 } },
      none: { nodes: [{ name: 'Trail Letter' }], count: { value: 1 } },
      any: { count: { value: 2 } },
    });
  });

  it('R5: what it holds nobody else gets, and the other way round', async () => {
    const partner = { performancePartnerId: world.partner, text: 'TRAIL10', terms: TERMS };
    const errors = await refused(server, 'issuePromoCodeToPartner', partner, world.account);
    expect(errors).toMatchObject([
      {
        ...{ code: 'CODE_HELD_BY_MEDIA_SOURCE', path: ['text'] },
        owner: { __typename: 'MediaSource', id: letter },
        conflictingPromoCode: { text: 'Trail10' },
      },
    ]);
    const creator = codeFor(world, 'trail10');
    expect(await refused(server, 'issuePromoCode', creator, world.account)).toMatchObject([
      { code: 'CODE_HELD_BY_MEDIA_SOURCE' },
    ]);
    const codes = async (text: string) =>
      (await refused(server, 'issuePromoCodeToMediaSource', give(text), world.account)).map(
        ({ code }) => code,
      );
    expect(await codes('trail10')).toEqual(['CODE_HELD_BY_SAME_OWNER']);
    expect(await codes('daily10')).toEqual(['CODE_HELD_BY_PARTNER']);
    expect(await codes('a b')).toEqual(['CODE_TEXT_CHARACTER']);
  });

  it('not one that stands for a creator, nor one that is not there', async () => {
    const to = async (mediaSourceId: string | null) =>
      (
        await refused(
          server,
          'issuePromoCodeToMediaSource',
          give('OTHER10', { mediaSourceId }),
          world.account,
        )
      ).map(({ code, path }) => [code, ...path]);
    expect(await to(world.mediaSource)).toEqual([
      ['MEDIA_SOURCE_STANDS_FOR_CREATOR', 'mediaSourceId'],
    ]);
    expect(await to(world.partner)).toEqual([['NOT_FOUND', 'mediaSourceId']]);
    expect(await to('ms_AZkAAAAAcACAAAAAAAAAAA')).toEqual([['NOT_FOUND', 'mediaSourceId']]);
  });

  it('only with tracking, Optimize and a Performance program', async () => {
    const wrong = async (input: object, account = world.account) =>
      (await refused(server, 'issuePromoCodeToMediaSource', input, account)).map(
        ({ code }) => code,
      );
    const { performanceProgram: id } = world;
    await make(
      server.client,
      'updateProgram',
      { id, version: 1, codeTracking: false },
      world.account,
    );
    expect(await wrong(give('OTHER10'))).toEqual(['CODE_TRACKING_OFF']);
    await make(
      server.client,
      'updateProgram',
      { id, version: 2, codeTracking: true },
      world.account,
    );
    await make(
      server.client,
      'updateAccount',
      { version: 2, optimizeActive: false },
      world.account,
    );
    expect(await wrong(give('OTHER10'))).toEqual(['OPTIMIZE_REQUIRED']);
    await make(server.client, 'updateAccount', { version: 3, optimizeActive: true }, world.account);
    const other = await makeWorld(server.client, 'CREATOR_ONLY', 'Other');
    expect(await wrong(give('OTHER10'), other.account)).toEqual(['NOT_IN_THIS_MODE', 'NOT_FOUND']);
  });

  it('yet signs nobody in', async () => {
    const codes = async (name: string, input: object) =>
      (await refused(server, name, input, world.account)).map(({ code, path }) => [code, ...path]);
    const token = { ownerId: letter, name: 'Nightly', scopes: ['DEALS_READ'] };
    expect(await codes('createApiToken', token)).toEqual([['NOT_FOUND', 'ownerId']]);
    const guest = { ownerId: letter, email: 'letter@test.example' };
    expect(await codes('invitePartner', guest)).toEqual([['NOT_FOUND', 'ownerId']]);
    const { apiTokens } = await inAccount<{ apiTokens: { nodes: object[] } }>(
      'query ($id: ID!) { apiTokens(first: 9, filter: { ownerId: $id }) { nodes { id } } }',
      { id: letter },
    );
    expect(apiTokens.nodes).toEqual([]);
  });

  it('whichever of several comes first makes it an owner', async () => {
    const mediaSourceId = await make(
      server.client,
      'createMediaSource',
      { name: 'All at once' },
      world.account,
    );
    const answers = await Promise.all(
      ['A1A', 'B2B', 'C3C', 'D4D', 'E5E', 'E5E'].map((text) =>
        mutate(
          server.client,
          'issuePromoCodeToMediaSource',
          give(text, { mediaSourceId }),
          world.account,
        ),
      ),
    );
    const refusals = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(refusals).toEqual(['CODE_HELD_BY_SAME_OWNER']);
  });
});
