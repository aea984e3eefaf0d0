import { afterAll, beforeAll, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

describeOnEngines('updateMediaSource', (engine) => {
  let server: TestServer;
  let world: World;
  let edit: Edit;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    edit = editing(server, world.account);
  });
  afterAll(() => server.stop());

  const made = (name: string, input: object) => make(server.client, name, input, world.account);
  const creator = (about: object) => made('createCreator', about);
  const selection = 'name type channel creditGroup holdsCodes creator { id }';
  const stands = async (displayName: string) => {
    const creatorId = await creator({ displayName });
    const mediaSourceId = await made('createMediaSource', { name: displayName, creatorId });
    return { creatorId, mediaSourceId };
  };

  it('changes it, also the creator that it stands for while it holds no codes', async () => {
    const { mediaSourceId } = await stands('First');
    const other = await creator({ displayName: 'Second' });
    const after = { name: 'Letter', type: 'E-mail', channel: 'Mail', creditGroup: 'STANDARD' };
    const input = { mediaSourceId, version: 1, ...after, creatorId: other };
    const { node, changes } = await edit('updateMediaSource', input, selection);
    expect(node).toMatchObject({
      ...after,
      version: 2,
      creator: { id: other },
      holdsCodes: false,
    });
    expect(changes.at(-1)).toEqual({ field: 'creator', before: 'First', after: 'Second' });
    const alone = await edit(
      'updateMediaSource',
      { mediaSourceId, version: 2, creatorId: null },
      selection,
    );
    expect(alone.node).toMatchObject({ name: 'Letter', creator: null });
  });

  it('keeps its creator while codes are held in their name, also ended ones', async () => {
    const { creatorId, mediaSourceId } = await stands('Holder');
    await made('inviteCreator', { creatorId });
    await made('recordCreatorJoined', { creatorId });
    const code = await made('issuePromoCode', codeFor(world, 'HOLDER1', { creatorId }));
    await mutate(server.client, 'expirePromoCodes', { target: { ids: [code] } }, world.account);
    for (const next of [null, world.creator]) {
      const input = { mediaSourceId, version: 1, creatorId: next };
      const { told } = await edit('updateMediaSource', input);
      expect(told[0]).toBe('MEDIA_SOURCE_HOLDS_CODES creatorId');
    }
    const same = { mediaSourceId, version: 1, name: 'Renamed', creatorId };
    const { node, errors } = await edit('updateMediaSource', same, selection);
    expect([errors, node]).toMatchObject([[], { name: 'Renamed', holdsCodes: true }]);
  });

  it('stands for nobody for whom another one stands', async () => {
    const [{ creatorId }, { mediaSourceId }] = [await stands('Taken'), await stands('Free')];
    const input = { mediaSourceId, version: 1, creatorId };
    expect((await edit('updateMediaSource', input)).told).toEqual([
      'MEDIA_SOURCE_EXISTS creatorId',
    ]);
  });

  it('of two that are to stand for one at once, one does', async () => {
    const [one, two] = [await stands('One'), await stands('Two')];
    const creatorId = await creator({ displayName: 'Wanted' });
    const answers = await allReadFirst(
      server,
      ['media_source'],
      [one, two].map(
        ({ mediaSourceId }) =>
          () =>
            edit('updateMediaSource', { mediaSourceId, version: 1, creatorId }),
      ),
    );
    expect(answers.map(({ told }) => told.join()).sort()).toEqual([
      ...['', 'MEDIA_SOURCE_EXISTS creatorId'],
    ]);
  });

  it('stands for nobody else once it owns codes, which are found by its new name', async () => {
    const mediaSourceId = await made('createMediaSource', { name: 'Own Sheet' });
    await made('issuePromoCodeToMediaSource', { mediaSourceId, text: 'SHEET10', terms: TERMS });
    const linked = { mediaSourceId, version: 1, creatorId: world.creator };
    expect((await edit('updateMediaSource', linked)).told[0]).toBe(
      'MEDIA_SOURCE_HOLDS_CODES creatorId',
    );
    await edit('updateMediaSource', { mediaSourceId, version: 1, name: 'Morning Paper' });
    const found = await server.client.query(
      `{
        after: promoCodes(first: 9, filter: { search: "paper" }) { nodes { owner { ... on MediaSource { name } } } }
        before: promoCodes(first: 9, filter: { search: "own sheet" }) { nodes { id } }
      }`,
      {},
      { account: world.account },
    );
    expect(found).toEqual({
      after: { nodes: [{ owner: { name: 'Morning Paper' } }] },
      before: { nodes: [] },
    });
  });

  it('owns a code or stands for a creator, whichever comes first', async () => {
    const mediaSourceId = await made('createMediaSource', { name: 'Both At Once' });
    const creatorId = await creator({ displayName: 'Late' });
    const code = { mediaSourceId, text: 'BOTH10', terms: TERMS };
    const codes = await allReadFirst<string>(
      server,
      ['media_source'],
      [
        async () => {
          const { told } = await edit('updateMediaSource', {
            mediaSourceId,
            version: 1,
            creatorId,
          });
          return told.join() || 'linked';
        },
        async () => {
          const given = mutate(server.client, 'issuePromoCodeToMediaSource', code, world.account);
          return (await given).errors.map((error) => error.code).join() || 'given';
        },
      ],
    );
    expect([
      'MEDIA_SOURCE_HOLDS_CODES creatorId,given',
      'linked,MEDIA_SOURCE_STANDS_FOR_CREATOR',
    ]).toContain(codes.join());
  });
});
