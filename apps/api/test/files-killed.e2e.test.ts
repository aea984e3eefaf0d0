import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase } from '../src/persistence/data-source.js';
import type { Database } from '../src/persistence/engine/database.js';
import { seedCodes } from '../src/seed/bulk.js';
import type { Client } from './support/client.js';
import { fetchFile } from './support/files.js';
import { plannedImport } from './support/imports.js';
import { countsOf } from './support/jobs.js';
import { ServerProcess } from './support/process.js';
import { ownerClient } from './support/sign-in.js';

// Each start is a process of its own, and nothing here is about speed.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const CODES = 2_000;

let folder: string;
let database: Database;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-killed-'));
  const databaseUrl = `sqlite:${join(folder, 'a.sqlite')}`;
  environment = { DATABASE_URL: databaseUrl, TMPDIR: folder, REQUESTS_PER_MINUTE: '1000000' };
  database = await openDatabase(databaseUrl);
  await database.migrate();
  await seedCodes(database, { codes: CODES, now: Date.now() });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
const count = async (sql: string) => Number((await database.select<{ n: number }>(sql))[0]?.n);
const pieces = () => count('SELECT COUNT(*) AS n FROM file_chunk');

async function started(): Promise<{ server: ServerProcess; url: string; client: Client }> {
  const server = new ServerProcess(environment);
  const url = await server.address();
  return { server, url, client: await ownerClient(url) };
}

it('an export goes on after a kill, with every code once, and imports as the same', async () => {
  const first = await started();
  const { exportPromoCodes } = await first.client.query<{
    exportPromoCodes: { bulkJob: { id: string; total: number } };
  }>('mutation { exportPromoCodes(input: {}) { bulkJob { id total } } }');
  const { id, total } = exportPromoCodes.bulkJob;
  expect(total).toBeGreaterThan(CODES - 1);
  while ((await pieces()) === 0) await tick();
  first.server.kill('SIGKILL');
  await first.server.ended();
  expect(await count("SELECT COUNT(*) AS n FROM job WHERE state = 'RUNNING'")).toBe(1);

  const { server, url, client } = await started();
  interface Seen {
    readonly node: { state: string; position: number; file: { url: string } | null };
  }
  let seen: Seen['node'];
  do {
    await tick();
    ({ node: seen } = await client.query<Seen>(
      'query ($id: ID!) { node(id: $id) { ... on BulkJob { state position file { url } } } }',
      { id },
    ));
  } while (seen.state === 'RUNNING');
  expect(seen).toMatchObject({ state: 'COMPLETED', position: total });
  const text = await (await fetchFile(url, client, seen.file?.url ?? '')).text();
  const ids = text.match(/"pc_[\w-]{22}"/g) ?? [];
  expect([ids.length, new Set(ids).size]).toEqual([total, total]);

  const { viewer } = await client.query<{ viewer: { account: { id: string } } }>(
    '{ viewer { account { id } } }',
  );
  const plan = await plannedImport({ client, url }, viewer.account.id, text);
  expect(countsOf(plan)).toEqual({ SAME: total });
  server.kill('SIGTERM');
  await server.ended();
});

it('of an upload that a kill cuts off nothing is left after the next start', async () => {
  const before = await pieces();
  const first = await started();
  const parent = join(folder, 'creator-codes-files');
  const onDisk = async () =>
    (await Promise.all((await readdir(parent)).map((each) => readdir(join(parent, each))))).flat();
  const boundary = 'xxxx';
  const sending = request(`${first.url}/files`, {
    method: 'POST',
    headers: {
      cookie: first.client.cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  });
  sending.on('error', () => undefined);
  sending.write(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nCode\r\n`,
  );
  while ((await onDisk()).length === 0) await tick();
  first.server.kill('SIGKILL');
  await first.server.ended();
  expect((await onDisk()).length).toBe(1);
  const { server } = await started();
  expect(await onDisk()).toEqual([]);
  expect([
    await pieces(),
    await count("SELECT COUNT(*) AS n FROM file WHERE state = 'WRITING'"),
  ]).toEqual([before, 0]);
  server.kill('SIGTERM');
  await server.ended();
});
