import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from './support/server.js';

/** As our own clients do: signed in, with a header that no form of another page can send. */
const fetchFn: typeof fetch = (input, init = {}) =>
  fetch(input, {
    ...init,
    headers: { ...init.headers, cookie: server.cookie, 'apollo-require-preflight': '1' },
  });

let server: TestServer;
const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn });

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

describe('GraphQL over HTTP', () => {
  it('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
    },
  );
});
