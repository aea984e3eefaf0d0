import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { codeOf } from './support/authenticator.js';
import { TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

const WHO = '{ viewer { person { name } } }';

describeOnEngines('a second factor', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ engine });
  });
  afterAll(() => server.stop());
  beforeEach(() =>
    server.database.transaction((session) => session.execute('DELETE FROM rate_limit')),
  );

  it('is asked for once it is on, by code or by backup code, and by no link from mail', async () => {
    const account = await server.client.query<{ createAccount: { account: { id: string } } }>(
      'mutation { createAccount(input: { name: "A", mode: CREATOR_ONLY, timeZone: "UTC" }) { account { id } } }',
    );
    const { visitor, email, password } = await server.person(
      'OWNER',
      account.createAccount.account.id,
    );
    const wrong = await visitor.post('/two-factor/enable', { password: 'not the password' });
    expect(wrong.status).toBe(400);
    // Asked for before there is a second factor, by somebody whose address is proven.
    await server.database.transaction((session) =>
      session.execute('UPDATE person SET email_verified = 1'),
    );
    await new Visitor(server.url).post('/sign-in/magic-link', { email, callbackURL: '/codes' });
    const enabled = await visitor.post('/two-factor/enable', { password });
    expect(enabled.status).toBe(200);
    const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
    const first = codeOf(totpURI);
    const on = await visitor.post('/two-factor/verify-totp', { code: first });
    expect(on.status).toBe(200);
    const rows = await server.database.select('SELECT secret, backup_codes FROM two_factor');
    expect(JSON.stringify(rows)).not.toContain(new URL(totpURI).searchParams.get('secret'));
    expect(JSON.stringify(rows)).not.toContain(backupCodes[0]);

    const asked = async () => {
      const next = new Visitor(server.url);
      const answer = await next.post('/sign-in/email', { email, password });
      expect(answer.body).toMatchObject({ twoFactorRedirect: true });
      expect((await new Client(server.url, next.cookie).send(WHO)).status).toBe(401);
      return next;
    };
    const byCode = await asked();
    expect((await byCode.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await new Client(server.url, byCode.cookie).send(WHO)).status).toBe(401);
    // The code by which it was turned on is used up, for as long as it is right; the app shows the next one soon.
    await server.database.transaction((session) =>
      session.execute('UPDATE verification SET expires_at = expires_at - 60000'),
    );
    const again = await byCode.post('/two-factor/verify-totp', { code: first });
    expect(again).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } });
    const next = codeOf(totpURI, Date.now() + 30_000);
    const bySame = await asked();
    const both = await Promise.all(
      [byCode, bySame].map((each) => each.post('/two-factor/verify-totp', { code: next })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    const right = both[0]?.status === 200 ? byCode : bySame;
    expect((await new Client(server.url, right.cookie).send(WHO)).status).toBe(200);

    const useBackup = async () => {
      const next = await asked();
      return next.post('/two-factor/verify-backup-code', { code: backupCodes[0] });
    };
    expect((await useBackup()).status).toBe(200);
    expect((await useBackup()).status).toBe(401);

    await new Visitor(server.url).post('/sign-in/magic-link', { email, callbackURL: '/' });
    const mails = await server.mails('Sign in%');
    expect(mails).toHaveLength(1);
    const link = /(http\S+\/auth\/magic-link\/verify\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    const late = new Visitor(server.url);
    const opened = await late.get(link);
    expect(opened.headers.get('location')).toBe('/sign-in?step=second-factor&to=%2Fcodes');
    expect((await new Client(server.url, late.cookie).send(WHO)).status).toBe(401);
    const backup = await late.post('/two-factor/verify-backup-code', { code: backupCodes[1] });
    expect(backup.status).toBe(200);
    expect((await new Client(server.url, late.cookie).send(WHO)).status).toBe(200);
    const { members } = await server.client.query<{ members: { nodes: object[] } }>(
      '{ members(first: 1) { nodes { hasSecondFactor } } }',
    );
    expect(members.nodes).toEqual([{ hasSecondFactor: true }]);
  });

  it.each(['/change-password', '/reset-password', '/two-factor/disable'])(
    '%s ends trusted browsers, second steps under way and links to a new password',
    async (path) => {
      const { createAccount } = await server.client.query<{
        createAccount: { account: { id: string } };
      }>(
        'mutation { createAccount(input: { name: "A", mode: CREATOR_ONLY, timeZone: "UTC" }) { account { id } } }',
      );
      const account = createAccount.account.id;
      const { visitor, email, password } = await server.person('OWNER', account);
      // The first proof of an address would end all of it by itself.
      await server.database.transaction((session) =>
        session.execute('UPDATE person SET email_verified = 1'),
      );
      const enabled = await visitor.post('/two-factor/enable', { password });
      const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
      const code = codeOf(totpURI);
      expect((await visitor.post('/two-factor/verify-totp', { code })).status).toBe(200);

      const isAsked = async (browser: Visitor, by = password) => {
        const answer = await browser.post('/sign-in/email', { email, password: by });
        expect(answer.status).toBe(200);
        return answer.body['twoFactorRedirect'] === true;
      };
      const trusted = new Visitor(server.url);
      expect(await isAsked(trusted)).toBe(true);
      await trusted.post('/two-factor/verify-backup-code', {
        ...{ code: backupCodes[0], trustDevice: true },
      });
      expect(await isAsked(trusted)).toBe(false);
      const underWay = new Visitor(server.url);
      expect(await isAsked(underWay)).toBe(true);
      await new Visitor(server.url).post('/request-password-reset', { email });
      const [mail] = (await server.mails('%new password%')).filter(({ to }) => to === email);
      const token = /token=(\S+)/.exec(mail?.text ?? '')?.[1];

      const newPassword = 'another password of theirs';
      const given = { token, newPassword, password, currentPassword: password };
      expect((await visitor.post(path, given)).status).toBe(200);
      const late = await underWay.post('/two-factor/verify-backup-code', { code: backupCodes[1] });
      expect(late.status).toBe(401);
      const again = await new Visitor(server.url).post('/reset-password', { token, newPassword });
      expect(again.status).toBe(400);
      const isOff = path === '/two-factor/disable';
      expect(await isAsked(trusted, isOff ? password : newPassword)).toBe(!isOff);
    },
  );
});
