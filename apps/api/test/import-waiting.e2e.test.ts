import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { uploadedId } from './support/files.js';
import { appliedImport, csv, importRows, plannedImport } from './support/imports.js';
import { countsOf, jobOf, onJob, rowsOf, settled } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, TERMS } from './support/world.js';

const HEADERS = 'Code,Owner e-mail,Comments,Performance program ends';

describeOnEngines('rows of a file that wait', (engine) => {
  let server: TestServer;
  let client: Client;
  let account: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client } = server);
    ({ account } = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme'));
  });
  afterAll(() => server.stop());

  const creator = (name: string) =>
    make(
      client,
      'createCreator',
      { displayName: name, email: `${name.toLowerCase()}@test.example` },
      account,
    );
  const source = (creatorId: string) =>
    make(client, 'createMediaSource', { name: 'Source', creatorId }, account);
  const join = async (creatorId: string) => {
    await make(client, 'inviteCreator', { creatorId }, account);
    await make(client, 'recordCreatorJoined', { creatorId }, account);
  };
  const planned = (waits: object, ...lines: readonly string[]) =>
    plannedImport(server, account, csv(HEADERS, ...lines), {}, waits);
  const rowOf = async (job: string, n = 1) => (await rowsOf(client, job, account))[n - 1];

  interface Waiting {
    readonly waitsFor: string | null;
    readonly waitDays: number | null;
    readonly waitsUntil: string | null;
  }
  const waitingOf = async (id: string) => {
    const { node } = await client.query<{ node: { rows: { nodes: Waiting[] } } }>(
      'query ($id: ID!) { node(id: $id) { ... on BulkJob { rows(first: 1) { nodes { waitsFor waitDays waitsUntil } } } } }',
      { id },
      { account },
    );
    return node.rows.nodes[0];
  };
  const nothing = { waitsFor: null, waitDays: null, waitsUntil: null };

  it('are errors with a remedy unless somebody chooses that they wait', async () => {
    await creator('Una');
    const plan = await planned({}, 'UNA10,una@test.example,,', 'UNA11,nobody@test.example,,');
    expect(countsOf(plan)).toEqual({ ERROR: 2 });
    const [first] = await importRows(client, plan.id, account);
    expect(first?.answers).toMatchObject([
      { code: 'CREATOR_NOT_JOINED', remedy: 'INVITE_CREATOR' },
      { code: 'MEDIA_SOURCE_REQUIRED', remedy: 'CREATE_MEDIA_SOURCE' },
    ]);
    const fix = async (token: string | null, name: string, more: object = {}) => {
      const asked = { token, fix: name, rows: [1, 2], ...more };
      const job = await jobOf(client, 'fixBulkJobRows', asked, account);
      return settled(client, job.id, account);
    };
    // Nobody is waited for whom nobody knows.
    const waiting = await fix(plan.token, 'WAIT');
    expect(countsOf(waiting)).toEqual({ WAITING: 1, ERROR: 1 });
    const again = await fix(waiting.token, 'AS_PLANNED');
    expect(countsOf(again)).toEqual({ ERROR: 2 });
    // For how long is chosen as the row is let wait.
    const none = { token: again.token, fix: 'WAIT', rows: [1], waitDays: 91 };
    expect((await onJob(client, 'fixBulkJobRows', none, account)).errors).toMatchObject([
      { code: 'NUMBER_OUT_OF_RANGE', path: ['waitDays'] },
    ]);
    expect(await waitingOf(plan.id)).toEqual(nothing);
    const chosen = await fix(again.token, 'WAIT', { waitDays: 3 });
    expect(await waitingOf(plan.id)).toEqual({ ...nothing, waitsFor: 'JOIN', waitDays: 3 });
    await appliedImport(client, account, chosen.token);
    const waits = await waitingOf(plan.id);
    expect(waits).toMatchObject({ waitsFor: 'JOIN', waitDays: null });
    const days = (Date.parse(waits?.waitsUntil ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThanOrEqual(3);
  });

  it('are issued as the file has them when their creator joins and has a media source', async () => {
    const mei = await creator('Mei');
    const plan = await planned({ waitDays: 7 }, 'MEI15,mei@test.example,Hello,2031-01-31');
    expect(countsOf(plan)).toEqual({ WAITING: 1 });
    const done = await appliedImport(client, account, plan.token);
    expect(done.state).toBe('COMPLETED');
    expect(countsOf(done)).toEqual({ WAITING: 1 });
    await join(mei);
    const standing = await rowOf(plan.id);
    expect(standing).toMatchObject({ state: 'WAITING', promoCode: null });
    expect(standing?.warnings.map(({ code }) => code)).toEqual(['MEDIA_SOURCE_REQUIRED']);
    expect(await waitingOf(plan.id)).toMatchObject({ waitsFor: 'MEDIA_SOURCE', waitDays: null });
    await source(mei);
    expect(await rowOf(plan.id)).toMatchObject({ state: 'DONE', promoCode: { text: 'MEI15' } });
    expect(countsOf(await settled(client, plan.id, account))).toEqual({ DONE: 1 });
    expect(await waitingOf(plan.id)).toEqual(nothing);
    // The same file again has nothing to do: all that it says is there.
    const again = await planned({}, 'MEI15,mei@test.example,Hello,2031-01-31');
    expect(countsOf(again)).toEqual({ SAME: 1 });
  });

  it('get the text of the file or none, and never stand in the way of who joins', async () => {
    const ana = await creator('Ana');
    const plan = await planned(
      { waitDays: 7 },
      'ANA15,ana@test.example,,',
      'ANA16,ana@test.example,,',
    );
    await appliedImport(client, account, plan.token);
    const other = await joinedCreator(client, account, 'Other One');
    await source(other);
    const taken = { creatorId: other, text: 'ANA15', terms: TERMS };
    await make(client, 'issuePromoCode', taken, account);
    await source(ana);
    await join(ana);
    const listed = await rowOf(plan.id);
    expect(listed).toMatchObject({ state: 'CHANGED', promoCode: null });
    expect(listed?.errors).toMatchObject([{ code: 'CODE_HELD_BY_CREATOR' }]);
    expect(await rowOf(plan.id, 2)).toMatchObject({ state: 'DONE', promoCode: { text: 'ANA16' } });
  });

  it('have their creators invited and media sources made in the check, once for each', async () => {
    const ines = await creator('Ines');
    const otto = await creator('Otto');
    await join(otto);
    const plan = await planned(
      {},
      'OTTO10,otto@test.example,,',
      'INES10,ines@test.example,,',
      'OTTO11,otto@test.example,,',
      'NOBODY,nobody@test.example,,',
    );
    expect(countsOf(plan)).toEqual({ ERROR: 4 });
    const fixed = async (token: string | null, fix: string, problem: string) => {
      const asked = { token, fix, problem, state: 'ERROR', waitDays: 5 };
      const job = await jobOf(client, 'fixBulkJobRows', asked, account);
      return settled(client, job.id, account);
    };
    const two = await fixed(plan.token, 'CREATE_MEDIA_SOURCE', 'MEDIA_SOURCE_REQUIRED');
    expect(two).toMatchObject({ state: 'PLANNED', revision: 2 });
    expect(countsOf(two)).toEqual({ READY: 2, ERROR: 2 });
    const sourcesOf = async (id: string) => {
      const { node } = await client.query<{ node: { mediaSources: { name: string }[] } }>(
        'query ($id: ID!) { node(id: $id) { ... on Creator { mediaSources { name } } } }',
        { id },
        { account },
      );
      return node.mediaSources.map(({ name }) => name);
    };
    expect(await sourcesOf(otto)).toEqual(['Otto']);
    const three = await fixed(two.token, 'INVITE', 'CREATOR_NOT_JOINED');
    // Whoever is invited is waited for.
    expect(countsOf(three)).toEqual({ READY: 2, WAITING: 1, ERROR: 1 });
    expect(await sourcesOf(ines)).toEqual([]);
    await appliedImport(client, account, three.token);
    await source(ines);
    // They were invited: an invitation more would be refused.
    await make(client, 'recordCreatorJoined', { creatorId: ines }, account);
    expect(countsOf(await settled(client, plan.id, account))).toEqual({ DONE: 3, SKIPPED: 1 });
  });

  it('wait no more once their job is cancelled, and for no number of days that is none', async () => {
    const lea = await creator('Lea');
    let plan = await planned({ waitDays: 1 }, 'LEA15,lea@test.example,,');
    const steps = [
      ['WAIT', 5, 5],
      ['AS_PLANNED', null, 1],
    ] as const;
    for (const [fix, waitDays, days] of steps) {
      const asked = { token: plan.token, fix, waitDays, rows: [1] };
      const { id } = await jobOf(client, 'fixBulkJobRows', asked, account);
      plan = await settled(client, id, account);
      expect(await waitingOf(plan.id)).toMatchObject({ waitsFor: 'JOIN', waitDays: days });
    }
    await appliedImport(client, account, plan.token);
    await jobOf(client, 'cancelBulkJob', { bulkJobId: plan.id }, account);
    await source(lea);
    await join(lea);
    expect(await rowOf(plan.id)).toMatchObject({ state: 'SKIPPED', promoCode: null });
    const fileId = await uploadedId(server.url, client, csv('Code', 'LEA16'), { account });
    const columns = [{ column: 'text', header: 'Code' }];
    const mapping = { format: 'OURS', timeZone: 'UTC', columns };
    for (const waitDays of [0, 91]) {
      const asked = { fileId, mapping, waitDays };
      const { errors } = await onJob(client, 'planPromoCodeImport', asked, account);
      expect(errors).toMatchObject([{ path: ['waitDays'] }]);
    }
  });

  it('are mended in the program that the file names', async () => {
    const program = { name: 'Second performance', kind: 'PERFORMANCE', codeTracking: true };
    await make(client, 'createProgram', program, account);
    const emil = await creator('Emil');
    await join(emil);
    const headers = 'Code,Owner e-mail,Performance program';
    const lines = ['EMIL10,emil@test.example,Second performance', 'EMIL11,emil@test.example,'];
    const plan = await plannedImport(server, account, csv(headers, ...lines));
    const asked = { token: plan.token, fix: 'CREATE_MEDIA_SOURCE', state: 'ERROR' };
    const job = await jobOf(client, 'fixBulkJobRows', asked, account);
    const mended = await settled(client, job.id, account);
    // Which program the second row means, nobody has said.
    expect(countsOf(mended)).toEqual({ READY: 1, ERROR: 1 });
    const { node } = await client.query<{
      node: { mediaSources: { program: { name: string } }[] };
    }>(
      'query ($id: ID!) { node(id: $id) { ... on Creator { mediaSources { program { name } } } } }',
      { id: emil },
      { account },
    );
    expect(node.mediaSources.map(({ program: { name } }) => name)).toEqual(['Second performance']);
  });
});
