import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Connections, holderOf } from './connections.js';
import { Drain } from './drain.js';
import { registerHealth } from './health.js';

const REQUEST = 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n';

describe('a server that stops', () => {
  const server = () => fastify({ forceCloseConnections: 'idle', return503OnClosing: true });
  let http: ReturnType<typeof server>;
  let url: string;
  let drain: Drain;
  /** What ends the step that stopping is at. */
  let next: () => void;
  let answer: () => void;
  /** Happens right before the port is closed. */
  let closing: () => unknown;

  beforeEach(async () => {
    http = server();
    const connections = new Connections(http.server, 1_000, []);
    drain = new Drain(http, connections, () => new Promise<void>((resolve) => (next = resolve)));
    registerHealth(
      http,
      () => Promise.resolve(true),
      () => drain.isDraining,
    );
    closing = () => undefined;
    http.addHook('preClose', (done) => {
      closing();
      done();
    });
    http.get('/slow', () => new Promise((resolve) => (answer = () => resolve('done'))));
    url = await http.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(() => http.close());

  const ask = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    await response.text();
    return [response.status, response.headers.get('connection')];
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('says that it is not ready, then ends connections, then closes the port', async () => {
    expect(await ask('/readyz')).toEqual([200, 'keep-alive']);
    const slow = ask('/slow');
    const port = Number(new URL(url).port);
    const idle = connect({ host: '127.0.0.1', port });
    const half = connect({ host: '127.0.0.1', port });
    await Promise.all([once(idle, 'connect'), once(half, 'connect')]);
    half.write('POST /slow HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{');
    const ended = Promise.all([once(idle.resume(), 'close'), once(half.resume(), 'close')]);
    half.on('error', () => undefined);

    const stopped = drain.stop();
    expect(await ask('/readyz')).toEqual([503, 'keep-alive']);
    expect(await ask('/healthz')).toEqual([200, 'keep-alive']);
    next();
    await turn();
    expect(await ask('/healthz')).toEqual([200, 'close']);
    expect([idle.destroyed, half.destroyed]).toEqual([false, false]);
    next();
    await ended;
    await expect(ask('/healthz')).rejects.toThrow();
    // What was under way is answered.
    answer();
    expect(await slow).toEqual([200, 'close']);
    await stopped;
  });

  it('answers what was sent before the port is closed, also what it has not read yet', async () => {
    const port = Number(new URL(url).port);
    const opened = () => connect({ host: '127.0.0.1', port });
    const read = async (socket: Socket) => {
      let text = '';
      socket.on('error', () => undefined).on('data', (chunk: Buffer) => (text += String(chunk)));
      await once(socket, 'close').catch(() => undefined);
      return text.split('\r\n')[0];
    };
    const sockets = Array.from({ length: 5 }, opened);
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    while ((await connectionsOf(http.server)) < sockets.length) await turn();
    // Whoever sends while it closes is told to come again.
    const late = opened();
    await once(late, 'connect');
    closing = () => late.write(REQUEST);
    const stopped = drain.stop();
    next();
    await turn();
    // All of it happens while the event loop does something else: nothing is read, nobody new is taken.
    sockets.push(...Array.from({ length: 20 }, opened));
    for (const socket of sockets) socket.write(REQUEST);
    next();
    const answers = await Promise.all([...sockets, late].map(read));
    expect(answers).toEqual([
      ...sockets.map(() => 'HTTP/1.1 200 OK'),
      'HTTP/1.1 503 Service Unavailable',
    ]);
    await stopped;
  });
});

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
  });
}

it('whoever has an IPv6 address is their network, however it is written', () => {
  expect(holderOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(holderOf('2001:db8:1:2::7')).toBe(holderOf('2001:db8:1:2:3:4:5:6'));
  expect(holderOf('2001:db8:1:2::7')).not.toBe(holderOf('2001:db8:1:3::7'));
  expect(holderOf('2001:db8::7')).toBe('2001:db8:0:0');
  expect(holderOf('::1')).toBe('0:0:0:0');
});
