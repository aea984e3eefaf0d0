import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { codeOf } from './support/authenticator.js';
import { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import type { FreshDatabase } from './support/fresh-database.js';
import { TestRelay } from './support/relay.js';
import { TestServer } from './support/server.js';
import { OWNER } from './support/sign-in.js';
import { Visitor } from './support/visitor.js';

const WHO = '{ viewer { person { name } } }';
const INVITE =
  'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { message { text state } } errors { code } } }';
/** What the one who invites chooses, and what the one who has the mailbox does. */
const THEIRS = { name: 'Eve', password: 'a password of the inviter' };
const OWN = { name: 'Victoria', password: 'a password of the invited' };

interface Invited {
  readonly inviteMember: {
    readonly invitation: { readonly message: { readonly text: string | null } } | null;
    readonly errors: readonly object[];
  };
}

describeOnEngines('the first proof of an address', (engine) => {
  const relay = new TestRelay();
  let fresh: FreshDatabase;
  /** Two processes on one database: one sends mail, the other shows links to be passed on by hand. */
  let mailing: TestServer;
  let handing: TestServer;
  /** An account for the inviter, and another one that the victim belongs into. */
  const accounts: string[] = [];

  beforeAll(async () => {
    const url = await relay.start();
    fresh = await engine.createMigrated();
    const databaseUrl = fresh.url;
    const settings = { relay: { url, from: 'codes@test.example' } };
    mailing = await TestServer.start({ databaseUrl, settings });
    handing = await TestServer.start({ databaseUrl, signedIn: false });
    handing.client = new Client(handing.url, mailing.cookie);
    for (const name of ['Inviter', 'Other']) {
      const { createAccount } = await mailing.client.query<{
        createAccount: { account: { id: string } };
      }>(
        'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } } }',
        { input: { name, mode: 'CREATOR_ONLY', timeZone: 'UTC' } },
      );
      accounts.push(createAccount.account.id);
    }
  });
  afterAll(async () => {
    await mailing.stop();
    await handing.stop();
    await relay.stop();
    await fresh.remove();
  });
  beforeEach(() =>
    mailing.database.transaction((session) => session.execute('DELETE FROM rate_limit')),
  );

  const invite = async (server: TestServer, email: string, account: number) => {
    const answer = await server.client.query<Invited>(
      INVITE,
      { input: { email, role: 'OWNER' } },
      { account: accounts[account] },
    );
    expect(answer.inviteMember.errors).toEqual([]);
    return answer.inviteMember.invitation?.message.text ?? null;
  };
  /** The newest mail to somebody, as their mailbox shows it. */
  const mailTo = async (email: string, link: RegExp): Promise<string> => {
    for (;;) {
      const texts = relay.taken.filter(({ to }) => to === email).map(({ text }) => unfolded(text));
      const found = texts.reverse().flatMap((text) => link.exec(text)?.[1] ?? [])[0];
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const status = async ({ cookie }: Visitor) =>
    (await new Client(mailing.url, cookie).send(WHO)).status;
  const signIn = (email: string, password: string) =>
    new Visitor(mailing.url).post('/sign-in/email', { email, password });

  /** The inviter takes the link that is shown, and accepts it themselves, second factor and all. */
  const accepted = async (email: string) => {
    const text = await invite(handing, email, 0);
    const token = /\/invite\/(\S+)/.exec(text ?? '')?.[1] ?? '';
    const inviter = new Visitor(mailing.url);
    expect((await inviter.post('/accept-invitation', { token, ...THEIRS })).status).toBe(200);
    const enabled = await inviter.post('/two-factor/enable', { password: THEIRS.password });
    const code = codeOf(String(enabled.body['totpURI']));
    expect((await inviter.post('/two-factor/verify-totp', { code })).status).toBe(200);
    expect(await status(inviter)).toBe(200);
    return inviter;
  };
  const isOver = async (inviter: Visitor, email: string) => {
    expect(await status(inviter)).toBe(401);
    expect((await signIn(email, THEIRS.password)).status).toBe(401);
    expect(await mailing.database.select('SELECT id FROM two_factor')).toEqual([]);
  };

  it('where there is a relay nobody but the mailbox sees the link', async () => {
    expect(await invite(mailing, 'ana@test.example', 0)).toBeNull();
    const texts = async (server: TestServer) => {
      const { invitations } = await server.client.query<{
        invitations: { nodes: { message: { text: string | null } }[] };
      }>('{ invitations(first: 5) { nodes { message { text } } } }', {}, { account: accounts[0] });
      return invitations.nodes.map(({ message }) => message.text);
    };
    expect(await texts(mailing)).toEqual([null]);
    // Written for the mailbox, it stays so, whoever reads it; what was written for hands is shown to hands alone.
    expect(await texts(handing)).toEqual([null]);
    expect(await invite(handing, 'ben@test.example', 0)).toContain('/invite/');
    expect(await texts(mailing)).toEqual([null, null]);
    const kept = await mailing.database.select('SELECT text FROM message');
    expect(JSON.stringify(kept)).not.toContain('/invite/');
    expect(await mailTo('ana@test.example', /\/invite\/(\S+)/)).not.toBe('');
  });

  it('by an invitation: who has the mailbox begins anew, and whoever was before is out', async () => {
    const email = 'victim.invited@test.example';
    const inviter = await accepted(email);
    expect(await invite(mailing, email, 1)).toBeNull();
    const token = await mailTo(email, /\/invite\/(\S+)/);
    const offer = await new Visitor(mailing.url).post('/invitation', { token });
    expect(offer.body).toMatchObject({ email, hasPerson: false });
    const victim = new Visitor(mailing.url);
    const answers = await Promise.all(
      [victim, new Visitor(mailing.url)].map((each) =>
        each.post('/accept-invitation', { token, ...OWN }),
      ),
    );
    expect(answers.filter(({ status: code }) => code === 200)).toHaveLength(1);
    await isOver(inviter, email);
    const signedIn = await signIn(email, OWN.password);
    expect(signedIn).toMatchObject({ status: 200, body: { user: { name: OWN.name } } });
    expect(signedIn.body['twoFactorRedirect']).toBeUndefined();
    // It is proven now: another invitation is for whoever signs in.
    const third = await mailing.client.query<{ createAccount: { account: { id: string } } }>(
      'mutation { createAccount(input: { name: "Third", mode: CREATOR_ONLY, timeZone: "UTC" }) { account { id } } }',
    );
    accounts[2] = third.createAccount.account.id;
    relay.taken.length = 0;
    await invite(mailing, email, 2);
    const next = await mailTo(email, /\/invite\/(\S+)/);
    const stranger = await new Visitor(mailing.url).post('/accept-invitation', {
      ...{ token: next, ...THEIRS },
    });
    expect(stranger).toMatchObject({ status: 403, body: { code: 'SIGN_IN_FIRST' } });
    expect((await signIn(email, OWN.password)).status).toBe(200);
  });

  it('by a new password', async () => {
    const email = 'victim.reset@test.example';
    const inviter = await accepted(email);
    await new Visitor(mailing.url).post('/request-password-reset', { email });
    const token = await mailTo(email, /reset-password\?token=(\S+)/);
    const reset = await new Visitor(mailing.url).post('/reset-password', {
      ...{ token, newPassword: OWN.password },
    });
    expect(reset.status).toBe(200);
    await isOver(inviter, email);
    expect((await signIn(email, OWN.password)).body['twoFactorRedirect']).toBeUndefined();
  });

  it('by a link to sign in', async () => {
    const email = 'victim.link@test.example';
    const inviter = await accepted(email);
    const ask = { email, callbackURL: '/' };
    await new Visitor(mailing.url).post('/sign-in/magic-link', ask);
    const victim = new Visitor(mailing.url);
    await victim.get(await mailTo(email, /(http\S+\/magic-link\/verify\S+)/));
    expect(await status(victim)).toBe(200);
    await isOver(inviter, email);
  });

  it('but by no link that has run out', async () => {
    const email = 'victim.late@test.example';
    const inviter = await accepted(email);
    await new Visitor(mailing.url).post('/request-password-reset', { email });
    const token = await mailTo(email, /reset-password\?token=(\S+)/);
    await new Visitor(mailing.url).post('/sign-in/magic-link', { email, callbackURL: '/' });
    const link = await mailTo(email, /(http\S+\/magic-link\/verify\S+)/);
    await mailing.database.transaction((session) =>
      session.execute('UPDATE verification SET expires_at = 1'),
    );
    const late = new Visitor(mailing.url);
    const reset = await late.post('/reset-password', { token, newPassword: OWN.password });
    expect(reset.status).toBe(400);
    expect(await status(inviter)).toBe(200);
    await late.get(link);
    expect(await status(late)).toBe(401);
    expect(await status(inviter)).toBe(200);
    expect((await signIn(email, THEIRS.password)).status).toBe(200);
  });

  it('also of whoever has set the server up; there is no other door by which an address changes', async () => {
    const founder = new Visitor(mailing.url);
    await founder.post('/sign-in/email', OWNER);
    for (const path of ['/change-email', '/send-verification-email', '/verify-email']) {
      expect((await founder.post(path, { newEmail: 'x@test.example' })).status, path).toBe(404);
    }
    await founder.post('/sign-in/magic-link', { email: OWNER.email, callbackURL: '/' });
    await new Visitor(mailing.url).get(
      await mailTo(OWNER.email, /(http\S+\/magic-link\/verify\S+)/),
    );
    expect(await status(founder)).toBe(401);
    expect((await signIn(OWNER.email, OWNER.password)).status).toBe(401);
  });
});

/** Long lines of mail are broken by `=` at their end. */
function unfolded(text: string): string {
  return text.replace(/=\r\n/g, '').replace(/=3D/g, '=');
}
