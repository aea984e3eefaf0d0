import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, mutationOf, type World } from './support/world.js';

interface Edited {
  readonly node: object | null;
  readonly errors: readonly object[];
}

describeOnEngines('the currency of an account', (engine) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
  });
  afterAll(() => server.stop());

  async function edit(world: World, mutation: string, fields: string, input: object) {
    const data = await server.client.query<Record<string, Edited>>(
      mutationOf(mutation, fields),
      { input },
      { account: world.account },
    );
    return data[mutation];
  }

  const versionOf = async (world: World) => {
    const { viewer } = await server.client.query<{ viewer: { account: { version: number } } }>(
      '{ viewer { account { version } } }',
      {},
      { account: world.account },
    );
    return viewer.account.version;
  };
  const toYen = async (world: World) =>
    edit(world, 'updateAccount', '{ currency name }', {
      ...{ version: await versionOf(world), name: 'Yen Inc.', currency: 'JPY' },
    });

  it.each([
    ['a discount', { discount: { kind: 'AMOUNT', amount: 500 } }, { discount: null }],
    [
      'the limit of a discount',
      { discount: { kind: 'PERCENT', percent: 10, maximum: 500 } },
      { discount: { kind: 'PERCENT', percent: 10 } },
    ],
    [
      'a minimum purchase, though the deal is over',
      { minimumPurchase: 4_900, endAt: '2020-01-01T00:00:00Z' },
      { minimumPurchase: null },
    ],
  ])('stays while a deal has %s in it', async (_what, amounts, without) => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const deal = { programId: world.creatorProgram, name: 'Spring', type: 'GENERAL_SALE' };
    const dealId = await make(server.client, 'createDeal', { ...deal, ...amounts }, world.account);
    const before = await versionOf(world);
    expect(await toYen(world)).toEqual({
      node: null,
      errors: [
        expect.objectContaining({
          ...{ code: 'NOT_EDITABLE_NOW', path: ['currency'] },
          message:
            'Deals, ended ones too, have amounts in this currency. Take the amounts out of them first.',
        }),
      ],
    });
    // Nothing else of the call was done.
    expect(await versionOf(world)).toBe(before);
    const same = { version: before, name: 'Dollar Inc.', currency: 'USD' };
    expect(await edit(world, 'updateAccount', '{ currency name }', same)).toEqual({
      node: { currency: 'USD', name: 'Dollar Inc.' },
      errors: [],
    });
    await edit(world, 'updateDeal', '{ id }', { dealId, version: 1, ...without });
    expect(await toYen(world)).toEqual({
      node: { currency: 'JPY', name: 'Yen Inc.' },
      errors: [],
    });
  });

  it('changes whatever the deals of other accounts have', async () => {
    const [mine, other] = [
      await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR'),
      await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR'),
    ];
    const input = {
      ...{ programId: other.creatorProgram, name: 'Spring', type: 'GENERAL_SALE' },
      minimumPurchase: 1,
    };
    await make(server.client, 'createDeal', input, other.account);
    expect(await toYen(mine)).toMatchObject({ node: { currency: 'JPY' } });
  });
});
