import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { API } from '../shared/environment.js';
import { memoryOf, ServerProcess } from '../shared/server-process.js';
import { productEnvironment } from '../shared/sign-up.js';
import { mixedRequests, send } from './traffic.js';

/** Bytes, but for the number of requests. */
export interface Memory {
  readonly idle: number;
  readonly idleHeap: number;
  readonly most: number;
  /** Means over the first and the last quarter of the traffic behind the warm-up. */
  readonly firstQuarter: number;
  readonly lastQuarter: number;
  /** With all rubbish gone: after the warm-up and at the end, JavaScript's part and the whole process. */
  readonly heapAfterWarmUp: number;
  readonly heapAtEnd: number;
  readonly heldAfterWarmUp: number;
  readonly heldAtEnd: number;
  readonly requests: number;
}

const SETTLE = 5_000;
/** What was under way when the time was over comes to its end. */
const LET_GO = 2_000;
/** So much of the whole time comes before anything is compared. */
const WARM_UP = 0.2;
const SAMPLE_EVERY = 500;

/** Holds the product under mixed traffic and watches its memory. */
export async function measureMemory(databaseUrl: string, minutes: number): Promise<Memory> {
  const probe = join(import.meta.dirname, 'heap-probe.mjs');
  const server = await ServerProcess.start(
    ['--expose-gc', '--import', probe, join(API, 'dist/main.js')],
    productEnvironment(databaseUrl),
  );
  const collected = async () => (await server.told('collect')) as NodeJS.MemoryUsage;
  try {
    await sleep(SETTLE);
    const idle = memoryOf(server.pid);
    const { heapUsed: idleHeap } = await collected();
    const requests = await mixedRequests(server.url, databaseUrl);
    const seconds = minutes * 60;
    const warmUp = Math.ceil(seconds * WARM_UP);
    const inWarmUp = await send(server.url, requests, warmUp);
    await sleep(LET_GO);
    const warm = await collected();
    const samples: number[] = [];
    const timer = setInterval(() => samples.push(memoryOf(server.pid)), SAMPLE_EVERY);
    const answered = await send(server.url, requests, Math.ceil(seconds - warmUp));
    clearInterval(timer);
    await sleep(LET_GO);
    const end = await collected();
    const quarter = Math.ceil(samples.length / 4);
    return {
      ...{ idle, idleHeap, most: Math.max(...samples) },
      ...{
        firstQuarter: mean(samples.slice(0, quarter)),
        lastQuarter: mean(samples.slice(-quarter)),
      },
      ...{ heapAfterWarmUp: warm.heapUsed, heldAfterWarmUp: warm.rss },
      ...{ heapAtEnd: end.heapUsed, heldAtEnd: end.rss, requests: inWarmUp + answered },
    };
  } finally {
    await server.stop();
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
