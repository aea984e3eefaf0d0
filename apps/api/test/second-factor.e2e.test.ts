import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

const WHO = '{ viewer { person { name } } }';

/** What an authenticator app shows for an address of an `otpauth:` link (RFC 6238). */
function codeOf(uri: string, at = Date.now()): string {
  const text = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

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
    const enabled = await visitor.post('/two-factor/enable', { password });
    expect(enabled.status).toBe(200);
    const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
    const on = await visitor.post('/two-factor/verify-totp', { code: codeOf(totpURI) });
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
    const right = await byCode.post('/two-factor/verify-totp', { code: codeOf(totpURI) });
    expect(right.status).toBe(200);
    expect((await new Client(server.url, byCode.cookie).send(WHO)).status).toBe(200);

    const useBackup = async () => {
      const next = await asked();
      return next.post('/two-factor/verify-backup-code', { code: backupCodes[0] });
    };
    expect((await useBackup()).status).toBe(200);
    expect((await useBackup()).status).toBe(401);

    await new Visitor(server.url).post('/sign-in/magic-link', { email, callbackURL: '/' });
    expect(
      await server.database.select("SELECT id FROM message WHERE subject LIKE 'Sign in%'"),
    ).toEqual([]);
    const { members } = await server.client.query<{ members: { nodes: object[] } }>(
      '{ members(first: 1) { nodes { hasSecondFactor } } }',
    );
    expect(members.nodes).toEqual([{ hasSecondFactor: true }]);
  });
});
