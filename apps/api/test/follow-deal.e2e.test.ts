import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { followingOf } from './support/following.js';
import { countsOf, jobOf, onJob, rowsOf, settled, type SeenJob } from './support/jobs.js';
import { told } from './support/plans.js';
import { workOnJobs } from './support/runner.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, TERMS, type World } from './support/world.js';

const DAY = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();

describeOnEngines('a deal whose codes follow by a job', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    // Nobody works on jobs but where a test says so.
    server = await TestServer.start({ engine, settings: { bulkJobs: 'ELSEWHERE' } });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const call = (name: string, input: object) => make(server.client, name, input, world.account);
  const job = (name: string, input: object) => jobOf(server.client, name, input, world.account);
  const worked = async ({ id }: Pick<SeenJob, 'id'>) => {
    await workOnJobs(server.database);
    return settled(server.client, id, world.account);
  };
  const rows = async ({ id }: Pick<SeenJob, 'id'>, filter: object = {}) =>
    rowsOf(server.client, id, world.account, filter);
  const applied = async (token: string | null) => job('applyPromoCodePlan', { token });
  const refusedOf = async (name: string, input: object) =>
    (await onJob(server.client, name, input, world.account)).errors;

  const deal = (more: object = {}) =>
    call('createDeal', {
      ...{ programId: world.creatorProgram, name: 'Many', type: 'GENERAL_SALE', syncDates: true },
      ...more,
    });
  const issue = (text: string, dealId: string, more: object = {}) =>
    call('issuePromoCode', codeFor(world, text, { dealId, ...more }));
  const retryOf = async ({ id }: Pick<SeenJob, 'id'>) => {
    const { node } = await server.client.query<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on BulkJob { retryOf { id } } } }',
      { id },
      { account: world.account },
    );
    return node;
  };
  const planned = async (input: object) => worked(await job('planDealChange', input));

  const { dealOf, endsOf, writtenBy, eventsOf } = followingOf(
    () => server.client,
    () => world.account,
  );

  it('shows each code first, then changes the deal and moves just those', async () => {
    const dealId = await deal();
    const one = await issue('FOLLOWS1', dealId);
    const gone = await issue('FOLLOWS2', dealId);
    await call('expirePromoCodes', { target: { ids: [gone] } });
    const end = at(30);
    const plan = await planned({ dealId, version: 1, name: 'Later', endAt: end });
    expect(plan.state).toBe('PLANNED');
    expect(told(await rows(plan))).toEqual([['UPDATE', 'FOLLOWS1']]);
    expect(await dealOf(dealId)).toEqual({
      ...{ name: 'Many', endAt: null, version: 1, followedBy: null },
    });
    const running = await applied(plan.token);
    expect(await dealOf(dealId)).toEqual({
      ...{ name: 'Later', endAt: end, version: 2 },
      followedBy: { id: plan.id, state: 'RUNNING' },
    });
    expect(await endsOf(one)).toEqual([null, null]);
    expect(countsOf(await worked(running))).toEqual({ DONE: 1 });
    expect(await endsOf(one)).toEqual([end, end]);
    expect(await dealOf(dealId)).toMatchObject({ followedBy: { id: plan.id, state: 'COMPLETED' } });
    expect(await eventsOf(one)).toEqual(['updateDeal', 'issuePromoCode']);
    expect(await eventsOf(dealId)).toEqual(['updateDeal', 'createDeal']);
    // What follows at once is told by no job.
    await call('updateDeal', { dealId, version: 2, endAt: at(40) });
    expect(await dealOf(dealId)).toMatchObject({ version: 3, followedBy: null });
  });

  it('does not begin while one code cannot follow, which nothing mends but the code', async () => {
    const dealId = await deal({ syncDates: false });
    const scheduled = await issue('STAYS1', dealId, { terms: { ...TERMS, startAt: at(20) } });
    await issue('STAYS2', dealId);
    const change = { dealId, version: 1, endAt: at(-1), syncDates: true };
    const plan = await planned(change);
    expect(told(await rows(plan))).toEqual([
      ['ERROR', 'STAYS1', 'DEAL_ENDS_BEFORE_CODE'],
      ['UPDATE', 'STAYS2'],
    ]);
    const { token } = plan;
    expect(await refusedOf('applyPromoCodePlan', { token })).toMatchObject([
      { code: 'PLAN_HAS_ERRORS', path: ['token'] },
    ]);
    const leaving = { token, fix: 'LEAVE_OUT', state: 'ERROR' };
    expect(await refusedOf('fixBulkJobRows', leaving)).toMatchObject([
      { code: 'INVALID_VALUE', path: ['fix'] },
    ]);
    expect(await dealOf(dealId)).toMatchObject({ version: 1, endAt: null });
    await call('expirePromoCodes', { target: { ids: [scheduled] } });
    const mended = await planned(change);
    const whole = { token: mended.token, errorPolicy: 'REJECT_ALL' };
    expect(await refusedOf('applyPromoCodePlan', whole)).toMatchObject([
      { code: 'INVALID_VALUE', path: ['errorPolicy'] },
    ]);
    expect(countsOf(await worked(await applied(mended.token)))).toEqual({ DONE: 1 });
  });

  it('takes along what has come into the deal since, and not what has changed by then', async () => {
    const dealId = await deal();
    const edited = await issue('SINCE1', dealId);
    const ended = await issue('SINCE2', dealId);
    const end = at(30);
    const plan = await planned({ dealId, version: 1, endAt: end });
    const before = await issue('SINCE3', dealId);
    const other = await issue('SINCE4', await deal());
    await call('updatePromoCode', { promoCodeId: other, version: 1, dealId });
    const running = await applied(plan.token);
    // They are in no row of the plan, and follow with the deal.
    expect([await endsOf(before), await endsOf(other)]).toEqual([
      [end, end],
      [end, end],
    ]);
    const after = await issue('SINCE5', dealId);
    expect(await endsOf(after)).toEqual([end, end]);
    await call('updatePromoCode', { promoCodeId: edited, version: 1, comments: 'Meanwhile' });
    await call('expirePromoCodes', { target: { ids: [ended] } });
    await job('stopBulkJob', { bulkJobId: running.id });
    await workOnJobs(server.database);
    expect(await endsOf(edited)).toEqual([null, null]);
    const done = await worked(await job('resumeBulkJob', { bulkJobId: running.id }));
    expect(told(await rows(done))).toEqual([
      ['DONE', 'SINCE1'],
      ['CHANGED', 'SINCE2', 'PLAN_STALE'],
    ]);
    expect(await endsOf(edited)).toEqual([end, end]);
    expect(await writtenBy(done.id)).toEqual(['SINCE1']);
  });

  it('leaves codes to whoever has changed the deal again, before or after it began', async () => {
    const dealId = await deal();
    const code = await issue('AGAIN1', dealId);
    const stale = await planned({ dealId, version: 1, endAt: at(20) });
    await call('updateDeal', { dealId, version: 1, name: 'Renamed' });
    expect(await refusedOf('applyPromoCodePlan', { token: stale.token })).toMatchObject([
      { code: 'PLAN_STALE', path: ['token'] },
    ]);
    const plan = await planned({ dealId, version: 2, endAt: at(30) });
    const running = await applied(plan.token);
    const last = at(40);
    await call('updateDeal', { dealId, version: 3, endAt: last });
    expect(await endsOf(code)).toEqual([last, last]);
    const done = await worked(running);
    expect(countsOf(done)).toEqual({ CHANGED: 1 });
    expect((await rows(done))[0]?.errors).toMatchObject([{ code: 'PLAN_STALE', path: ['dealId'] }]);
    expect(await endsOf(code)).toEqual([last, last]);
    // They have followed what the deal has by now.
    expect(await refusedOf('retryBulkJobRows', { bulkJobId: plan.id })).toMatchObject([
      { code: 'PLAN_STALE', path: ['bulkJobId'] },
    ]);
  });

  it('tries again what has been left, once the deal has its dates', async () => {
    const dealId = await deal();
    const code = await issue('LEFT1', dealId);
    const other = await issue('LEFT2', dealId);
    const end = at(30);
    const plan = await planned({ dealId, version: 1, endAt: end });
    await applied(plan.token);
    await job('cancelBulkJob', { bulkJobId: plan.id });
    expect(await endsOf(code)).toEqual([null, null]);
    const again = await worked(await job('retryBulkJobRows', { bulkJobId: plan.id }));
    expect(countsOf(again)).toEqual({ UPDATE: 2 });
    expect(await dealOf(dealId)).toMatchObject({ followedBy: { id: plan.id } });
    expect(countsOf(await worked(await applied(again.token)))).toEqual({ DONE: 2 });
    // The deal tells of the job that has done the rest.
    expect(await dealOf(dealId)).toMatchObject({ followedBy: { id: again.id } });
    expect(await retryOf(again)).toEqual({ retryOf: { id: plan.id } });
    expect(await retryOf(plan)).toEqual({ retryOf: null });
    expect([await endsOf(code), await endsOf(other)]).toEqual([
      [end, end],
      [end, end],
    ]);
    expect(await dealOf(dealId)).toMatchObject({ version: 2 });
  });

  it('says of a code that was the same, and is not any more, that it has changed', async () => {
    const dealId = await deal();
    const id = await issue('SAMEONCE1', dealId);
    const first = await planned({ dealId, version: 1, endAt: at(30) });
    await applied(first.token);
    await job('stopBulkJob', { bulkJobId: first.id });
    const back = await planned({ dealId, version: 2, endAt: null });
    expect(countsOf(back)).toEqual({ SAME: 1 });
    await worked(await job('resumeBulkJob', { bulkJobId: first.id }));
    expect(countsOf(await worked(await applied(back.token)))).toEqual({ CHANGED: 1 });
    const again = await worked(await job('retryBulkJobRows', { bulkJobId: back.id }));
    expect(countsOf(await worked(await applied(again.token)))).toEqual({ DONE: 1 });
    expect(await endsOf(id)).toEqual([null, null]);
  });

  it('gives its dates to the successor of a code that has not followed yet', async () => {
    const dealId = await deal();
    const id = await issue('ROTATED1', dealId);
    const end = at(30);
    const plan = await planned({ dealId, version: 1, endAt: end });
    await applied(plan.token);
    await job('stopBulkJob', { bulkJobId: plan.id });
    const rotating = { promoCodeId: id, version: 1, text: 'ROTATED2', reason: 'leaked' };
    expect(await endsOf(await call('rotatePromoCode', rotating))).toEqual([end, end]);
    await job('cancelBulkJob', { bulkJobId: plan.id });
  });

  it('tells at the token what keeps the deal from changing when the plan is applied', async () => {
    const dealId = await deal();
    const externalIds = [{ system: 'impact.com', id: '77' }];
    const plan = await planned({ dealId, version: 1, endAt: at(30), externalIds });
    await deal({ externalIds });
    expect(await refusedOf('applyPromoCodePlan', { token: plan.token })).toMatchObject([
      { code: 'EXTERNAL_ID_TAKEN', path: ['token'] },
    ]);
    expect(await dealOf(dealId)).toMatchObject({ version: 1, endAt: null });
  });

  it('refuses what updateDeal refuses, and has nothing to plan where nobody follows', async () => {
    const dealId = await deal();
    await issue('NOBODY1', dealId);
    expect(await refusedOf('planDealChange', { dealId, version: 9 })).toMatchObject([
      { code: 'STALE_VERSION', path: ['version'] },
    ]);
    const backward = { dealId, version: 1, startAt: at(2), endAt: at(1) };
    expect(await refusedOf('planDealChange', backward)).toMatchObject([
      { code: 'START_NOT_BEFORE_END', path: ['endAt'] },
    ]);
    const plan = await planned({ dealId, version: 1, name: 'Apart', syncDates: false });
    expect(countsOf(plan)).toEqual({});
    await worked(await applied(plan.token));
    expect(await dealOf(dealId)).toMatchObject({ name: 'Apart', followedBy: null });
  });
});
