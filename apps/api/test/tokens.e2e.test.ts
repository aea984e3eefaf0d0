import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeToken } from '../src/auth/tokens.js';
import { as, callingAs } from './support/calling-as.js';
import type { CallOptions } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, type World } from './support/world.js';

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  token
  apiToken { id name prefix scopes createdAt createdBy expiresAt lastUsedAt revokedAt owner { __typename ... on Creator { id } ... on PerformancePartner { id } } }
  errors { code path }
} }`;
const REVOKE = `mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) {
  apiToken { id revokedAt } errors { code path }
} }`;
const LIST = `query ($filter: ApiTokenFilter) { apiTokens(first: 100, filter: $filter) { nodes { id } count { value } } }`;
const ALL = ['PROMO_CODES_READ', 'DEALS_READ', 'PROFILE_READ'];

interface Created {
  readonly createApiToken: {
    readonly token: string | null;
    readonly apiToken: { readonly id: string; readonly prefix: string } | null;
    readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
  };
}

describeOnEngines('tokens', (engine) => {
  let server: TestServer;
  let other: TestServer;
  let world: World;
  let owner: CallOptions;
  let creator: CallOptions;
  let partner: CallOptions;

  beforeAll(async () => {
    server = await TestServer.start({ engine, change: callingAs });
    other = await TestServer.start({ databaseUrl: server.databaseUrl, change: callingAs });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    await make(server.client, 'issuePromoCode', codeFor(world, 'MEI15'), world.account);
    const home = world.account;
    owner = as({ home, capacity: 'OWNER' });
    creator = as({ home, capacity: 'CREATOR', ownerId: world.creator });
    partner = as({ home, capacity: 'PERFORMANCE_PARTNER', ownerId: world.partner ?? '' });
  });
  afterAll(async () => {
    await other.stop();
    await server.stop();
  });

  async function create(input: object, by = owner): Promise<Created['createApiToken']> {
    const whole = { name: 'Shop', scopes: ALL, ...input };
    const { createApiToken } = await server.client.query<Created>(CREATE, { input: whole }, by);
    return createApiToken;
  }

  async function live(input: object = {}): Promise<{ token: string; id: string }> {
    const { token, apiToken } = await create({ ownerId: world.creator, ...input });
    if (token === null || apiToken === null) throw new Error('refused');
    return { token, id: apiToken.id };
  }

  const bearing = (token: string): CallOptions => ({
    headers: { authorization: `Bearer ${token}` },
  });

  it('are shown once; of the secret only the hash is kept, in no table and no log', async () => {
    const { token, apiToken } = await create({ ownerId: world.creator, name: ' Shop ' });
    expect(apiToken).toMatchObject({
      name: 'Shop',
      scopes: ALL,
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

  it('let a program read what is the owner’s', async () => {
    const { token } = await live();
    const data = await server.client.query(
      `{ viewer { person { name } capacity account { id } accounts { id } owner { ... on Creator { id displayName } } }
         promoCodes(first: 5) { nodes { text } } deals(first: 5) { nodes { id } } promoCodeByText(text: "mei15") { text } }`,
      {},
      bearing(token),
    );
    expect(data).toEqual({
      viewer: {
        person: { name: 'Shop' },
        capacity: 'CREATOR',
        account: { id: world.account },
        accounts: [{ id: world.account }],
        owner: { id: world.creator, displayName: 'Mei Tanaka' },
      },
      promoCodes: { nodes: [{ text: 'MEI15' }] },
      deals: { nodes: [{ id: world.deal }] },
      promoCodeByText: { text: 'MEI15' },
    });
  });

  describe('scopes', () => {
    const QUERIES: Readonly<Record<string, (world: World) => string>> = {
      PROMO_CODES_READ: () => '{ promoCodes(first: 1) { nodes { id } } }',
      DEALS_READ: ({ deal }) => `{ deals(first: 1) { nodes { id } } node(id: "${deal}") { id } }`,
      PROFILE_READ: ({ creator: id }) =>
        `{ viewer { owner { __typename } } nodes(ids: ["${id}"]) { id } }`,
    };

    it.each(ALL)('%s opens just what it is for', async (scope) => {
      const { token } = await live({ scopes: [scope] });
      for (const [needed, query] of Object.entries(QUERIES)) {
        const answer = await server.client.send(query(world), {}, bearing(token));
        if (needed === scope) {
          expect(answer).toMatchObject({ status: 200, errors: [] });
        } else {
          const [error] = answer.errors;
          expect(error?.extensions.code).toBe('FORBIDDEN');
          expect(error?.message).toContain(needed);
        }
      }
      const viewer = '{ __typename viewer { capacity account { name } } }';
      expect((await server.client.send(viewer, {}, bearing(token))).errors).toEqual([]);
    });

    it('hide nothing behind fragments, aliases or the second operation', async () => {
      const { token } = await live({ scopes: ['DEALS_READ'] });
      for (const query of [
        '{ deals: promoCodes(first: 1) { nodes { id } } }',
        '{ ... on Query { promoCodes(first: 1) { nodes { id } } } }',
        'query { ...A } fragment A on Query { ...B } fragment B on Query { promoCodeByText(text: "MEI15") { id } }',
        '{ apiTokens(first: 1) { nodes { id } } }',
      ]) {
        const answer = await server.client.send(query, {}, bearing(token));
        expect(answer).toMatchObject({ status: 403, data: undefined });
        expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
      }
    });

    it('change nothing: tokens make and revoke no tokens', async () => {
      const { token, id } = await live();
      const before = await server.rowCounts();
      for (const [document, input] of [
        [CREATE, { name: 'More', scopes: ALL }],
        [REVOKE, { apiTokenId: id }],
      ] as const) {
        const answer = await server.client.send(document, { input }, bearing(token));
        expect(answer.errors[0]?.message).toMatch(/ApiToken is not for tokens\.$/);
      }
      expect(await server.rowCounts()).toEqual(before);
    });
  });

  it('that open nothing are all refused alike', async () => {
    const expired = await live({ expiresAt: '2035-01-01T00:00:00Z' });
    await server.database.transaction((session) =>
      session.execute('UPDATE api_token SET expires_at = 1 WHERE prefix = ?', [
        expired.token.slice(0, 12),
      ]),
    );
    const revoked = await live();
    await server.client.query(REVOKE, { input: { apiTokenId: revoked.id } }, owner);
    const good = await live();
    const bodies = new Set<string>();
    for (const authorization of [
      `Bearer ${expired.token}`,
      `Bearer ${revoked.token}`,
      `Bearer ${makeToken().token}`,
      `Bearer ${good.token.slice(0, -1)}`,
      `Bearer ${good.token}x`,
      `bearer ${good.token} ${good.token}`,
      'Bearer nonsense',
      'Bearer',
      'Bearer  ',
      `Bearer ${'x'.repeat(5_000)}`,
      "Bearer ' OR 1=1 --",
    ]) {
      const answer = await server.client.send('{ __typename }', {}, { headers: { authorization } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      const [error] = answer.errors;
      expect(error?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
      bodies.add(
        JSON.stringify([answer.status, answer.data, error?.message, error?.extensions.code]),
      );
    }
    expect([...bodies]).toEqual(['[401,null,"The token is not valid.","UNAUTHENTICATED"]']);
  });

  it('a revoked one opens nothing within five seconds, also on another server', async () => {
    const { token, id } = await live();
    const ask = (at: TestServer) => at.client.send('{ viewer { capacity } }', {}, bearing(token));
    expect((await ask(server)).status).toBe(200);
    expect((await ask(other)).status).toBe(200);
    const { revokeApiToken } = await server.client.query<{
      revokeApiToken: { apiToken: { revokedAt: string }; errors: [] };
    }>(REVOKE, { input: { apiTokenId: id } }, owner);
    const revokedAt = Date.now();
    let refusedAt = 0;
    while (Date.now() - revokedAt < 5_000) {
      const answers = await Promise.all([ask(server), ask(other)]);
      if (answers.every(({ status }) => status === 401)) {
        refusedAt = Date.now();
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(refusedAt).toBeGreaterThan(0);
    // Repeating changes nothing.
    const again = await server.client.query(REVOKE, { input: { apiTokenId: id } }, owner);
    expect(again).toEqual({ revokeApiToken });
    const events = await server.database.select(
      "SELECT id FROM audit_event WHERE action = 'revokeApiToken'",
    );
    expect(events.length).toBeGreaterThan(0);
  });

  it('remember when they were last used, aside', async () => {
    const { token, id } = await live();
    await server.client.query('{ viewer { capacity } }', {}, bearing(token));
    const lastUsed = async () => {
      const { node } = await server.client.query<{ node: { lastUsedAt: string | null } }>(
        'query ($id: ID!) { node(id: $id) { ... on ApiToken { lastUsedAt } } }',
        { id },
        owner,
      );
      return node.lastUsedAt;
    };
    await expect.poll(lastUsed, { timeout: 5_000 }).not.toBeNull();
    const before = await lastUsed();
    await server.client.query('{ viewer { capacity } }', {}, bearing(token));
    expect(await lastUsed()).toBe(before);
  });

  it('belong to one account, which need not be named', async () => {
    const second = await makeWorld(server.client, 'CREATOR_ONLY', 'Globex');
    const { token } = await live();
    const viewer = '{ viewer { account { id } } }';
    for (const [account, status] of [
      [undefined, 200],
      [world.account, 200],
      [second.account, 403],
      ['ac_AZkAAAAAcACAAAAAAAAAAA', 403],
      ['nonsense', 403],
    ] as const) {
      const answer = await server.client.send(viewer, {}, { account, ...bearing(token) });
      expect([account, answer.status]).toEqual([account, status]);
    }
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
    const refused = await server.client.query(REVOKE, { input: { apiTokenId: b } }, creator);
    const absent = await server.client.query(
      REVOKE,
      { input: { apiTokenId: 'at_AZkAAAAAcACAAAAAAAAAAA' } },
      creator,
    );
    expect(refused).toEqual(absent);
  });
});
