import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A caller who speaks HTTP by hand, as slowly or wrongly as a test wants. */
export class RawCaller {
  /** What the server sent so far. */
  received = '';
  readonly ended: Promise<void>;

  private constructor(readonly socket: Socket) {
    this.ended = closed(socket);
    // A connection that the server cut off is what the tests wait for.
    socket.on('error', () => undefined);
  }

  /** @param takes false: never reads what the server sends */
  static async to(url: string, takes = true): Promise<RawCaller> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) });
    const caller = new RawCaller(socket);
    if (takes) socket.on('data', (chunk: Buffer) => (caller.received += chunk.toString()));
    await once(socket, 'connect');
    return caller;
  }

  send(text: string): void {
    this.socket.write(text);
  }

  /** Sends one character after the other, with a pause between, for as long as the connection is there. */
  async trickle(text: string, pause = 20): Promise<void> {
    for (const character of text) {
      if (this.socket.destroyed) return;
      this.send(character);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** The status of the first answer; null where the connection ended without one. */
  get status(): number | null {
    const status = /^HTTP\/1\.1 (\d+)/.exec(this.received)?.[1];
    return status === undefined ? null : Number(status);
  }
}

/** Resolves when the connection is no more, whoever ended it and how. */
export function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve();
    else socket.once('close', () => resolve());
  });
}

/** The beginning of a request; a body of `length` bytes is announced. */
export function headOf(url: string, path: string, length: number, cookie = ''): string {
  return [
    `POST ${path} HTTP/1.1`,
    `host: ${new URL(url).host}`,
    ...(cookie === '' ? [] : [`cookie: ${cookie}`]),
    'content-type: application/json',
    `content-length: ${length}`,
    '\r\n',
  ].join('\r\n');
}
