import { join } from 'node:path';
import { API } from '../shared/environment.js';
import { ServerProcess } from '../shared/server-process.js';
import { productEnvironment } from '../shared/sign-up.js';
import { median } from '../shared/statistics.js';
import { signIn } from './people.js';

/** Milliseconds from the start of the process, medians. */
export interface StartUp {
  /** Until it says that it runs. */
  readonly ready: number;
  /** Until somebody who had signed in before has the answer to a first query. */
  readonly firstAnswer: number;
}

/** Starts the product on a database that was there before, again and again. */
export async function measureStartUp(databaseUrl: string, times: number): Promise<StartUp> {
  const start = () =>
    ServerProcess.start([join(API, 'dist/main.js')], productEnvironment(databaseUrl));
  const first = await start();
  const { cookie } = await signIn(first.url, 'OWNER');
  await first.stop();
  const [ready, answered]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now();
    const server = await start();
    ready.push(performance.now() - begun);
    try {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query: '{ promoCodes(first: 1) { nodes { id } } }' }),
      });
      const body = await response.text();
      if (!body.includes('"pc_')) throw new Error(`no code was answered: ${body}`);
      answered.push(performance.now() - begun);
    } finally {
      await server.stop();
    }
  }
  return { ready: median(ready), firstAnswer: median(answered) };
}
