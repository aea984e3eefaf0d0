import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { OWNER } from './support/sign-in.js';
import { Visitor } from './support/visitor.js';
import { makeWorld, mutate, type SeenError, type World } from './support/world.js';

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

describeOnEngines('invitations', (engine) => {
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
    expect(JSON.stringify(await server.mails('%'))).not.toContain(token);
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
    // Neither is a reason not to invite again.
    for (const email of ['late@test.example', 'revoked@test.example'])
      expect((await invite(email, 'ANALYST')).errors).toEqual([]);
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
    const { id: invitationId } = await invited('future.owner@test.example', 'OWNER');
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
    const asked = await analyst.send('{ invitations(first: 1) { nodes { message { text } } } }');
    expect(asked.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect([...(await seen(manager))].filter((line) => line.endsWith('true'))).toEqual([
      'CREATOR true',
    ]);
    expect(await seen(owner())).toContain('OWNER true');
    // Nor can anybody else take such an invitation back.
    const revokedBy = async (client: Client) =>
      codes((await mutate(client, 'revokeInvitation', { invitationId }, world.account)).errors);
    expect(await revokedBy(manager)).toEqual(['NOT_FOUND']);
    expect(await revokedBy(owner())).toEqual([]);
  });
});
