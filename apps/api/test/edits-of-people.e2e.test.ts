import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSuffixesOfAllNames } from './persistence/owner-suffixes.js';
import { allReadFirst } from './support/all-read-first.js';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, type World } from './support/world.js';

const CREATOR =
  'displayName legalName email country timeZone notes language socialProfiles { id platform handle url followers }';

const PROFILES = [
  { platform: 'X', handle: 'mei_old', followers: 5 },
  { platform: 'BLOG', handle: 'mei.example', url: 'https://mei.example/' },
];

describeOnEngines('people and sources are corrected', (engine) => {
  let server: TestServer;
  let world: World;
  let edit: Edit;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    edit = editing(server, world.account);
  });
  afterAll(() => server.stop());

  const found = async (search: string) => {
    const data = await server.client.query<
      Readonly<Record<string, { readonly nodes: readonly { readonly id: string }[] }>>
    >(
      `query ($search: String!) {
        creators(first: 9, filter: { search: $search }) { nodes { id } }
        performancePartners(first: 9, filter: { search: $search }) { nodes { id } }
        promoCodes(first: 9, filter: { search: $search }) { nodes { id } }
      }`,
      { search },
      { account: world.account },
    );
    return Object.values(data).flatMap(({ nodes }) => nodes.map(({ id }) => id));
  };
  const made = (name: string, input: object) => make(server.client, name, input, world.account);
  const creator = (more: object = {}) =>
    made('createCreator', { displayName: 'Mei Old', socialProfiles: PROFILES, ...more });

  describe('updateCreator', () => {
    it('changes everything that is known, and tells before and after', async () => {
      const creatorId = await creator();
      const after = {
        ...{ displayName: 'Mei New', legalName: '田中 Mei', email: 'mei@new.example' },
        ...{ country: 'CN', timeZone: 'Asia/Shanghai', notes: 'Calls on\nMondays' },
        language: 'ZH',
      };
      const input = { creatorId, version: 1, ...after, displayName: ' Mei New ' };
      const { node, errors, changes } = await edit('updateCreator', input, CREATOR);
      expect(errors).toEqual([]);
      expect(node).toMatchObject({ ...after, version: 2 });
      expect(changes).toEqual([
        { field: 'displayName', before: 'Mei Old', after: 'Mei New' },
        ...Object.entries(after).flatMap(([field, value]) =>
          field === 'displayName' ? [] : [{ field, before: null, after: value }],
        ),
      ]);
    });

    it('clears by null and blank, keeps what is left out, and says nothing of a change to the same', async () => {
      const creatorId = await creator({ email: 'a@b.example', country: 'DE', notes: 'Tea' });
      const cleared = { creatorId, version: 1, country: null, notes: '  ' };
      const { node } = await edit('updateCreator', cleared, CREATOR);
      expect(node).toMatchObject({ country: null, notes: null, email: 'a@b.example', version: 2 });
      const same = { creatorId, version: 2, email: 'a@b.example', notes: '' };
      const again = await edit('updateCreator', same, CREATOR);
      expect([again.errors, again.node?.version]).toEqual([[], 2]);
      expect(again.actions).toEqual(['updateCreator', 'createCreator']);
    });

    it('changes, adds and takes away profiles; one that stays is the same one', async () => {
      const creatorId = await creator();
      const { node } = await edit('updateCreator', { creatorId, version: 1 }, CREATOR);
      const [x] = node?.socialProfiles ?? [];
      const socialProfiles = [
        { platform: 'TIKTOK', handle: '@mei_new', followers: 1_000 },
        { id: x?.id, platform: 'X', handle: 'mei_x', url: 'https://x.com/mei_x' },
      ];
      const edited = await edit(
        'updateCreator',
        { creatorId, version: 1, socialProfiles },
        CREATOR,
      );
      expect(edited.node?.socialProfiles).toMatchObject([
        { platform: 'TIKTOK', handle: 'mei_new', url: null, followers: 1_000 },
        { ...x, handle: 'mei_x', url: 'https://x.com/mei_x', followers: null },
      ]);
      expect(edited.changes).toEqual([
        {
          field: 'socialProfiles',
          before: 'X @mei_old (5), BLOG @mei.example https://mei.example/',
          after: 'TIKTOK @mei_new (1000), X @mei_x https://x.com/mei_x',
        },
      ]);
      expect(await found('@mei_old')).not.toContain(creatorId);
      expect(await found('@mei_new')).toContain(creatorId);
    });

    it('refuses profiles of others, and what is wrong with any, at its place', async () => {
      const [creatorId, other] = [await creator(), await creator()];
      const { node } = await edit('updateCreator', { creatorId: other, version: 1 }, CREATOR);
      const socialProfiles = [
        { platform: 'X', handle: 'fine' },
        { id: node?.socialProfiles[0]?.id, platform: 'X', handle: 'theirs' },
      ];
      const refused = await edit('updateCreator', { creatorId, version: 1, socialProfiles });
      expect(refused.told).toEqual(['NOT_FOUND socialProfiles.1.id']);
      const wrong = {
        ...{ displayName: '\u200b', email: 'x', notes: 'a\u202eb', country: 'ZZ' },
        socialProfiles: [{ platform: 'X', handle: '@', followers: -1 }],
      };
      const answer = await edit('updateCreator', { creatorId, version: 1, ...wrong });
      expect([...answer.told].sort()).toEqual([
        'INVALID_VALUE country',
        'INVALID_VALUE email',
        'INVALID_VALUE notes',
        'NUMBER_OUT_OF_RANGE socialProfiles.0.followers',
        'REQUIRED displayName',
        'REQUIRED socialProfiles.0.handle',
      ]);
    });

    it('a changed name is shown everywhere at once, and is what is searched', async () => {
      const creatorId = await creator({ displayName: 'Zyxwvu Before', email: 'zyx@b.example' });
      await made('inviteCreator', { creatorId });
      await made('recordCreatorJoined', { creatorId });
      const source = await made('createMediaSource', { name: 'S', creatorId });
      const code = await made('issuePromoCode', codeFor(world, 'RENAME1', { creatorId }));
      const rename = { creatorId, version: 1, displayName: 'Straße Ελλάς', email: null };
      await edit('updateCreator', rename);
      expect(await found('zyxwvu')).toEqual([]);
      expect(await found('zyx@b')).toEqual([]);
      for (const search of ['strasse', 'ΕΛΛΆΣ', 'raße']) {
        expect(await found(search)).toEqual([creatorId, code]);
      }
      const shown = await server.client.query(
        `query ($code: ID!, $source: ID!) {
          code: node(id: $code) { ... on PromoCode { owner { ... on Creator { displayName email } } } }
          source: node(id: $source) { ... on MediaSource { creator { displayName } } }
        }`,
        { code, source },
        { account: world.account },
      );
      expect(shown).toEqual({
        code: { owner: { displayName: 'Straße Ελλάς', email: null } },
        source: { creator: { displayName: 'Straße Ελλάς' } },
      });
    });
  });

  it('updatePerformancePartner changes it, and what it is found by', async () => {
    const performancePartnerId = await made('createPerformancePartner', {
      ...{ name: 'Qwertz Deals', email: 'old@qwertz.example' },
    });
    const after = { name: '新 Partner', email: null, creditGroup: 'NON_PREFERRED', language: 'EN' };
    const input = { performancePartnerId, version: 1, ...after };
    const selection = 'name email creditGroup language';
    const { node, changes } = await edit('updatePerformancePartner', input, selection);
    expect(node).toMatchObject({ ...after, version: 2 });
    expect(changes.map(({ field }) => field)).toEqual(Object.keys(after));
    expect([...(await found('qwertz')), ...(await found('old@'))]).toEqual([]);
    expect(await found('新')).toEqual([performancePartnerId]);
    const wrong = { performancePartnerId, version: 2, name: null, creditGroup: null };
    expect((await edit('updatePerformancePartner', wrong)).told).toEqual([
      ...['REQUIRED name', 'REQUIRED creditGroup'],
    ]);
  });

  it('every owner is found by exactly what they are called now', async () => {
    expect(await expectSuffixesOfAllNames(server.database)).toBeGreaterThan(100);
  });

  it.each([
    ['updateCreator', 'creator', (n: number) => ({ notes: `Note ${n}` })],
    ['updatePerformancePartner', 'performancePartner', (n: number) => ({ name: `Partner ${n}` })],
    ['updateMediaSource', 'mediaSource', (n: number) => ({ channel: `Channel ${n}` })],
  ] as const)(
    '%s: of two at once one is told; a key makes it once',
    async (name, thing, change) => {
      const id = thing === 'performancePartner' ? world.partner : world[thing];
      const subject = { [`${thing}Id`]: id, version: 1 };
      const table = thing.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`);
      const calls = [1, 2].map((n) => ({
        ...subject,
        ...change(n),
        idempotencyKey: `${name} ${n}`,
      }));
      const answers = await allReadFirst(
        server,
        [table],
        calls.map((input) => () => edit(name, input)),
      );
      expect(answers.map(({ told }) => told.join()).sort()).toEqual(['', 'STALE_VERSION version']);
      expect(answers.map(({ node }) => node?.version)).toEqual([2, 2]);
      const won = answers.findIndex(({ told }) => told.length === 0);
      const again = await edit(name, calls[won] ?? {});
      expect([again.told, again.node?.version]).toEqual([[], 2]);
      expect(again.actions.filter((action) => action === name)).toHaveLength(1);
    },
  );
});
