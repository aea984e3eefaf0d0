import { once } from 'node:events';
import type { Socket } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { limitHolders, PATIENCE, timeoutsOf, type Patience } from '../src/http/slow-callers.js';
import { closed, headOf, RawCaller } from './support/raw-caller.js';
import { TestServer, type ServerOptions } from './support/server.js';

const ASK = '{ viewer { person { name } } }';
const ANSWER = { viewer: { person: { name: 'Owner' } } };
const SOON = { ...PATIENCE, headers: 500, request: 1_000, lookEvery: 50 };
const ENOUGH = 10;

let server: TestServer;
/** Every connection that the server took. */
let sockets: Socket[];

async function start(options: ServerOptions): Promise<void> {
  server = await TestServer.start({ requestsAtOnce: 1, ...options });
  sockets = [];
  server.http.server.on('connection', (socket: Socket) => sockets.push(socket));
}

const callers = () => Promise.all(Array.from({ length: ENOUGH }, () => RawCaller.to(server.url)));

describe('slow senders', () => {
  afterEach(() => server.stop());

  it.each([
    [
      'of headers',
      (url: string) => `GET /healthz HTTP/1.1\r\nhost: ${url}\r\nx: ${'y'.repeat(9_000)}`,
    ],
    ['of a body', (url: string) => headOf(url, '/graphql', 9_000) + ' '.repeat(9_000)],
  ])('%s are ended, and keep nobody out meanwhile', async (_title, request) => {
    await start({ patience: SOON });
    const slow = await callers();
    const sending = slow.map((caller) => caller.trickle(request(server.url)));
    // There is room for one request only.
    for (let turn = 0; turn < 10; turn += 1) expect(await server.client.query(ASK)).toEqual(ANSWER);
    await Promise.all(slow.map(({ ended }) => ended));
    await Promise.all(sending);
    expect(slow.map(({ status }) => status)).toEqual(slow.map(() => 408));
  });

  it.each([
    ['nothing at all', () => ''],
    ['a body that is shorter than announced', (url: string) => `${headOf(url, '/graphql', 500)}{`],
    ['no body', (url: string) => headOf(url, '/auth/sign-in/email', 500)],
  ])('of %s are ended too', async (_title, request) => {
    await start({ patience: SOON });
    const silent = await callers();
    for (const caller of silent) caller.send(request(server.url));
    expect(await server.client.query(ASK)).toEqual(ANSWER);
    await Promise.all(silent.map(({ ended }) => ended));
    expect(silent.map(({ status }) => status)).toEqual(silent.map(() => 408));
  });
});

describe('huge bodies', () => {
  afterEach(() => server.stop());

  const HUGE = 500_000_000;

  it.each(['/graphql', '/auth/sign-in/email', '/healthz', '/nothing', '/'])(
    'for %s are refused before they are sent, and the connection is closed',
    async (path) => {
      await start({});
      const caller = await RawCaller.to(server.url);
      caller.send(headOf(server.url, path, HUGE));
      await caller.ended;
      expect([404, 413]).toContain(caller.status);
      expect(caller.received.length).toBeLessThan(2_000);
    },
  );

  it.each(['/graphql', '/auth/sign-in/email', '/nothing'])(
    'for %s that do not say how large they are, are not read on',
    async (path) => {
      await start({});
      const caller = await RawCaller.to(server.url);
      caller.send(
        headOf(server.url, path, 0).replace('content-length: 0', 'transfer-encoding: chunked'),
      );
      const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
      for (let sent = 0; sent < HUGE && !caller.socket.destroyed; sent += chunk.length) {
        if (!caller.socket.write(chunk)) {
          await Promise.race([once(caller.socket, 'drain').catch(() => null), caller.ended]);
        }
      }
      await caller.ended;
      expect(sockets.at(-1)?.bytesRead).toBeLessThan(5_000_000);
      expect(await server.client.query(ASK)).toEqual(ANSWER);
    },
  );
});

describe('callers who do not take their answers', () => {
  // More than the system buffers between the two.
  const large = 'x'.repeat(20_000_000);
  let bare: FastifyInstance;
  let url: string;
  afterEach(() => bare.close());

  /** The server's side of connections that asked and take nothing. */
  async function askMuch(patience: Patience): Promise<readonly Socket[]> {
    bare = fastify({ ...timeoutsOf(patience), forceCloseConnections: true });
    limitHolders(bare, patience);
    const theirs: Socket[] = [];
    let tell: () => void;
    const allCame = new Promise<void>((resolve) => (tell = resolve));
    bare.get('/large', (request, reply) => {
      if (theirs.push(request.socket) === ENOUGH) tell();
      return reply.send(large);
    });
    bare.get('/small', (_request, reply) => reply.send('small'));
    url = await bare.listen({ host: '127.0.0.1', port: 0 });
    for (let count = 0; count < ENOUGH; count += 1) {
      const caller = await RawCaller.to(url, false);
      caller.send(`GET /large HTTP/1.1\r\nhost: ${new URL(url).host}\r\n\r\n`);
    }
    await allCame;
    return theirs;
  }

  const ask = async (path: string) => (await fetch(`${url}${path}`)).text();

  it('are ended when nothing moves any more, and others are served', async () => {
    // Long enough for a slow machine to read every request first.
    const theirs = await askMuch({ ...PATIENCE, silence: 5_000, untakenBytes: Infinity });
    expect(await ask('/small')).toBe('small');
    await Promise.all(theirs.map(closed));
  });

  it('are ended, the slowest first, before their answers fill the memory', async () => {
    const room = 3;
    const theirs = await askMuch({ ...PATIENCE, untakenBytes: room * large.length });
    await Promise.all(theirs.slice(0, ENOUGH - room).map(closed));
    expect(theirs.map(({ destroyed }) => destroyed)).toEqual(
      theirs.map((_, at) => at < ENOUGH - room),
    );
    // Whoever takes an answer gets it whole, although there is no room left.
    expect((await ask('/large')) === large).toBe(true);
  });
});

it('idle connections are bounded, and make room again', async () => {
  await start({ patience: { ...SOON, connections: ENOUGH + 1 } });
  const idle = await callers();
  const tooMany = await RawCaller.to(server.url);
  await tooMany.ended;
  expect(tooMany.status).toBeNull();
  await Promise.all(idle.map(({ ended }) => ended));
  expect(await server.client.query(ASK)).toEqual(ANSWER);
  await server.stop();
});

it('one address holds a part of the connections only', async () => {
  await start({ patience: { ...PATIENCE, connectionsOfAddress: ENOUGH } });
  const idle = await callers();
  const tooMany = await RawCaller.to(server.url);
  await tooMany.ended;
  expect(tooMany.status).toBeNull();
  const [first] = idle;
  first?.socket.destroy();
  await first?.ended;
  // What ended makes room, once the server has seen it.
  await expect
    .poll(async () => (await fetch(`${server.url}/healthz`).catch(() => null))?.status)
    .toBe(200);
  // They never asked, so the server would wait for them to.
  for (const { socket } of idle) socket.destroy();
  await server.stop();
});

it('a proxy brings the connections of many', async () => {
  await start({
    patience: { ...PATIENCE, connectionsOfAddress: 1 },
    settings: { trustedProxies: ['127.0.0.0/8'] },
  });
  const many = await callers();
  for (const caller of many)
    caller.send(`GET /healthz HTTP/1.1\r\nhost: ${new URL(server.url).host}\r\n\r\n`);
  await expect.poll(() => many.map(({ status }) => status)).toEqual(many.map(() => 200));
  await server.stop();
});
