import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutationOf, type World } from './support/world.js';

describeOnEngines('what somebody else has changed meanwhile', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  async function run(name: string, input: object, selection: string): Promise<unknown> {
    const data = await server.client.query<Record<string, unknown>>(
      mutationOf(name, selection),
      { input },
      { account: world.account },
    );
    return data[name];
  }

  const stale = [{ code: 'STALE_VERSION', path: ['version'] }];

  it('an account', async () => {
    const before = await server.rowCounts();
    const input = { version: 1, name: 'Too late' };
    expect(await run('updateAccount', input, '{ id name version optimizeActive }')).toMatchObject({
      node: { id: world.account, name: 'Acme', version: 2, optimizeActive: true },
      errors: stale,
    });
    expect(await server.rowCounts()).toEqual(before);
  });

  it('a program', async () => {
    const id = world.creatorProgram;
    const input = { id, version: 7, codeTracking: false };
    expect(await run('updateProgram', input, '{ id codeTracking version }')).toMatchObject({
      node: { id, codeTracking: true, version: 1 },
      errors: stale,
    });
  });

  it('a deal', async () => {
    const input = { dealId: world.deal, version: 2, name: 'Too late' };
    expect(await run('updateDeal', input, '{ id name version }')).toMatchObject({
      node: { id: world.deal, name: 'Spring sale', version: 1 },
      errors: stale,
    });
  });

  it('a saved view', async () => {
    const view = { name: 'Mine', query: [] };
    const id = await make(server.client, 'createSavedView', view, world.account);
    const input = { savedViewId: id, version: 2, name: 'Too late' };
    expect(await run('updateSavedView', input, '{ id name version }')).toMatchObject({
      node: { id, name: 'Mine', version: 1 },
      errors: stale,
    });
  });

  it('a draft', async () => {
    const id = await make(server.client, 'saveDraft', { values: { text: 'A' } }, world.account);
    const input = { draftId: id, version: 2, values: { text: 'B' } };
    expect(await run('saveDraft', input, '{ id values version }')).toMatchObject({
      node: { id, values: { text: 'A' }, version: 1 },
      errors: stale,
    });
  });

  it('a rule that answers applications', async () => {
    const rule = { programId: world.creatorProgram, name: 'Fans', conditions: [] };
    const made = { ...rule, action: 'ACCEPT' };
    const id = await make(server.client, 'createApplicationRule', made, world.account);
    const input = { applicationRuleId: id, version: 2, name: 'Too late' };
    expect(await run('updateApplicationRule', input, '{ id name version }')).toMatchObject({
      node: { id, name: 'Fans', version: 1 },
      errors: stale,
    });
  });

  it('a promo code', async () => {
    const id = await make(server.client, 'issuePromoCode', codeFor(world, 'STALE'), world.account);
    const input = { promoCodeId: id, version: 2 };
    expect(await run('completePromoCode', input, '{ id text version }')).toMatchObject({
      node: { id, text: 'STALE', version: 1 },
      errors: stale,
    });
  });

  it('a promo code that is edited', async () => {
    const code = codeFor(world, 'STALE2', { comments: 'First' });
    const id = await make(server.client, 'issuePromoCode', code, world.account);
    const edit = (version: number, comments: string) =>
      run('updatePromoCode', { promoCodeId: id, version, comments }, '{ id comments version }');
    expect(await edit(1, 'Second')).toMatchObject({
      node: { id, comments: 'Second', version: 2 },
      errors: [],
    });
    expect(await edit(1, 'Third')).toMatchObject({
      node: { id, comments: 'Second', version: 2 },
      errors: stale,
    });
  });

  it('of two who change the same at once one is told', async () => {
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((name) =>
        run('updateAccount', { version: 2, name }, '{ name version }'),
      ),
    );
    const done = answers.filter((answer) => JSON.stringify(answer).includes('"errors":[]'));
    expect(done).toHaveLength(1);
    for (const answer of answers) {
      if (answer !== done[0]) expect(answer).toMatchObject({ node: { version: 3 }, errors: stale });
    }
  });
});
