import { afterAll, beforeAll, expect, it } from 'vitest';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, type World } from './support/world.js';

describeOnEngines('an edit from one thing to another of the same name', (engine) => {
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
  const twice = async (name: string, input: object) =>
    [await made(name, input), await made(name, input)] as const;

  it('moves a code to another deal', async () => {
    const deal = { programId: world.creatorProgram, name: 'Twin', type: 'BOGO' };
    const [one, other] = await twice('createDeal', deal);
    const promoCodeId = await made('issuePromoCode', codeFor(world, 'TWIN1', { dealId: one }));
    const input = { promoCodeId, version: 1, dealId: other };
    const { node, changes } = await edit('updatePromoCode', input, 'deal { id }');
    expect(node).toMatchObject({ version: 2, deal: { id: other } });
    const change = { field: 'deal', before: `Twin (${one})`, after: `Twin (${other})` };
    expect(changes).toEqual([change]);
  });

  it('lets a media source stand for another creator', async () => {
    const [one, other] = await twice('createCreator', { displayName: 'Twin' });
    const source = { name: 'Twin', creatorId: one };
    const mediaSourceId = await made('createMediaSource', source);
    const input = { mediaSourceId, version: 1, creatorId: other };
    const { node, changes } = await edit('updateMediaSource', input, 'creator { id }');
    expect(node).toMatchObject({ version: 2, creator: { id: other } });
    const change = { field: 'creator', before: `Twin (${one})`, after: `Twin (${other})` };
    expect(changes).toEqual([change]);
  });
});
