import { afterAll, beforeAll, expect, it } from 'vitest';
import { editing, type Edit } from './support/editing.js';
import { describeOnEngines } from './support/engines.js';
import { externally, IDS, impact, KINDS, type Kind } from './support/external-ids.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, type World } from './support/world.js';

describeOnEngines('ids of other systems', (engine) => {
  let server: TestServer;
  let world: World;
  let others: World;
  let edit: Edit;
  let external: ReturnType<typeof externally>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    others = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Globex');
    edit = editing(server, world.account);
    external = externally(server, world);
  });
  afterAll(() => server.stop());

  it.each(KINDS)('of a %s are kept, told, found and taken away', async (kind, named, list) => {
    const subject = await external.made(kind, 'First', [
      ...[{ system: 'Shop', id: 'b' }, impact('x-2'), { system: ' IMPACT.com ', id: ' x-10 ' }],
    ]);
    const first = [impact('x-10'), impact('x-2'), { system: 'shop', id: 'b' }];
    expect(await external.read(kind, subject)).toEqual(first);

    const renamed = kind === 'Creator' ? { displayName: 'Renamed' } : { name: `Renamed ${kind}` };
    const kept = await edit(`update${kind}`, { [named]: subject, version: 1, ...renamed }, IDS);
    expect(kept.node).toMatchObject({ version: 2, externalIds: first });
    expect(kept.changes.map(({ field }) => field)).not.toContain('externalIds');

    const next = [impact('X-2'), impact('x-10')];
    const input = { [named]: subject, version: 2, externalIds: next };
    const replaced = await edit(`update${kind}`, input, IDS);
    expect([replaced.told, replaced.node]).toMatchObject([[], { version: 3, externalIds: next }]);
    expect(replaced.changes).toEqual([
      {
        field: 'externalIds',
        before: 'impact.com: x-10, impact.com: x-2, shop: b',
        after: 'impact.com: X-2, impact.com: x-10',
      },
    ]);
    const same = await edit(`update${kind}`, {
      ...{ [named]: subject, version: 3, externalIds: [...next].reverse() },
    });
    expect([same.node?.version, same.actions.length]).toEqual([3, replaced.actions.length]);
    const stale = { [named]: subject, version: 2, externalIds: [impact('stale')] };
    expect((await edit(`update${kind}`, stale)).told).toEqual(['STALE_VERSION version']);

    for (const externalId of [
      impact('x-10'),
      { id: ' x-10', system: 'Impact.COM' },
      { id: 'x-10' },
    ]) {
      expect(await external.found(list, externalId)).toEqual([subject]);
      const field = kind === 'Creator' ? 'DISPLAY_NAME' : 'NAME';
      const byName = `, orderBy: { field: ${field}, direction: DESC }`;
      expect(await external.found(list, externalId, world, byName)).toEqual([subject]);
      expect(await external.found(list, externalId, others)).toEqual([]);
    }
    for (const externalId of [
      ...[impact('x-2'), impact('X-10'), { system: 'shop', id: 'x-10' }, { id: 'x-1' }, { id: '' }],
      ...[{ id: 'x-10\u0000' }, { id: '\ud83d' }, { id: '%' }, { id: 'x-10', system: '\u0000' }],
    ]) {
      expect(await external.found(list, externalId)).toEqual([]);
    }

    const cleared = await edit(
      `update${kind}`,
      { [named]: subject, version: 3, externalIds: null },
      IDS,
    );
    expect(cleared.node).toMatchObject({ version: 4, externalIds: [] });
    expect(await external.found(list, { id: 'x-10' })).toEqual([]);
    // What was given up is free.
    expect(await external.read(kind, await external.made(kind, 'Second', next))).toEqual(next);
  });

  it('name things of other kinds, too, and of each object the right one', async () => {
    const subjects = await Promise.all(
      KINDS.map(([kind]) => external.made(kind, `Shared ${kind}`, [impact('shared')])),
    );
    const answers = await Promise.all(
      KINDS.map(([, , list]) => external.found(list, impact('shared'))),
    );
    expect(answers).toEqual(subjects.map((id) => [id]));
    const { nodes } = await server.client.query<{ nodes: object[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ${KINDS.map(([kind]) => `... on ${kind} { ${IDS} }`).join(' ')} } }`,
      { ids: subjects },
      { account: world.account },
    );
    expect(nodes).toEqual(subjects.map((id) => ({ id, externalIds: [impact('shared')] })));
  });

  it('come with owners, holders and programs of codes', async () => {
    const { account, creator, mediaSource, creatorProgram, performanceProgram, deal } = world;
    const name = async (kind: Kind, key: string, id: string | null) => {
      const { node } = await server.client.query<{ node: { version: number } }>(
        `query ($id: ID!) { node(id: $id) { ... on ${kind} { version } } }`,
        { id },
        { account },
      );
      const input = { [key]: id, version: node.version, externalIds: [impact(`of ${kind}`)] };
      expect((await edit(`update${kind}`, input)).told).toEqual([]);
    };
    await name('Creator', 'creatorId', creator);
    await name('MediaSource', 'mediaSourceId', mediaSource);
    await name('Program', 'id', creatorProgram);
    await name('Deal', 'dealId', deal);
    await name('PerformancePartner', 'performancePartnerId', world.partner);
    const code = codeFor(world, 'NAMED15', {
      ...{
        dealId: deal,
        creatorProgramId: creatorProgram,
        performanceProgramId: performanceProgram,
      },
      mediaSourceId: mediaSource,
    });
    await make(server.client, 'issuePromoCode', code, account);
    const given = { performancePartnerId: world.partner, text: 'NAMED20' };
    const terms = { creditPolicy: 'ALWAYS', timeZone: 'UTC' };
    await make(server.client, 'issuePromoCodeToPartner', { ...given, terms }, account);
    const owner = `{ ... on Creator { ${IDS} } ... on PerformancePartner { ${IDS} } ... on MediaSource { ${IDS} } }`;
    const { promoCodes } = await server.client.query<{ promoCodes: object }>(
      `{ promoCodes(first: 9, filter: { search: "NAMED" }, orderBy: { field: TEXT, direction: ASC }) {
        nodes { text owner ${owner} deal { ${IDS} } assignments { program { kind ${IDS} } holder ${owner} } }
      } }`,
      {},
      { account },
    );
    const ids = (kind: Kind) => ({ externalIds: [impact(`of ${kind}`)] });
    const plain = { externalIds: [] };
    expect(promoCodes).toEqual({
      nodes: [
        {
          ...{ text: 'NAMED15', owner: ids('Creator'), deal: ids('Deal') },
          assignments: [
            { program: { kind: 'CREATOR', ...ids('Program') }, holder: ids('Creator') },
            { program: { kind: 'PERFORMANCE', ...plain }, holder: ids('MediaSource') },
          ],
        },
        {
          ...{ text: 'NAMED20', owner: ids('PerformancePartner'), deal: null },
          assignments: [
            {
              ...{ program: { kind: 'PERFORMANCE', ...plain } },
              holder: ids('PerformancePartner'),
            },
          ],
        },
      ],
    });
  });
});
