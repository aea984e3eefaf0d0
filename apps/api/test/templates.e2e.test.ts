import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { ERRORS, make, makeWorld, mutate, type World } from './support/world.js';

const TEMPLATE = '{ id name template isDefault version }';
const UPDATE = `mutation ($input: UpdatePromoCodeTemplateInput!) {
  updatePromoCodeTemplate(input: $input) { promoCodeTemplate ${TEMPLATE} errors ${ERRORS} }
}`;
const LIST = `{ promoCodeTemplates(first: 20, orderBy: { field: NAME, direction: ASC }) { nodes ${TEMPLATE} count { value } } }`;
const HISTORY = `query ($id: ID!) { auditEvents(first: 20, filter: { subjectId: $id }) {
  nodes { action changes { field before after } }
} }`;

interface Template {
  readonly id: string;
  readonly name: string;
  readonly template: string;
  readonly isDefault: boolean;
  readonly version: number;
}

describeOnEngines('templates over HTTP', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'CREATOR_ONLY');
  });
  afterAll(() => server.stop());

  const ask = <Data>(document: string, variables: object = {}) =>
    server.client.query<Data>(document, variables, { account: world.account });
  const create = (input: object) =>
    make(server.client, 'createPromoCodeTemplate', input, world.account);
  const refusal = async (name: string, input: object) =>
    (await mutate(server.client, name, input, world.account)).errors;
  const update = async (input: object) =>
    (
      await ask<{
        updatePromoCodeTemplate: { promoCodeTemplate: Template | null; errors: unknown[] };
      }>(UPDATE, { input })
    ).updatePromoCodeTemplate;
  const all = async () =>
    (await ask<{ promoCodeTemplates: { nodes: Template[] } }>(LIST)).promoCodeTemplates.nodes;
  const historyOf = async (id: string) =>
    (await ask<{ auditEvents: { nodes: { changes: unknown }[] } }>(HISTORY, { id })).auditEvents
      .nodes;

  it('are saved, listed and changed; a new default takes the place of the one before', async () => {
    const first = await create({ name: ' Names ', template: ' {FIRST}10 ', isDefault: true });
    const second = await create({ name: 'Handles', template: '{HANDLE}-{##}' });
    const before = await all();
    expect(before).toEqual([
      { id: second, name: 'Handles', template: '{HANDLE}-{##}', isDefault: false, version: 1 },
      { id: first, name: 'Names', template: '{FIRST}10', isDefault: true, version: 1 },
    ]);
    const changes = { promoCodeTemplateId: second, version: 1, isDefault: true };
    expect(await update({ ...changes, template: '{HANDLE}{##}' })).toEqual({
      promoCodeTemplate: { ...before[0], template: '{HANDLE}{##}', isDefault: true, version: 2 },
      errors: [],
    });
    expect(await all()).toMatchObject([
      { id: second, isDefault: true },
      { id: first, isDefault: false, version: 2 },
    ]);
    // One event for each that changed.
    expect(await historyOf(first)).toHaveLength(2);
    expect((await historyOf(first))[0]?.changes).toEqual([
      { field: 'isDefault', before: 'true', after: 'false' },
    ]);
    expect(await historyOf(second)).toHaveLength(2);
    // What changes nothing is no change.
    await update({ promoCodeTemplateId: second, version: 2, name: 'Handles', isDefault: true });
    expect(await historyOf(second)).toHaveLength(2);
    expect(await update(changes)).toMatchObject({
      promoCodeTemplate: { id: second, version: 2 },
      errors: [{ code: 'STALE_VERSION', path: ['version'] }],
    });
  });

  it('are refused with what is wrong, and nothing is written', async () => {
    const id = await create({ name: 'Taken', template: 'A{####}' });
    const count = (await all()).length;
    const wrong = 'createPromoCodeTemplate';
    expect(await refusal(wrong, { name: 'Taken', template: 'B{####}' })).toMatchObject([
      { code: 'NAME_TAKEN', path: ['name'] },
    ]);
    expect(await refusal(wrong, { name: '', template: '{FIRTS}10' })).toMatchObject([
      { code: 'REQUIRED', path: ['name'] },
      {
        code: 'TEMPLATE_INVALID',
        path: ['template'],
        params: [{ name: 'part', value: '{FIRTS}' }],
      },
    ]);
    expect(await refusal(wrong, { name: 'Edge', template: '-{FIRST}' })).toMatchObject([
      { code: 'TEMPLATE_INVALID', path: ['template'] },
    ]);
    expect(
      await refusal('updatePromoCodeTemplate', {
        ...{ promoCodeTemplateId: id, version: 1, name: 'Names' },
      }),
    ).toMatchObject([{ code: 'NAME_TAKEN', path: ['name'] }]);
    expect(
      await refusal('updatePromoCodeTemplate', {
        ...{ promoCodeTemplateId: id, version: 1, template: null },
      }),
    ).toMatchObject([{ code: 'REQUIRED', path: ['template'] }]);
    expect(await all()).toHaveLength(count);
  });

  it('answer the same to the same key, and make one', async () => {
    const input = { name: 'Once', template: '{NAME}{##}', idempotencyKey: 'once' };
    expect(await create(input)).toBe(await create(input));
    expect((await all()).filter(({ name }) => name === 'Once')).toHaveLength(1);
  });

  it('make what is suggested where none is named', async () => {
    const document =
      'query ($id: ID!) { suggestPromoCodes(creatorId: $id, count: 2) { suggestions template isLengthened keySpace { size free isExact } errors { code } } }';
    const { suggestPromoCodes } = await ask<{ suggestPromoCodes: { suggestions: string[] } }>(
      document,
      { id: world.creator },
    );
    expect(suggestPromoCodes).toMatchObject({
      ...{ template: '{HANDLE}{##}', isLengthened: false, errors: [] },
      keySpace: { size: 64, free: 64, isExact: true },
    });
    for (const text of suggestPromoCodes.suggestions) expect(text).toMatch(/^MEI[2-9]{2}$/);
  });

  it('are read by an analyst, and changed by managers alone', async () => {
    const analyst = await server.as('ANALYST', world.account);
    const options = { account: world.account };
    const read = await analyst.query<{ promoCodeTemplates: { nodes: Template[] } }>(
      LIST,
      {},
      options,
    );
    expect(read.promoCodeTemplates.nodes).toEqual(await all());
    const input = { name: 'Mine', template: 'A{####}' };
    await expect(
      mutate(analyst, 'createPromoCodeTemplate', input, world.account),
    ).rejects.toThrow();
    const creator = await server.as('CREATOR', world.account, world.creator);
    await expect(creator.query(LIST, {}, options)).rejects.toThrow();
    const id = (await all())[0]?.id;
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await creator.query(node, { id }, options)).toEqual({ node: null });
  });
});
