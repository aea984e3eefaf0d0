import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { countsOf, jobOf, onJob, problemsOf, rowsOf, settled } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, TERMS, type World } from './support/world.js';

describeOnEngines('codes for many creators', (engine) => {
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

  const source = (creatorId: string) =>
    make(client, 'createMediaSource', { name: 'Source', creatorId }, account);
  const ready = async (name: string, about: object = {}) => {
    const id = await joinedCreator(client, account, name, about);
    await source(id);
    return id;
  };
  const planned = async (input: object) => {
    const asked = { template: '{NAME}15', terms: TERMS, ...input };
    const job = await jobOf(client, 'planPromoCodes', asked, account);
    return settled(client, job.id, account);
  };

  it('plans a row for each, and writes just what the plan shows', async () => {
    const mei = await ready('Mei Tanaka');
    const other = await ready('Mei Lindt');
    const ana = await ready('Ana Costa');
    const late = await make(client, 'createCreator', { displayName: 'Lea Novak' }, account);
    const bare = await joinedCreator(client, account, 'Tom Fuller');
    const plan = await planned({ target: { ids: [mei, other, ana, late, bare] } });
    expect(plan).toMatchObject({ state: 'PLANNED', total: 5, revision: 1, problem: null });
    const rows = await rowsOf(client, plan.id, account);
    expect(rows.map(({ number, state, text }) => [number, state, text])).toEqual([
      [1, 'READY', 'MEI15'],
      [2, 'OTHER_TEXT', expect.stringMatching(/^MEI15\w+$/)],
      [3, 'READY', 'ANA15'],
      [4, 'ERROR', 'LEA15'],
      [5, 'ERROR', 'TOM15'],
    ]);
    expect(
      rows.map(({ errors, warnings }) => [...errors, ...warnings].map(({ code }) => code)),
    ).toEqual([
      [],
      ['TEXT_TWICE_IN_PLAN'],
      [],
      ['CREATOR_NOT_JOINED', 'MEDIA_SOURCE_REQUIRED'],
      ['MEDIA_SOURCE_REQUIRED'],
    ]);
    expect(countsOf(plan)).toEqual({ READY: 2, OTHER_TEXT: 1, ERROR: 2 });
    const problems = [
      ['ERROR', 'CREATOR_NOT_JOINED', 1],
      ['ERROR', 'MEDIA_SOURCE_REQUIRED', 1],
      ['OTHER_TEXT', 'TEXT_TWICE_IN_PLAN', 1],
    ];
    expect(await problemsOf(client, plan, account)).toEqual(problems);

    const running = await jobOf(client, 'applyPromoCodePlan', { token: plan.token }, account);
    const done = await settled(client, running.id, account);
    expect(done).toMatchObject({ id: plan.id, state: 'COMPLETED', token: null });
    expect(countsOf(done)).toEqual({ DONE: 3, SKIPPED: 2 });
    expect(await problemsOf(client, done, account)).toEqual(problems);
    const after = await rowsOf(client, plan.id, account);
    expect(after.map(({ promoCode }) => promoCode?.text ?? null)).toEqual([
      ...rows.slice(0, 3).map(({ text }) => text),
      null,
      null,
    ]);
    const again = await jobOf(client, 'applyPromoCodePlan', { token: plan.token }, account);
    expect(again).toMatchObject({ id: plan.id, state: 'COMPLETED' });
  });

  it('mends rows in place, as the plan then shows', async () => {
    const bare = await joinedCreator(client, account, 'Nora Quist');
    const plan = await planned({ target: { ids: [bare] } });
    expect(countsOf(plan)).toEqual({ ERROR: 1 });
    const fixing = await jobOf(
      client,
      'fixBulkJobRows',
      { token: plan.token, fix: 'CREATE_MEDIA_SOURCE', problem: 'MEDIA_SOURCE_REQUIRED' },
      account,
    );
    const fixed = await settled(client, fixing.id, account);
    expect(fixed).toMatchObject({ state: 'PLANNED', revision: 2, total: 1 });
    expect(countsOf(fixed)).toEqual({ READY: 1 });
    expect(await problemsOf(client, fixed, account)).toEqual([]);
    const stale = await onJob(client, 'applyPromoCodePlan', { token: plan.token }, account);
    expect(stale.errors).toMatchObject([{ code: 'PLAN_STALE', path: ['token'] }]);
    await jobOf(client, 'applyPromoCodePlan', { token: fixed.token }, account);
    expect(countsOf(await settled(client, fixed.id, account))).toEqual({ DONE: 1 });
  });

  it('counts the rows that somebody has decided about', async () => {
    const mended = async (id: string) => {
      const { node } = await client.query<{ node: { mendedRows: number } }>(
        'query ($id: ID!) { node(id: $id) { ... on BulkJob { mendedRows } } }',
        { id },
        { account },
      );
      return node.mendedRows;
    };
    const typed = ['Rosa', 'Said', 'Tove', '"text":"x"'];
    for (const name of typed.slice(0, 3)) await joinedCreator(client, account, name);
    let plan = await planned({ target: { typed } });
    const fix = async (input: object) => {
      const job = await jobOf(client, 'fixBulkJobRows', { token: plan.token, ...input }, account);
      plan = await settled(client, job.id, account);
    };
    expect(await mended(plan.id)).toBe(0);
    await fix({ fix: 'NEXT_FREE_TEXT', rows: [1] });
    await fix({ fix: 'ISSUE_ANOTHER', rows: [2] });
    await fix({ fix: 'WAIT', rows: [3] });
    expect(await mended(plan.id)).toBe(3);
    await fix({ fix: 'AS_PLANNED', rows: [1, 2, 3] });
    expect(await mended(plan.id)).toBe(0);
  });

  it('writes nothing of a row whose world has changed', async () => {
    const iris = await ready('Iris Blom');
    const jana = await ready('Jana Kral');
    const plan = await planned({ target: { ids: [iris, jana] } });
    await make(
      client,
      'issuePromoCode',
      { creatorId: jana, text: 'IRIS15', terms: TERMS },
      account,
    );
    await jobOf(client, 'applyPromoCodePlan', { token: plan.token }, account);
    const done = await settled(client, plan.id, account);
    expect(countsOf(done)).toEqual({ DONE: 1, CHANGED: 1 });
    const [row] = await rowsOf(client, plan.id, account, { state: 'CHANGED' });
    expect(row).toMatchObject({ number: 1, promoCode: null });
    expect(row?.errors).toMatchObject([{ code: 'CODE_HELD_BY_CREATOR' }]);
  });

  it('begins nothing when what the whole plan stands on has changed', async () => {
    const kim = await ready('Kim Otero');
    const deal = world.deal;
    const plan = await planned({ target: { ids: [kim] }, dealId: deal });
    await make(client, 'updateDeal', { dealId: deal, version: 1, name: 'Another name' }, account);
    const stale = await onJob(client, 'applyPromoCodePlan', { token: plan.token }, account);
    expect(stale.errors).toMatchObject([{ code: 'PLAN_STALE' }]);
  });

  it('writes all rows or none', async () => {
    const lou = await ready('Lou Berg');
    const max = await ready('Max Stone');
    const plan = await planned({ target: { ids: [lou, max] } });
    await make(client, 'issuePromoCode', { creatorId: max, text: 'LOU15', terms: TERMS }, account);
    await jobOf(
      client,
      'applyPromoCodePlan',
      { token: plan.token, errorPolicy: 'REJECT_ALL' },
      account,
    );
    const failed = await settled(client, plan.id, account);
    expect(failed.state).toBe('FAILED');
    expect(countsOf(failed)).toEqual({ CHANGED: 1, SKIPPED: 1 });
    const again = await jobOf(client, 'retryBulkJobRows', { bulkJobId: plan.id }, account);
    expect(countsOf(await settled(client, again.id, account))).toEqual({ OTHER_TEXT: 1, SAME: 1 });
  });

  it('knows creators by what people type', async () => {
    const ola = await ready('Ola Nordmann', {
      email: 'Ola@Example.com',
      socialProfiles: [{ platform: 'INSTAGRAM', handle: 'ola.no' }],
    });
    await ready('Twin Twain');
    await ready('Twin Twain');
    const typed = ['ola@example.COM', '@OLA.no', 'ola nordmann', 'Twin Twain', 'nobody at all'];
    const plan = await planned({ target: { typed } });
    const rows = await rowsOf(client, plan.id, account);
    expect(rows.map(({ state, creator }) => [state, creator?.id ?? null])).toEqual([
      ['READY', ola],
      ['SAME', ola],
      ['SAME', ola],
      ['ERROR', null],
      ['ERROR', null],
    ]);
    expect(rows.slice(1).map((row) => [...row.errors, ...row.warnings][0]?.code)).toEqual([
      ...['ROW_TWICE', 'ROW_TWICE', 'CREATOR_AMBIGUOUS', 'NOT_FOUND'],
    ]);
  });

  it('plans for all that a filter finds, if they are as many as was seen', async () => {
    const wrong = await onJob(
      client,
      'planPromoCodes',
      { target: { filter: { search: 'zzz', expectedCount: 3 } }, terms: TERMS },
      account,
    );
    expect(wrong.errors).toMatchObject([{ code: 'COUNT_CHANGED' }]);
    await ready('Zarathustra One');
    await ready('Zarathustra Two');
    const plan = await planned({
      target: { filter: { search: 'zarathustra', expectedCount: 2 } },
      template: '{NAME}{####}',
    });
    expect(countsOf(plan)).toEqual({ READY: 2 });
    await jobOf(client, 'cancelBulkJob', { bulkJobId: plan.id }, account);
    const gone = await onJob(client, 'applyPromoCodePlan', { token: plan.token }, account);
    expect(gone.errors).toMatchObject([{ code: 'JOB_TRANSITION' }]);
  });
});
