import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { BlockList, isIPv6, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** As many connections as may wait for a server to take them, if the server does not say otherwise (Node's backlog). */
const WAITING = 511;

/** The connections of a server: how many one address may hold, and which of them are in use. */
export class Connections {
  /** The request that is answered on each; null between requests, and before the first. */
  private readonly open = new Map<Socket, IncomingMessage | null>();
  private taken = 0;
  private readonly held = new Map<string, number>();
  private readonly proxies: BlockList;

  /**
   * @param ofAddress connections of one address; one more is ended at once
   * @param proxies addresses and networks of proxies, which bring the connections of many
   */
  constructor(
    server: Server,
    private readonly ofAddress: number,
    proxies: readonly string[],
  ) {
    this.proxies = listOf(proxies);
    server.on('connection', (socket: Socket) => {
      this.take(socket);
    });
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.open.set(request.socket, request);
      response.once('close', () => {
        // The next request of the connection may have come already.
        if (this.open.get(request.socket) === request) this.open.set(request.socket, null);
      });
    });
  }

  /**
   * Resolves when the event loop has taken no connection in two turns, and so has read what had come on those that
   * it took before. It takes one connection in a turn, and a busy one's turns are long.
   */
  async haveSettled(): Promise<void> {
    for (let turns = 0, seen = -1; seen !== this.taken && turns < WAITING; turns += 1) {
      seen = this.taken;
      await nextTurn();
      await nextTurn();
    }
  }

  /** Ends those on which nothing is being answered: idle ones, and those that have sent half a request. */
  endUnused(): void {
    for (const [socket, request] of this.open) {
      if (request?.complete !== true) socket.destroy();
    }
  }

  private take(socket: Socket): void {
    this.taken += 1;
    const holder = holderOf(socket.remoteAddress ?? '');
    const count = (this.held.get(holder) ?? 0) + 1;
    if (count > this.ofAddress && !this.isProxy(socket.remoteAddress ?? '')) {
      socket.destroy();
      return;
    }
    this.held.set(holder, count);
    this.open.set(socket, null);
    socket.once('close', () => {
      this.open.delete(socket);
      const left = (this.held.get(holder) ?? 1) - 1;
      if (left === 0) this.held.delete(holder);
      else this.held.set(holder, left);
    });
  }

  private isProxy(address: string): boolean {
    const plain = withoutPrefix(address);
    return this.proxies.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
  }
}

/** An IPv6 address comes with the 2^64 of its network. */
export function holderOf(address: string): string {
  const plain = withoutPrefix(address);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - groups.length - last.length;
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...last].slice(0, 4).join(':');
}

function withoutPrefix(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
