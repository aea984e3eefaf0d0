import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { appliedImport, csv, importRows, plannedImport } from './support/imports.js';
import { countsOf, onJob, rowsOf as seenRowsOf, settled } from './support/jobs.js';
import { membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, mutate, type World } from './support/world.js';

describeOnEngines('rows of an import', (engine) => {
  let server: TestServer;
  let world: World;
  let client: Client;
  let account: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client } = server);
    world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ account } = world);
    const email = 'ana@test.example';
    const ana = await joinedCreator(client, account, 'Ana Costa', { email });
    await make(client, 'createMediaSource', { name: 'Ana', creatorId: ana }, account);
  });
  afterAll(() => server.stop());

  const planned = (content: string) => plannedImport(server, account, content, {});
  const applied = (token: string | null) => appliedImport(client, account, token);
  const rowsOf = (id: string) => importRows(client, id, account);

  it('give a text to the first row that may have it, whatever stands before it', async () => {
    const plan = await planned(
      csv(
        'Code,Owner e-mail',
        ...['TURN1,nobody@test.example', 'TURN1,ana@test.example', 'turn1,ana@test.example'],
      ),
    );
    const told = (await rowsOf(plan.id)).map(({ state, answers }) => [state, answers[0]?.code]);
    expect(told).toEqual([
      ['ERROR', 'REFERENCE_UNKNOWN'],
      ['READY', undefined],
      ['ERROR', 'TEXT_TWICE_IN_PLAN'],
    ]);
  });

  it("are wrong where the file has the creator's own start, if the contract does not cover it", async () => {
    const { joined } = membershipsIn(server, world);
    const { creatorId } = await joined('Upcoming', { contractStart: '2040-12-01T00:00:00.000Z' });
    await make(client, 'createMediaSource', { name: 'Upcoming', creatorId }, account);
    const headers = 'Code,Owner ID,Creator program starts';
    const plan = await planned(csv(headers, `UPCOMING1,${creatorId},2040-06-01`));
    const [row] = await rowsOf(plan.id);
    expect(row?.answers.map(({ column, code }) => [column, code])).toEqual([
      ['creatorStartAt', 'CONTRACT_NOT_BEGUN'],
    ]);
  });

  it('write what the plan has shown of a deal, or nothing', async () => {
    const { deal } = world;
    const first = await planned(csv('Code,Owner e-mail', 'ANA10,ana@test.example'));
    await applied(first.token);
    const dates = async (version: number, endAt: string) =>
      (
        await mutate(
          client,
          'updateDeal',
          { dealId: deal, version, syncDates: true, endAt },
          account,
        )
      ).errors;
    expect(await dates(1, '2031-06-30T00:00:00Z')).toEqual([]);
    const plan = await planned(
      csv(
        'Code,Owner e-mail,Deal ID',
        ...[`DEAL1,ana@test.example,${deal}`, 'DEAL2,ana@test.example,', `ANA10,,${deal}`],
      ),
    );
    expect(countsOf(plan)).toEqual({ READY: 2, UPDATE: 1 });
    expect(await dates(2, '2030-01-01T00:00:00Z')).toEqual([]);
    const done = await applied(plan.token);
    expect(countsOf(done)).toEqual({ DONE: 1, CHANGED: 2 });
    const ended = await seenRowsOf(client, plan.id, account);
    expect(ended.map(({ state, text, errors }) => [state, text, errors[0]?.code])).toEqual([
      ['CHANGED', 'DEAL1', 'PLAN_STALE'],
      ['DONE', 'DEAL2', undefined],
      ['CHANGED', 'ANA10', 'PLAN_STALE'],
    ]);
    const again = await onJob(client, 'retryBulkJobRows', { bulkJobId: plan.id }, account);
    const replanned = await settled(client, again.bulkJob?.id ?? '', account);
    expect(countsOf(await applied(replanned.token))).toEqual({ DONE: 2 });
  });
});
