import { ACCOUNT_FILES_BYTES } from '@creator-codes/domain';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { upload, uploadedId } from './support/files.js';
import { workOnJobs } from './support/runner.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld } from './support/world.js';

const CSV = 'Promo Code\r\nMEI15\r\n';
/** 15 bytes of rows are kept of each line of 5. */
const MANY = `Promo Code\r\n${'MEI\r\n'.repeat(1_000)}`;

describeOnEngines('the space of an account for files', (engine) => {
  let server: TestServer;
  let account: string;
  let filler: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine, settings: { bulkJobs: 'ELSEWHERE' } });
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    ({ account } = world);
    await make(server.client, 'issuePromoCode', codeFor(world, 'MEI15'), account);
    filler = await uploadedId(server.url, server.client, CSV, { account });
  });
  afterAll(() => server.stop());

  /** As if one file took all of the space but this. */
  const leave = async (bytes: number) => {
    await server.database.transaction(async (session) => {
      await session.execute('UPDATE file SET size = ?, row_bytes = 0 WHERE size > 0', [0]);
      await session.execute("UPDATE file SET size = ? WHERE name = 'codes.csv'", [
        ACCOUNT_FILES_BYTES - bytes,
      ]);
    });
  };
  beforeEach(() => leave(0));

  const ask = async <T>(document: string, variables: object = {}) =>
    server.client.query<T>(document, variables, { account });

  it('is taken by rows that are kept, too: without room for them, nothing of the file stays', async () => {
    expect(filler).toMatch(/^fl_/);
    const before = await server.rowCounts();
    await leave(MANY.length + 10_000);
    const send = () => upload(server.url, server.client, MANY, { account, name: 'many.csv' });
    expect(await send()).toMatchObject({ status: 422, codes: ['FILES_FULL'] });
    expect(await server.rowCounts()).toMatchObject({
      ...{ file: before['file'], file_chunk: before['file_chunk'] },
    });
    await leave(MANY.length + 20_000);
    expect(await send()).toMatchObject({ status: 200 });
    // What it takes with its rows is more than is left for another one.
    expect(await send()).toMatchObject({ codes: ['FILES_FULL'] });
  });

  it('is asked for whenever an export writes: it stops, and goes on when there is room', async () => {
    await leave(100);
    const { answer } = await ask<{ answer: { bulkJob: { id: string } } }>(
      'mutation { answer: exportPromoCodes(input: {}) { bulkJob { id } } }',
    );
    const { id } = answer.bulkJob;
    const seen = async () =>
      (
        await ask<{ node: unknown }>(
          'query ($id: ID!) { node(id: $id) { ... on BulkJob { state problem } } }',
          { id },
        )
      ).node;
    await workOnJobs(server.database);
    expect(await seen()).toEqual({ state: 'STOPPED', problem: 'FILES_FULL' });
    await leave(100_000);
    await ask(`mutation { resumeBulkJob(input: { bulkJobId: "${id}" }) { errors { code } } }`);
    await workOnJobs(server.database);
    expect(await seen()).toEqual({ state: 'COMPLETED', problem: null });
  });
});
