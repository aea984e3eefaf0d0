import { getIntrospectionQuery } from 'graphql';
import { expect, it } from 'vitest';
import { Client, type Answer } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { Pair } from './support/pair.js';
import { TestServer } from './support/server.js';

const LIMIT = 40;
const settings = { requestsPerMinute: LIMIT };

/** The window is a minute of the clock: none of it may end in the middle of a test. */
async function earlyInTheMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 20_000) await new Promise((resolve) => setTimeout(resolve, left));
}

const ask = (client: Client) => client.send('{ viewer { person { name } } }');
const refused = (answers: readonly Answer<unknown>[]) =>
  answers.filter(({ status }) => status === 429);

describeOnEngines('requests within a minute', (engine) => {
  it('are limited for each caller alone, and the answer says how much and how long', async () => {
    const server = await TestServer.start({ engine, settings });
    const account = await server.client.query<{
      createAccount: { account: { id: string } };
    }>(
      'mutation { createAccount(input: { name: "A", mode: CREATOR_ONLY, timeZone: "UTC" }) { account { id } } }',
    );
    const other = await server.as('ANALYST', account.createAccount.account.id);
    await earlyInTheMinute();
    const answers: Answer<unknown>[] = [];
    for (let turn = 0; turn < LIMIT + 5; turn += 1) answers.push(await ask(server.client));
    const [first] = refused(answers);
    expect(refused(answers).length).toBeGreaterThanOrEqual(5);
    expect(first?.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^More than 40 requests within a minute, which is the limit; large ones count as several\. Try again in \d+ s\.$/,
        ) as string,
        extensions: { code: 'RATE_LIMITED' },
      },
    ]);
    expect(Number(first?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.stringify(first?.errors).length).toBeLessThan(2_000);
    expect((await ask(other)).status).toBe(200);
    await server.stop();
  }, 90_000);

  it('count as several where they ask for much, whoever asks it', async () => {
    const server = await TestServer.start({ engine, settings });
    await earlyInTheMinute();
    const introspect = () => server.client.send(getIntrospectionQuery());
    // Half of what one request may cost, more than half of what the minute holds.
    expect((await introspect()).status).toBe(200);
    expect((await ask(server.client)).status).toBe(200);
    expect((await introspect()).status).toBe(200);
    expect((await ask(server.client)).status).toBe(429);
    expect((await introspect()).status).toBe(429);
    await server.stop();
  }, 90_000);

  it('count by the length of a text that is new, also where it is refused', async () => {
    const server = await TestServer.start({ engine, settings });
    const tooDear = (turn: number) =>
      `{ ${Array.from({ length: 30 }, (_, number) => `a${number}: promoCodes(first: 100, filter: { search: "S${turn}" }) { count { value } nodes { id text owner { __typename } } }`).join(' ')} }`;
    const status = async (text: string) => (await server.client.send(text)).status;
    await earlyInTheMinute();
    expect(tooDear(0).length).toBeGreaterThan(3_000);
    // Known from the second time on: else three times would be all.
    for (let turn = 0; turn < 5; turn += 1) expect(await status(tooDear(0))).toBe(400);
    const answers: number[] = [];
    for (let turn = 1; turn <= 10; turn += 1) answers.push(await status(tooDear(turn)));
    expect(answers.filter((code) => code === 400).length).toBeLessThanOrEqual(2);
    expect(answers.at(-1)).toBe(429);
    await server.stop();
  }, 90_000);

  it('count by the length of what cannot be read at all', async () => {
    const server = await TestServer.start({ engine, settings });
    await earlyInTheMinute();
    const answers: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      answers.push((await server.client.send(`{ ${'x'.repeat(4_000)}`)).status);
    }
    expect(answers.at(-1)).toBe(429);
    await server.stop();
  }, 90_000);

  it('of strangers and of guessed tokens are counted by address', async () => {
    const server = await TestServer.start({ engine, settings });
    await earlyInTheMinute();
    const stranger = new Client(server.url);
    const guess = () =>
      stranger.send('{ __typename }', {}, { headers: { authorization: 'Bearer cct_x' } });
    const statuses = new Set<number>();
    for (let turn = 0; turn < LIMIT; turn += 2) {
      statuses.add((await ask(stranger)).status);
      statuses.add((await guess()).status);
    }
    expect([...statuses]).toEqual([401]);
    expect((await ask(stranger)).status).toBe(429);
    expect((await guess()).status).toBe(429);
    expect((await ask(server.client)).status).toBe(200);
    await server.stop();
  }, 90_000);

  it('are added up over two processes within seconds', async () => {
    const pair = await Pair.start(engine, true, settings);
    await earlyInTheMinute();
    const clients = [pair.one.client, new Client(pair.two.url, pair.one.cookie)];
    const statuses: number[] = [];
    // Each process alone would allow all of these; slowly, so that they learn of each other.
    for (let turn = 0; turn < LIMIT - 10; turn += 1) {
      for (const client of clients) statuses.push((await ask(client)).status);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(statuses.filter((status) => status === 200).length).toBeLessThan(LIMIT + 25);
    expect(statuses).toContain(429);
    await pair.stop();
  }, 90_000);
});
