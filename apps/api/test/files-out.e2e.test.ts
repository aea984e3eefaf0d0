import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { exported, fetchFile, uploadedId } from './support/files.js';
import { TestServer } from './support/server.js';
import { codeFor, joinedCreator, make, makeWorld, type World } from './support/world.js';

describeOnEngines('files that go out', (engine) => {
  let server: TestServer;
  let world: World;
  let client: Client;
  let account: string;
  let url: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client, url } = server);
    world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ account } = world);
  });
  afterAll(() => server.stop());

  beforeAll(async () => {
    await make(client, 'issuePromoCode', codeFor(world, 'MEI15', { comments: '=1+1' }), account);
    const ana = await joinedCreator(client, account, 'Ana Costa');
    await make(client, 'createMediaSource', { name: 'Ana', creatorId: ana }, account);
    const code = { ...codeFor(world, 'ANA15'), creatorId: ana, internalNote: 'secret' };
    await make(client, 'issuePromoCode', code, account);
  });

  it('hold the codes of a filter, safe to open, and are fetched by whoever asked alone', async () => {
    const { job, file } = await exported(client, 'exportPromoCodes', {}, account);
    expect(job).toMatchObject({ state: 'COMPLETED', position: 2, total: 2, problem: null });
    expect(file).toMatchObject({
      rowCount: 2,
      name: expect.stringMatching(/^promo-codes-.*csv$/) as string,
    });
    const answer = await fetchFile(url, client, file?.url ?? '', account);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; /) as string,
      ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      'content-length': String(file?.size),
    });
    const text = await answer.text();
    expect(text).toContain('"MEI15"');
    expect(text).toContain('"\'=1+1"');
    expect(text.trim().split('\r\n')).toHaveLength(3);
    const other = await server.as('OWNER', account);
    expect((await fetchFile(url, other, file?.url ?? '', account)).status).toBe(404);
    const { auditEvents } = await client.query<{ auditEvents: { nodes: object[] } }>(
      'query ($id: ID) { auditEvents(first: 5, filter: { subjectId: $id }) { nodes { action subjectLabel } } }',
      { id: file?.id },
      { account },
    );
    expect(auditEvents.nodes).toMatchObject([{ action: 'downloadFile', subjectLabel: file?.name }]);
  });

  it('are fetched by a plain link, which sends no header, in whichever account', async () => {
    const second = await make(client, 'createAccount', {
      ...{ name: 'Second', mode: 'CREATOR_ONLY', timeZone: 'UTC' },
    });
    const { file } = await exported(client, 'exportCreators', {}, second);
    expect(file).toMatchObject({ rowCount: 0 });
    const link = `${file?.url ?? ''}?account=`;
    const answer = await fetchFile(url, client, link + second);
    expect([answer.status, (await answer.text()).split('\r\n')]).toEqual([
      200,
      [expect.stringMatching(/^"Name"/), ''],
    ]);
    for (const [wrong, status] of [
      [account, 404],
      [`acc_${'0'.repeat(26)}`, 403],
      [`${second}&account=${second}`, 403],
    ] as const) {
      expect((await fetchFile(url, client, link + wrong)).status).toBe(status);
    }
  });

  it('are workbooks where that is asked for', async () => {
    const input = { type: 'XLSX', filter: { search: 'ANA15' } };
    const { file } = await exported(client, 'exportPromoCodes', input, account);
    expect(file).toMatchObject({ rowCount: 1, size: null });
    const answer = await fetchFile(url, client, file?.url ?? '', account);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const fileId = await uploadedId(url, client, bytes, { account, name: 'again.xlsx' });
    const { file: again } = await client.query<{ file: object }>(
      'query ($id: ID!) { file(id: $id) { type rowCount isSure reading { rows } headers(kind: PROMO_CODES) { format } } }',
      { id: fileId },
      { account },
    );
    expect(again).toMatchObject({
      ...{ type: 'XLSX', rowCount: 1, isSure: true, headers: { format: 'OURS' } },
      reading: { rows: [expect.arrayContaining(['ANA15', 'secret'])] },
    });
  });

  it("hold a partner's own codes, without what staff write about them", async () => {
    const creator = await server.as('CREATOR', account, world.creator);
    const { job, file } = await exported(creator, 'exportPromoCodes', {}, account);
    expect(job).toMatchObject({ state: 'COMPLETED', total: 1 });
    const text = await (await fetchFile(url, creator, file?.url ?? '', account)).text();
    expect(text).toContain('MEI15');
    expect(text).not.toContain('ANA15');
    const { bulkJobs } = await creator.query<{ bulkJobs: { nodes: { id: string }[] } }>(
      '{ bulkJobs(first: 10) { nodes { id kind } } }',
      {},
      { account },
    );
    expect(bulkJobs.nodes.map(({ id }) => id)).toEqual([job.id]);
    await expect(exported(creator, 'exportCreators', {}, account)).rejects.toThrow();
  });

  it('are in the form of impact.com where that is asked for, a row for each program', async () => {
    const { file } = await exported(client, 'exportPromoCodes', { layout: 'IMPACT' }, account);
    expect(file).toMatchObject({ rowCount: 4 });
  });

  it('hold creators with their memberships', async () => {
    const { file } = await exported(client, 'exportCreators', {}, account);
    const text = await (await fetchFile(url, client, file?.url ?? '', account)).text();
    expect(text).toContain('Ana Costa');
  });
});
