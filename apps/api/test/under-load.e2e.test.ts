import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../src/composition-root.js';
import type { Answer, Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { Gate } from './support/gate.js';
import { ServerProcess } from './support/process.js';
import { TestServer } from './support/server.js';
import { ownerClient } from './support/sign-in.js';
import { make, makeWorld, mutationOf, type World } from './support/world.js';

const ASK = '{ viewer { person { name } } }';
const ANSWER = { viewer: { person: { name: 'Owner' } } };
const AT_ONCE = 5;

const isRefusedWith = (code: string, status: number, answer: Answer<unknown>) =>
  answer.status === status &&
  answer.errors.length === 1 &&
  answer.errors[0]?.extensions.code === code &&
  answer.headers.get('retry-after') === '1';
const isRefused = (answer: Answer<unknown>) => isRefusedWith('OVERLOADED', 503, answer);
/** All is asked by one caller, who gets a part of the places. */
const isRefusedToCaller = (answer: Answer<unknown>) => isRefusedWith('RATE_LIMITED', 429, answer);

describe('more requests than may be under way', () => {
  const gate = new Gate();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ change: gate.before, requestsAtOnce: AT_ONCE });
  });
  beforeEach(() => {
    gate.close();
  });
  afterEach(() => {
    gate.open();
  });
  afterAll(() => server.stop());

  const fill = async () => {
    const waiting = Array.from({ length: AT_ONCE }, () => server.client.send(ASK));
    await gate.holds(AT_ONCE);
    return waiting;
  };

  it('are refused while the others are worked on, and none of those is lost', async () => {
    const waiting = await fill();
    const seen = gate.seen;
    const refused = await Promise.all(Array.from({ length: 600 }, () => server.client.send(ASK)));
    expect(refused.filter(isRefused)).toHaveLength(600);
    // Neither who calls nor anything else was looked up for them.
    expect(gate.seen).toBe(seen);
    gate.open();
    for (const answer of await Promise.all(waiting)) expect(answer.data).toEqual(ANSWER);
    expect(await server.client.query(ASK)).toEqual(ANSWER);
  });

  it('are told what happened, and when to come again', async () => {
    const waiting = await fill();
    const { status, headers, errors, data } = await server.client.send(ASK);
    expect([status, headers.get('retry-after'), data]).toEqual([503, '1', undefined]);
    expect(errors).toEqual([
      {
        message:
          'The server has more to do than it can. Nothing of this request was done: try again in a second.',
        extensions: { code: 'OVERLOADED', requestId: headers.get('x-request-id') },
      },
    ]);
    // Strangers are not told to sign in: who asks is not looked at.
    const stranger = await fetch(`${server.url}/graphql?query=${encodeURIComponent(ASK)}`);
    expect(stranger.status).toBe(503);
    gate.open();
    await Promise.all(waiting);
    // Once, not for each of the hundreds.
    expect(server.log.filter((line) => line.includes('"Overloaded"'))).toHaveLength(1);
  });

  it('keep neither health nor sign-in nor the pages from answering', async () => {
    const waiting = await fill();
    for (const path of ['/healthz', '/readyz', '/auth/get-session']) {
      const { status } = await fetch(`${server.url}${path}`, {
        headers: { cookie: server.cookie },
      });
      expect([path, status]).toEqual([path, 200]);
    }
    gate.open();
    await Promise.all(waiting);
  });

  it('find no more room when those who are let in hang up: their work goes on', async () => {
    const hangUp = new AbortController();
    const { url, cookie } = server;
    const waiting = Array.from({ length: AT_ONCE }, () =>
      fetch(`${url}/graphql?query=${encodeURIComponent(ASK)}`, {
        headers: { cookie, 'apollo-require-preflight': '1' },
        signal: hangUp.signal,
      }).catch(() => 'gone'),
    );
    await gate.holds(AT_ONCE);
    hangUp.abort();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => 'gone'));
    expect(isRefused(await server.client.send(ASK))).toBe(true);
    gate.open();
    // The work of those who left ends in turns of its own.
    let last = await server.client.send(ASK);
    while (isRefused(last)) last = await server.client.send(ASK);
    expect(last.data).toEqual(ANSWER);
  });

  it('leave nothing behind', async () => {
    const waiting = await fill();
    const refused = Array.from({ length: 300 }, () =>
      server.client.send(`${ASK}${' '.repeat(200_000)}`),
    );
    const answers = await Promise.all(refused);
    expect(answers.filter(isRefused)).toHaveLength(300);
    gate.open();
    await Promise.all(waiting);
    // 300 bodies are 60 MB.
    expect(heapAfterCollection() - heapAtStart).toBeLessThan(30_000_000);
  });
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapAfterCollection(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const heapAtStart = heapAfterCollection();

it('a database that does not answer makes /readyz say so, and it is asked once', async () => {
  let asked = 0;
  let answer: (ready: boolean) => void = () => undefined;
  const isReady = () => {
    asked += 1;
    if (asked > 1) return Promise.resolve(true);
    return new Promise<boolean>((resolve) => (answer = resolve));
  };
  const server = await TestServer.start({ change: (app: App) => ({ ...app, isReady }) });
  const ask = () => fetch(`${server.url}/readyz`);
  const late = await Promise.all([ask(), ask(), ask()]);
  expect(late.map(({ status }) => status)).toEqual([503, 503, 503]);
  expect(asked).toBe(1);
  answer(true);
  expect((await ask()).status).toBe(200);
  await server.stop();
});

describeOnEngines('600 callers who change something', (engine) => {
  const CALLERS = 600;
  const create = mutationOf('createPerformancePartner');

  const createNamed = (client: Client, { account }: World, name: string) =>
    client.send<{ createPerformancePartner: { node: { id: string } | null } }>(
      create,
      { input: { name } },
      { account },
    );

  interface Page {
    readonly page: {
      readonly nodes: readonly { readonly name: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }

  const partnersOf = async (client: Client, { account }: World) => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { page }: Page = await client.query<Page>(
        'query ($after: String) { page: performancePartners(first: 100, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after },
        { account },
      );
      names.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return names;
  };

  it('are answered or refused, none half; the same process answers directly afterwards', async () => {
    const fresh = await engine.create();
    const server = new ServerProcess({ DATABASE_URL: fresh.url, REQUESTS_AT_ONCE: '20' });
    const client = await ownerClient(await server.address());
    const world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR');
    const names = Array.from({ length: CALLERS }, (_, number) => `Partner ${number}`);
    const answers = await Promise.all(names.map((name) => createNamed(client, world, name)));

    const after = await createNamed(client, world, 'Directly afterwards');
    expect(after.data?.createPerformancePartner.node?.id).toBeDefined();
    const isDone = (_: string, at: number) =>
      Boolean(answers[at]?.data?.createPerformancePartner.node);
    const done = names.filter(isDone);
    const refused = answers.filter((answer) => isRefused(answer) || isRefusedToCaller(answer));
    expect(done.length).toBeGreaterThan(0);
    expect(done.length + refused.length).toBe(CALLERS);
    // What was answered is there, and what was refused is not.
    const there = await partnersOf(client, world);
    expect(there.filter((name) => name.startsWith('Partner ')).sort()).toEqual(done.sort());
    // Whoever was refused may simply try again.
    for (const name of names.filter((each) => !done.includes(each)).slice(0, 5)) {
      await make(client, 'createPerformancePartner', { name }, world.account);
    }
    const faults = server.stderr.split('\n').filter((line) => line !== '');
    expect(faults.filter((line) => !line.includes('"Overloaded"'))).toEqual([]);
    server.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    await fresh.remove();
  });
});
