import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { contextMaker } from './context.js';
import { RateLimiter } from './rate-limiter.js';

const LIMIT = 5;

/** Requests with tokens that open nothing, on a clock that stands still. */
function guesses() {
  const state = { looks: 0 };
  const store = { add: () => Promise.resolve(new Map()), forgetBefore: () => Promise.resolve() };
  const contextOf = contextMaker({
    tokens: {
      resolve: () => {
        state.looks += 1;
        return Promise.resolve(null);
      },
    },
    limiter: new RateLimiter(store, { now: () => 0 }, LIMIT),
    report: () => undefined,
  } as unknown as Parameters<typeof contextMaker>[0]);
  const guess = async (token: string, ip = '192.0.2.1') => {
    const headers = { authorization: `Bearer ${token}` };
    await contextOf({ id: 'r', ip, headers } as unknown as FastifyRequest);
  };
  return { state, guess };
}

it('tokens that are guessed beyond the minute of an address are not looked up any more', async () => {
  const { state, guess } = guesses();
  for (let turn = 0; turn < LIMIT; turn += 1) {
    await expect(guess(`cct_${turn}`)).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  expect(state.looks).toBe(LIMIT);
  await expect(guess('cct_more')).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
  expect(state.looks).toBe(LIMIT);
  await expect(guess('cct_more', '192.0.2.2')).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
  expect(state.looks).toBe(LIMIT + 1);
});
