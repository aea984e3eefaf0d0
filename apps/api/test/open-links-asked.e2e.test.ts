import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { describeOnEngines } from './support/engines.js';
import { openLinksIn } from './support/open-links.js';
import { TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { make, makeWorld, mutate, type World } from './support/world.js';

describeOnEngines('who asks by an open link', (engine) => {
  let server: TestServer;
  let world: World;
  let links: ReturnType<typeof openLinksIn>;

  const start = async (settings: object) => {
    server = await TestServer.start({ engine, settings });
    world = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme');
    links = openLinksIn(server, world.account);
  };
  afterAll(() => server.stop());
  beforeEach(async () => {
    await links.forgetLimits();
    await links.forgetCounts();
  });
  const mails = async (email: string) =>
    (await server.mails('%')).filter(({ to }) => to === email).length;

  describe('where mail is sent', () => {
    beforeAll(() => start({ relay: { url: 'smtp://127.0.0.1:9', from: 'codes@test.example' } }));
    afterAll(() => server.stop());

    it.each([
      [{ name: 'x'.repeat(10_000) }, 'TOO_LONG', 'name'],
      [{ name: '\u0000' }, 'INVALID_VALUE', 'name'],
      [{ name: undefined }, 'REQUIRED', 'name'],
      [{ email: 'a@b.example\nBcc: c@d.example' }, 'INVALID_VALUE', 'email'],
      [{ email: ['a@b.example'] }, 'INVALID_VALUE', 'email'],
      [{ platform: 'MYSPACE' }, 'INVALID_VALUE', 'platform'],
      [{ profile: ' @ ' }, 'REQUIRED', 'profile'],
      [{ profile: 'x'.repeat(101) }, 'TOO_LONG', 'profile'],
      [{ profile: 'x'.repeat(501) }, 'TOO_LONG', 'profile'],
      [{ language: 'FR' }, 'INVALID_VALUE', 'language'],
    ])('is told what is wrong with %o', async (more, code, field) => {
      const { link } = await links.create();
      const { status, body } = await links.ask(link, links.typed(more));
      expect([status, body['code']]).toEqual([400, 'INVALID_INPUT']);
      expect(body['violations']).toMatchObject([{ code, path: [field] }]);
    });

    it('gets one mail in ten minutes, five a day, and is answered the same', async () => {
      const { link } = await links.create();
      const other = await links.create();
      const typed = links.typed();
      const ask = async (by = link) => {
        await links.forgetLimits();
        const { status, body } = await links.ask(by, typed);
        expect([status, body]).toEqual([200, { isMailed: true }]);
        return links.confirmationFor(typed.email);
      };
      const first = await ask();
      expect(await ask(other.link)).toBe(first);
      const pauseIsOver = () =>
        server.database.transaction((session) =>
          session.execute('DELETE FROM mail_count WHERE day % 86400000 <> 0'),
        );
      const seen = new Set([first]);
      for (let n = 0; n < 6; n += 1) {
        await pauseIsOver();
        seen.add(await ask());
      }
      expect(seen.size).toBe(5);
      // Of several the newest counts, and mail of those before is not sent any more.
      expect(await mails(typed.email)).toBe(1);
      expect((await links.lookAtConfirmation(first)).status).toBe(404);
    });

    it('of two who ask at the same moment for one address one is mailed', async () => {
      const { link } = await links.create();
      const typed = links.typed();
      const answers = await allReadFirst(
        server,
        ['invitation_link'],
        [() => links.ask(link, typed), () => links.ask(link, typed)],
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await mails(typed.email)).toBe(1);
    });

    it('makes a link send no more than sixty mails an hour, which is told', async () => {
      const { link } = await links.create({ limit: 1_000 });
      let last = await links.look(link);
      for (let n = 0; n < 60; n += 1) {
        await links.forgetLimits();
        last = await links.ask(link, links.typed());
        expect(last.status).toBe(200);
      }
      await links.forgetLimits();
      const typed = links.typed();
      last = await links.ask(link, typed);
      expect([last.status, last.body['code']]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await mails(typed.email)).toBe(0);
      // The address has not been counted: by another link it is mailed.
      await links.ask((await links.create()).link, typed);
      expect(await mails(typed.email)).toBe(1);
    });

    it('is limited by address, and asked from our own pages alone', async () => {
      const { link } = await links.create();
      const statuses: number[] = [];
      for (let n = 0; n < 12; n += 1) statuses.push((await links.ask('x', {})).status);
      expect(statuses).toEqual([...Array<number>(10).fill(404), 429, 429]);
      await links.forgetLimits();
      const foreign = new Visitor(server.url, { origin: 'https://evil.example' });
      expect((await links.ask(link, links.typed(), foreign)).status).toBe(403);
      expect((await links.confirm('x', foreign)).status).toBe(403);
    });
  });

  describe('where no mail is sent', () => {
    beforeAll(() => start({}));

    it('applies, as a creator of their own whose address is not proven', async () => {
      const { id, link } = await links.create({ limit: 2 });
      const known = { displayName: 'Known', email: 'known@creators.example' };
      const creatorId = await make(server.client, 'createCreator', known, world.account);
      await mutate(server.client, 'recordCreatorJoined', { creatorId }, world.account);
      expect((await links.look(link)).body['sendsMail']).toBe(false);
      const typed = links.typed({ email: known.email, name: 'Perhaps known' });
      expect((await links.ask(link, typed)).body).toEqual({ isMailed: false });
      const found = await links.creators('known@creators');
      expect(found.map(({ displayName, memberships: [place] }) => [displayName, place])).toEqual(
        expect.arrayContaining([
          ['Known', { state: 'JOINED', application: null, byLink: null }],
          [
            'Perhaps known',
            expect.objectContaining({
              ...{ state: 'APPLIED', application: 'NEW' },
              byLink: {
                isAddressProven: false,
                invitationLink: { id, program: { name: 'Acme CREATOR' } },
              },
            }),
          ],
        ]),
      );
      expect(await links.stateOf(id)).toEqual({ state: 'OPEN', uses: 1 });
      // A second time within ten minutes nothing comes of it, and nobody is told.
      expect((await links.ask(link, typed)).body).toEqual({ isMailed: false });
      expect(await links.creators('known@creators')).toHaveLength(2);
      expect(await mails(known.email)).toBe(0);
    });

    it('of two who take the last place at the same moment one has applied', async () => {
      const { id, link } = await links.create({ limit: 1 });
      const answers = await allReadFirst(
        server,
        ['invitation_link'],
        [links.typed(), links.typed()].map((typed) => () => links.ask(link, typed)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
      expect(await links.stateOf(id)).toEqual({ state: 'USED_UP', uses: 1 });
    });
  });
});
