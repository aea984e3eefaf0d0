import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csv } from './support/imports.js';
import { TestServer } from './support/server.js';
import { CREATE_ACCOUNT_TOKEN, type Created } from './support/tokens.js';
import { joinedCreator, makeWorld } from './support/world.js';

const SCRIPT = resolve(import.meta.dirname, '../../../docs/guide/import-codes.mjs');
const HEADERS = 'Code,Owner e-mail,Comments';

let server: TestServer;
let account: string;
let folder: string;
let token: string;

beforeAll(async () => {
  server = await TestServer.start();
  ({ account } = await makeWorld(server.client, 'CREATOR_ONLY'));
  await joinedCreator(server.client, account, 'Ana Costa', { email: 'ana@test.example' });
  token = await tokenWith('PROMO_CODES_READ', 'PROMO_CODES_WRITE', 'CREATORS_READ', 'FILES');
  folder = await mkdtemp(join(tmpdir(), 'creator-codes-guide-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.stop();
});

async function tokenWith(...scopes: readonly string[]): Promise<string> {
  const { createAccountToken } = await server.client.query<{
    createAccountToken: Created['createApiToken'];
  }>(CREATE_ACCOUNT_TOKEN, { input: { name: 'Import', capacity: 'MANAGER', scopes } }, { account });
  return createAccountToken.token ?? '';
}

/** What the guide's program prints, and how it ends. */
async function imported(lines: readonly string[], secret = token) {
  const path = join(folder, 'codes.csv');
  await writeFile(path, csv(...lines));
  const env = { CREATOR_CODES_URL: server.url, CREATOR_CODES_TOKEN: secret };
  const run = promisify(execFile)(process.execPath, [SCRIPT, path], { env });
  return run.then(
    ({ stdout }) => ({ code: 0, told: stdout.trim() }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, told: stderr.trim() }),
  );
}

async function texts() {
  const { promoCodes } = await server.client.query<{ promoCodes: { nodes: { text: string }[] } }>(
    '{ promoCodes(first: 9, orderBy: { field: TEXT, direction: ASC }) { nodes { text } } }',
    {},
    { account },
  );
  return promoCodes.nodes.map(({ text }) => text);
}

it("the guide's program imports all rows of a file or none, and the same file again changes nothing", async () => {
  const wrong = await imported([HEADERS, 'ANA10,ana@test.example,', 'ANA11,nobody@test.example,']);
  expect(wrong.code).toBe(1);
  expect(wrong.told).toMatch(/^Nothing was imported\.\nline 3, Owner e-mail: \S.*\.$/);
  expect(await texts()).toEqual([]);
  const right = [HEADERS, 'ANA10,ana@test.example,Hello', 'ANA11,ana@test.example,'];
  expect(await imported(right)).toEqual({ code: 0, told: 'DONE 2' });
  expect(await texts()).toEqual(['ANA10', 'ANA11']);
  expect(await imported(right)).toEqual({ code: 0, told: 'SKIPPED 2' });
});

it('it says what its token lacks, and that headers are of no format', async () => {
  const lacking = await imported([HEADERS, 'ANA12,ana@test.example,'], await tokenWith('FILES'));
  expect(lacking.code).toBe(1);
  expect(lacking.told).toMatch(/needs a token with the scope PROMO_CODES_WRITE/);
  expect(await imported(['Text,Name', 'ANA12,Ana'])).toMatchObject({
    ...{ code: 1, told: expect.stringContaining('map them in the admin once') as string },
  });
  expect(await texts()).toEqual(['ANA10', 'ANA11']);
});
