import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import {
  codeFor,
  make,
  makeWorld,
  mutate,
  mutationOf,
  TERMS,
  type World,
} from './support/world.js';

const CODE = `{ owner { ... on PerformancePartner { id } ... on MediaSource { id } }
  replaces { id } assignments { creditPolicy } }`;

describeOnEngines('rotatePromoCode, by owner', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const rotate = async (input: object) => {
    const data = await server.client.query<{
      rotatePromoCode: { node: object | null; errors: readonly object[] };
    }>(mutationOf('rotatePromoCode', CODE), { input }, { account: world.account });
    return data.rotatePromoCode;
  };

  it('gives the code of a partner another text, too', async () => {
    const input = { performancePartnerId: world.partner, text: 'PARTNER1', terms: TERMS };
    const id = await make(server.client, 'issuePromoCodeToPartner', input, world.account);
    const { node } = await rotate({
      promoCodeId: id,
      version: 1,
      text: 'FRESH1',
      reason: 'x',
    });
    expect(node).toMatchObject({
      owner: { id: world.partner },
      assignments: [{}],
      replaces: { id },
    });
  });

  it('gives the code of a media source that stands for nobody another text, too', async () => {
    const input = { name: 'Letter', type: 'Content' };
    const source = await make(server.client, 'createMediaSource', input, world.account);
    const gift = { mediaSourceId: source, text: 'SOURCE1', terms: TERMS };
    const id = await make(server.client, 'issuePromoCodeToMediaSource', gift, world.account);
    const { node, errors } = await rotate({
      ...{ promoCodeId: id, version: 1, text: 'FRESH2', reason: 'Leaked' },
    });
    expect(errors).toEqual([]);
    expect(node).toMatchObject({ owner: { id: source }, assignments: [{}], replaces: { id } });
  });

  it('a half-made code that was replaced cannot be completed any more', async () => {
    const mine = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const { account } = mine;
    const { client } = server;
    await make(client, 'updateAccount', { version: 2, mode: 'CREATOR_ONLY' }, account);
    const promoCodeId = await make(client, 'issuePromoCode', codeFor(mine, 'HALF'), account);
    const fresh = { promoCodeId, version: 1, text: 'WHOLE', reason: 'Typo' };
    await make(client, 'rotatePromoCode', fresh, account);
    const back = { version: 3, mode: 'PERFORMANCE_AND_CREATOR' };
    await make(client, 'updateAccount', back, account);
    const completion = { promoCodeId, version: 2 };
    const { errors } = await mutate(client, 'completePromoCode', completion, account);
    expect(errors).toMatchObject([{ code: 'NOT_EDITABLE_NOW', path: ['promoCodeId'] }]);
  });
});
