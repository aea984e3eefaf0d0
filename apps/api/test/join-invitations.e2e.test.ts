import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import { describeOnEngines } from './support/engines.js';
import { invitationsIn, type Joining } from './support/join-invitations.js';
import { membershipsIn } from './support/memberships.js';
import { TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { make, makeWorld, type World } from './support/world.js';

describeOnEngines('invitations into a program', (engine) => {
  let server: TestServer;
  let world: World;
  let joining: Joining;
  let members: ReturnType<typeof membershipsIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme & Söhne');
    joining = invitationsIn(server, world.account);
    members = membershipsIn(server, world);
  });
  afterAll(() => server.stop());
  // All tests come from one address.
  beforeEach(() => joining.forgetLimits());

  it('are looked at as often as one likes, accepted once, and sign nobody in', async () => {
    const { creatorId, link, notMailed } = await joining.invited('Mei Tanaka', { language: 'ZH' });
    expect(notMailed).toBe('NO_RELAY');
    expect(link).toMatch(/^http:\/\/[^/?#]+\/join#[\w-]{43}$/);
    const visitor = new Visitor(server.url);
    const looked = [await joining.look(link), await joining.look(link, visitor)];
    expect(looked.map(({ status }) => status)).toEqual([200, 200]);
    expect(looked[0]?.body).toEqual({
      ...{ accountName: 'Acme & Söhne', programName: 'Acme & Söhne CREATOR', firstName: 'Mei' },
      ...{ language: 'ZH', expiresAt: expect.any(Number) as number },
    });
    expect((await members.membershipOf(creatorId)).state).toBe('INVITED');
    const accepted = await joining.answer(link, true, visitor);
    expect([accepted.status, accepted.body]).toEqual([200, { isAccepted: true }]);
    expect(visitor.cookie).toBe('');
    expect(await members.membershipOf(creatorId)).toMatchObject({
      ...{ state: 'JOINED', hasJoined: true, decidedBy: 'Mei Tanaka', contractEnd: null },
    });
    for (const isAccepted of [true, false])
      expect((await joining.answer(link, isAccepted)).body).toMatchObject({
        code: 'INVITATION_INVALID',
      });
    expect((await joining.look(link)).status).toBe(404);
    expect(await joining.history(creatorId)).toEqual([
      { action: 'acceptCreatorInvitation', actor: 'Mei Tanaka', actorKind: 'INVITED' },
      { action: 'inviteCreator', actor: 'Owner', actorKind: 'PERSON' },
      { action: 'createCreator', actor: 'Owner', actorKind: 'PERSON' },
    ]);
  });

  it('are declined once, and the creator may be invited again', async () => {
    const { creatorId, link } = await joining.invited('Luca');
    expect((await joining.answer(link, false)).status).toBe(200);
    expect((await members.membershipOf(creatorId)).state).toBe('DECLINED');
    expect((await joining.answer(link, true)).status).toBe(404);
    const again = await joining.invite({ creatorId });
    expect((await joining.answer(again.link, true)).status).toBe(200);
  });

  it('of two answers at the same moment the first counts', async () => {
    const { creatorId, link } = await joining.invited('Twice');
    const answers = await allReadFirst(
      server,
      ['membership'],
      [true, true, false].map((isAccepted) => () => joining.answer(link, isAccepted)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    const first = answers.find(({ status }) => status === 200);
    const { state, version } = await members.membershipOf(creatorId);
    expect([state, version]).toEqual([first?.body['isAccepted'] ? 'JOINED' : 'DECLINED', 2]);
    expect(await joining.history(creatorId)).toHaveLength(3);
  });

  it('unknown, used, void and expired links are refused alike', async () => {
    const used = await joining.invited('Used');
    await joining.answer(used.link, true);
    const revoked = await joining.invited('Revoked');
    expect(await joining.revoke(revoked)).toEqual([]);
    expect(await joining.revoke(revoked)).toEqual(['INVITATION_CLOSED membershipId']);
    const late = await joining.invited('Late');
    await joining.expire(late);
    const replaced = await joining.invited('Replaced');
    const newer = await joining.resend(replaced, { toCopy: true });
    const moved = await joining.invited('Moved');
    await members.run('declineMembership', { membershipId: moved.membershipId, version: 1 });
    const there = await joining.invited('There and back');
    await members.run('declineMembership', { membershipId: there.membershipId, version: 1 });
    await joining.invite({ creatorId: there.creatorId });
    const links = [used, revoked, late, replaced, moved, there].map(({ link }) => link);
    const odd = [`${server.url}/join#`, 'x', "' OR ''='", newer.link?.slice(0, -1) ?? ''];
    const answers: string[] = [];
    for (const link of [...links, ...odd]) {
      await joining.forgetLimits();
      const look = await joining.look(link);
      const { status, body } = await joining.answer(link, true);
      answers.push(JSON.stringify([look.status, look.body, status, body]));
    }
    expect([...new Set(answers)]).toEqual([
      JSON.stringify([
        ...[404, { code: 'INVITATION_INVALID', message: 'This invitation is not valid any more.' }],
        ...[404, { code: 'INVITATION_INVALID', message: 'This invitation is not valid any more.' }],
      ]),
    ]);
    expect((await joining.look(newer.link)).status).toBe(200);
    expect(await joining.stateOf(late)).toBe('EXPIRED');
    expect(await joining.stateOf(moved)).toBe('VOID');
  });

  it('keep no secret, also under a key: a repetition has no link', async () => {
    const creatorId = await members.creator('Secret');
    const input = { creatorId, idempotencyKey: 'invite once' };
    const first = await joining.invite(input);
    const again = await joining.invite(input);
    expect(again).toEqual({ ...first, link: null });
    const secret = first.link?.split('#')[1] ?? '';
    expect(secret).toHaveLength(43);
    expect(await joining.everythingStored()).not.toContain(secret);
    expect(server.log.join('')).not.toContain(secret);
  });

  it('answer what is no answer with what is missing, and use nothing up', async () => {
    const { link } = await joining.invited('Odd bodies');
    const token = link.split('#')[1];
    for (const isAccepted of [undefined, null, 'true', 1, {}]) {
      const { status, body } = await new Visitor(server.url).post('/answer-join-invitation', {
        ...{ token, isAccepted },
      });
      expect([status, body['code']]).toEqual([400, 'INVALID_INPUT']);
    }
    for (const body of [{ token: [token], isAccepted: true }, { isAccepted: true }]) {
      await joining.forgetLimits();
      const { status } = await new Visitor(server.url).post('/answer-join-invitation', body);
      expect(status).toBe(404);
    }
    const large = { token: 'x'.repeat(100_000), isAccepted: true };
    expect((await new Visitor(server.url).post('/answer-join-invitation', large)).status).toBe(413);
    const get = await new Visitor(server.url).get(`/join-invitation?token=${token ?? ''}`);
    expect(get.status).toBe(404);
    const foreign = new Visitor(server.url, { origin: 'https://evil.example' });
    expect((await joining.answer(link, true, foreign)).status).toBe(403);
    expect((await joining.look(link)).status).toBe(200);
  });

  it('are limited by address, and a link by itself', async () => {
    const { link } = await joining.invited('Asked too often');
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await joining.answer('x', true)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(404), 429, 429]);
    // From many addresses: what each of them may is forgotten.
    let last = 0;
    for (let n = 0; n < 31; n += 1) {
      await server.database.transaction((session) =>
        session.execute("DELETE FROM rate_limit WHERE limit_key LIKE '%join-invitation%'"),
      );
      last = (await joining.look(link)).status;
    }
    expect(last).toBe(429);
  });

  it('are for managers of the account alone', async () => {
    const { membershipId } = await joining.invited('Not theirs');
    const other = await makeWorld(server.client, 'CREATOR_ONLY', 'Other');
    const elsewhere = invitationsIn(server, other.account);
    expect((await elsewhere.resend({ membershipId })).errors).toEqual(['NOT_FOUND membershipId']);
    expect(await elsewhere.revoke({ membershipId })).toEqual(['NOT_FOUND membershipId']);
    const analyst = await server.as('ANALYST', world.account);
    const { errors } = await analyst.send(
      'mutation ($input: ResendCreatorInvitationInput!) { resendCreatorInvitation(input: $input) { link } }',
      { input: { membershipId } },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { creatorId, link } = await joining.invited('Joined meanwhile');
    await make(server.client, 'recordCreatorJoined', { creatorId }, world.account);
    const { id } = await members.membershipOf(creatorId);
    expect((await joining.resend({ membershipId: id })).errors).toEqual([
      'MEMBERSHIP_TRANSITION membershipId',
    ]);
    expect((await joining.answer(link, false)).status).toBe(404);
  });

  it('in search engines are never found', async () => {
    const response = await fetch(`${server.url}/join`, { headers: { accept: 'text/html' } });
    if (response.status === 200)
      expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });
});
