import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from './support/client.js';
import { fetchFile, upload } from './support/files.js';
import { TestServer } from './support/server.js';
import { makeWorld } from './support/world.js';

const CSV = 'Promo Code\r\nMEI15\r\n';
const FORM = 'multipart/form-data; boundary=b';
const part = (disposition: string, content = CSV, more = '') =>
  `--b\r\ncontent-disposition: form-data; ${disposition}\r\n${more}\r\n${content}\r\n`;
const FILE = part('name="file"; filename="a.csv"');
const NAMELESS = part('name="file"', CSV, 'content-type: application/octet-stream\r\n');

/** Files of uploads that this process has on the disk. */
function onDisk(): number {
  const parent = join(tmpdir(), 'creator-codes-files');
  const own = readdirSync(parent).filter((name) => name.startsWith(`${process.pid}-`));
  return own.flatMap((name) => readdirSync(join(parent, name))).length;
}

describe('forms with a file', () => {
  let server: TestServer;
  let account: string;
  let url: string;

  beforeAll(async () => {
    server = await TestServer.start({});
    ({ url } = server);
    ({ account } = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme'));
  });
  afterAll(() => server.stop());

  const headersOf = ({ cookie }: Client, type: string) => ({
    ...{ cookie, 'creator-codes-account': account, 'content-type': type },
  });

  it.each([
    ['a file without a name', FORM, `${NAMELESS}--b--\r\n`, 200, undefined],
    [
      'twenty fields',
      FORM,
      `${Array.from({ length: 20 }, (_, n) => part(`name="f${n}"`, 'x')).join('')}${FILE}--b--\r\n`,
      413,
      { message: 'A form has one file, and at most 8 fields.', code: 'LIMIT_EXCEEDED' },
    ],
    [
      'no boundary',
      'multipart/form-data',
      FILE,
      400,
      {
        message: 'The body is no form: send multipart/form-data with a boundary.',
        code: 'BAD_REQUEST',
      },
    ],
  ])('are answered truly: %s', async (_, type, body, status, told) => {
    const headers = headersOf(server.client, type);
    const response = await fetch(`${url}/files`, { method: 'POST', headers, body });
    const answer = (await response.json()) as {
      errors?: { message: string; extensions: { code: string } }[];
    };
    const [error] = answer.errors ?? [];
    expect(response.status).toBe(status);
    expect(error && { message: error.message, code: error.extensions.code }).toEqual(told);
  });

  it('that nobody knows are told as such', async () => {
    const response = await fetchFile(url, server.client, '/files/fl_unknown', account);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'There is no such file.', extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('are two of one account at a time; those of others come in meanwhile', async () => {
    const holders = await Promise.all([
      server.as('MANAGER', account),
      server.as('MANAGER', account),
    ]);
    const held = holders.map((client) => {
      const sent = request(`${url}/files`, { method: 'POST', headers: headersOf(client, FORM) });
      sent.on('error', () => undefined);
      // As much as keeps its pace for minutes.
      sent.write(part('name="file"; filename="a.csv"', CSV.repeat(100_000)));
      return sent;
    });
    const send = (to: string) => upload(url, server.client, CSV, { account: to });
    await vi.waitFor(() => expect(onDisk()).toBe(2), 20_000);
    expect(await send(account)).toMatchObject({ status: 429, codes: ['RATE_LIMITED'] });
    const other = await makeWorld(server.client, 'CREATOR_ONLY', 'Other');
    expect(await send(other.account)).toMatchObject({ status: 200 });
    for (const each of held) each.destroy();
    await vi.waitFor(() => expect(onDisk()).toBe(0), 20_000);
    expect(await send(account)).toMatchObject({ status: 200 });
  });
});
