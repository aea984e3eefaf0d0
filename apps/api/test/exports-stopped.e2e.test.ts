import type { Capacity } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { workOnJobs } from './support/runner.js';
import { TestServer } from './support/server.js';
import { codeFor, joinedCreator, make, makeWorld, type World } from './support/world.js';

interface Answer {
  readonly bulkJob: { readonly id: string; readonly state: string } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

interface Seen {
  readonly state: string;
  readonly mayChange: boolean;
}

const STOPPED = { bulkJob: { state: 'STOPPED' }, errors: [] };
const ABSENT = { bulkJob: null, errors: [{ code: 'NOT_FOUND', path: ['bulkJobId'] }] };

describeOnEngines('exports that are stopped', (engine) => {
  let server: TestServer;
  let world: World;
  let other: string;

  beforeAll(async () => {
    // Nobody works on jobs but where a test says so.
    server = await TestServer.start({ engine, settings: { bulkJobs: 'ELSEWHERE' } });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    other = await joinedCreator(server.client, world.account, 'Ana Costa');
    await make(server.client, 'issuePromoCode', codeFor(world, 'MEI15'), world.account);
  });
  afterAll(() => server.stop());

  const as = (capacity: Capacity, ownerId: string | null = null) =>
    server.as(capacity, world.account, ownerId);
  const call = async (client: Client, name: string, input: string): Promise<Answer> => {
    const { answer } = await client.query<{ answer: Answer }>(
      `mutation { answer: ${name}(input: ${input}) { bulkJob { id state } errors { code path } } }`,
      {},
      { account: world.account },
    );
    return answer;
  };
  const exportOf = async (client: Client) =>
    (await call(client, 'exportPromoCodes', '{}')).bulkJob?.id ?? '';
  const act = (client: Client, name: string, id: string) =>
    call(client, name, `{ bulkJobId: "${id}" }`);
  const seen = async (client: Client, id: string) => {
    const { node } = await client.query<{ node: Seen | null }>(
      'query ($id: ID!) { node(id: $id) { ... on BulkJob { state mayChange } } }',
      { id },
      { account: world.account },
    );
    return node;
  };

  it.each<[string, () => Promise<Client>]>([
    ['analysts', () => as('ANALYST')],
    ['creators', () => as('CREATOR', world.creator)],
    ['performance partners', () => as('PERFORMANCE_PARTNER', world.partner ?? null)],
  ])('%s stop, resume and cancel their own', async (_, signedIn) => {
    const client = await signedIn();
    const id = await exportOf(client);
    expect(await seen(client, id)).toEqual({ state: 'RUNNING', mayChange: true });
    expect(await act(client, 'stopBulkJob', id)).toMatchObject(STOPPED);
    await workOnJobs(server.database);
    expect(await act(client, 'resumeBulkJob', id)).toMatchObject({ bulkJob: { state: 'RUNNING' } });
    await workOnJobs(server.database);
    expect(await seen(client, id)).toMatchObject({ state: 'COMPLETED' });
    const second = await exportOf(client);
    expect(await act(client, 'cancelBulkJob', second)).toMatchObject({
      ...{ bulkJob: { state: 'CANCELLED' }, errors: [] },
    });
  });

  it('are not there for another partner, and not for an analyst to stop', async () => {
    const analyst = await as('ANALYST');
    const [analysts, creators] = [
      await exportOf(analyst),
      await exportOf(await as('CREATOR', world.creator)),
    ];
    for (const stranger of [
      await as('CREATOR', other),
      await as('PERFORMANCE_PARTNER', world.partner ?? null),
    ]) {
      for (const id of [analysts, creators]) {
        expect(await seen(stranger, id)).toBeNull();
        for (const name of ['stopBulkJob', 'resumeBulkJob', 'cancelBulkJob']) {
          expect(await act(stranger, name, id)).toEqual(ABSENT);
        }
      }
    }
    const colleague = await as('ANALYST');
    for (const id of [analysts, creators]) {
      expect(await seen(colleague, id)).toEqual({ state: 'RUNNING', mayChange: false });
      expect(await act(colleague, 'stopBulkJob', id)).toEqual({
        ...{ bulkJob: null, errors: [{ code: 'MANAGERS_ONLY', path: [] }] },
      });
    }
    const plan = `{ target: { ids: ["${other}"] }, template: "{NAME}15", terms: { creditPolicy: ALWAYS, timeZone: "UTC" } }`;
    const planned = (await call(server.client, 'planPromoCodes', plan)).bulkJob?.id ?? '';
    expect((await act(analyst, 'cancelBulkJob', planned)).errors).toMatchObject([
      { code: 'MANAGERS_ONLY' },
    ]);
    // Somebody else of the same owner's may, and so may managers.
    const same = await as('CREATOR', world.creator);
    expect(await act(same, 'stopBulkJob', creators)).toMatchObject(STOPPED);
    expect(await act(await as('MANAGER'), 'stopBulkJob', analysts)).toMatchObject(STOPPED);
  });

  it('stop by themselves when their file is gone, and keep no other one waiting', async () => {
    const client = await as('ANALYST');
    const id = await exportOf(client);
    await server.database.transaction(async (session) => {
      await session.execute('DELETE FROM file_chunk');
      await session.execute('DELETE FROM file');
    });
    const next = await exportOf(client);
    await workOnJobs(server.database);
    const { node } = await client.query<{ node: { state: string; problem: string | null } }>(
      'query ($id: ID!) { node(id: $id) { ... on BulkJob { state problem } } }',
      { id },
      { account: world.account },
    );
    expect(node).toEqual({ state: 'STOPPED', problem: 'NOT_FOUND' });
    expect(await seen(client, next)).toMatchObject({ state: 'COMPLETED' });
    expect(await act(client, 'cancelBulkJob', id)).toMatchObject({
      bulkJob: { state: 'CANCELLED' },
    });
  });
});
