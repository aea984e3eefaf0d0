import autocannon from 'autocannon';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { DEFAULT_REQUESTS_PER_MINUTE } from '../../src/config.js';
import { API } from '../shared/environment.js';
import { ServerProcess } from '../shared/server-process.js';
import { productEnvironment } from '../shared/sign-up.js';
import { signIn } from '../weight/people.js';
import type { Attack } from './attacks.js';
import { CALLERS, signInCrowd } from './crowd.js';
import { GUESSES, tryToSignIn } from './guesses.js';

/** What a run came to. Bytes are what is held when all rubbish has been collected, milliseconds the others' answers. */
export interface Run {
  readonly name: string;
  readonly attacks: number;
  readonly heap: number;
  readonly process: number;
  readonly p50: number;
  readonly p99: number;
}

const SETTLE = 2_000;

/** Others, who work on while callers attack: ten requests a second. */
const OTHERS = { query: '{ promoCodes(first: 20) { nodes { id text status } } }' };
const OTHERS_RATE = 10;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Runs a server of its own, with or without an attack: by five callers, each as often as the limit allows, or by strangers. */
export async function measure(
  databaseUrl: string,
  seconds: number,
  attack: Attack | typeof GUESSES | null,
): Promise<Run> {
  const server = await ServerProcess.start(
    [
      '--expose-gc',
      '--import',
      join(API, 'bench/weight/heap-probe.mjs'),
      join(API, 'dist/main.js'),
    ],
    productEnvironment(databaseUrl),
  );
  try {
    const others = await signIn(server.url, 'OWNER');
    const [quiet, attacks] = await Promise.all([
      autocannon({
        ...{ url: server.url, method: 'POST', connections: 1, duration: seconds },
        ...{ overallRate: OTHERS_RATE, headers: { ...JSON_TYPE, ...others } },
        body: JSON.stringify(OTHERS),
      }),
      attack === null ? 0 : attackBy(server.url, seconds, attack),
    ]);
    await sleep(SETTLE);
    const { heapUsed, rss } = (await server.told('collect')) as NodeJS.MemoryUsage;
    return {
      ...{
        name: attack === GUESSES ? attack : (attack?.name ?? 'quiet'),
        attacks,
        heap: heapUsed,
        process: rss,
      },
      ...{ p50: quiet.latency.p50, p99: quiet.latency.p99 },
    };
  } finally {
    await server.stop();
  }
}

const attackBy = (url: string, seconds: number, attack: Attack | typeof GUESSES) =>
  attack === GUESSES ? tryToSignIn(url, seconds) : attacked(url, seconds, attack);

/** @returns how many of its requests were answered with 200; refusals are answers too */
async function attacked(url: string, seconds: number, { as, body }: Attack): Promise<number> {
  const cookies = await signInCrowd(new URL(url).origin, as);
  let turn = 0;
  const setupRequest = (request: autocannon.Request) => ({
    ...request,
    body: JSON.stringify(body(turn++)),
  });
  const results = await Promise.all(
    cookies.map((cookie) =>
      autocannon({
        ...{ url, method: 'POST', connections: CALLERS, duration: seconds },
        overallRate: DEFAULT_REQUESTS_PER_MINUTE / 60,
        requests: [{ method: 'POST', headers: { ...JSON_TYPE, cookie }, setupRequest }],
      }),
    ),
  );
  return results.reduce((sum, result) => sum + result['2xx'], 0);
}
