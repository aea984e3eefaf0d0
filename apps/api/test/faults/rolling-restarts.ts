import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { ServerProcess } from '../support/process.js';
import { ownerClient } from '../support/sign-in.js';

/** How often the balancer asks whether a process is ready, in milliseconds. */
const LOOK_EVERY = 100;
const PROCESSES = 3;
const CALLERS = 4;

const ASK = JSON.stringify({ query: '{ viewer { person { name } } }' });

export interface Outcome {
  readonly restarts: number;
  readonly requests: number;
  /** What went wrong with each request that was lost. */
  readonly failed: readonly string[];
}

interface Place {
  readonly port: number;
  server: ServerProcess;
  isReady: boolean;
}

/** A balancer as they are: it keeps connections open, leaves what is not ready, and repeats nothing. */
class Balancer {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 50 });
  private turn = 0;

  constructor(private readonly places: readonly Place[]) {}

  async look(): Promise<void> {
    await Promise.all(
      this.places.map(async (place) => {
        place.isReady = await this.send(place.port, 'GET', '/readyz').then(
          (status) => status === 200,
          () => false,
        );
      }),
    );
  }

  /** @returns what went wrong; null for an answer */
  async ask(cookie: string): Promise<string | null> {
    const ready = this.places.filter(({ isReady }) => isReady);
    const place = ready[(this.turn += 1) % ready.length];
    if (place === undefined) return 'no process is ready';
    try {
      const status = await this.send(place.port, 'POST', '/graphql', cookie);
      return status === 200 ? null : `status ${status}`;
    } catch (error) {
      return String(error);
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private async send(port: number, method: string, path: string, cookie = ''): Promise<number> {
    const headers = { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) };
    const host = '127.0.0.1';
    const sent = request({ agent: this.agent, host, port, method, path, headers });
    sent.end(method === 'POST' ? ASK : undefined);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const ended = once(response, 'end');
    response.resume();
    await ended;
    return response.statusCode ?? 0;
  }
}

/** Restarts three processes on one database one after the other, again and again, under load. */
export async function rollingRestarts(databaseUrl: string, rounds: number): Promise<Outcome> {
  const environment = { DATABASE_URL: databaseUrl, REQUESTS_PER_MINUTE: '100000000' };
  const places: Place[] = [];
  for (let count = 0; count < PROCESSES; count += 1) {
    const server = new ServerProcess(environment);
    const port = Number(new URL(await server.address()).port);
    places.push({ port, server, isReady: true });
  }
  const balancer = new Balancer(places);
  const { cookie } = await ownerClient(`http://127.0.0.1:${places[0]?.port ?? 0}`);
  const failed: string[] = [];
  let requests = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      await balancer.look();
      await sleep(LOOK_EVERY);
    }
  })();
  const callers = Array.from({ length: CALLERS }, async () => {
    while (!isOver) {
      const wrong = await balancer.ask(cookie);
      requests += 1;
      if (wrong !== null) failed.push(wrong);
      await sleep(5);
    }
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const place of places) {
      place.server.kill('SIGTERM');
      await place.server.ended();
      place.server = new ServerProcess({ ...environment, PORT: String(place.port) });
      await place.server.address();
      while (!place.isReady) await sleep(LOOK_EVERY);
    }
  }
  isOver = true;
  await Promise.all([looking, ...callers]);
  balancer.close();
  for (const { server } of places) server.kill('SIGTERM');
  await Promise.all(places.map(({ server }) => server.ended()));
  return { restarts: rounds * PROCESSES, requests, failed };
}
