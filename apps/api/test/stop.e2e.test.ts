import { expect, it, vi } from 'vitest';
import { sqlite } from './support/engines.js';
import { ServerProcess } from './support/process.js';
import { headOf, RawCaller } from './support/raw-caller.js';
import { ownerClient } from './support/sign-in.js';

// Each start is a process of its own, and nothing here is about speed.
vi.setConfig({ testTimeout: 600_000 });

it('a server that is told to stop finishes what is under way, and takes nothing new', async () => {
  const fresh = await sqlite.create();
  const server = new ServerProcess({ DATABASE_URL: fresh.url });
  const address = await server.address();
  const client = await ownerClient(address);
  const creations = Array.from({ length: 40 }, (_, number) =>
    client.query<{ createAccount: { account: { id: string } } }>(
      'mutation ($name: String!) { createAccount(input: { name: $name, mode: CREATOR_ONLY, timeZone: "UTC" }) { account { id } } }',
      { name: `Account ${number}` },
    ),
  );
  // One has been answered, so the others have arrived: writers queue.
  await Promise.race(creations);
  const idle = await RawCaller.to(address);
  const half = await RawCaller.to(address);
  half.send(headOf(address, '/graphql', 500));
  server.kill('SIGTERM');
  const outcomes = await Promise.allSettled(creations);
  expect(await server.ended()).toBe(0);
  // Ended at once, and not when what they may take has run out: then they would have been told.
  expect([idle.status, half.status]).toEqual([null, null]);
  await expect(client.send('{ __typename }')).rejects.toThrow();

  const answered = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value.createAccount.account.id] : [],
  );
  const next = new ServerProcess({ DATABASE_URL: fresh.url });
  const { viewer } = await (
    await ownerClient(await next.address())
  ).query<{
    viewer: { accounts: { id: string }[] };
  }>('{ viewer { accounts { id } } }');
  next.kill('SIGTERM');
  await next.ended();
  // What was answered is there, and whatever is there was answered: no request was cut off half-way.
  expect(viewer.accounts.map(({ id }) => id).sort()).toEqual(answered.sort());
  expect(answered.length).toBeGreaterThan(0);
  await fresh.remove();
});
