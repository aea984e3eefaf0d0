import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * What happens to a transaction: its connection breaks at an INSERT, before the server hears its COMMIT, or before
 * that is answered; or the server answers the COMMIT by a deadlock, as nodes of a cluster do.
 */
export type Cut = 'AT_INSERT' | 'BEFORE' | 'AFTER' | 'REFUSED';

/** Length and number of a packet. */
const HEADER = 4;
/** A statement of the MySQL protocol. */
const query = (sql: string) => Buffer.from(`\x03${sql}`, 'latin1');
const COMMIT = query('COMMIT');
const INSERT = query('INSERT');

function packet(number: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUIntLE(payload.length, 0, 3);
  header.writeUInt8(number, 3);
  return Buffer.concat([header, payload]);
}

const DEADLOCK = packet(1, Buffer.from('\xff\xbd\x04#40001Deadlock found', 'latin1'));
const ROLLBACK = packet(0, query('ROLLBACK'));

/** Stands between a pool and its server, and breaks connections. */
export interface CuttingProxy {
  /** The server's address through the proxy. */
  readonly url: string;
  /** What happens to the next transactions, in their order; those after them pass. */
  cut(...cuts: readonly Cut[]): void;
  /** How many were cut. */
  readonly count: () => number;
  stop(): Promise<void>;
}

export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const waiting: Cut[] = [];
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    const answer = (chunk: Buffer) => client.write(chunk);
    upstream.on('data', answer);
    client.on('data', (chunk) => {
      const body = chunk.subarray(HEADER);
      const isInsert = body.subarray(0, INSERT.length).equals(INSERT);
      const isMeant = waiting[0] === 'AT_INSERT' ? isInsert : body.equals(COMMIT);
      const cut = isMeant ? waiting.shift() : undefined;
      if (cut !== undefined) count += 1;
      if (cut === 'BEFORE' || cut === 'AT_INSERT') {
        end();
      } else if (cut === 'AFTER') {
        upstream.off('data', answer);
        // The server has answered: what was to be committed is.
        upstream.once('data', end);
        upstream.write(chunk);
      } else if (cut === 'REFUSED') {
        upstream.off('data', answer);
        upstream.once('data', () => {
          upstream.on('data', answer);
          client.write(DEADLOCK);
        });
        upstream.write(ROLLBACK);
      } else {
        upstream.write(chunk);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const through = new URL(url);
  through.port = String(address.port);
  return {
    url: through.href,
    cut: (...cuts) => {
      waiting.splice(0, waiting.length, ...cuts);
    },
    count: () => count,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
