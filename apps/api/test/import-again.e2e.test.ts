import { afterAll, beforeAll, expect, it } from 'vitest';
import { Barrier } from './faults/job-world.js';
import { describeOnEngines } from './support/engines.js';
import { uploadedId } from './support/files.js';
import { csv } from './support/imports.js';
import { countsOf, jobOf, settled } from './support/jobs.js';
import { workOnJobs } from './support/runner.js';
import { TestServer } from './support/server.js';
import { joinedCreator, makeWorld } from './support/world.js';

const ROWS = 120;

describeOnEngines('an import that is cancelled while it is planned', (engine) => {
  let server: TestServer;
  let account: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine, settings: { bulkJobs: 'ELSEWHERE' } });
    ({ account } = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme'));
    await joinedCreator(server.client, account, 'Ana Costa', { email: 'ana@test.example' });
  });
  afterAll(() => server.stop());

  it('is planned again with the rows of the file that it had not come to', async () => {
    const { client, url, database } = server;
    const lines = Array.from({ length: ROWS }, (_, place) => `ANA${place},ana@test.example`);
    const fileId = await uploadedId(url, client, csv('Code,Owner e-mail', ...lines), { account });
    const columns = [
      { column: 'text', header: 'Code' },
      { column: 'ownerEmail', header: 'Owner e-mail' },
    ];
    const mapping = {
      ...{ format: 'OURS', timeZone: 'Europe/Berlin', columns, defaultCreditPolicy: 'ALWAYS' },
    };
    const { id } = await jobOf(client, 'planPromoCodeImport', { fileId, mapping }, account);
    const barrier = new Barrier(async (seen) => {
      if (seen === 2) await jobOf(client, 'cancelBulkJob', { bulkJobId: id }, account);
    });
    await workOnJobs(database, { change: barrier.change });
    expect(await settled(client, id, account)).toMatchObject({ state: 'CANCELLED', position: 50 });
    const again = await jobOf(client, 'retryBulkJobRows', { bulkJobId: id }, account);
    expect(again.total).toBe(ROWS);
    await workOnJobs(database);
    const planned = await settled(client, again.id, account);
    expect([planned.state, countsOf(planned)]).toEqual(['PLANNED', { READY: ROWS }]);
    await jobOf(client, 'applyPromoCodeImport', { token: planned.token }, account);
    await workOnJobs(database);
    expect(countsOf(await settled(client, again.id, account))).toEqual({ DONE: ROWS });
  });
});
