import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { TestServer } from './support/server.js';
import { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { Pair } from './support/pair.js';
import { OWNER } from './support/sign-in.js';
import { Visitor, type Visit } from './support/visitor.js';

const WHO = '{ viewer { person { name } } }';

describeOnEngines('sign-in under attack', (engine) => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await Pair.start(engine);
  });
  afterAll(() => pair.stop());
  beforeEach(() => pair.forgetTries());

  const signIn = async (server: TestServer, who: object = OWNER) => {
    const visitor = new Visitor(server.url);
    return { visitor, answer: await visitor.post('/sign-in/email', who) };
  };

  it('hashes as much for a name that nobody has, and answers the same', async () => {
    const answers: Visit[] = [];
    const costs: number[] = [];
    for (const email of [OWNER.email, 'nobody@test.example', OWNER.email, 'no.one@test.example']) {
      const before = pair.work.count;
      answers.push((await signIn(pair.one, { email, password: 'not the password' })).answer);
      costs.push(pair.work.count - before);
    }
    expect(costs).toEqual([1, 1, 1, 1]);
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
  });

  it('a cookie is for the server alone, and new with every sign-in', async () => {
    const { visitor, answer } = await signIn(pair.one);
    const [cookie = ''] = answer.setCookies.filter((set) => set.includes('session_token'));
    expect(cookie).toMatch(/^creator_codes\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//i);
    expect(cookie).not.toMatch(/; Secure/i);
    // What somebody has put into the browser before is not what the session is called afterwards.
    const victim = new Visitor(pair.one.url);
    victim.set('creator_codes.session_token', /=([^;]+)/.exec(cookie)?.[1] ?? '');
    await visitor.post('/sign-out');
    await victim.post('/sign-in/email', OWNER);
    expect(victim.cookie).not.toBe(visitor.cookie);
    expect(victim.cookie).not.toContain(/=([^;]+)/.exec(cookie)?.[1]);
  });

  it('is Secure where people come by https', async () => {
    const publicUrl = 'https://codes.example.com';
    const server = await TestServer.start({ engine, signedIn: false, settings: { publicUrl } });
    const response = await server.http.inject({
      method: 'POST',
      url: '/auth/setup',
      headers: { host: 'codes.example.com', origin: publicUrl },
      payload: { name: 'Owner', ...OWNER },
    });
    expect(response.statusCode).toBe(200);
    expect(String(response.headers['set-cookie'])).toMatch(/; Secure/i);
    expect(response.headers['strict-transport-security']).toContain('max-age');
    for (const origin of ['http://codes.example.com', 'https://evil.example']) {
      const other = await server.http.inject({
        method: 'POST',
        url: '/auth/sign-in/email',
        headers: { host: 'codes.example.com', origin },
        payload: OWNER,
      });
      expect(other.statusCode).toBe(403);
    }
    await server.stop();
  });

  it('a forged or changed session is none', async () => {
    const { visitor } = await signIn(pair.one);
    const good = /creator_codes\.session_token=[^;]+/.exec(visitor.cookie)?.[0] ?? '';
    for (const cookie of [
      good.slice(0, -4),
      good.replace(/=(.)/, (_, letter: string) => `=${letter === 'a' ? 'b' : 'a'}`),
      'creator_codes.session_token=x.y',
      `creator_codes.session_token=${'a'.repeat(5_000)}`,
    ]) {
      expect((await new Client(pair.one.url, cookie).send(WHO)).status).toBe(401);
    }
    expect((await new Client(pair.two.url, good).send(WHO)).status).toBe(200);
  });

  it('guesses are counted over both processes, and told when to come again', async () => {
    const guess = (server: TestServer) => signIn(server, { email: OWNER.email, password: 'guess' });
    const statuses: number[] = [];
    let last: Visit | undefined;
    for (let number = 0; number < 12; number += 1) {
      last = (await guess(number % 2 === 0 ? pair.one : pair.two)).answer;
      statuses.push(last.status);
      // However slow this machine is, no time passes between two tries, which would let one more through.
      await pair.one.database.transaction((session) =>
        session.execute('UPDATE rate_limit SET last_request = ?', [Date.now() + 3_600_000]),
      );
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last?.body).toMatchObject({ code: 'RATE_LIMITED' });
    // The right password does not help then, nor does a header that a client makes up.
    const forged = new Visitor(pair.one.url, {
      'x-forwarded-for': '8.8.8.8',
      'x-creator-codes-address': '8.8.8.8',
    });
    expect((await forged.post('/sign-in/email', OWNER)).status).toBe(429);
  });

  it('signing out, and revoking, ends a session: here at once, elsewhere within five seconds', async () => {
    const [a, b] = [await signIn(pair.one), await signIn(pair.one)];
    const everywhere = () =>
      Promise.all(
        [a, b].flatMap(({ visitor }) =>
          [pair.one, pair.two].map(async ({ url }) => {
            return (await new Client(url, cookies.get(visitor) ?? '').send(WHO)).status;
          }),
        ),
      );
    const cookies = new Map([a, b].map(({ visitor }) => [visitor, visitor.cookie]));
    expect(await everywhere()).toEqual([200, 200, 200, 200]);
    expect((await a.visitor.post('/revoke-sessions')).status).toBe(200);
    const since = performance.now();
    const [aHere, , bHere] = await everywhere();
    expect([aHere, bHere]).toEqual([401, 401]);
    for (;;) {
      const statuses = await everywhere();
      if (statuses.every((status) => status === 401)) break;
      expect(performance.now() - since).toBeLessThan(5_000);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    pair.one.client = new Client(pair.one.url, (await signIn(pair.one)).visitor.cookie);
  });

  it('a reset works once, and ends every session', async () => {
    const { visitor } = await signIn(pair.one);
    const asked = await new Visitor(pair.two.url).post('/request-password-reset', {
      email: OWNER.email,
      redirectTo: '/reset-password',
    });
    const unknown = await new Visitor(pair.two.url).post('/request-password-reset', {
      email: 'nobody@test.example',
      redirectTo: '/reset-password',
    });
    expect([unknown.status, unknown.body]).toEqual([asked.status, asked.body]);
    const mails = await pair.one.mails('%new password%');
    expect(mails).toHaveLength(1);
    const token = /\/reset-password\?token=(\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    // Not to be read from the database.
    const kept = await pair.one.database.select<{ identifier: string }>(
      'SELECT identifier FROM verification UNION SELECT text FROM message',
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    const reset = (newPassword: string) =>
      new Visitor(pair.one.url).post('/reset-password', { newPassword, token });
    expect((await reset('short')).status).toBe(400);
    const tries = await Promise.all([
      reset('another long password'),
      reset('one more long password'),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await reset('a third long password')).status).toBe(400);
    expect((await new Client(pair.one.url, visitor.cookie).send(WHO)).status).toBe(401);
    expect((await signIn(pair.one)).answer.status).toBe(401);
    // Set back for the tests that follow.
    const won = tries[0]?.status === 200 ? 'another long password' : 'one more long password';
    const again = (await signIn(pair.one, { ...OWNER, password: won })).visitor;
    const changed = await again.post('/change-password', {
      currentPassword: won,
      newPassword: OWNER.password,
      revokeOtherSessions: true,
    });
    expect(changed.status).toBe(200);
    pair.one.client = new Client(pair.one.url, again.cookie);
  });

  it('a link to a new password is void once there is a newer one', async () => {
    for (let time = 0; time < 2; time += 1) {
      await new Visitor(pair.one.url).post('/request-password-reset', { email: OWNER.email });
    }
    const mails = await pair.one.mails('%new password%');
    const [newer, older] = mails.map(({ text }) => /token=(\S+)/.exec(text)?.[1]);
    const reset = (token: string | undefined) =>
      new Visitor(pair.two.url).post('/reset-password', { token, newPassword: OWNER.password });
    expect((await reset(older)).status).toBe(400);
    expect((await reset(newer)).status).toBe(200);
    pair.one.client = new Client(pair.one.url, (await signIn(pair.one)).visitor.cookie);
  });

  it('a link from mail signs in once; the answer does not tell who is known', async () => {
    const ask = (email: string) =>
      new Visitor(pair.one.url).post('/sign-in/magic-link', { email, callbackURL: '/' });
    const [known, unknown] = [await ask(OWNER.email), await ask('nobody@test.example')];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    const mails = await pair.one.mails('Sign in%');
    expect(mails).toHaveLength(1);
    const link = /(http\S+\/auth\/magic-link\/verify\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    const visitor = new Visitor(pair.one.url);
    const opened = await visitor.get(link);
    expect(opened.status).toBe(302);
    expect((await new Client(pair.one.url, visitor.cookie).send(WHO)).status).toBe(200);
    const late = new Visitor(pair.one.url);
    await late.get(link);
    expect(late.cookie).toBe('');
    const elsewhere = await new Visitor(pair.one.url).post('/sign-in/magic-link', {
      email: OWNER.email,
      callbackURL: 'https://evil.example/',
    });
    expect(elsewhere.status).toBe(403);
  });

  it('every refusal is short and says nothing of the inside', async () => {
    const visitor = new Visitor(pair.one.url);
    const answers = [
      await visitor.post('/sign-in/email', { email: 5, password: {} }),
      await visitor.post('/sign-in/email', { email: 'x'.repeat(9_000), password: 'y' }),
      await visitor.post('/reset-password', {
        newPassword: 'a long enough one',
        token: "' OR 1=1",
      }),
      await visitor.post('/invitation', { token: ['x'] }),
      await visitor.post('/revoke-session', { token: 'x' }),
      await visitor.post('/two-factor/verify-totp', { code: '000000' }),
      await visitor.get('/magic-link/verify?token=x&callbackURL=%2F%2Fevil.example'),
      await visitor.get(`/nothing/${'x'.repeat(500)}`),
    ];
    for (const { status, body } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(body).length).toBeLessThan(2_000);
      expect(JSON.stringify(body)).not.toMatch(/select|insert|\/src\/|node_modules|sqlite|better/i);
      expect(typeof body['code']).toBe('string');
    }
    expect(pair.one.log.filter((line) => line.includes('unexpected error'))).toEqual([]);
    expect(pair.one.log.join('\n')).not.toContain(OWNER.password);
  });
});
