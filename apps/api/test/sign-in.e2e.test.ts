import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { OWNER } from './support/sign-in.js';
import { Visitor } from './support/visitor.js';

describeOnEngines('sign-in', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ engine });
  });
  afterAll(() => server.stop());

  it('a stranger gets nothing, introspection neither', async () => {
    const stranger = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { queryType { name } } }' }),
    });
    expect(stranger.status).toBe(401);
    const text = await stranger.text();
    expect(text.length).toBeLessThan(2_000);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('a session lets the owner in, and ends at once where it is ended', async () => {
    const visitor = new Visitor(server.url);
    const signedIn = await visitor.post('/sign-in/email', OWNER);
    expect(signedIn.status).toBe(200);
    const headers = () => ({ 'content-type': 'application/json', cookie: visitor.cookie });
    const ask = (cookie: object) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { ...headers(), ...cookie },
        body: JSON.stringify({ query: '{ viewer { person { name email } } }' }),
      });
    const before = visitor.cookie;
    expect(await (await ask({})).json()).toEqual({
      data: { viewer: { person: { name: 'Owner', email: OWNER.email } } },
    });
    expect((await visitor.post('/sign-out')).status).toBe(200);
    expect((await ask({ cookie: before })).status).toBe(401);
  });
});
