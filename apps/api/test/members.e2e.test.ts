import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { OWNER } from './support/sign-in.js';
import { Visitor } from './support/visitor.js';
import { make, makeWorld, mutate, type SeenError, type World } from './support/world.js';

const MESSAGE = '{ to subject text state sentAt }';
const INVITATION = `{ id email capacity state expiresAt owner { ... on Creator { displayName } ... on PerformancePartner { name } } message ${MESSAGE} }`;

interface Invited {
  readonly id: string;
  readonly email: string;
  readonly capacity: string;
  readonly state: string;
  readonly owner: object | null;
  readonly message: { readonly text: string; readonly state: string; readonly to: string } | null;
}

interface Member {
  readonly id: string;
  readonly email: string;
  readonly capacity: string;
  readonly version: number;
}

const linkOf = ({ message }: Invited) => /\/invite\/(\S+)/.exec(message?.text ?? '')?.[1] ?? '';

describeOnEngines('people of an account', (engine) => {
  let server: TestServer;
  let world: World;
  const owner = () => server.client;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Acme & Söhne');
  });
  afterAll(() => server.stop());
  beforeEach(() =>
    server.database.transaction((session) => session.execute('DELETE FROM rate_limit')),
  );

  async function invite(
    email: string,
    role: string,
    client: Client = owner(),
  ): Promise<{ invitation: Invited | null; errors: readonly SeenError[] }> {
    const { inviteMember } = await client.query<{
      inviteMember: { invitation: Invited | null; errors: SeenError[] };
    }>(
      `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation ${INVITATION} errors { code path message params { name value } owner { __typename } conflictingPromoCode { id } witness suggestions } } }`,
      { input: { email, role } },
      { account: world.account },
    );
    return inviteMember;
  }

  async function invited(email: string, role: string): Promise<Invited> {
    const { invitation, errors } = await invite(email, role);
    if (invitation === null) throw new Error(JSON.stringify(errors));
    return invitation;
  }

  const members = async (client: Client = owner()): Promise<readonly Member[]> => {
    const data = await client.query<{ members: { nodes: Member[] } }>(
      '{ members(first: 100) { nodes { id email capacity version } } }',
      {},
      { account: world.account },
    );
    return data.members.nodes;
  };

  const memberCalled = async (email: string) => {
    const found = (await members()).find((member) => member.email === email);
    if (found === undefined) throw new Error(`${email} is no member`);
    return found;
  };

  const codes = (errors: readonly SeenError[]) => errors.map(({ code }) => code);

  it('an owner invites, the link lets one in, once', async () => {
    const invitation = await invited(' Ana@Test.example ', 'MANAGER');
    expect(invitation).toMatchObject({
      ...{ email: 'ana@test.example', capacity: 'MANAGER', state: 'PENDING', owner: null },
      message: { to: 'ana@test.example', state: 'NOT_SENT' },
    });
    expect(codes((await invite('ana@test.example', 'ANALYST')).errors)).toEqual([
      'ALREADY_INVITED',
    ]);
    const token = linkOf(invitation);
    const visitor = new Visitor(server.url);
    expect((await visitor.post('/invitation', { token })).body).toEqual({
      ...{ accountName: 'Acme & Söhne', email: 'ana@test.example' },
      ...{ capacity: 'MANAGER', hasPerson: false },
    });
    const bad = await visitor.post('/accept-invitation', { token, name: 'Ana' });
    expect(bad).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT', violations: [{ code: 'REQUIRED', path: ['password'] }] },
    });
    const accept = (from: Visitor) =>
      from.post('/accept-invitation', { token, name: 'Ana', password: OWNER.password });
    const both = [new Visitor(server.url), new Visitor(server.url)];
    const answers = await Promise.all(both.map(accept));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await accept(new Visitor(server.url))).body).toMatchObject({
      code: 'INVITATION_INVALID',
    });
    expect((await visitor.post('/invitation', { token })).status).toBe(404);
    expect((await members()).filter(({ email }) => email === 'ana@test.example')).toHaveLength(1);
    expect(codes((await invite('ana@test.example', 'ANALYST')).errors)).toEqual(['ALREADY_MEMBER']);
    // The link is nowhere any more, and was never anywhere but in the mail.
    const rows = await server.database.select('SELECT text FROM message');
    expect(JSON.stringify(rows)).not.toContain(token);
    const audit = await owner().query<{ auditEvents: { nodes: object[] } }>(
      '{ auditEvents(first: 2) { nodes { action actor subjectLabel } } }',
      {},
      { account: world.account },
    );
    expect(audit.auditEvents.nodes).toEqual([
      { action: 'acceptInvitation', actor: 'Ana', subjectLabel: 'Ana' },
      { action: 'inviteMember', actor: 'Owner', subjectLabel: 'ana@test.example' },
    ]);
  });

  it('a guessed, expired or revoked link is refused by one and the same answer', async () => {
    const [late, revoked] = [
      await invited('late@test.example', 'ANALYST'),
      await invited('revoked@test.example', 'ANALYST'),
    ];
    await server.database.transaction((session) =>
      session.execute("UPDATE invitation SET expires_at = 1 WHERE email = 'late@test.example'"),
    );
    const revoke = () =>
      mutate(owner(), 'revokeInvitation', { invitationId: revoked.id }, world.account);
    expect((await revoke()).errors).toEqual([]);
    expect(codes((await revoke()).errors)).toEqual(['INVITATION_CLOSED']);
    const tokens = ['', 'x', linkOf(late), linkOf(revoked), linkOf(late).slice(1), "' OR ''='"];
    const answers = await Promise.all(
      tokens.map(async (token) => {
        const offer = await new Visitor(server.url).post('/invitation', { token });
        const { status, body } = await new Visitor(server.url).post('/accept-invitation', {
          ...{ token, name: 'Eve', password: OWNER.password },
        });
        return JSON.stringify([offer.status, offer.body, status, body]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('INVITATION_INVALID');
    const list = await owner().query<{
      invitations: { nodes: { email: string; state: string }[] };
    }>('{ invitations(first: 100) { nodes { email state } } }', {}, { account: world.account });
    expect(list.invitations.nodes).toEqual(
      expect.arrayContaining([
        { email: 'late@test.example', state: 'EXPIRED' },
        { email: 'revoked@test.example', state: 'REVOKED' },
      ]),
    );
    // One that has run out is no reason not to invite again.
    expect((await invite('late@test.example', 'ANALYST')).errors).toEqual([]);
  });

  it('somebody known signs in as themselves first, and then belongs to both accounts', async () => {
    const second = await makeWorld(owner(), 'CREATOR_ONLY', 'Solo');
    const { visitor, email } = await server.person('ANALYST', second.account);
    const token = linkOf(await invited(email, 'MANAGER'));
    expect((await new Visitor(server.url).post('/invitation', { token })).body).toMatchObject({
      hasPerson: true,
    });
    const stranger = await new Visitor(server.url).post('/accept-invitation', {
      ...{ token, name: 'Eve', password: OWNER.password },
    });
    expect(stranger).toMatchObject({ status: 403, body: { code: 'SIGN_IN_FIRST' } });
    const other = await server.person('ANALYST', second.account);
    expect((await other.visitor.post('/accept-invitation', { token })).status).toBe(403);
    expect((await visitor.post('/accept-invitation', { token })).status).toBe(200);
    const headers = { cookie: visitor.cookie };
    const { viewer } = await owner().query<{ viewer: { accounts: { name: string }[] } }>(
      '{ viewer { accounts { name } } }',
      {},
      { headers },
    );
    expect(viewer.accounts.map(({ name }) => name).sort()).toEqual(['Acme & Söhne', 'Solo']);
  });

  it('a partner comes in without a password, and by mail ever after', async () => {
    const input = { ownerId: world.creator, email: 'mei@creators.example' };
    const { invitePartner } = await owner().query<{ invitePartner: { invitation: Invited } }>(
      `mutation ($input: InvitePartnerInput!) { invitePartner(input: $input) { invitation ${INVITATION} errors { code } } }`,
      { input },
      { account: world.account },
    );
    expect(invitePartner.invitation).toMatchObject({
      capacity: 'CREATOR',
      owner: { displayName: 'Mei Tanaka' },
    });
    const visitor = new Visitor(server.url);
    const token = linkOf(invitePartner.invitation);
    const accepted = await visitor.post('/accept-invitation', { token, name: 'Mei' });
    expect(accepted.status).toBe(200);
    const session = await visitor.get('/get-session');
    expect(session.body).toMatchObject({ user: { email: 'mei@creators.example' } });
    const before = await new Visitor(server.url).post('/sign-in/email', {
      ...{ email: 'mei@creators.example', password: 'a guess at nothing' },
    });
    expect(before.status).toBe(401);
    for (const ownerId of ['cr_AAAAAAAAAAAAAAAAAAAAAA', 'x', world.creatorProgram]) {
      const { errors } = await mutate(
        owner(),
        'invitePartner',
        { ownerId, email: 'x@test.example' },
        world.account,
      );
      expect(codes(errors)).toEqual(['NOT_FOUND']);
    }
  });

  it('a link is shown to those alone who may invite such a person', async () => {
    await invited('future.owner@test.example', 'OWNER');
    const seen = async (client: Client) => {
      const { invitations } = await client.query<{
        invitations: { nodes: { capacity: string; message: object | null }[] };
      }>('{ invitations(first: 100) { nodes { capacity message { text } } } }');
      return new Set(
        invitations.nodes.map(({ capacity, message }) => `${capacity} ${message !== null}`),
      );
    };
    const analyst = await server.as('ANALYST', world.account);
    const manager = await server.as('MANAGER', world.account);
    expect([...(await seen(analyst))].filter((line) => line.endsWith('true'))).toEqual([]);
    expect([...(await seen(manager))].filter((line) => line.endsWith('true'))).toEqual([
      'CREATOR true',
    ]);
    expect(await seen(owner())).toContain('OWNER true');
  });

  it('roles change, on the version that was seen', async () => {
    const { client, email } = await server.person('ANALYST', world.account);
    const { id, version } = await memberCalled(email);
    const change = (role: string, seen: number) =>
      mutate(owner(), 'updateMember', { memberId: id, role, version: seen }, world.account);
    expect((await change('MANAGER', version)).errors).toEqual([]);
    expect(codes((await change('ANALYST', version)).errors)).toEqual(['STALE_VERSION']);
    expect(await memberCalled(email)).toMatchObject({ capacity: 'MANAGER', version: version + 1 });
    const partner = await server.person('CREATOR', world.account, world.creator);
    const theirs = await memberCalled(partner.email);
    const promoted = await mutate(
      owner(),
      'updateMember',
      { memberId: theirs.id, role: 'OWNER', version: theirs.version },
      world.account,
    );
    expect(codes(promoted.errors)).toEqual(['INVALID_VALUE']);
    // Whoever is removed is out with the next request.
    await client.query('{ viewer { person { name } } }', {}, { account: world.account });
    const { removeMember } = await owner().query<{ removeMember: { memberId: string } }>(
      'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { memberId errors { code } } }',
      { input: { memberId: id } },
      { account: world.account },
    );
    expect(removeMember.memberId).toBe(id);
    const gone = await client.send(
      '{ viewer { person { name } } }',
      {},
      { account: world.account },
    );
    expect([gone.status, gone.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it("a foreign account's name is refused as an absent one is", async () => {
    const outsider = await server.person(
      'OWNER',
      (await makeWorld(owner(), 'CREATOR_ONLY', 'Theirs')).account,
    );
    const ask = async (account: string) => {
      const answer = await outsider.client.send('{ viewer { account { name } } }', {}, { account });
      const [error] = answer.errors;
      return [answer.status, error?.message, error?.extensions.code];
    };
    expect(await ask(world.account)).toEqual(await ask('ac_AAAAAAAAAAAAAAAAAAAAAA'));
    expect(await ask(world.account)).toEqual(await ask('nonsense'));
    expect((await ask(world.account))[0]).toBe(403);
  });

  it('an idempotency key of one person is not another one’s', async () => {
    const input = { name: 'Same', mode: 'CREATOR_ONLY', timeZone: 'UTC', idempotencyKey: 'k1' };
    const other = await server.as('OWNER', world.account);
    const mine = await make(owner(), 'createAccount', input);
    expect(await make(owner(), 'createAccount', input)).toBe(mine);
    expect(await make(other, 'createAccount', input)).not.toBe(mine);
  });

  describe('the last owner', () => {
    it('stays, also when two owners remove each other at one moment', async () => {
      for (let round = 0; round < 5; round += 1) {
        const account = await make(owner(), 'createAccount', {
          ...{ name: `Race ${round}`, mode: 'CREATOR_ONLY', timeZone: 'UTC' },
        });
        const other = await server.person('OWNER', account);
        const { members: list } = await owner().query<{ members: { nodes: Member[] } }>(
          '{ members(first: 10) { nodes { id email version } } }',
          {},
          { account },
        );
        const [mine, theirs] = [OWNER.email, other.email].map((email) =>
          list.nodes.find((member) => member.email === email),
        );
        const remove =
          'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { memberId errors { code } } }';
        const demote =
          'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } errors { code } } }';
        await Promise.all([
          owner().send(remove, { input: { memberId: theirs?.id } }, { account }),
          other.client.send(
            demote,
            { input: { memberId: mine?.id, role: 'ANALYST', version: mine?.version } },
            { account },
          ),
        ]);
        const left = await server.database.select<{ n: number }>(
          "SELECT COUNT(*) AS n FROM member m JOIN account a ON a.id = m.account_id WHERE m.capacity = 'OWNER' AND a.name = ?",
          [`Race ${round}`],
        );
        expect(Number(left[0]?.n)).toBe(1);
      }
    });

    it('is told so', async () => {
      const account = await make(owner(), 'createAccount', {
        ...{ name: 'Alone', mode: 'CREATOR_ONLY', timeZone: 'UTC' },
      });
      const { members: list } = await owner().query<{ members: { nodes: Member[] } }>(
        '{ members(first: 10) { nodes { id version } } }',
        {},
        { account },
      );
      const [only] = list.nodes;
      const demoted = await mutate(
        owner(),
        'updateMember',
        { memberId: only?.id, role: 'MANAGER', version: only?.version },
        account,
      );
      expect(codes(demoted.errors)).toEqual(['LAST_OWNER']);
      const { removeMember } = await owner().query<{ removeMember: { errors: SeenError[] } }>(
        'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { errors { code } } }',
        { input: { memberId: only?.id } },
        { account },
      );
      expect(codes(removeMember.errors)).toEqual(['LAST_OWNER']);
    });
  });
});
