import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, callingAs } from './support/calling-as.js';
import type { CallOptions } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { ALL_SCOPES, CREATE_TOKEN, REVOKE_TOKEN, type Created } from './support/tokens.js';
import { makeWorld, type World } from './support/world.js';

const LIST = `query ($filter: ApiTokenFilter) { apiTokens(first: 100, filter: $filter) { nodes { id } count { value } } }`;
describeOnEngines('tokens', (engine) => {
  let server: TestServer;
  let world: World;
  let owner: CallOptions;
  let creator: CallOptions;
  let partner: CallOptions;

  beforeAll(async () => {
    server = await TestServer.start({ engine, change: callingAs });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const home = world.account;
    owner = as({ home, capacity: 'OWNER' });
    creator = as({ home, capacity: 'CREATOR', ownerId: world.creator });
    partner = as({ home, capacity: 'PERFORMANCE_PARTNER', ownerId: world.partner ?? '' });
  });
  afterAll(() => server.stop());

  async function create(input: object, by = owner): Promise<Created['createApiToken']> {
    const whole = { name: 'Shop', scopes: ALL_SCOPES, ...input };
    const { createApiToken } = await server.client.query<Created>(
      CREATE_TOKEN,
      { input: whole },
      by,
    );
    return createApiToken;
  }

  it('are shown once; of the secret only the hash is kept, in no table and no log', async () => {
    const { token, apiToken } = await create({ ownerId: world.creator, name: ' Shop ' });
    expect(apiToken).toMatchObject({
      name: 'Shop',
      scopes: ALL_SCOPES,
      owner: { __typename: 'Creator', id: world.creator },
      createdBy: 'Local user',
      ...{ expiresAt: null, lastUsedAt: null, revokedAt: null },
    });
    expect(token?.startsWith(`${apiToken?.prefix ?? ''}_`)).toBe(true);
    const rows = await server.database.select('SELECT * FROM api_token');
    const audit = await server.database.select<{ changes: string }>(
      "SELECT * FROM audit_event WHERE action = 'createApiToken'",
    );
    const idempotency = await server.database.select('SELECT * FROM idempotency');
    const secret = token?.slice(13) ?? '';
    expect(secret.length).toBeGreaterThan(32);
    const kept = JSON.stringify([rows, audit, idempotency, server.log]);
    expect(kept).not.toContain(secret);
    expect(audit.at(-1)?.changes).toContain(apiToken?.prefix);
  });

  it('a repetition answers the same token without its secret; partners’ keys do not meet', async () => {
    const input = { name: 'Again', idempotencyKey: 'k1' };
    const first = await create({ ownerId: world.creator, ...input });
    const again = await create({ ownerId: world.creator, ...input });
    expect(again).toEqual({ ...first, token: null });
    expect(first.token).not.toBeNull();
    const ofCreator = await create(input, creator);
    const ofPartner = await create(input, partner);
    expect(ofCreator.token).not.toBeNull();
    expect(ofPartner.token).not.toBeNull();
    expect(await create(input, creator)).toEqual({ ...ofCreator, token: null });
  });

  it('are refused with everything that is wrong, and nothing is written', async () => {
    const before = await server.rowCounts();
    for (const [by, input, errors] of [
      [owner, {}, [{ code: 'REQUIRED', path: ['ownerId'] }]],
      [owner, { ownerId: world.deal }, [{ code: 'NOT_FOUND', path: ['ownerId'] }]],
      [
        owner,
        { ownerId: world.creator, name: ' ', scopes: [] },
        [
          { code: 'REQUIRED', path: ['name'] },
          { code: 'REQUIRED', path: ['scopes'] },
        ],
      ],
      [
        owner,
        { ownerId: world.creator, expiresAt: '2020-01-01T00:00:00Z' },
        [{ code: 'INVALID_VALUE', path: ['expiresAt'] }],
      ],
      [creator, { ownerId: world.partner }, [{ code: 'NOT_FOUND', path: ['ownerId'] }]],
      [partner, { ownerId: world.creator }, [{ code: 'NOT_FOUND', path: ['ownerId'] }]],
    ] as const) {
      expect(await create(input, by)).toEqual({ token: null, apiToken: null, errors });
    }
    expect(await server.rowCounts()).toEqual(before);
  });

  it('are listed to managers all, to partners their own; an analyst has no such list', async () => {
    const mine = await create({}, creator);
    const ofPartner = await create({}, partner);
    const idsFor = async (options: CallOptions, filter?: object) => {
      const { apiTokens } = await server.client.query<{
        apiTokens: { nodes: { id: string }[]; count: { value: number } };
      }>(LIST, { filter }, options);
      expect(apiTokens.count.value).toBe(apiTokens.nodes.length);
      return apiTokens.nodes.map(({ id }) => id);
    };
    const [a, b] = [mine.apiToken?.id ?? '', ofPartner.apiToken?.id ?? ''];
    expect(await idsFor(owner)).toEqual(expect.arrayContaining([a, b]));
    expect((await idsFor(creator))[0]).toBe(a);
    expect(await idsFor(creator)).not.toContain(b);
    expect(await idsFor(partner)).toContain(b);
    expect(await idsFor(partner)).not.toContain(a);
    expect(await idsFor(owner, { ownerId: world.creator })).toEqual(await idsFor(creator));
    expect(await idsFor(creator, { ownerId: world.partner })).toEqual([]);
    const home = world.account;
    const analyst = as({ home, capacity: 'ANALYST' });
    const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    expect(await server.client.query(node, { id: a }, analyst)).toEqual({ node: null });
    const subjects = '{ auditEvents(first: 5) { nodes { subjectType subject { id } } } }';
    expect((await server.client.send(subjects, {}, analyst)).errors).toEqual([]);
    // Another partner's token is as good as absent.
    const refused = await server.client.query(REVOKE_TOKEN, { input: { apiTokenId: b } }, creator);
    const absent = await server.client.query(
      REVOKE_TOKEN,
      { input: { apiTokenId: 'at_AZkAAAAAcACAAAAAAAAAAA' } },
      creator,
    );
    expect(refused).toEqual(absent);
  });
});
