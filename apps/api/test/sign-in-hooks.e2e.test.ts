import { executionAsyncId } from 'node:async_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { libraryStorages } from '../src/auth/disable-async-hooks.js';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../src/seed/demo-people.js';
import { TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ demo: true, signedIn: false });
});
afterAll(() => server.stop());

/** Node gives promises ids where somebody asked for hooks, and 0 else. */
async function idOfPromise(): Promise<number> {
  await Promise.resolve();
  return executionAsyncId();
}

it('signing in leaves no hooks behind that every promise would pay for', async () => {
  expect(await idOfPromise()).toBe(0);
  const visitors = DEMO_PEOPLE.map(([email]) => ({ email, visitor: new Visitor(server.url) }));
  const answers = await Promise.all(
    visitors.map(({ email, visitor }) =>
      visitor.post('/sign-in/email', { email, password: DEMO_PASSWORD }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const wrong = await visitors[0]?.visitor.post('/sign-in/email', { email: 'x', password: 'y' });
  expect(wrong?.status).toBe(400);
  expect(libraryStorages().length).toBeGreaterThan(0);
  expect(await idOfPromise()).toBe(0);
});
