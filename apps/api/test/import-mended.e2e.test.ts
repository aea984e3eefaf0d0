import { afterAll, beforeAll, expect, it } from 'vitest';
import { creatorImportsIn } from './support/creator-imports.js';
import { describeOnEngines } from './support/engines.js';
import { exported, fetchFile } from './support/files.js';
import { appliedImport, csv, importRows, plannedImport } from './support/imports.js';
import { countsOf, jobOf, onJob, settled } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, TERMS } from './support/world.js';

describeOnEngines('rows of a file that are mended', (engine) => {
  let server: TestServer;
  let account: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ account } = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme'));
    await joinedCreator(server.client, account, 'Ana Costa', { email: 'ana@test.example' });
  });
  afterAll(() => server.stop());

  const creators = creatorImportsIn(
    () => server,
    () => account,
  );
  const planned = (...lines: readonly string[]) =>
    plannedImport(
      server,
      account,
      csv('Code,Owner e-mail,Comments,Creator program ends', ...lines),
    );
  const fix = async (token: string | null, input: object) => {
    const asked = { token, fix: 'CELL', ...input };
    const job = await jobOf(server.client, 'fixBulkJobRows', asked, account);
    return settled(server.client, job.id, account);
  };
  const refusedOf = async (token: string | null, input: object) => {
    const asked = { token, fix: 'CELL', rows: [1], ...input };
    const { errors } = await onJob(server.client, 'fixBulkJobRows', asked, account);
    return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const corrections = async (bulkJobId: string) => {
    const asked = { bulkJobId };
    const { file } = await exported(server.client, 'exportCorrections', asked, account);
    const answer = await fetchFile(server.url, server.client, file?.url ?? '', account);
    return answer.text();
  };

  it('get another cell, in a column of the file, and are judged with it', async () => {
    const plan = await planned('CELL1,anna@test.example,,soon');
    const [row] = await importRows(server.client, plan.id, account);
    expect(row?.answers).toMatchObject([{ column: 'creatorEndAt', value: 'soon' }]);
    const one = await fix(plan.token, { rows: [1], column: 'creatorEndAt', text: '2031-01-31' });
    const [next] = await importRows(server.client, plan.id, account);
    expect(next?.answers).toMatchObject([{ column: 'ownerEmail', value: 'anna@test.example' }]);
    expect(await corrections(plan.id)).toMatch(
      /"CELL1","anna@test.example","","2031-01-31","Owner/,
    );
    const email = { rows: [1], column: 'ownerEmail', line: 2, text: 'ana@test.example' };
    const two = await fix(one.token, email);
    expect(countsOf(two)).toEqual({ READY: 1 });
    expect(countsOf(await appliedImport(server.client, account, two.token))).toEqual({ DONE: 1 });
    const { promoCodeByText } = await server.client.query<{ promoCodeByText: object }>(
      '{ promoCodeByText(text: "CELL1") { endAt owner { ... on Creator { email } } } }',
      {},
      { account },
    );
    expect(promoCodeByText).toEqual({
      ...{ endAt: '2031-01-31T23:00:00.000Z', owner: { email: 'ana@test.example' } },
    });
  });

  it('are shown without what came, which may be long, being read', async () => {
    const plan = await planned('CELL0,ana@test.example,,');
    await server.database.transaction((session) =>
      session.execute("UPDATE job_row SET input = 'no JSON'"),
    );
    expect(await importRows(server.client, plan.id, account)).toMatchObject([
      { number: 1, line: 2, text: 'CELL0' },
    ]);
  });

  it('are told at the cell that says whose they are, not at an empty one beside it', async () => {
    const file = csv('Code,Owner id,Owner e-mail', 'WHOSE1,,nobody@test.example');
    const plan = await plannedImport(server, account, file);
    const [row] = await importRows(server.client, plan.id, account);
    expect(row?.answers).toMatchObject([
      { column: 'ownerEmail', value: 'nobody@test.example', code: 'REFERENCE_UNKNOWN' },
    ]);
    const cell = { rows: [1], column: 'ownerEmail', text: 'ana@test.example' };
    expect(countsOf(await fix(plan.token, cell))).toEqual({ READY: 1 });
  });

  it('are counted, whatever was done about them and whatever their cells say', async () => {
    const mended = async (id: string) => {
      const { node } = await server.client.query<{ node: { mendedRows: number } }>(
        'query ($id: ID!) { node(id: $id) { ... on BulkJob { mendedRows } } }',
        { id },
        { account },
      );
      return node.mendedRows;
    };
    const plan = await planned(
      ...['COUNT1,ana@test.example,,soon', 'COUNT2,ana@test.example,,'],
      ...['COUNT3,ana@test.example,,', 'COUNT4,ana@test.example,"""waits"":true,""text"":""x",'],
    );
    expect(await mended(plan.id)).toBe(0);
    const one = await fix(plan.token, { rows: [1], column: 'creatorEndAt', text: '2031-01-31' });
    const two = await fix(one.token, { fix: 'LEAVE_OUT', rows: [2] });
    const three = await fix(two.token, { fix: 'TEXT', rows: [3], text: 'COUNT33' });
    expect(await mended(plan.id)).toBe(3);
    await fix(three.token, { fix: 'AS_PLANNED', rows: [2] });
    expect(await mended(plan.id)).toBe(2);
  });

  it('get it in a file of creators, too, whatever is decided about them otherwise', async () => {
    const plan = await creators.planned(
      csv('Name,E-mail,Country', 'Bo,no address,XX', 'Cy,cy@test.example,'),
    );
    expect(await creators.statesOf(plan.id)).toEqual(['ERROR', 'READY']);
    const cell = { rows: [1], column: 'email', text: 'bo@test.example' };
    const one = await fix(plan.token, cell);
    const [row] = await creators.rowsOf(plan.id);
    expect(row?.answers).toMatchObject([{ column: 'country', value: 'XX' }]);
    // Emptied, it says nothing; judging all again forgets nothing that was typed.
    const two = await fix(one.token, { rows: [1], column: 'country' });
    const all = await fix(two.token, { fix: 'AS_PLANNED', state: 'READY' });
    expect(countsOf(all)).toEqual({ READY: 2 });
    await creators.applied(all.token);
    expect(await creators.called('bo@test.example')).toMatchObject([{ displayName: 'Bo' }]);
  });

  it('are so one by one, in columns that the file has, and only in files', async () => {
    const { token } = await planned('CELL2,,,');
    expect(await refusedOf(token, { column: 'ownerExternalId', text: 'x' })).toEqual([
      'INVALID_VALUE column',
    ]);
    expect(await refusedOf(token, { text: 'x' })).toEqual(['INVALID_VALUE column']);
    expect(await refusedOf(token, { rows: [1, 2], column: 'comments' })).toEqual([
      'INVALID_VALUE rows',
    ]);
    const long = { column: 'comments', text: 'x'.repeat(10_001) };
    expect(await refusedOf(token, long)).toEqual(['TOO_LONG text']);
    const target = { ids: [await joinedCreator(server.client, account, 'Dee')] };
    const asked = { target, template: '{NAME}15', terms: TERMS };
    const job = await jobOf(server.client, 'planPromoCodes', asked, account);
    const plan = await settled(server.client, job.id, account);
    expect(await refusedOf(plan.token, { column: 'text', text: 'x' })).toEqual([
      'INVALID_VALUE fix',
    ]);
  });

  it('come back as a file when they could not be written, and import when that is corrected', async () => {
    const plan = await planned(
      'LATE1,ana@test.example,Hi,',
      'LATE2,ana@test.example,,',
      'NO WAY,,,',
    );
    expect(countsOf(plan)).toEqual({ READY: 2, ERROR: 1 });
    const other = await joinedCreator(server.client, account, 'Other One');
    const taken = { creatorId: other, text: 'LATE1', terms: TERMS };
    await make(server.client, 'issuePromoCode', taken, account);
    const done = await appliedImport(server.client, account, plan.token);
    expect(countsOf(done)).toEqual({ CHANGED: 1, DONE: 1, SKIPPED: 1 });
    const text = await corrections(plan.id);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^"LATE1","ana@test.example","Hi","",".*LATE1/);
    expect(lines[2]).toMatch(/^"NO WAY",/);
    const corrected = text.replace('"LATE1","ana', '"LATE3","ana').replace('NO WAY', 'ANYWAY');
    const again = await plannedImport(server, account, corrected);
    expect(countsOf(again)).toMatchObject({ READY: 1 });
  });
});
