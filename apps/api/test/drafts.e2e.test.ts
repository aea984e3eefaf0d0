import { DRAFT_BYTES_MAX, DRAFTS_MAX } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepDrafts } from '../src/jobs/draft-sweeper.js';
import { oldDraftsIn } from '../src/persistence/repositories/draft-repository.js';
import { allReadFirst } from './support/all-read-first.js';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { draftsIn } from './support/drafts-in.js';
import { make, makeWorld, type World } from './support/world.js';

const DAY = 86_400_000;

describeOnEngines('drafts', (engine) => {
  let server: TestServer;
  let world: World;
  let priya: Client;
  let analyst: Client;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ client: priya } = await server.person('MANAGER', world.account));
    ({ client: analyst } = await server.person('ANALYST', world.account));
  });
  afterAll(() => server.stop());

  const { call, save, saved, remove, listed, codes, events } = draftsIn(() => ({ server, world }));

  it('are kept as they were saved, and told once, however often they are saved', async () => {
    const values = {
      fields: { text: '王 %_\'";--', terms: { start: { later: false } } },
      n: [1, null],
    };
    const { id } = await saved(priya, { values, step: 'code', creatorId: world.creator });
    for (let version = 1; version <= 5; version += 1) {
      await saved(priya, { draftId: id, version, values: { ...values, version }, step: 'check' });
    }
    expect((await listed(server.client)).find((each) => each.id === id)).toMatchObject({
      ...{ isMine: false, creator: null, state: 'OPEN', step: 'check', version: 6 },
      values: { ...values, version: 5 },
    });
    expect(await events(id)).toEqual(['saveDraft']);
    expect(await remove(priya, id)).toEqual({ draftId: id, errors: [] });
    expect(await events(id)).toEqual(['deleteDraft', 'saveDraft']);
    expect(codes(await remove(priya, id))).toEqual(['NOT_FOUND draftId']);
  });

  it('are their owner’s: a colleague reads them, and changes them once they have taken them over', async () => {
    const { id } = await saved(priya, { values: { text: 'PRIYA' } });
    const { draft, errors } = await save(server.client, { draftId: id, version: 1 });
    expect([draft, errors.map(({ code }) => code)]).toEqual([null, ['DRAFT_OF_ANOTHER']]);
    expect(codes(await remove(server.client, id))).toEqual(['DRAFT_OF_ANOTHER draftId']);
    const taken = await call(server.client, 'takeOver', { draftId: id });
    expect(taken).toMatchObject({
      draft: { isMine: true, values: { text: 'PRIYA' }, version: 2 },
      errors: [],
    });
    // Whoever typed on is told, with the draft as it is and whose it is.
    expect(await save(priya, { draftId: id, version: 1, values: { text: 'LATE' } })).toMatchObject({
      draft: { isMine: false, ownerName: taken.draft?.ownerName, values: { text: 'PRIYA' } },
      errors: [{ code: 'STALE_VERSION', path: ['version'] }],
    });
    expect((await call(server.client, 'takeOver', { draftId: id })).draft?.version).toBe(2);
    expect(await events(id)).toEqual(['takeOverDraft', 'saveDraft']);
  });

  it('are nobody else’s: no analyst, no other account', async () => {
    const { id } = await saved(priya);
    const asked = await analyst.send(
      '{ drafts(first: 1) { nodes { id } } }',
      {},
      { account: world.account },
    );
    expect(JSON.stringify(asked.errors)).toMatch(/Cannot query field|drafts/);
    const node = await analyst.send(
      'query ($id: ID!) { node(id: $id) { id } }',
      { id },
      { account: world.account },
    );
    expect(node.data).toEqual({ node: null });
    const elsewhere = await makeWorld(server.client, 'CREATOR_ONLY', 'Globex');
    const there = await server.client.query<{ drafts: { nodes: object[] } }>(
      '{ drafts(first: 9) { nodes { id } } }',
      {},
      { account: elsewhere.account },
    );
    expect(there.drafts.nodes).toEqual([]);
  });

  it('wait for their creator, and can go on from the moment at which they have joined', async () => {
    const creatorId = await make(
      server.client,
      'createCreator',
      { displayName: 'Not Yet' },
      world.account,
    );
    const other = await saved(priya, { creatorId: world.creator });
    const { id, state } = await saved(priya, { creatorId });
    expect([other.state, state]).toEqual(['OPEN', 'WAITING']);
    expect((await listed(priya, { state: ['WAITING'] })).map((each) => each.id)).toEqual([id]);
    await make(server.client, 'recordCreatorJoined', { creatorId }, world.account);
    expect(await listed(priya, { state: ['READY'] })).toMatchObject([{ id, state: 'READY' }]);
    expect(await listed(priya, { state: ['WAITING'] })).toEqual([]);
    // The form that is open in between goes on: nothing of the draft itself has changed.
    expect(await saved(priya, { draftId: id, version: 1, creatorId })).toMatchObject({
      state: 'OPEN',
    });
  });

  it('are found by whose they are and for whom', async () => {
    const mine = await saved(server.client, { creatorId: world.creator, step: 'media-source' });
    const own = await listed(server.client, { isMine: true, creatorId: world.creator });
    expect(own.map(({ id }) => id)).toContain(mine.id);
    const others = await listed(server.client, { isMine: false });
    expect(others.map(({ id }) => id)).not.toContain(mine.id);
  });

  it('are refused when they are no draft, with all that is wrong', async () => {
    const wrong = { creatorId: 'cr_nobody', creatorProgramId: 'pg_nothing' };
    expect(codes(await save(priya, wrong))).toEqual([
      'NOT_FOUND creatorId',
      'NOT_FOUND creatorProgramId',
    ]);
    expect(codes(await save(priya, { step: 'Schritt 1' }))).toEqual(['INVALID_VALUE step']);
    expect(codes(await save(priya, { draftId: 'wd_none', version: 1 }))).toEqual([
      'NOT_FOUND draftId',
    ]);
    const { id } = await saved(priya);
    expect(codes(await save(priya, { draftId: id }))).toEqual(['REQUIRED version']);
  });

  it('have bounds, in bytes and in depth', async () => {
    // Each of these letters is three bytes.
    const of = (letters: number) => ({ values: { t: '王'.repeat(letters) } });
    const room = Math.floor((DRAFT_BYTES_MAX - '{"t":""}'.length) / 3);
    await saved(priya, of(room));
    expect(codes(await save(priya, of(room + 1)))).toEqual(['TOO_LONG values']);
    let deep: object = {};
    for (let level = 1; level < 13; level += 1) deep = { deep };
    const { errors } = await priya.send(
      `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { id } } }`,
      { input: { values: deep } },
      { account: world.account },
    );
    expect(JSON.stringify(errors)).toContain('12 levels deep');
  });

  it('of two saves of one version the second is told, and the same call again gives the same', async () => {
    const { id } = await saved(priya);
    const both = await allReadFirst(
      server,
      ['draft'],
      ['ONE', 'TWO'].map(
        (text) => () => save(priya, { draftId: id, version: 1, values: { text } }),
      ),
    );
    const stale = both.filter((each) => codes(each).includes('STALE_VERSION version'));
    const [won] = both.filter(({ errors }) => errors.length === 0);
    expect([stale.length, won?.draft?.version]).toEqual([1, 2]);
    expect(stale[0]?.draft?.values).toEqual(won?.draft?.values);
    const again = { values: { text: 'AGAIN' }, idempotencyKey: 'draft-1' };
    const ids = [await saved(priya, again), await saved(priya, again)].map((each) => each.id);
    expect(ids[0]).toBe(ids[1]);
  });

  it('of two colleagues who take one over at once, it is one’s, who then keeps it or loses it in turn', async () => {
    const { id } = await saved(priya);
    const { client: kai } = await server.person('MANAGER', world.account);
    const both = await allReadFirst(
      server,
      ['draft'],
      [server.client, kai].map((client) => () => call(client, 'takeOver', { draftId: id })),
    );
    expect(both.map(({ errors }) => errors)).toEqual([[], []]);
    expect(await events(id)).toEqual(['takeOverDraft', 'takeOverDraft', 'saveDraft']);
    const [now] = (await listed(kai)).filter((each) => each.id === id);
    expect(now?.version).toBe(3);
  });

  it('nobody has more than they may, also of two at once', async () => {
    const { client } = await server.person('MANAGER', world.account);
    for (let n = 1; n < DRAFTS_MAX; n += 1) await saved(client, { values: { n } });
    const last = await allReadFirst(
      server,
      ['draft'],
      [1, 2].map((n) => () => save(client, { values: { n } })),
    );
    expect(last.map(codes).sort()).toEqual([[], ['TOO_MANY']]);
    const { id } = await saved(priya);
    expect(codes(await call(client, 'takeOver', { draftId: id }))).toEqual(['TOO_MANY']);
    await server.database.transaction((session) =>
      session.execute('DELETE FROM draft WHERE slot > 20'),
    );
  });

  it('are forgotten 90 days after their last change', async () => {
    const { id } = await saved(priya);
    const now = Date.now();
    const old = oldDraftsIn(server.database);
    expect(await sweepDrafts(old, now + 89 * DAY)).toBe(0);
    expect((await listed(priya, { isMine: true })).map((each) => each.id)).toContain(id);
    expect(await sweepDrafts(old, now + 91 * DAY)).toBeGreaterThan(0);
    expect(await listed(priya)).toEqual([]);
  });
});
