import { randomUUID } from 'node:crypto';
import { ACCOUNT_SCOPES } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallOptions, Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import {
  bearing,
  CREATE_ACCOUNT_TOKEN,
  CREATE_TOKEN,
  liveToken,
  REVOKE_TOKEN,
  type Created,
} from './support/tokens.js';
import { makeWorld, mutationOf, type World } from './support/world.js';

type Answered = Created['createApiToken'];

const ERP = { name: 'ERP', capacity: 'MANAGER', scopes: [...ACCOUNT_SCOPES] };
const LIST = `query ($filter: ApiTokenFilter) { apiTokens(first: 100, filter: $filter) { nodes { id } count { value } } }`;
const CREATE_CREATOR = mutationOf('createCreator');

describeOnEngines('tokens of the account', (engine) => {
  let server: TestServer;
  let world: World;
  let other: World;
  let owner: CallOptions;
  let manager: Client;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    other = await makeWorld(server.client, 'CREATOR_ONLY', 'Globex');
    owner = { account: world.account };
    manager = await server.as('MANAGER', world.account);
  });
  afterAll(() => server.stop());

  async function ask(input: object = {}): Promise<Answered> {
    const { createAccountToken } = await server.client.query<{ createAccountToken: Answered }>(
      CREATE_ACCOUNT_TOKEN,
      { input: { ...ERP, ...input } },
      owner,
    );
    return createAccountToken;
  }

  async function live(input: object = {}) {
    const { token, apiToken } = await ask(input);
    if (token === null || apiToken === null) throw new Error('refused');
    return { token, id: apiToken.id };
  }

  const creator = (name: string, more: object = {}) => ({
    input: {
      displayName: name,
      socialProfiles: [{ platform: 'X', handle: randomUUID() }],
      ...more,
    },
  });

  it('are shown once, and kept as their hash alone', async () => {
    const { token, apiToken } = await ask({ name: ' ERP ', idempotencyKey: 'erp' });
    expect(apiToken).toMatchObject({
      ...{ ...ERP, createdBy: 'Owner', owner: null, isMakerGone: false },
      ...{ expiresAt: null, lastUsedAt: null, revokedAt: null },
    });
    expect(await ask({ name: ' ERP ', idempotencyKey: 'erp' })).toMatchObject({
      ...{ token: null, apiToken: { id: apiToken?.id } },
    });
    const kept = [
      await server.database.select('SELECT * FROM api_token'),
      await server.database.select('SELECT * FROM audit_event'),
      await server.database.select('SELECT * FROM idempotency'),
    ];
    const secret = token?.slice(13) ?? '';
    expect(secret.length).toBeGreaterThan(32);
    expect(JSON.stringify([kept, server.log])).not.toContain(secret);
  });

  it('are refused with everything that is wrong, and nothing is written', async () => {
    const before = await server.rowCounts();
    for (const [input, errors] of [
      [
        { name: ' ', scopes: [] },
        [
          { code: 'REQUIRED', path: ['name'] },
          { code: 'REQUIRED', path: ['scopes'] },
        ],
      ],
      [{ scopes: ['DEALS_READ'] }, [{ code: 'INVALID_VALUE', path: ['scopes', '0'] }]],
      [
        { capacity: 'ANALYST', scopes: ['CREATORS_WRITE'] },
        [{ code: 'INVALID_VALUE', path: ['scopes'] }],
      ],
      [{ expiresAt: '2020-01-01T00:00:00Z' }, [{ code: 'INVALID_VALUE', path: ['expiresAt'] }]],
    ] as const) {
      expect(await ask(input)).toEqual({ token: null, apiToken: null, errors });
    }
    const partners = { ownerId: world.creator, name: 'T', scopes: ['CREATORS_READ'] };
    const answer = await server.client.query(CREATE_TOKEN, { input: partners }, owner);
    const errors = [{ code: 'INVALID_VALUE', path: ['scopes', '0'] }];
    expect(answer).toMatchObject({ createApiToken: { errors } });
    expect(await server.rowCounts()).toEqual(before);
  });

  it('take any name as it is', async () => {
    for (const name of ["'; DROP TABLE api_token; --", '<script>alert(1)</script>', 'نص 👩 %_\\']) {
      const { apiToken } = await ask({ name });
      const { node } = await server.client.query<{ node: object }>(
        'query ($id: ID!) { node(id: $id) { ... on ApiToken { name } } }',
        { id: apiToken?.id },
        owner,
      );
      expect(node).toEqual({ name });
    }
  });

  it('are made, found and revoked by owners alone', async () => {
    const { id } = await live();
    const partners = await liveToken(server.client, { ownerId: world.creator }, owner);
    const idsFor = async (client: Client, filter?: object) => {
      const { apiTokens } = await client.query<{
        apiTokens: { nodes: { id: string }[]; count: { value: number } };
      }>(LIST, { filter }, owner);
      expect(apiTokens.count.value).toBe(apiTokens.nodes.length);
      return apiTokens.nodes.map((node) => node.id);
    };
    expect(await idsFor(server.client)).toEqual(expect.arrayContaining([id, partners.id]));
    expect(await idsFor(server.client, { ofAccount: true })).toContain(id);
    expect(await idsFor(server.client, { ofAccount: true })).not.toContain(partners.id);
    expect(await idsFor(server.client, { ofAccount: false })).toEqual([partners.id]);
    expect(await idsFor(manager)).toEqual([partners.id]);
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await manager.query(node, { id }, owner)).toEqual({ node: null });
    const revoke = (by: Client, apiTokenId: string) =>
      by.query<{ revokeApiToken: { errors: object[] } }>(
        REVOKE_TOKEN,
        { input: { apiTokenId } },
        owner,
      );
    expect((await revoke(manager, id)).revokeApiToken.errors).toEqual([
      { code: 'NOT_FOUND', path: ['apiTokenId'] },
    ]);
    const before = await server.rowCounts();
    for (const capacity of ['MANAGER', 'ANALYST'] as const) {
      const by = capacity === 'MANAGER' ? manager : await server.as(capacity, world.account);
      const rows = capacity === 'MANAGER' ? before : await server.rowCounts();
      const answer = await by.send(CREATE_ACCOUNT_TOKEN, { input: ERP }, owner);
      expect(answer.errors[0]?.message).toBe(
        `Mutation.createAccountToken is not for the role ${capacity}.`,
      );
      expect(await server.rowCounts()).toEqual(rows);
    }
    expect((await revoke(server.client, id)).revokeApiToken.errors).toEqual([]);
  });

  it('act in the account as what they are, and the log says so', async () => {
    const { token, id } = await live();
    const by = bearing(token);
    const viewer = '{ viewer { person { name } capacity account { id } accounts { id } } }';
    expect(await server.client.query(viewer, {}, by)).toEqual({
      viewer: {
        ...{ person: { name: 'ERP' }, capacity: 'MANAGER', account: { id: world.account } },
        accounts: [{ id: world.account }],
      },
    });
    const made = await server.client.query<{ createCreator: { node: { id: string } } }>(
      CREATE_CREATOR,
      creator('By a token'),
      by,
    );
    const events = await server.client.query(
      '{ auditEvents(first: 1) { nodes { action actor actorKind actorId subject { id } } } }',
      {},
      owner,
    );
    expect(events).toEqual({
      auditEvents: {
        nodes: [
          {
            ...{ action: 'createCreator', actor: 'ERP', actorKind: 'TOKEN', actorId: id },
            subject: { id: made.createCreator.node.id },
          },
        ],
      },
    });
    for (const account of [other.account, 'ac_AZkAAAAAcACAAAAAAAAAAA']) {
      const answer = await server.client.send(viewer, {}, { ...by, account });
      expect(answer).toMatchObject({ status: 403, data: undefined });
    }
    const theirs = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await server.client.query(theirs, { id: other.creator }, by)).toEqual({ node: null });
  });

  it('have idempotency keys of their own', async () => {
    const [a, b] = [await live(), await live()];
    const keyed = creator('Keyed', { idempotencyKey: 'one' });
    const run = (token: string) =>
      server.client.query<{ createCreator: { node: { id: string } | null } }>(
        CREATE_CREATOR,
        keyed,
        bearing(token),
      );
    const first = await run(a.token);
    expect(await run(a.token)).toEqual(first);
    const second = await run(b.token);
    expect(second.createCreator.node?.id).not.toBe(first.createCreator.node?.id);
  });

  it('change nothing more in the very moment in which they are revoked or expire', async () => {
    for (const sql of ['revoked_at = 1', 'expires_at = 1']) {
      const { token } = await live();
      // So that it is remembered: the transaction alone knows what follows.
      await server.client.query('{ viewer { capacity } }', {}, bearing(token));
      await server.database.transaction((session) =>
        session.execute(`UPDATE api_token SET ${sql} WHERE prefix = ?`, [token.slice(0, 12)]),
      );
      const before = await server.rowCounts();
      const answer = await server.client.query<{ createCreator: { errors: object[] } }>(
        CREATE_CREATOR,
        creator('Too late'),
        bearing(token),
      );
      expect(answer.createCreator.errors).toMatchObject([{ code: 'NO_LONGER_ALLOWED' }]);
      expect(await server.rowCounts()).toEqual(before);
    }
  });

  it('are nothing to partners, who have not even a filter', async () => {
    const { id } = await live();
    const partner = await server.as('CREATOR', world.account, world.creator);
    const { apiTokens } = await partner.query<{ apiTokens: { nodes: { id: string }[] } }>(
      '{ apiTokens(first: 100) { nodes { id } } }',
      {},
      owner,
    );
    expect(apiTokens.nodes.map((node) => node.id)).not.toContain(id);
    for (const document of [
      '{ apiTokens(first: 1, filter: { ofAccount: true }) { nodes { id } } }',
      '{ apiTokens(first: 1) { nodes { capacity } } }',
    ]) {
      const answer = await partner.send(document, {}, owner);
      expect(answer.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    const answer = await partner.query(REVOKE_TOKEN, { input: { apiTokenId: id } }, owner);
    expect(answer).toMatchObject({ revokeApiToken: { errors: [{ code: 'NOT_FOUND' }] } });
  });
});
