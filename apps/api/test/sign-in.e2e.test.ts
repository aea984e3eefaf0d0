import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createPasswords } from '../src/auth/passwords.js';
import { uuidIds } from '../src/persistence/tables/ids.js';
import { insertPerson } from '../src/persistence/repositories/person-repository.js';
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
  beforeEach(() =>
    server.database.transaction((session) => session.execute('DELETE FROM rate_limit')),
  );

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

  it.each([
    // Days without use.
    ['kept', true, 2],
    ['ended with the browser', false, 0.5],
  ])('a session that is to be %s is prolonged by use: %s', async (_how, rememberMe, days) => {
    const visitor = new Visitor(server.url);
    await visitor.post('/sign-in/email', { ...OWNER, rememberMe });
    const expiries = async () => {
      const rows = await server.database.select<{ token: string; expires_at: number }>(
        'SELECT token, expires_at FROM session',
      );
      const own = rows.find(({ token }) => decodeURIComponent(visitor.cookie).includes(token));
      return Number(own?.expires_at);
    };
    const later = (await expiries()) - days * 86_400_000;
    await server.database.transaction((session) =>
      session.execute('UPDATE session SET expires_at = ?', [later]),
    );
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: visitor.cookie },
      body: JSON.stringify({ query: '{ viewer { person { name } } }' }),
    });
    expect(answer.status).toBe(200);
    const isProlonged = answer.headers
      .getSetCookie()
      .some((cookie) => /session_token=[^;]+;.*Max-Age=604800/i.test(cookie));
    expect([isProlonged, (await expiries()) > later]).toEqual([rememberMe, rememberMe]);
  });

  /** No time passes for what is counted, however slow this machine is. */
  const stopTime = () =>
    server.database.transaction((session) =>
      session.execute('UPDATE rate_limit SET last_request = ?', [Date.now() + 3_600_000]),
    );

  it('by what is no address is a try, too', async () => {
    const email = `a${'\u0301\u0323\u0328\u0345'.repeat(1_900)}`;
    const statuses: number[] = [];
    for (let number = 0; number < 12; number += 1) {
      const { status } = await new Visitor(server.url).post('/sign-in/email', { ...OWNER, email });
      statuses.push(status);
      await stopTime();
    }
    expect(statuses).toEqual([...Array<number>(10).fill(400), 429, 429]);
  });

  it('that is right is no try, and no answer has what the session is known by', async () => {
    for (let number = 0; number < 12; number += 1) {
      const visitor = new Visitor(server.url);
      const { status, body } = await visitor.post('/sign-in/email', OWNER);
      expect([number, status]).toEqual([number, 200]);
      const [token = ''] = /session_token=([\w-]{20,})/.exec(visitor.cookie)?.slice(1) ?? [];
      expect(token.length).toBeGreaterThan(20);
      const session = await visitor.get('/get-session');
      expect(session.body).toMatchObject({ user: { email: OWNER.email } });
      expect(JSON.stringify([body, session.body])).not.toContain(token);
      await stopTime();
    }
  });

  it('is open to a browser that is known, while strangers try that name', async () => {
    const known = new Visitor(server.url);
    expect((await known.post('/sign-in/email', OWNER)).status).toBe(200);
    const guess = { email: OWNER.email, password: 'a guess of a stranger' };
    expect((await new Visitor(server.url).post('/sign-in/email', guess)).status).toBe(401);
    const ofName = createHash('sha256').update(`sign-in ${OWNER.email}`).digest('base64url');
    const full = await server.database.transaction((session) =>
      session.execute('UPDATE rate_limit SET count = 1000 WHERE limit_key = ?', [ofName]),
    );
    expect(full).toBe(1);
    await stopTime();
    expect((await new Visitor(server.url).post('/sign-in/email', OWNER)).status).toBe(429);
    expect((await known.post('/sign-in/email', OWNER)).status).toBe(200);
    // A browser is known for whoever has come in by it, and for nobody else.
    const { createAccount } = await server.client.query<{
      createAccount: { account: { id: string } };
    }>(
      'mutation { createAccount(input: { name: "A", mode: CREATOR_ONLY, timeZone: "UTC" }) { account { id } } }',
    );
    const other = await server.person('ANALYST', createAccount.account.id);
    const { email, password } = other;
    expect((await other.visitor.post('/sign-in/email', { email, password })).status).toBe(200);
    await server.database.transaction((session) => session.execute('DELETE FROM rate_limit'));
    expect((await other.visitor.post('/sign-in/email', guess)).status).toBe(401);
    const counted = await server.database.select<{ limit_key: string }>(
      'SELECT limit_key FROM rate_limit',
    );
    expect(counted.map(({ limit_key: key }) => key)).toContain(ofName);
  });

  it.each(['mei@例子.公司', '用户@example.com', 'josé@example.com', 'a&b@example.com'])(
    'is possible as %s: by password, by link, and with a new password',
    async (email) => {
      const password = 'a password of somebody';
      const hashed = await createPasswords().hash(password);
      await server.database.transaction((session) =>
        insertPerson(session, {
          ...{ id: uuidIds.next('Person'), name: 'Somebody', email, passwordHash: hashed },
          ...{ isFounder: false, isProven: true, createdAt: Date.now() },
        }),
      );
      const visitor = () => new Visitor(server.url);
      expect((await visitor().post('/sign-in/email', { email, password })).status).toBe(200);

      await visitor().post('/sign-in/magic-link', { email, callbackURL: '/' });
      const [link] = (await server.mails('Sign in%')).filter(({ to }) => to === email);
      const byLink = visitor();
      await byLink.get(/http\S+\/auth\/magic-link\/verify\S+/.exec(link?.text ?? '')?.[0] ?? '');
      expect((await byLink.get('/get-session')).body).toMatchObject({ user: { email } });

      await visitor().post('/request-password-reset', { email, redirectTo: '/reset-password' });
      const [reset] = (await server.mails('%new password%')).filter(({ to }) => to === email);
      const token = /token=(\S+)/.exec(reset?.text ?? '')?.[1];
      const newPassword = 'another password of theirs';
      expect((await visitor().post('/reset-password', { token, newPassword })).status).toBe(200);
      const again = { email: email.toUpperCase(), password: newPassword };
      expect((await visitor().post('/sign-in/email', again)).status).toBe(200);
    },
  );
});
