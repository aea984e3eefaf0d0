import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealAuditEvents } from '../src/jobs/audit-sealer.js';
import { auditChainIn } from '../src/persistence/repositories/audit-chain/seal.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { bearing, CREATE_ACCOUNT_TOKEN, type Created } from './support/tokens.js';
import { codeFor, make, makeWorld, type World } from './support/world.js';

const EVENTS = `query ($first: Int!, $after: String) { events(first: $first, after: $after) {
  edges { cursor node { id type timestamp data { id version url } } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const DAY = 86_400_000;

interface Seen {
  readonly cursor: string;
  readonly node: {
    readonly id: string;
    readonly type: string;
    readonly data: { readonly id: string; readonly version: number | null; readonly url: string };
  };
}
interface Answer {
  readonly events: {
    readonly edges: readonly Seen[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describeOnEngines('what has happened, to catch up with', (engine) => {
  let server: TestServer;
  let world: World;
  let elsewhere: World;
  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    elsewhere = await makeWorld(server.client, 'CREATOR_ONLY', 'Else');
    await allSealed();
  });
  afterAll(() => server.stop());

  /** As the server does every second. */
  const allSealed = async () => {
    await sealAuditEvents(auditChainIn(server.database));
  };
  const page = async (after: string | null, first = 100, account = world.account) =>
    (await server.client.query<Answer>(EVENTS, { first, after }, { account })).events;
  const refused = async (after: string, account = world.account) => {
    const { errors } = await server.client.send(EVENTS, { first: 5, after }, { account });
    return errors.map(({ extensions }) => extensions.code);
  };

  it('is in order, each once, whatever the size of a page', async () => {
    const all = (await page(null)).edges;
    const unsaid = '{ events(first: 100) { edges { cursor } } }';
    const { events } = await server.client.query<Answer>(unsaid, {}, { account: world.account });
    expect(events.edges.map(({ cursor }) => cursor)).toEqual(all.map(({ cursor }) => cursor));
    expect(all.length).toBeGreaterThan(5);
    const read: Seen[] = [];
    for (let after: string | null = null; ;) {
      const next: Answer['events'] = await page(after, 3);
      read.push(...next.edges);
      after = next.pageInfo.endCursor;
      if (!next.pageInfo.hasNextPage) break;
    }
    expect(read).toEqual(all);
    expect(new Set(all.map(({ node }) => node.id)).size).toBe(all.length);
  });

  it('tells of a code by its id and version, and nothing of whose it is', async () => {
    const { endCursor } = (await page(null)).pageInfo;
    const id = await make(server.client, 'issuePromoCode', codeFor(world, 'MEI15'), world.account);
    const changes = { promoCodeId: id, version: 1, comments: 'Spring' };
    await make(server.client, 'updatePromoCode', changes, world.account);
    await server.client.query(
      'mutation ($i: RotatePromoCodeInput!) { rotatePromoCode(input: $i) { errors { code } } }',
      { i: { promoCodeId: id, version: 2, text: 'MEI16', reason: 'Leaked' } },
      { account: world.account },
    );
    await allSealed();
    const { edges } = await page(endCursor);
    expect(edges.map(({ node }) => [node.type, node.data.id === id, node.data.version])).toEqual([
      ['promo_code.issued', true, 1],
      ['promo_code.updated', true, 2],
      ['promo_code.issued', false, 1],
      ['promo_code.rotated', true, 3],
    ]);
    expect(edges[0]?.node.data.url).toBe(`${server.url}/codes/${id}`);
    expect(JSON.stringify(edges)).not.toMatch(/MEI1|Mei|Spring|Leaked/);
    expect((await page(edges.at(-1)?.cursor ?? null)).edges).toEqual([]);
  });

  it('has a place in one account alone', async () => {
    const [mine, theirs] = [await page(null, 2), await page(null, 2, elsewhere.account)];
    expect(mine.edges[0]?.node.id).not.toBe(theirs.edges[0]?.node.id);
    expect(await refused(theirs.pageInfo.endCursor ?? '')).toEqual(['BAD_USER_INPUT']);
    for (const wrong of ['', 'x', 'ZXZlbnRz', Buffer.from('events  1').toString('base64url')]) {
      expect(await refused(wrong)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it.each([0, -1, 101])('gives no page of %i', async (first) => {
    const { errors } = await server.client.send(EVENTS, { first }, { account: world.account });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('is for tokens with the scope, and not for partners', async () => {
    const tokenWith = async (...scopes: readonly string[]) => {
      const input = { name: 'ERP', capacity: 'ANALYST', scopes };
      const place = { account: world.account };
      const made = await server.client.query<{ createAccountToken: Created['createApiToken'] }>(
        ...[CREATE_ACCOUNT_TOKEN, { input }, place],
      );
      return bearing(made.createAccountToken.token ?? '');
    };
    const asked = async (headers: object) =>
      (await server.client.send(EVENTS, { first: 1 }, headers)).status;
    expect(await asked(await tokenWith('EVENTS_READ'))).toBe(200);
    expect(await asked(await tokenWith('PROMO_CODES_READ'))).toBe(403);
    const partner = await server.as('CREATOR', world.account, world.creator);
    const { errors } = await partner.send(EVENTS, { first: 1 }, { account: world.account });
    expect(errors.length).toBeGreaterThan(0);
  });

  it('is kept 30 days: a place in front of more than that is told to begin anew', async () => {
    const { edges } = await page(null, 3);
    const [first, second, third] = edges.map(({ cursor }) => cursor);
    const old = edges.slice(0, 2).map(({ node }) => Buffer.from(node.id.slice(3), 'base64url'));
    await server.database.transaction(async (session) => {
      for (const id of old) {
        await session.execute('UPDATE audit_event SET at = ? WHERE id = ?', [
          ...[Date.now() - 30 * DAY - 1_000, id],
        ]);
      }
    });
    expect(await refused(first ?? '')).toEqual(['CURSOR_EXPIRED']);
    expect((await page(second ?? null, 1)).edges[0]?.cursor).toBe(third);
    expect((await page(null, 1)).edges[0]?.cursor).toBe(third);
  });
});
