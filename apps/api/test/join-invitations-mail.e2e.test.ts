import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { describeOnEngines } from './support/engines.js';
import { invitationsIn, type Joining } from './support/join-invitations.js';
import { TestServer } from './support/server.js';
import { makeWorld } from './support/world.js';

const DAY = 86_400_000;

describeOnEngines('invitations into a program, by mail', (engine) => {
  let server: TestServer;
  let joining: Joining;

  beforeAll(async () => {
    // Nobody listens there: mail waits, as it does where a relay hangs.
    const relay = { url: 'smtp://127.0.0.1:9', from: 'codes@test.example' };
    server = await TestServer.start({ engine, settings: { relay } });
    const world = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme');
    joining = invitationsIn(server, world.account);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await joining.forgetLimits();
    await server.database.transaction((session) => session.execute('DELETE FROM mail_count'));
  });

  const linkIn = (text: string | undefined) => /http\S+\/join#\S+/.exec(text ?? '')?.[0] ?? '';

  it.each([
    ['EN', 1],
    ['ZH', 1],
    [null, 2],
  ] as const)('go to a creator of the language %s', async (language, times) => {
    const email = `mail.${(language ?? 'both').toLowerCase()}@creators.example`;
    const { link, notMailed, creatorId } = await joining.invited('Mei\nTanaka', {
      email,
      language,
    });
    expect([link, notMailed]).toEqual(['', null]);
    const mails = (await server.mails('%')).filter(({ to }) => to === email);
    expect(mails).toHaveLength(1);
    const text = mails[0]?.text ?? '';
    expect(text.split(linkIn(text))).toHaveLength(times + 1);
    expect([text.includes('Accept or decline'), text.includes('谢绝')]).toEqual([
      language !== 'ZH',
      language !== 'EN',
    ]);
    expect((await joining.answer(linkIn(text), true)).status).toBe(200);
    expect(await joining.history(creatorId)).toHaveLength(3);
    expect((await server.mails('%')).filter(({ to }) => to === email)).toEqual([]);
  });

  it('go out again after a day, and the answer says when', async () => {
    const email = 'again@creators.example';
    const invited = await joining.invited('Again', { email });
    const before = linkIn((await server.mails('%'))[0]?.text);
    const refused = await joining.resend(invited);
    expect(refused.errors).toEqual(['MAILED_TODAY membershipId']);
    expect(refused.until - Date.now()).toBeGreaterThan(DAY - 60_000);
    expect((await joining.look(before)).status).toBe(200);
    // A link to copy may be had at once; it voids the one before, and what was mailed still counts.
    const copied = await joining.resend(invited, { toCopy: true });
    expect(copied.notMailed).toBe('ASKED');
    expect((await joining.look(before)).status).toBe(404);
    expect((await joining.resend(invited)).errors).toEqual(['MAILED_TODAY membershipId']);
    await server.database.transaction((session) =>
      session.execute('UPDATE join_invitation SET mailed_at = mailed_at - ?', [DAY]),
    );
    expect(await joining.resend(invited)).toMatchObject({
      errors: [],
      link: null,
      notMailed: null,
    });
    expect((await joining.look(copied.link)).status).toBe(404);
    const mails = (await server.mails('%')).filter(({ to }) => to === email);
    expect(mails).toHaveLength(1);
  });

  it('of two that go out again at the same moment, one does', async () => {
    const invited = await joining.invited('Pressed twice', { email: 'twice@creators.example' });
    await server.database.transaction((session) =>
      session.execute('UPDATE join_invitation SET mailed_at = mailed_at - ?', [DAY]),
    );
    const outcomes = await allReadFirst(
      server,
      ['membership'],
      [() => joining.resend(invited), () => joining.resend(invited)],
    );
    expect(outcomes.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
  });

  it('are bound to the address that they went to', async () => {
    const email = 'typo@creators.example';
    const { creatorId } = await joining.invited('Typo', { email });
    const link = linkIn((await server.mails('%'))[0]?.text);
    await joining.changeAddress(creatorId, 'right@creators.example');
    expect((await joining.answer(link, true)).status).toBe(404);
  });

  it('are bounded per day and address; the rest are to copy', async () => {
    const email = 'shared@agency.example';
    const reasons: (string | null)[] = [];
    for (let n = 0; n < 6; n += 1)
      reasons.push((await joining.invited(`Talent ${n}`, { email })).notMailed);
    expect(reasons).toEqual([null, null, null, null, null, 'DAY_IS_FULL']);
    expect((await joining.invited('No address')).notMailed).toBe('NO_ADDRESS');
  });
});
