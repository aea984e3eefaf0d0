import { TARGET_MAX } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCodes } from '../src/seed/bulk.js';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { countsOf, jobOf, onJob, rowsOf, settled } from './support/jobs.js';
import { seenCode, told } from './support/plans.js';
import { TestServer } from './support/server.js';
import {
  codeFor,
  joinedCreator,
  make,
  makeWorld,
  mutate,
  TERMS,
  type World,
} from './support/world.js';

const ABSENT = 'pc_AZkAAAAAcACAAAAAAAAAAA';
const LATER = '2031-05-01T00:00:00.000Z';

describeOnEngines('what is done to many codes that exist', (engine) => {
  let server: TestServer;
  let client: Client;
  let world: World;
  let account: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client } = server);
    world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ account } = world);
  });
  afterAll(() => server.stop());

  const issue = (text: string, more: object = {}) =>
    make(client, 'issuePromoCode', codeFor(world, text, more), account);
  const planned = async (name: string, input: object, where = account) => {
    const job = await jobOf(client, name, input, where);
    return settled(client, job.id, where);
  };
  const applied = async (token: string | null, where = account) => {
    const job = await jobOf(client, 'applyPromoCodePlan', { token }, where);
    return settled(client, job.id, where);
  };
  const codeOf = (id: string, where = account) => seenCode(client, id, where);

  it('ends codes just as the plan shows, and leaves what has changed since', async () => {
    const one = await issue('ENDS1');
    const other = await issue('ENDS2');
    const gone = await issue('ENDS3');
    await make(client, 'expirePromoCodes', { target: { ids: [gone] } }, account);
    const plan = await planned('planPromoCodeExpiry', {
      target: { ids: [one, other, gone, ABSENT, one] },
      reason: 'Season over',
    });
    expect(told(await rowsOf(client, plan.id, account))).toEqual([
      ['UPDATE', 'ENDS1'],
      ['UPDATE', 'ENDS2'],
      ['SAME', 'ENDS3'],
      ['ERROR', ABSENT, 'NOT_FOUND'],
    ]);
    expect(await codeOf(one)).toMatchObject({ status: 'ACTIVE', version: 1 });
    const edit = { promoCodeId: other, version: 1, comments: 'Changed meanwhile' };
    await make(client, 'updatePromoCode', edit, account);
    const done = await applied(plan.token);
    expect(countsOf(done)).toEqual({ DONE: 1, CHANGED: 1, SKIPPED: 2 });
    expect(await codeOf(one)).toMatchObject({ status: 'EXPIRED', version: 2 });
    expect(await codeOf(other)).toMatchObject({ status: 'ACTIVE', version: 2 });
    const [changed] = await rowsOf(client, plan.id, account, { state: 'CHANGED' });
    expect(changed?.errors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const again = await jobOf(client, 'retryBulkJobRows', { bulkJobId: plan.id }, account);
    expect(countsOf(await settled(client, again.id, account))).toEqual({ UPDATE: 1, ERROR: 1 });
  });

  it('moves dates under the rules of one, with its warnings, and leaves out whom one leaves out', async () => {
    const dealId = await make(
      client,
      'createDeal',
      {
        ...{ programId: world.creatorProgram, name: 'Short', type: 'GENERAL_SALE' },
        endAt: '2030-01-01T00:00:00.000Z',
      },
      account,
    );
    const short = await issue('DATES1', { dealId });
    const plain = await issue('DATES2');
    const out = await issue('DATES3');
    const dates = { endAt: LATER, timeZone: 'UTC' };
    const plan = await planned('planPromoCodeDates', {
      ...{ target: { ids: [short, plain, out] }, ...dates },
    });
    expect(told(await rowsOf(client, plan.id, account))).toEqual([
      ['UPDATE', 'DATES1', 'DEAL_ENDS_FIRST'],
      ['UPDATE', 'DATES2'],
      ['UPDATE', 'DATES3'],
    ]);
    const fixing = { token: plan.token, fix: 'LEAVE_OUT', rows: [3] };
    const fixed = await settled(
      client,
      (await jobOf(client, 'fixBulkJobRows', fixing, account)).id,
      account,
    );
    expect(countsOf(fixed)).toEqual({ UPDATE: 2, SAME: 1 });
    expect(countsOf(await applied(fixed.token))).toEqual({ DONE: 2, SKIPPED: 1 });
    expect((await codeOf(plain)).assignments.map(({ endAt }) => endAt)).toEqual([LATER, LATER]);
    expect((await codeOf(out)).assignments.map(({ endAt }) => endAt)).toEqual([null, null]);
    const same = await planned('planPromoCodeDates', { target: { ids: [plain] }, ...dates });
    expect(countsOf(same)).toEqual({ SAME: 1 });
    const none = { target: { ids: [plain] }, timeZone: 'UTC' };
    const wrong = await onJob(client, 'planPromoCodeDates', none, account);
    expect(wrong.errors).toMatchObject([{ code: 'REQUIRED', path: ['endAt'] }]);
  });

  it('completes codes; what they lack is made from the plan, and another mode makes the plan stale', async () => {
    const half = await makeWorld(client, 'CREATOR_ONLY', 'Half');
    const call = (name: string, input: object) => make(client, name, input, half.account);
    const ready = await call('issuePromoCode', codeFor(half, 'HALF1'));
    const bare = await joinedCreator(client, half.account, 'Tom Fuller');
    const lacking = await call('issuePromoCode', codeFor({ ...half, creator: bare }, 'HALF2'));
    const second = await call('issuePromoCode', codeFor({ ...half, creator: bare }, 'HALF3'));
    await call('updateAccount', {
      ...{ version: 1, mode: 'PERFORMANCE_AND_CREATOR', optimizeActive: true },
    });
    await call('createProgram', { name: 'P', kind: 'PERFORMANCE', codeTracking: true });
    await call('createMediaSource', { name: 'Mei', creatorId: half.creator });
    const whole = await call('issuePromoCode', codeFor(half, 'WHOLE'));
    const plan = await planned(
      'planPromoCodeCompletion',
      { target: { ids: [ready, lacking, second, whole] } },
      half.account,
    );
    expect(told(await rowsOf(client, plan.id, half.account))).toEqual([
      ['UPDATE', 'HALF1'],
      ['ERROR', 'HALF2', 'MEDIA_SOURCE_REQUIRED'],
      ['ERROR', 'HALF3', 'MEDIA_SOURCE_REQUIRED'],
      ['SAME', 'WHOLE', 'CODE_ALREADY_COMPLETE'],
    ]);
    const fixing = { token: plan.token, fix: 'CREATE_MEDIA_SOURCE', state: 'ERROR' };
    const fix = await jobOf(client, 'fixBulkJobRows', fixing, half.account);
    const fixed = await settled(client, fix.id, half.account);
    expect(countsOf(fixed)).toEqual({ UPDATE: 3, SAME: 1 });
    await call('updateAccount', { version: 2, mode: 'CREATOR_ONLY' });
    const stale = { token: fixed.token };
    const refused = await onJob(client, 'applyPromoCodePlan', stale, half.account);
    expect(refused.errors).toMatchObject([{ code: 'PLAN_STALE', path: ['token'] }]);
    await call('updateAccount', { version: 3, mode: 'PERFORMANCE_AND_CREATOR' });
    expect(countsOf(await applied(fixed.token, half.account))).toEqual({ DONE: 3, SKIPPED: 1 });
    for (const id of [ready, lacking, second]) {
      expect(await codeOf(id, half.account)).toMatchObject({ isComplete: true, version: 2 });
    }
  });

  it('writes no assignment but the one that the plan has shown', async () => {
    const half = await makeWorld(client, 'CREATOR_ONLY', 'Dates');
    const call = (name: string, input: object) => make(client, name, input, half.account);
    const deal = {
      ...{ programId: half.creatorProgram, name: 'Followed', type: 'GENERAL_SALE' },
      ...{ endAt: '2030-01-01T00:00:00.000Z', syncDates: true },
    };
    const dealId = await call('createDeal', deal);
    const code = await call('issuePromoCode', codeFor(half, 'FOLLOW', { dealId }));
    await call('updateAccount', {
      ...{ version: 1, mode: 'PERFORMANCE_AND_CREATOR', optimizeActive: true },
    });
    await call('createProgram', { name: 'P', kind: 'PERFORMANCE', codeTracking: true });
    await call('createMediaSource', { name: 'Mei', creatorId: half.creator });
    const plan = await planned(
      'planPromoCodeCompletion',
      { target: { ids: [code] }, terms: TERMS },
      half.account,
    );
    expect(countsOf(plan)).toEqual({ UPDATE: 1 });
    // The code is left as it was, and what it would get is another end.
    await call('updateDeal', { dealId, version: 1, syncDates: false });
    expect(countsOf(await applied(plan.token, half.account))).toEqual({ CHANGED: 1 });
    const [row] = await rowsOf(client, plan.id, half.account);
    expect(row?.errors).toMatchObject([{ code: 'PLAN_STALE', path: ['promoCodeId'] }]);
    expect(await codeOf(code, half.account)).toMatchObject({ version: 1 });
  });

  it('replaces codes by texts of a template, each once', async () => {
    const mei = await issue('MEI-OLD');
    const twice = await issue('MEI-ELDER');
    const fits = await issue('mei20');
    const partners = await make(
      client,
      'issuePromoCodeToPartner',
      { performancePartnerId: world.partner, text: 'PARTNERS', terms: TERMS },
      account,
    );
    const pattern = await issue('(?i)MEIP[0-9]', { matchType: 'REGEX' });
    const target = { ids: [mei, twice, fits, partners, pattern] };
    const asked = { target, template: '{NAME}{20|25}', reason: 'New season' };
    const plan = await planned('planPromoCodeRotation', asked);
    const rows = await rowsOf(client, plan.id, account);
    expect(rows.map(({ state, label, text }) => [state, label, text])).toEqual([
      ['OTHER_TEXT', 'MEI-OLD', 'MEI25'],
      ['OTHER_TEXT', 'MEI-ELDER', 'MEI20X'],
      ['SAME', 'mei20', 'mei20'],
      ['READY', 'PARTNERS', 'DEALS20'],
      ['ERROR', '(?i)MEIP[0-9]', '(?i)MEIP[0-9]'],
    ]);
    expect(rows[1]?.warnings).toMatchObject([{ code: 'CODE_HELD_BY_SAME_OWNER' }]);
    expect(rows[4]?.errors).toMatchObject([{ code: 'NOT_EDITABLE_NOW' }]);
    await issue('DEALS20');
    const done = await applied(plan.token);
    expect(countsOf(done)).toEqual({ DONE: 2, CHANGED: 1, SKIPPED: 2 });
    const [first, , , taken] = await rowsOf(client, plan.id, account);
    expect(taken?.errors).toMatchObject([{ code: 'CODE_HELD_BY_CREATOR' }]);
    const successor = await codeOf(first?.promoCode?.id ?? '');
    expect(successor).toMatchObject({ text: 'MEI25', replaces: { id: mei } });
    expect(await codeOf(mei)).toMatchObject({ status: 'EXPIRED' });
    const longer = (await rowsOf(client, plan.id, account))[1]?.promoCode?.id;
    const again = await planned('planPromoCodeRotation', {
      ...{ ...asked, target: { ids: [first?.promoCode?.id, longer] } },
    });
    expect(countsOf(again)).toEqual({ SAME: 2 });
  });

  it('knows nobody but staff who may change codes, and no codes of other accounts', async () => {
    const theirs = await makeWorld(client, 'CREATOR_ONLY', 'Others');
    const their = await make(client, 'issuePromoCode', codeFor(theirs, 'THEIRS'), theirs.account);
    const plan = await planned('planPromoCodeExpiry', { target: { ids: [their] } });
    expect(told(await rowsOf(client, plan.id, account))).toEqual([['ERROR', their, 'NOT_FOUND']]);
    const none = { target: { filter: { search: 'no such code', expectedCount: 1 } } };
    const wrong = await onJob(client, 'planPromoCodeExpiry', none, account);
    expect(wrong.errors).toMatchObject([{ code: 'COUNT_CHANGED' }]);
  });

  it('takes all that a filter finds, more than one call changes', async () => {
    await seedCodes(server.database, { codes: 2_400, now: Date.now() });
    const { promoCodes } = await client.query<{ promoCodes: { count: { value: number } } }>(
      '{ promoCodes(first: 1, filter: { status: [ACTIVE, SCHEDULED] }) { count { value } } }',
      {},
      { account },
    );
    const expectedCount = promoCodes.count.value;
    expect(expectedCount).toBeGreaterThan(TARGET_MAX);
    const target = { filter: { status: ['ACTIVE', 'SCHEDULED'], expectedCount } };
    const { errors } = await mutate(client, 'expirePromoCodes', { target }, account);
    expect(errors).toMatchObject([{ code: 'TOO_MANY' }]);
    expect(errors[0]?.message).toContain('planPromoCodeExpiry');
    const plan = await planned('planPromoCodeExpiry', { target });
    expect(countsOf(plan)).toEqual({ UPDATE: expectedCount });
    expect(countsOf(await applied(plan.token))).toEqual({ DONE: expectedCount });
  });
});
