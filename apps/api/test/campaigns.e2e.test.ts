import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaignsIn } from './support/campaigns.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, mutate, type World } from './support/world.js';

describeOnEngines('campaigns over HTTP', (engine) => {
  let server: TestServer;
  let world: World;
  let campaigns: ReturnType<typeof campaignsIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    campaigns = campaignsIn(server, world);
  });
  afterAll(() => server.stop());

  it('are drafts when they are made, and say what was said of them', async () => {
    const templateId = await make(
      server.client,
      'createPromoCodeTemplate',
      { name: 'Winter', template: '{NAME}{##}' },
      world.account,
    );
    const id = await campaigns.create(' Winter launch ', {
      ...{ description: 'One\r\nTwo', goal: 'Posts', budget: 1_200_000, desiredHires: 8 },
      ...{ startAt: '2026-01-01T00:00:00.000Z', endAt: '2099-01-01T00:00:00.000Z' },
      ...{ dealId: world.deal, templateId },
    });
    expect(await campaigns.found(id)).toEqual({
      ...{ id, name: 'Winter launch', description: 'One\nTwo', goal: 'Posts', status: 'DRAFT' },
      ...{ allowedActions: ['START'], budget: 1_200_000, currency: 'USD', desiredHires: 8 },
      ...{ startAt: '2026-01-01T00:00:00.000Z', endAt: '2099-01-01T00:00:00.000Z', version: 1 },
      program: { id: world.creatorProgram },
      deal: { id: world.deal, name: 'Spring sale' },
      template: { id: templateId, name: 'Winter' },
    });
    const bare = await campaigns.create('Bare');
    expect(await campaigns.found(bare)).toMatchObject({
      ...{ description: null, goal: null, startAt: null, endAt: null, budget: null },
      ...{ desiredHires: null, deal: null, template: null },
    });
  });

  it('are refused with everything that is wrong, and nothing is written', async () => {
    const other = { kind: 'GENERAL_SALE' };
    const programId = world.performanceProgram ?? '';
    const dealId = await make(
      server.client,
      'createDeal',
      { programId, name: 'For partners', type: other.kind },
      world.account,
    );
    const before = (await campaigns.list({})).count;
    const wrong = (input: object) => campaigns.refusal('createCreatorCampaign', input);
    expect(
      await wrong({
        programId: world.creatorProgram,
        name: ' ',
        budget: 0,
        desiredHires: 0,
        dealId,
      }),
    ).toMatchObject([
      { code: 'REQUIRED', path: ['name'] },
      { code: 'NUMBER_OUT_OF_RANGE', path: ['budget'] },
      { code: 'NUMBER_OUT_OF_RANGE', path: ['desiredHires'] },
      { code: 'DEAL_OF_ANOTHER_PROGRAM', path: ['dealId'] },
    ]);
    expect(await wrong({ programId, name: 'Partners' })).toMatchObject([
      { code: 'PROGRAM_KIND', path: ['programId'] },
    ]);
    const missing = { programId: 'pr_x', name: 'None', dealId: 'x', templateId: 'x' };
    expect(await wrong(missing)).toMatchObject([
      { code: 'NOT_FOUND', path: ['programId'] },
      { code: 'NOT_FOUND', path: ['dealId'] },
      { code: 'NOT_FOUND', path: ['templateId'] },
    ]);
    const window = { startAt: '2026-01-01T00:00:00.000Z', endAt: '2026-01-01T00:00:00.000Z' };
    expect(
      await wrong({ programId: world.creatorProgram, name: 'Short', ...window }),
    ).toMatchObject([{ code: 'START_NOT_BEFORE_END', path: ['endAt'] }]);
    expect((await campaigns.list({})).count).toEqual(before);
  });

  it('change field by field; what is left out stays, null clears, no change leaves no trace', async () => {
    const id = await campaigns.create('Changing', {
      budget: 500,
      description: 'Brief',
      dealId: world.deal,
    });
    const named = { creatorCampaignId: id, version: 1 };
    const { creatorCampaign, errors } = await campaigns.update({
      ...named,
      name: 'Changed',
      budget: null,
    });
    expect(errors).toEqual([]);
    expect(creatorCampaign).toMatchObject({
      ...{ name: 'Changed', budget: null, description: 'Brief', version: 2 },
      deal: { id: world.deal },
    });
    expect((await campaigns.historyOf(id))[0]).toMatchObject({
      action: 'updateCreatorCampaign',
      changes: [
        { field: 'name', before: 'Changing', after: 'Changed' },
        { field: 'budget', before: '5.00 USD', after: null },
      ],
    });
    expect(await campaigns.update({ ...named, name: 'Late' })).toMatchObject({
      creatorCampaign: { name: 'Changed', version: 2 },
      errors: [{ code: 'STALE_VERSION', path: ['version'] }],
    });
    await campaigns.update({ ...named, version: 2, name: 'Changed', dealId: world.deal });
    expect(await campaigns.historyOf(id)).toHaveLength(2);
    const cleared = await campaigns.update({ ...named, version: 2, dealId: null });
    expect(cleared.creatorCampaign).toMatchObject({ deal: null, version: 3 });
    expect((await campaigns.historyOf(id))[0]).toMatchObject({
      changes: [{ field: 'deal', before: 'Spring sale', after: null }],
    });
    const window = { startAt: '2030-01-01T00:00:00.000Z' };
    await campaigns.update({ ...named, version: 3, ...window });
    expect(
      await campaigns.update({ ...named, version: 4, endAt: '2029-01-01T00:00:00.000Z' }),
    ).toMatchObject({ errors: [{ code: 'START_NOT_BEFORE_END', path: ['endAt'] }] });
  });

  it('have names of their own while they are open', async () => {
    const id = await campaigns.create('Only one');
    const again = { programId: world.creatorProgram, name: 'Only one' };
    expect(await campaigns.refusal('createCreatorCampaign', again)).toMatchObject([
      { code: 'NAME_TAKEN', path: ['name'] },
    ]);
    const other = await campaigns.create('Other one');
    expect(
      (await campaigns.update({ creatorCampaignId: other, version: 1, name: 'Only one' })).errors,
    ).toMatchObject([{ code: 'NAME_TAKEN', path: ['name'] }]);
    await campaigns.change(id, 1, 'START');
    await campaigns.change(id, 2, 'COMPLETE');
    const successor = await campaigns.create('Only one');
    expect(successor).not.toBe(id);
    expect(await campaigns.names({ search: 'only' })).toEqual(['Only one', 'Only one']);
  });

  it('are found by words, status and program, in either order', async () => {
    const mark = 'Marked';
    const draft = await campaigns.create(`${mark} Ärger`);
    const active = await campaigns.create(`${mark} b`);
    await campaigns.change(active, 1, 'START');
    expect(await campaigns.names({ search: 'marked' })).toEqual([`${mark} b`, `${mark} Ärger`]);
    const byName = { field: 'NAME', direction: 'ASC' };
    expect(await campaigns.names({ search: 'marked arger' }, byName)).toEqual([`${mark} Ärger`]);
    expect(await campaigns.names({ search: mark, status: ['ACTIVE'] })).toEqual([`${mark} b`]);
    expect(await campaigns.names({ search: mark, status: ['DRAFT', 'ACTIVE'] }, byName)).toEqual([
      `${mark} Ärger`,
      `${mark} b`,
    ]);
    expect((await campaigns.list({ search: mark, status: [] })).count).toEqual({ value: 0 });
    expect(await campaigns.names({ search: mark, programId: world.creatorProgram })).toHaveLength(
      2,
    );
    expect(await campaigns.names({ search: mark, programId: world.performanceProgram })).toEqual(
      [],
    );
    expect(await campaigns.names({ search: '%' })).toEqual([]);
    expect((await campaigns.found(draft))?.name).toBe(`${mark} Ärger`);
  });

  it('keep the currency of the account while one has a budget', async () => {
    const other = await makeWorld(server.client, 'CREATOR_ONLY', 'Globex');
    const { account, creatorProgram: programId } = other;
    const budgeted = { programId, name: 'Costs', budget: 1 };
    const id = await make(server.client, 'createCreatorCampaign', budgeted, account);
    const asYen = { version: 1, currency: 'JPY' };
    expect((await mutate(server.client, 'updateAccount', asYen, account)).errors).toMatchObject([
      {
        ...{ code: 'NOT_EDITABLE_NOW', path: ['currency'] },
        params: [{ name: 'reason', value: 'CAMPAIGNS_HAVE_BUDGETS' }],
      },
    ]);
    const free = { creatorCampaignId: id, version: 1, budget: null };
    await make(server.client, 'updateCreatorCampaign', free, account);
    expect((await mutate(server.client, 'updateAccount', asYen, account)).errors).toEqual([]);
  });
});
