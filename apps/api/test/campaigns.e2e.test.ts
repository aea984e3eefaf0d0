import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { ERRORS, make, makeWorld, mutate, type World } from './support/world.js';

const CAMPAIGN = `{ id name description goal status allowedActions startAt endAt budget currency desiredHires version
  program { id } deal { id name } template { id name } }`;
const LIST = `query ($filter: CreatorCampaignFilter, $order: NamedOrder) {
  creatorCampaigns(first: 20, filter: $filter, orderBy: $order) { nodes { id name status } count { value } }
}`;
const HISTORY = `query ($id: ID!) { auditEvents(first: 20, filter: { subjectId: $id }) {
  nodes { action subjectLabel changes { field before after } }
} }`;
const call = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { creatorCampaign ${CAMPAIGN} errors ${ERRORS} }
}`;

interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly version: number;
}
interface Answer {
  readonly creatorCampaign: Campaign | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

describeOnEngines('campaigns over HTTP', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const ask = <Data>(document: string, variables: object = {}) =>
    server.client.query<Data>(document, variables, { account: world.account });
  const create = (name: string, more: object = {}) =>
    make(
      server.client,
      'createCreatorCampaign',
      { programId: world.creatorProgram, name, ...more },
      world.account,
    );
  const refusal = async (name: string, input: object) =>
    (await mutate(server.client, name, input, world.account)).errors;
  const run = async (name: string, input: object) =>
    (await ask<Record<string, Answer>>(call(name), { input }))[name] as Answer;
  const update = (input: object) => run('updateCreatorCampaign', input);
  const change = (creatorCampaignId: string, version: number, action: string) =>
    run('changeCreatorCampaignStatus', { creatorCampaignId, version, action });
  const list = async (filter: object, order?: object) =>
    (
      await ask<{ creatorCampaigns: { nodes: Campaign[]; count: { value: number } } }>(LIST, {
        ...{ filter, order },
      })
    ).creatorCampaigns;
  const names = async (filter: object, order?: object) =>
    (await list(filter, order)).nodes.map(({ name }) => name);
  const historyOf = async (id: string) =>
    (await ask<{ auditEvents: { nodes: { action: string; changes: unknown }[] } }>(HISTORY, { id }))
      .auditEvents.nodes;
  const found = async (id: string) =>
    (
      await ask<{ node: Campaign | null }>(
        `query ($id: ID!) { node(id: $id) { ... on CreatorCampaign ${CAMPAIGN} } }`,
        { id },
      )
    ).node;

  it('are drafts when they are made, and say what was said of them', async () => {
    const templateId = await make(
      server.client,
      'createPromoCodeTemplate',
      { name: 'Winter', template: '{NAME}{##}' },
      world.account,
    );
    const id = await create(' Winter launch ', {
      ...{ description: 'One\r\nTwo', goal: 'Posts', budget: 1_200_000, desiredHires: 8 },
      ...{ startAt: '2026-01-01T00:00:00.000Z', endAt: '2099-01-01T00:00:00.000Z' },
      ...{ dealId: world.deal, templateId },
    });
    expect(await found(id)).toEqual({
      ...{ id, name: 'Winter launch', description: 'One\nTwo', goal: 'Posts', status: 'DRAFT' },
      ...{ allowedActions: ['START'], budget: 1_200_000, currency: 'USD', desiredHires: 8 },
      ...{ startAt: '2026-01-01T00:00:00.000Z', endAt: '2099-01-01T00:00:00.000Z', version: 1 },
      program: { id: world.creatorProgram },
      deal: { id: world.deal, name: 'Spring sale' },
      template: { id: templateId, name: 'Winter' },
    });
    const bare = await create('Bare');
    expect(await found(bare)).toMatchObject({
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
    const before = (await list({})).count;
    const wrong = (input: object) => refusal('createCreatorCampaign', input);
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
    expect((await list({})).count).toEqual(before);
  });

  it('change field by field; what is left out stays, null clears, no change leaves no trace', async () => {
    const id = await create('Changing', { budget: 500, description: 'Brief', dealId: world.deal });
    const named = { creatorCampaignId: id, version: 1 };
    const { creatorCampaign, errors } = await update({ ...named, name: 'Changed', budget: null });
    expect(errors).toEqual([]);
    expect(creatorCampaign).toMatchObject({
      ...{ name: 'Changed', budget: null, description: 'Brief', version: 2 },
      deal: { id: world.deal },
    });
    expect((await historyOf(id))[0]).toMatchObject({
      action: 'updateCreatorCampaign',
      changes: [
        { field: 'name', before: 'Changing', after: 'Changed' },
        { field: 'budget', before: '5.00 USD', after: null },
      ],
    });
    expect(await update({ ...named, name: 'Late' })).toMatchObject({
      creatorCampaign: { name: 'Changed', version: 2 },
      errors: [{ code: 'STALE_VERSION', path: ['version'] }],
    });
    await update({ ...named, version: 2, name: 'Changed', dealId: world.deal });
    expect(await historyOf(id)).toHaveLength(2);
    const cleared = await update({ ...named, version: 2, dealId: null });
    expect(cleared.creatorCampaign).toMatchObject({ deal: null, version: 3 });
    expect((await historyOf(id))[0]).toMatchObject({
      changes: [{ field: 'deal', before: 'Spring sale', after: null }],
    });
    const window = { startAt: '2030-01-01T00:00:00.000Z' };
    await update({ ...named, version: 3, ...window });
    expect(await update({ ...named, version: 4, endAt: '2029-01-01T00:00:00.000Z' })).toMatchObject(
      { errors: [{ code: 'START_NOT_BEFORE_END', path: ['endAt'] }] },
    );
  });

  it('start, pause, resume and are completed, each where the status allows it', async () => {
    const id = await create('Alive');
    const steps = [
      ['START', 'ACTIVE', ['PAUSE', 'COMPLETE']],
      ['PAUSE', 'PAUSED', ['RESUME', 'COMPLETE']],
      ['RESUME', 'ACTIVE', ['PAUSE', 'COMPLETE']],
      ['COMPLETE', 'COMPLETED', []],
    ] as const;
    for (const [index, [action, status, allowedActions]] of steps.entries()) {
      const answer = await change(id, index + 1, action);
      expect(answer).toMatchObject({
        creatorCampaign: { status, allowedActions, version: index + 2 },
        errors: [],
      });
      // The same again, by whoever saw it before, and by whoever sees it now.
      expect((await change(id, index + 1, action)).errors).toMatchObject([
        { code: 'STALE_VERSION' },
      ]);
      expect((await change(id, index + 2, action)).errors).toMatchObject([
        { code: 'CAMPAIGN_TRANSITION', path: ['action'] },
      ]);
    }
    expect((await historyOf(id)).map(({ action }) => action)).toEqual([
      ...Array.from({ length: 4 }, () => 'changeCreatorCampaignStatus'),
      'createCreatorCampaign',
    ]);
    expect((await change(id, 5, 'START')).errors).toMatchObject([{ code: 'CAMPAIGN_TRANSITION' }]);
    expect(await update({ creatorCampaignId: id, version: 5, name: 'Later' })).toMatchObject({
      creatorCampaign: null,
      errors: [{ code: 'NOT_EDITABLE_NOW', path: ['creatorCampaignId'] }],
    });
  });

  it('do not start or resume after their end', async () => {
    const id = await create('Over', { endAt: '2020-01-01T00:00:00.000Z' });
    expect((await change(id, 1, 'START')).errors).toMatchObject([
      { code: 'ENDS_IN_PAST', path: ['action'] },
    ]);
    const longer = { creatorCampaignId: id, endAt: '2099-01-01T00:00:00.000Z' };
    await update({ ...longer, version: 1 });
    await change(id, 2, 'START');
    await change(id, 3, 'PAUSE');
    await update({ ...longer, version: 4, endAt: '2020-01-01T00:00:00.000Z' });
    expect((await change(id, 5, 'RESUME')).errors).toMatchObject([{ code: 'ENDS_IN_PAST' }]);
    expect((await change(id, 5, 'COMPLETE')).errors).toEqual([]);
  });

  it('have names of their own while they are open', async () => {
    const id = await create('Only one');
    const again = { programId: world.creatorProgram, name: 'Only one' };
    expect(await refusal('createCreatorCampaign', again)).toMatchObject([
      { code: 'NAME_TAKEN', path: ['name'] },
    ]);
    const other = await create('Other one');
    expect(
      (await update({ creatorCampaignId: other, version: 1, name: 'Only one' })).errors,
    ).toMatchObject([{ code: 'NAME_TAKEN', path: ['name'] }]);
    await change(id, 1, 'START');
    await change(id, 2, 'COMPLETE');
    const successor = await create('Only one');
    expect(successor).not.toBe(id);
    expect(await names({ search: 'only' })).toEqual(['Only one', 'Only one']);
  });

  it('are made and changed once by many at once', async () => {
    const raced = await Promise.all(
      Array.from({ length: 6 }, () =>
        refusal('createCreatorCampaign', { programId: world.creatorProgram, name: 'Raced' }),
      ),
    );
    expect(raced.filter((errors) => errors.length === 0)).toHaveLength(1);
    expect(raced.flat().map(({ code }) => code)).toEqual(
      Array.from({ length: 5 }, () => 'NAME_TAKEN'),
    );
    const id = (await list({ search: 'Raced' })).nodes[0]?.id ?? '';
    const started = await Promise.all(Array.from({ length: 6 }, () => change(id, 1, 'START')));
    expect(started.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(started.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(
      Array.from({ length: 5 }, () => 'STALE_VERSION'),
    );
    expect(await found(id)).toMatchObject({ status: 'ACTIVE', version: 2 });
  });

  it('answer the same to the same key, and make one', async () => {
    const once = { idempotencyKey: 'campaign once' };
    expect(await create('Once', once)).toBe(await create('Once', once));
    expect(await names({ search: 'once' })).toEqual(['Once']);
  });

  it('are found by words, status and program, in either order', async () => {
    const mark = 'Marked';
    const draft = await create(`${mark} Ärger`);
    const active = await create(`${mark} b`);
    await change(active, 1, 'START');
    expect(await names({ search: 'marked' })).toEqual([`${mark} b`, `${mark} Ärger`]);
    const byName = { field: 'NAME', direction: 'ASC' };
    expect(await names({ search: 'marked arger' }, byName)).toEqual([`${mark} Ärger`]);
    expect(await names({ search: mark, status: ['ACTIVE'] })).toEqual([`${mark} b`]);
    expect(await names({ search: mark, status: ['DRAFT', 'ACTIVE'] }, byName)).toEqual([
      `${mark} Ärger`,
      `${mark} b`,
    ]);
    expect((await list({ search: mark, status: [] })).count).toEqual({ value: 0 });
    expect(await names({ search: mark, programId: world.creatorProgram })).toHaveLength(2);
    expect(await names({ search: mark, programId: world.performanceProgram })).toEqual([]);
    expect(await names({ search: '%' })).toEqual([]);
    expect((await found(draft))?.name).toBe(`${mark} Ärger`);
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
