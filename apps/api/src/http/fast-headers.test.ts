import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { FastHeaders } from './fast-headers.js';

const asking = (accept: string) => ({ method: 'POST', headers: { accept } }) as FastifyRequest;
const ANSWER: HTTPGraphQLResponse = {
  headers: new HeaderMap([['content-type', 'application/json']]),
  body: { kind: 'complete', string: '' },
};

it('learns few values of Accept, the latest, and none that is long', () => {
  const headers = new FastHeaders();
  for (let turn = 0; turn < 1_000; turn += 1) headers.learn(asking(`text/x-${turn}`), ANSWER);
  expect(headers.of(asking('text/x-999'))).toEqual({ 'content-type': 'application/json' });
  expect(headers.of(asking('text/x-0'))).toBeNull();
  expect(headers.count).toBe(100);
  const long = `application/json${' '.repeat(10_000)}`;
  headers.learn(asking(long), ANSWER);
  expect(headers.of(asking(long))).toBeNull();
});
