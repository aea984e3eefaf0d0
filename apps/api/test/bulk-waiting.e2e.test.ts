import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { countsOf, jobOf, rowsOf, settled } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

describeOnEngines('rows that wait', (engine) => {
  let server: TestServer;
  let world: World;
  let client: Client;
  let account: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client } = server);
    world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ account } = world);
  });
  afterAll(() => server.stop());

  const creator = (displayName: string) => make(client, 'createCreator', { displayName }, account);
  const source = (creatorId: string) =>
    make(client, 'createMediaSource', { name: 'Source', creatorId }, account);
  const join = async (creatorId: string) => {
    await make(client, 'inviteCreator', { creatorId }, account);
    await make(client, 'recordCreatorJoined', { creatorId }, account);
  };
  const applied = async (ids: readonly string[], more: object = {}) => {
    const asked = { template: '{NAME}15', terms: TERMS, waitDays: 7, target: { ids }, ...more };
    const planning = await jobOf(client, 'planPromoCodes', asked, account);
    const plan = await settled(client, planning.id, account);
    expect(countsOf(plan)).toEqual({ WAITING: ids.length });
    await jobOf(client, 'applyPromoCodePlan', { token: plan.token }, account);
    const done = await settled(client, plan.id, account);
    expect(done.state).toBe('COMPLETED');
    expect(countsOf(done)).toEqual({ WAITING: ids.length });
    return done.id;
  };
  const rowOf = async (job: string) => (await rowsOf(client, job, account))[0];

  it('are done in the transaction of the fact that they waited for', async () => {
    const mei = await creator('Mei Tanaka');
    const job = await applied([mei]);
    await join(mei);
    expect(await rowOf(job)).toMatchObject({ state: 'WAITING', text: 'MEI15', promoCode: null });
    await source(mei);
    expect(await rowOf(job)).toMatchObject({ state: 'DONE', promoCode: { text: 'MEI15' } });
    expect(countsOf(await settled(client, job, account))).toEqual({ DONE: 1 });
    const { auditEvents } = await client.query<{
      auditEvents: { nodes: { action: string; actor: string; requestId: string }[] };
    }>(
      '{ auditEvents(first: 1, filter: { action: "issuePromoCode" }) { nodes { action actor requestId } } }',
      {},
      { account },
    );
    expect(auditEvents.nodes[0]?.requestId).toBe(job);
  });

  it('reserve no text: the next free one is taken where the plan allows that', async () => {
    const ana = await creator('Ana Costa');
    const strict = await creator('Ana Lopez');
    const loose = await applied([ana]);
    const job = await applied([strict], { mayUseOtherText: false });
    const other = await joinedCreator(client, account, 'Other One');
    await source(other);
    await make(
      client,
      'issuePromoCode',
      { creatorId: other, text: 'ANA15', terms: TERMS },
      account,
    );
    for (const id of [ana, strict]) {
      await source(id);
      await join(id);
    }
    expect(await rowOf(loose)).toMatchObject({
      ...{ state: 'DONE', promoCode: { text: expect.stringMatching(/^ANA15\w/) as string } },
    });
    const listed = await rowOf(job);
    expect(listed).toMatchObject({ state: 'CHANGED', promoCode: null });
    expect(listed?.errors).toMatchObject([{ code: 'CODE_HELD_BY_CREATOR' }]);
  });

  it('wait no more once their job is cancelled', async () => {
    const lea = await creator('Lea Novak');
    const job = await applied([lea]);
    const cancelled = await jobOf(client, 'cancelBulkJob', { bulkJobId: job }, account);
    expect(cancelled.state).toBe('CANCELLED');
    expect(countsOf(cancelled)).toEqual({ SKIPPED: 1 });
    await source(lea);
    await join(lea);
    expect(await rowOf(job)).toMatchObject({ state: 'SKIPPED', promoCode: null });
  });

  it('are done when codes begin to be tracked', async () => {
    const tom = await joinedCreator(client, account, 'Tom Fuller');
    await source(tom);
    const tracking = (id: string, version: number, codeTracking: boolean) =>
      mutate(client, 'updateProgram', { id, version, codeTracking }, account);
    const { node } = await client.query<{ node: { version: number } }>(
      'query ($id: ID!) { node(id: $id) { ... on Program { version } } }',
      { id: world.creatorProgram },
      { account },
    );
    await tracking(world.creatorProgram, node.version, false);
    const job = await applied([tom]);
    await tracking(world.creatorProgram, node.version + 1, true);
    await expect
      .poll(async () => (await rowOf(job))?.state, { timeout: 30_000, interval: 200 })
      .toBe('DONE');
  });
});
