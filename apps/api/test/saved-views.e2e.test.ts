import { afterAll, beforeAll, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, mutate, ERRORS, type SeenError, type World } from './support/world.js';

const FIELDS = 'id name isShared isMine mayChange query { key value } columns createdBy version';

interface View {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly isMine: boolean;
  readonly mayChange: boolean;
  readonly query: readonly { readonly key: string; readonly value: string }[];
  readonly columns: readonly string[] | null;
  readonly version: number;
}
interface Answer {
  readonly savedView: View | null;
  readonly errors: readonly SeenError[];
}

describeOnEngines('saved views', (engine) => {
  let server: TestServer;
  let world: World;
  let manager: Client;
  let analyst: Client;
  const query = [
    { key: 'sort', value: '-endsAt' },
    { key: 'q', value: '王 %_\'";--' },
  ];

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ client: manager } = await server.person('MANAGER', world.account));
    ({ client: analyst } = await server.person('ANALYST', world.account));
  });
  afterAll(() => server.stop());

  const call = async (client: Client, name: 'create' | 'update', input: object) => {
    const type = `${name === 'create' ? 'Create' : 'Update'}SavedViewInput`;
    const data = await client.query<{ answer: Answer }>(
      `mutation ($input: ${type}!) { answer: ${name}SavedView(input: $input) { savedView { ${FIELDS} } errors ${ERRORS} } }`,
      { input },
      { account: world.account },
    );
    return data.answer;
  };
  const made = async (client: Client, input: object) => {
    const { savedView, errors } = await call(client, 'create', { query: [], ...input });
    expect(errors).toEqual([]);
    if (savedView === null) throw new Error('no view');
    return savedView;
  };
  const remove = async (client: Client, savedViewId: string, more: object = {}) => {
    const data = await client.query<{
      deleteSavedView: { savedViewId: string | null; errors: SeenError[] };
    }>(
      `mutation ($input: DeleteSavedViewInput!) { deleteSavedView(input: $input) { savedViewId errors ${ERRORS} } }`,
      { input: { savedViewId, ...more } },
      { account: world.account },
    );
    return data.deleteSavedView;
  };
  const seen = async (client: Client) => {
    const data = await client.query<{ savedViews: { nodes: View[]; count: { value: number } } }>(
      `{ savedViews(first: 100) { nodes { ${FIELDS} } count { value } } }`,
      {},
      { account: world.account },
    );
    expect(data.savedViews.count.value).toBe(data.savedViews.nodes.length);
    return data.savedViews.nodes;
  };
  const node = async (client: Client, id: string) =>
    (
      await client.query<{ node: View | null }>(
        `query ($id: ID!) { node(id: $id) { id ... on SavedView { name } } }`,
        { id },
        { account: world.account },
      )
    ).node;
  let serial = 0;
  const ninetyNineMoreLike = (name: string) =>
    server.database.transaction(async (session) => {
      serial += 1;
      for (let n = 1; n < 100; n += 1) {
        await session.execute(
          `INSERT INTO saved_view (account_id, id, scope_id, person_id, name, is_shared, query, columns, created_by, created_at, version)
           SELECT account_id, ?, scope_id, person_id, ?, is_shared, query, columns, created_by, created_at, version FROM saved_view WHERE name = ?`,
          [
            Buffer.from(`0000000000${String(serial * 1_000 + n).padStart(6, '0')}`),
            `${name} ${n}`,
            name,
          ],
        );
      }
    });
  const codes = ({ errors }: { readonly errors: readonly SeenError[] }) =>
    errors.map(({ code, path }) => [code, ...path].join(' '));
  const names = (views: readonly View[]) => views.map(({ name }) => name);

  it('are their maker’s alone, unless they are shared', async () => {
    const own = await made(analyst, { name: 'Ends last', query, columns: ['owner', 'window'] });
    expect(own).toMatchObject({
      ...{ name: 'Ends last', isShared: false, isMine: true, mayChange: true, version: 1 },
      ...{ query: [...query].reverse(), columns: ['owner', 'window'] },
    });
    const shared = await made(manager, { name: 'For all', isShared: true });
    expect(names(await seen(analyst))).toEqual(['For all', 'Ends last']);
    expect((await seen(analyst))[0]).toMatchObject({ isMine: false, mayChange: false });
    expect(names(await seen(manager))).toEqual(['For all']);
    expect(names(await seen(server.client))).toEqual(['For all']);
    expect(await node(server.client, own.id)).toBeNull();
    expect(await node(server.client, shared.id)).toEqual({ id: shared.id, name: 'For all' });
  });

  it('of others are not there for whoever does not see them', async () => {
    const own = await made(analyst, { name: 'Private' });
    const change = { savedViewId: own.id, version: 1, name: 'Mine now' };
    expect(codes(await call(server.client, 'update', change))).toEqual(['NOT_FOUND savedViewId']);
    expect(codes(await remove(server.client, own.id))).toEqual(['NOT_FOUND savedViewId']);
    expect(names(await seen(analyst))).toContain('Private');
  });

  it('that are shared are changed by managers, not by analysts', async () => {
    const refused = { name: 'Analysts’', isShared: true, query };
    expect(codes(await call(analyst, 'create', refused))).toEqual(['MANAGERS_ONLY isShared']);
    const shared = await made(manager, { name: 'Team', isShared: true });
    const change = { savedViewId: shared.id, version: 1, name: 'Our team' };
    expect(codes(await call(analyst, 'update', change))).toEqual(['MANAGERS_ONLY']);
    expect(codes(await remove(analyst, shared.id))).toEqual(['MANAGERS_ONLY']);
    expect((await call(server.client, 'update', change)).savedView).toMatchObject({
      ...{ name: 'Our team', version: 2, isMine: false },
    });
    const back = { savedViewId: shared.id, version: 2, isShared: false };
    expect(codes(await call(server.client, 'update', back))).toEqual(['INVALID_VALUE isShared']);
    expect((await call(manager, 'update', back)).savedView).toMatchObject({ isShared: false });
    expect(names(await seen(server.client))).not.toContain('Our team');
  });

  it('keep what is left out, clear columns by null, and refuse a stale version', async () => {
    const own = await made(manager, { name: 'Whole', query, columns: ['status'] });
    const edit = (version: number, more: object) =>
      call(manager, 'update', { savedViewId: own.id, version, ...more });
    expect((await edit(1, { name: 'Half' })).savedView).toMatchObject({
      ...{ name: 'Half', query: [...query].reverse(), columns: ['status'], version: 2 },
    });
    expect((await edit(2, { columns: null, query: [] })).savedView).toMatchObject({
      ...{ columns: null, query: [], version: 3 },
    });
    expect((await edit(3, { name: 'Half' })).savedView?.version).toBe(3);
    expect(codes(await edit(2, { name: 'Late' }))).toEqual(['STALE_VERSION version']);
    for (const nothing of [{ name: null }, { query: null }, { isShared: null }]) {
      const [field = ''] = Object.keys(nothing);
      expect(codes(await edit(3, nothing))).toEqual([`REQUIRED ${field}`]);
    }
  });

  it('have names that are taken once among the shared ones, and once among one’s own', async () => {
    await made(manager, { name: 'Twice' });
    await made(server.client, { name: 'Twice' });
    await made(manager, { name: 'Twice', isShared: true });
    for (const isShared of [false, true]) {
      const again = { name: 'Twice', isShared, query };
      expect(codes(await call(manager, 'create', again))).toEqual(['NAME_TAKEN name']);
    }
    const other = await made(server.client, { name: 'Thrice' });
    const share = { savedViewId: other.id, version: 1, name: 'Twice', isShared: true };
    expect(codes(await call(server.client, 'update', share))).toEqual(['NAME_TAKEN name']);
  });

  it('are made once under one key, and deleted once', async () => {
    const input = { name: 'Once', query, idempotencyKey: 'view-once' };
    const [one, two] = [await made(manager, input), await made(manager, input)];
    expect(two.id).toBe(one.id);
    const gone = { savedViewId: one.id, errors: [] };
    expect(await remove(manager, one.id, { idempotencyKey: 'gone-once' })).toEqual(gone);
    expect(await remove(manager, one.id, { idempotencyKey: 'gone-once' })).toEqual(gone);
    expect(codes(await remove(manager, one.id))).toEqual(['NOT_FOUND savedViewId']);
    expect(await node(manager, one.id)).toBeNull();
  });

  it('are changed by one of two at once', async () => {
    const shared = await made(manager, { name: 'Raced', isShared: true });
    const change = (client: Client, name: string) => () =>
      mutate(
        client,
        'updateSavedView',
        { savedViewId: shared.id, version: 1, name },
        world.account,
      );
    const outcomes = await allReadFirst(
      server,
      ['saved_view'],
      [change(manager, 'Raced by one'), change(server.client, 'Raced by two')],
    );
    expect(outcomes.map(codes).sort()).toEqual([[], ['STALE_VERSION version']]);
  });

  it('are at most 100 of a person', async () => {
    const { client } = await server.person('ANALYST', world.account);
    const [mine] = await Promise.all([made(client, { name: 'First' })]);
    await ninetyNineMoreLike('First');
    expect(mine.version).toBe(1);
    expect(codes(await call(client, 'create', { name: 'More', query }))).toEqual(['TOO_MANY']);
    await remove(client, mine.id);
    await made(client, { name: 'More' });
  });

  it('are as many in each account', async () => {
    const elsewhere = await makeWorld(server.client, 'CREATOR_ONLY', 'Elsewhere');
    const many = await made(server.client, { name: 'Many' });
    await ninetyNineMoreLike('Many');
    const views = { name: 'There', query };
    expect(codes(await call(server.client, 'create', views))).toEqual(['TOO_MANY']);
    const there = await make(server.client, 'createSavedView', views, elsewhere.account);
    expect(there).not.toBe(many.id);
  });

  it('are nothing that partners know of', async () => {
    const { client } = await server.person('CREATOR', world.account, world.creator);
    const shared = await made(manager, { name: 'Not theirs', isShared: true });
    const account = { account: world.account };
    const { errors } = await client.send('{ savedViews(first: 1) { nodes { id } } }', {}, account);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(
      await client.query('query ($id: ID!) { node(id: $id) { id } }', { id: shared.id }, account),
    ).toEqual({ node: null });
  });

  it('are at most 100 that are shared', async () => {
    const kept = (await seen(manager)).filter(({ isShared }) => isShared);
    for (const { id } of kept) await remove(manager, id);
    const one = await made(manager, { name: 'Shared', isShared: true });
    await ninetyNineMoreLike('Shared');
    const own = await made(manager, { name: 'Own' });
    const share = { savedViewId: own.id, version: 1, isShared: true };
    expect(codes(await call(manager, 'update', share))).toEqual(['TOO_MANY']);
    const more = { name: 'More', query, isShared: true };
    expect(codes(await call(manager, 'create', more))).toEqual(['TOO_MANY']);
    await remove(manager, one.id);
    expect(codes(await call(manager, 'update', share))).toEqual([]);
  });
});
