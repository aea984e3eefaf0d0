import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawCaller } from './support/raw-caller.js';
import { TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

interface Sent {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** A request with the headers of an attacker's choice; `fetch` would not let us set some. */
function send(
  headers: Readonly<Record<string, string>>,
  { method = 'POST', path = '/graphql', body = '{"query":"{ viewer { person { name } } }"}' } = {},
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${server.url}${path}`,
      { method, headers: withCookie(headers) },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers });
        });
      },
    );
    call.on('error', reject);
    call.end(method === 'POST' ? body : undefined);
  });
}

/** A signed-in browser's: its cookie goes with whatever a page makes it send. */
function withCookie(headers: Readonly<Record<string, string>>) {
  return { cookie: server.cookie, ...headers };
}

const json = { 'content-type': 'application/json' };
const port = () => new URL(server.url).port;

describe('Host', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', '127.0.0.1:80', 'LOCALHOST'])(
    '%s is us',
    async (host) => {
      expect((await send({ ...json, host })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:4000',
    '10.0.0.1',
    '0.0.0.0',
    '127.0.0.1@evil.example',
  ])('%j is not', async (host) => {
    for (const path of ['/graphql', '/', '/graphiql', '/healthz']) {
      const { status, body } = await send(
        { ...json, host },
        { path, method: path === '/graphql' ? 'POST' : 'GET' },
      );
      // Node itself refuses an empty or malformed one.
      expect([400, 403]).toContain(status);
      expect(body).not.toContain('Owner');
      expect(body.length).toBeLessThan(2_000);
    }
  });
});

describe('what is no request of anybody who means well', () => {
  const raw = async (lines: readonly string[]): Promise<string> => {
    const caller = await RawCaller.to(server.url);
    caller.send(`${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
    await caller.ended;
    return caller.received;
  };
  const own = () => `host: 127.0.0.1:${port()}`;

  it.each([
    ['a path that cannot be read', () => ['GET /%zz HTTP/1.1', own()], 400],
    ['a port that there is not', () => ['GET / HTTP/1.1', 'host: 127.0.0.1:99999999'], 403],
    ['... of sign-in', () => ['GET /auth/setup HTTP/1.1', 'host: 127.0.0.1:99999999'], 403],
    ['another host in the line', () => ['GET http://evil.example/auth/setup HTTP/1.1', own()], 403],
    ['no host in the line', () => ['GET http:///auth/setup HTTP/1.1', own()], 400],
    ['two hosts', () => ['GET /auth/setup HTTP/1.1', own(), 'Host: evil.example'], 400],
    ['... of one name', () => ['GET /auth/setup HTTP/1.1', own(), 'x: host', own()], 400],
    ['no host at all', () => ['GET /auth/setup HTTP/1.1'], 403],
    ['no HTTP', () => ['HELLO'], 400],
    ['headers without end', () => ['GET / HTTP/1.1', own(), `x: ${'y'.repeat(20_000)}`], 431],
  ] as const)('%s is refused by an answer of ours', async (_what, lines, status) => {
    const answer = await raw(lines());
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/content-security-policy: default-src 'self'/i);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
    expect(answer).toMatch(/x-request-id: [0-9a-f-]{36}/i);
    expect(answer).toMatch(/"extensions":\{"code":"(BAD_REQUEST|FORBIDDEN)"/);
    expect(server.log.filter((line) => line.includes('unexpected error'))).toEqual([]);
  });

  it('our own host in the line is us', async () => {
    const answer = await raw([`GET ${server.url}/auth/setup HTTP/1.1`, own()]);
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });
});

describe('Origin', () => {
  it('is ours', async () => {
    const host = `127.0.0.1:${port()}`;
    expect((await send({ ...json, host, origin: `http://${host}` })).status).toBe(200);
  });

  it.each([
    () => 'http://evil.example',
    () => 'null',
    () => 'http://127.0.0.1',
    () => `https://127.0.0.1:${port()}`,
    () => `http://localhost:${port()}`,
    () => `http://127.0.0.1:${port()}.evil.example`,
  ])('another one is refused (%#)', async (origin) => {
    const { status, body } = await send({ ...json, origin: origin() });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('no answer allows another origin', async () => {
    const asked = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const { status, headers } = await send(asked, { method: 'OPTIONS' });
    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('requests that a form of another page can send', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'query=mutation%7B__typename%7D'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{__typename}\r\n--x--',
    ],
    ['text/plain', '{"query":"{__typename}"}'],
  ])('%s is refused', async (type, body) => {
    const { status } = await send({ 'content-type': type }, { body });
    expect(status).toBe(415);
  });

  it('a GET without a header of ours is refused, and a GET mutation with it', async () => {
    const query = encodeURIComponent('{ __typename }');
    expect((await send({}, { method: 'GET', path: `/graphql?query=${query}` })).status).toBe(400);
    const mutation = encodeURIComponent('mutation { __typename }');
    const path = `/graphql?query=${mutation}`;
    const own = { 'apollo-require-preflight': '1' };
    expect((await send(own, { method: 'GET', path })).status).toBe(405);
  });
});

describe('security headers', () => {
  it.each(['/', '/graphiql', '/graphql', '/nothing', '/healthz'])('are on %s', async (path) => {
    const { headers } = await send({ accept: 'text/html' }, { method: 'GET', path });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('http');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
