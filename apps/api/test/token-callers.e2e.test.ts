import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeToken } from '../src/auth/tokens.js';
import { as, callingAs } from './support/calling-as.js';
import type { CallOptions } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { ALL_SCOPES, bearing, CREATE_TOKEN, liveToken, REVOKE_TOKEN } from './support/tokens.js';
import { codeFor, make, makeWorld, type World } from './support/world.js';

describeOnEngines('callers with a token', (engine) => {
  let server: TestServer;
  let other: TestServer;
  let world: World;
  let owner: CallOptions;

  beforeAll(async () => {
    server = await TestServer.start({ engine, change: callingAs });
    other = await TestServer.start({ databaseUrl: server.databaseUrl, change: callingAs });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    await make(server.client, 'issuePromoCode', codeFor(world, 'MEI15'), world.account);
    const home = world.account;
    owner = as({ home, capacity: 'OWNER' });
  });
  afterAll(async () => {
    await other.stop();
    await server.stop();
  });

  const live = (input: object = {}) =>
    liveToken(server.client, { ownerId: world.creator, ...input }, owner);

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

    it.each(ALL_SCOPES)('%s opens just what it is for', async (scope) => {
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

    it('one that is missing leaves the rest of `nodes` answered', async () => {
      const { token } = await live({ scopes: ['DEALS_READ'] });
      const { data, errors } = await server.client.send(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        { ids: [world.creator, world.deal, 'nothing'] },
        bearing(token),
      );
      expect(data).toEqual({ nodes: [null, { id: world.deal }, null] });
      expect(errors).toMatchObject([{ path: ['nodes', 0], extensions: { code: 'FORBIDDEN' } }]);
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
        [CREATE_TOKEN, { name: 'More', scopes: ALL_SCOPES }],
        [REVOKE_TOKEN, { apiTokenId: id }],
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
    await server.client.query(REVOKE_TOKEN, { input: { apiTokenId: revoked.id } }, owner);
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
    }>(REVOKE_TOKEN, { input: { apiTokenId: id } }, owner);
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
    const again = await server.client.query(REVOKE_TOKEN, { input: { apiTokenId: id } }, owner);
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
});
