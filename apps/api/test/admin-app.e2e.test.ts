import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawCaller } from './support/raw-caller.js';
import { TestServer } from './support/server.js';

const PAGE = '<!doctype html><title>Creator Codes</title>';
const SCRIPT = `console.log('${'hello '.repeat(1_000)}');`;

/** Another text than the script's, to tell which of the two was sent. */
const BESIDE = `console.log('compressed by the build');`;

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'creator-codes-app-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for you');
  await writeFile(join(folder, 'dist/index.html'), PAGE);
  await writeFile(join(folder, 'dist/favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'dist/assets/index-a1b2c3.js'), SCRIPT);
  await writeFile(join(folder, 'dist/assets/page-d4e5f6.js'), SCRIPT);
  await writeFile(join(folder, 'dist/assets/page-d4e5f6.js.br'), brotliCompressSync(BESIDE));
  server = await TestServer.start({ adminFolder: join(folder, 'dist') });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    headers: { accept: 'text/html,*/*', ...headers },
    redirect: 'manual',
  });
}

describe('the admin app', () => {
  it.each(['/', '/graphiql', '/codes', '/codes/pc_x?tab=history', '/index.html'])(
    'is at %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe(PAGE);
    },
  );

  it.each(['*/*', 'application/json'])('is at / for whoever accepts %s', async (accept) => {
    const response = await get('/', { accept });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAGE);
  });

  it('keeps files whose names carry a hash for good, compressed', async () => {
    const response = await get('/assets/index-a1b2c3.js', { 'accept-encoding': 'br' });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(await response.text()).toBe(SCRIPT);
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('sends what the build compressed, to those who can read it', async () => {
    const response = await get('/assets/page-d4e5f6.js', { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe(BESIDE);
    const plain = await get('/assets/page-d4e5f6.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
    expect((await get('/assets/page-d4e5f6.js.br')).status).toBe(404);
  });

  it('a script that is gone is not the page', async () => {
    const response = await get('/assets/index-old.js', { accept: '*/*' });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<');
  });

  describe('asked for a path as it is written, which `fetch` would tidy up first', () => {
    /** The whole answer. */
    const raw = async (path: string): Promise<string> => {
      const caller = await RawCaller.to(server.url);
      caller.send(
        `GET ${path} HTTP/1.1\r\nhost: ${new URL(server.url).host}\r\nconnection: close\r\n\r\n`,
      );
      await caller.ended;
      return caller.received;
    };

    it('serves what is inside of the folder, however it is written', async () => {
      expect(await raw('/assets/%69ndex-a1b2c3.js')).toContain('hello hello');
    });

    it.each([
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e%2fsecret.txt',
      '/assets/../../secret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/assets/....//....//secret.txt',
      '/..;/secret.txt',
      '/%252e%252e/secret.txt',
      '//etc/passwd',
      '/../../../../../../../../etc/passwd',
      '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    ])('nothing outside of it is served: %s', async (path) => {
      const answer = await raw(path);
      expect(answer).toMatch(/^HTTP\/1\.1 (200|4\d\d) /);
      expect(answer).not.toMatch(/not for you|root:/);
      // Only an address that could be a route of the app is answered by the page.
      if (answer.startsWith('HTTP/1.1 200')) expect(answer).toContain(PAGE);
    });
  });

  it('the API’s address leads a browser to the explorer', async () => {
    const response = await get('/graphql');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/graphiql');
  });
});

it('without a build the API works, and the page says what to do', async () => {
  const bare = await TestServer.start({ adminFolder: join(folder, 'nothing') });
  const response = await fetch(`${bare.url}/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('npm start');
  expect(await bare.client.query('{ __typename }')).toEqual({ __typename: 'Query' });
  await bare.stop();
});
