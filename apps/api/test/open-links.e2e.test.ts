import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { describeOnEngines } from './support/engines.js';
import { openLinksIn } from './support/open-links.js';
import { membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { make, makeWorld, type World } from './support/world.js';

describeOnEngines('open links into a program, where mail is sent', (engine) => {
  let server: TestServer;
  let world: World;
  let links: ReturnType<typeof openLinksIn>;
  let members: ReturnType<typeof membershipsIn>;

  beforeAll(async () => {
    // Nobody listens there: mail waits, as it does where a relay hangs.
    const relay = { url: 'smtp://127.0.0.1:9', from: 'codes@test.example' };
    server = await TestServer.start({ engine, settings: { relay } });
    world = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme & Söhne');
    links = openLinksIn(server, world.account);
    members = membershipsIn(server, world);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await links.forgetLimits();
    await links.forgetCounts();
  });

  /** Asks, and gives the mailed link. */
  const asked = async (link: string, more: object = {}) => {
    const typed = links.typed(more);
    const { status, body } = await links.ask(link, typed);
    expect([status, body]).toEqual([200, { isMailed: true }]);
    return { ...typed, confirm: await links.confirmationFor(typed.email) };
  };

  it('are looked at, asked by, and joined by once the address is proven', async () => {
    const { id, link } = await links.create({ name: 'Autumn', message: 'Come\nand join' });
    expect(link).toMatch(/^http:\/\/[^/?#]+\/join\/open#[\w-]{43}$/);
    expect((await links.look(link)).body).toEqual({
      ...{ accountName: 'Acme & Söhne', programName: 'Acme & Söhne CREATOR', sendsMail: true },
      ...{ message: 'Come\nand join', endsAt: expect.any(Number) as number },
    });
    await asked(link, {
      ...{ name: 'Uma\nRao', language: 'ZH', platform: 'YOUTUBE' },
      ...{ profile: 'https://www.youtube.com/@umarao?x=1', email: 'Uma@Rao.example' },
    });
    expect(await links.creators('umarao')).toEqual([]);
    expect(await links.stateOf(id)).toEqual({ state: 'OPEN', uses: 0 });
    const mail = await links.mailTo('uma@rao.example');
    expect(mail).toContain('“Acme & Söhne CREATOR”');
    // A stranger may have typed it: nothing of it goes to an address that is not known to be theirs.
    expect(mail).not.toMatch(/Uma|umarao/);
    const confirm = await links.confirmationFor('uma@rao.example');
    const visitor = new Visitor(server.url);
    expect((await links.lookAtConfirmation(confirm)).body).toEqual({
      ...{ accountName: 'Acme & Söhne', programName: 'Acme & Söhne CREATOR', language: 'ZH' },
      ...{ name: 'Uma Rao', email: 'uma@rao.example' },
      profile: {
        ...{ platform: 'YOUTUBE', handle: 'umarao', url: 'https://www.youtube.com/@umarao?x=1' },
      },
    });
    expect((await links.confirm(confirm, visitor)).body).toEqual({ isIn: true });
    expect(visitor.cookie).toBe('');
    const [creator] = await links.creators('umarao');
    expect(creator).toMatchObject({
      ...{ displayName: 'Uma Rao', email: 'uma@rao.example', language: 'ZH' },
      memberships: [{ state: 'JOINED', byLink: { isAddressProven: true, invitationLink: { id } } }],
    });
    expect(await links.history(creator?.id ?? '')).toEqual([
      ...['joinByLink INVITED', 'createCreator INVITED'],
    ]);
    expect(await links.stateOf(id)).toEqual({ state: 'OPEN', uses: 1 });
    for (const again of [await links.confirm(confirm), await links.lookAtConfirmation(confirm)])
      expect(again.body).toMatchObject({ code: 'INVITATION_INVALID' });
  });

  it('unknown, used up, ended and revoked ones are refused alike, also what was asked by them', async () => {
    const usedUp = await links.create({ limit: 1 });
    const ended = await links.create();
    const revoked = await links.create();
    const waiting = [
      await asked(usedUp.link),
      await asked(ended.link),
      await asked(revoked.link),
      await asked((await links.create()).link),
    ];
    const first = await asked(usedUp.link);
    expect((await links.confirm(first.confirm)).status).toBe(200);
    await links.end(ended.id);
    expect(await links.revoke(revoked.id)).toEqual([]);
    expect(await links.revoke(revoked.id)).toEqual(['INVITATION_CLOSED invitationLinkId']);
    await links.expireRequest(waiting[3]?.email ?? '');
    const states = await Promise.all([usedUp, ended, revoked].map(({ id }) => links.stateOf(id)));
    expect(states.map(({ state }) => state)).toEqual(['USED_UP', 'OVER', 'REVOKED']);
    const answers: string[] = [];
    const say = ({ status, body }: Awaited<ReturnType<typeof links.look>>) =>
      answers.push(`${status} ${JSON.stringify(body)}`);
    for (const { link } of [usedUp, ended, revoked, { link: 'x' }, { link: "' OR ''='" }]) {
      await links.forgetLimits();
      say(await links.look(link));
      say(await links.ask(link, links.typed()));
      // What is wrong is told by nobody who cannot come in.
      say(await links.ask(link, { name: '' }));
    }
    for (const { confirm } of [...waiting, { confirm: 'x' }]) {
      await links.forgetLimits();
      say(await links.lookAtConfirmation(confirm));
      say(await links.confirm(confirm));
    }
    expect([...new Set(answers)]).toEqual([
      '404 {"code":"INVITATION_INVALID","message":"This invitation is not valid any more."}',
    ]);
    // The mail of a link that was taken back is not sent any more.
    expect(await links.mailTo(waiting[2]?.email ?? '')).toBe('');
  });

  it('let in no more than their limit, whoever confirms at the same moment', async () => {
    const { id, link } = await links.create({ limit: 2 });
    const waiting = [await asked(link), await asked(link), await asked(link), await asked(link)];
    await links.forgetLimits();
    const answers = await allReadFirst(
      server,
      ['invitation_link'],
      waiting.map(
        ({ confirm }) =>
          () =>
            links.confirm(confirm),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 404, 404]);
    expect(await links.stateOf(id)).toEqual({ state: 'USED_UP', uses: 2 });
  });

  it('a confirmation pressed twice at the same moment lets in once', async () => {
    const { id, link } = await links.create();
    const { confirm, email } = await asked(link);
    const answers = await allReadFirst(
      server,
      ['invitation_link'],
      [() => links.confirm(confirm), () => links.confirm(confirm)],
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await links.creators(email)).toHaveLength(1);
    expect((await links.stateOf(id)).uses).toBe(1);
  });

  it('an existing creator with the proven address joins, and nobody is told before', async () => {
    const { id, link } = await links.create();
    const known = { displayName: 'Known', email: 'José.Known@creators.example' };
    const creatorId = await make(server.client, 'createCreator', known, world.account);
    const { confirm } = await asked(link, {
      ...{ email: 'josé.known@creators.example', name: 'Somebody else' },
    });
    expect(await links.creators('known@creators')).toMatchObject([{ memberships: [] }]);
    expect((await links.confirm(confirm)).status).toBe(200);
    expect(await links.creators('known@creators')).toMatchObject([
      { id: creatorId, displayName: 'Known', memberships: [{ state: 'JOINED' }] },
    ]);
    expect(await links.history(creatorId)).toEqual([
      ...['joinByLink INVITED', 'createCreator PERSON'],
    ]);
    await links.forgetCounts();
    const again = await asked(link, { email: 'josé.known@creators.example' });
    // Who is in the program already uses nothing up.
    expect((await links.confirm(again.confirm)).status).toBe(200);
    expect((await links.stateOf(id)).uses).toBe(1);
  });

  it('a creator who was removed is refused as everybody else, and staff see it', async () => {
    const { link } = await links.create();
    const { creatorId, membershipId, version } = await members.joined('Removed');
    await members.run('removeMembership', { membershipId, version });
    const changed = { creatorId, version: 1, email: 'removed@creators.example' };
    await make(server.client, 'updateCreator', changed, world.account);
    const { confirm } = await asked(link, { email: 'removed@creators.example' });
    const { status, body } = await links.confirm(confirm);
    expect([status, body['code']]).toEqual([404, 'INVITATION_INVALID']);
    expect((await members.membershipOf(creatorId)).state).toBe('REMOVED');
    expect(await links.creators('removed@creators')).toHaveLength(1);
    expect((await links.history(creatorId))[0]).toBe('refuseJoinByLink INVITED');
    expect((await links.confirm(confirm)).status).toBe(404);
  });

  it('who was invited or has applied joins by them', async () => {
    const { link } = await links.create();
    for (const [name, how] of [
      ['Invited', 'inviteCreator'],
      ['Applied', 'recordCreatorApplied'],
    ] as const) {
      const email = `${name.toLowerCase()}@place.example`;
      const creator = { displayName: name, email };
      const creatorId = await make(server.client, 'createCreator', creator, world.account);
      await make(server.client, how, { creatorId }, world.account);
      const { confirm } = await asked(link, { email });
      expect((await links.confirm(confirm)).status).toBe(200);
      expect((await members.membershipOf(creatorId)).state).toBe('JOINED');
    }
  });

  it('a decision by a link can be taken back, to nothing', async () => {
    const { link } = await links.create();
    const { confirm, email } = await asked(link);
    await links.confirm(confirm);
    const [creator] = await links.creators(email);
    const { id: membershipId, version } = await members.membershipOf(creator?.id ?? '');
    const input = { membershipId, version, reason: 'Not meant' };
    expect((await members.run('reverseDecision', input)).errors).toEqual([]);
    expect((await links.creators(email))[0]?.memberships).toEqual([]);
  });
});
