import { expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { Pair } from './support/pair.js';
import { TestServer } from './support/server.js';
import { OWNER } from './support/sign-in.js';
import { Visitor, type Visit } from './support/visitor.js';

const codeOf = ({ body }: Visit) => body['code'];

describeOnEngines('the first sign-up', (engine) => {
  it('is one, of many at once on two processes', async () => {
    const pair = await Pair.start(engine, false);
    const first = { ...OWNER, name: 'First' };
    const visitors = [0, 1, 2, 3, 4, 5].map(
      (number) => new Visitor(number % 2 === 0 ? pair.one.url : pair.two.url),
    );
    expect((await visitors[0]?.get('/setup'))?.body).toEqual({
      ...{ isNeeded: true, demo: null, sendsMail: false },
    });
    const answers = await Promise.all(
      visitors.map((visitor, number) =>
        visitor.post('/setup', { ...first, email: `first${number}@test.example` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403, 403]);
    const people = await pair.one.database.select('SELECT id FROM person');
    expect(people).toHaveLength(1);
    expect((await visitors[0]?.get('/setup'))?.body).toEqual({
      ...{ isNeeded: false, demo: null, sendsMail: false },
    });
    await pair.forgetTries();
    const late = await new Visitor(pair.two.url).post('/setup', first);
    expect([late.status, codeOf(late)]).toEqual([403, 'SETUP_DONE']);
    await pair.stop();
  });

  it('goes on with accounts of before there was sign-in, and the audit log says so', async () => {
    const server = await TestServer.start({ engine, signedIn: false });
    await server.database.transaction((session) =>
      session.execute(
        `INSERT INTO account (id, name, mode, time_zone, currency, created_at, version)
         VALUES (?, 'Left alone', 'CREATOR_ONLY', 'UTC', 'USD', 0, 1)`,
        [Buffer.alloc(16, 7)],
      ),
    );
    const visitor = new Visitor(server.url);
    expect((await visitor.post('/setup', { ...OWNER, name: 'First' })).status).toBe(200);
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: visitor.cookie },
      body: JSON.stringify({
        query: `{ viewer { capacity account { name } }
          auditEvents(first: 5) { nodes { action actor subjectLabel } } }`,
      }),
    });
    const by = { actor: 'First', subjectLabel: 'First' };
    expect(await answer.json()).toEqual({
      data: {
        viewer: { capacity: 'OWNER', account: { name: 'Left alone' } },
        auditEvents: { nodes: [{ action: 'setUp', ...by }] },
      },
    });
    await server.stop();
  });

  it('says everything that is wrong, and the library has no other door', async () => {
    const server = await TestServer.start({ engine, signedIn: false });
    const visitor = new Visitor(server.url);
    const bad = await visitor.post('/setup', { name: ' ', email: 'x', password: 'short' });
    expect(bad).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    const violations = bad.body['violations'] as { path: string[] }[];
    expect(violations.map(({ path }) => path[0]).sort()).toEqual(['email', 'name', 'password']);
    for (const path of ['/sign-up/email', '/update-user', '/delete-user', '/link-social', '/ok']) {
      expect((await visitor.post(path, { ...OWNER, name: 'X' })).status, path).toBe(404);
    }
    expect(await server.database.select('SELECT id FROM person')).toEqual([]);
    await server.stop();
  });
});
