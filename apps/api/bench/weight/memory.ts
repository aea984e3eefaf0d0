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
  /** Of JavaScript, with all rubbish gone: after the warm-up and at the end. */
  readonly heapAfterWarmUp: number;
  readonly heapAtEnd: number;
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
  const heap = async () => ((await server.told('heap')) as NodeJS.MemoryUsage).heapUsed;
  try {
    await sleep(SETTLE);
    const idle = memoryOf(server.pid);
    const idleHeap = await heap();
    const requests = await mixedRequests(server.url, databaseUrl);
    const seconds = minutes * 60;
    const warmUp = Math.ceil(seconds * WARM_UP);
    const inWarmUp = await send(server.url, requests, warmUp);
    await sleep(LET_GO);
    const heapAfterWarmUp = await heap();
    const samples: number[] = [];
    const timer = setInterval(() => samples.push(memoryOf(server.pid)), SAMPLE_EVERY);
    const answered = await send(server.url, requests, Math.ceil(seconds - warmUp));
    clearInterval(timer);
    await sleep(LET_GO);
    const quarter = Math.ceil(samples.length / 4);
    return {
      ...{ idle, idleHeap, most: Math.max(...samples) },
      ...{
        firstQuarter: mean(samples.slice(0, quarter)),
        lastQuarter: mean(samples.slice(-quarter)),
      },
      ...{ heapAfterWarmUp, heapAtEnd: await heap(), requests: inWarmUp + answered },
    };
  } finally {
    await server.stop();
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
