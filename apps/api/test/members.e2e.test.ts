import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allReadFirst } from './support/all-read-first.js';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { OWNER } from './support/sign-in.js';
import { liveToken } from './support/tokens.js';
import { make, makeWorld, mutate, type SeenError, type World } from './support/world.js';

interface Member {
  readonly id: string;
  readonly email: string;
  readonly capacity: string;
  readonly version: number;
}

describeOnEngines('roles of an account', (engine) => {
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
    // Whoever is removed is out with the next request; the token that they made is not, and says so.
    const token = await liveToken(client, { ownerId: world.creator }, { account: world.account });
    const tokenOf = async () =>
      (
        await owner().query<{ node: object }>(
          'query ($id: ID!) { node(id: $id) { ... on ApiToken { createdBy makerId isMakerGone revokedAt } } }',
          { id: token.id },
          { account: world.account },
        )
      ).node;
    expect(await tokenOf()).toMatchObject({ makerId: id, isMakerGone: false });
    await client.query('{ viewer { person { name } } }', {}, { account: world.account });
    const { removeMember } = await owner().query<{ removeMember: { memberId: string } }>(
      'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { memberId errors { code } } }',
      { input: { memberId: id } },
      { account: world.account },
    );
    expect(removeMember.memberId).toBe(id);
    expect(await tokenOf()).toMatchObject({ makerId: null, isMakerGone: true, revokedAt: null });
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
    it.each(['each other', 'themselves'] as const)(
      'stays, also when of two owners one removes and one demotes %s at one moment',
      async (whom) => {
        const name = `Race of ${whom}`;
        const account = await make(owner(), 'createAccount', {
          ...{ name, mode: 'CREATOR_ONLY', timeZone: 'UTC' },
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
        const remove = (by: Client, member: Member | undefined) =>
          by.send(
            'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { errors { code } } }',
            { input: { memberId: member?.id } },
            { account },
          );
        const demote = (by: Client, member: Member | undefined) =>
          by.send(
            'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { errors { code } } }',
            { input: { memberId: member?.id, role: 'ANALYST', version: member?.version } },
            { account },
          );
        await allReadFirst(
          server,
          ['account', 'member'],
          [
            () => remove(owner(), whom === 'themselves' ? mine : theirs),
            () => demote(other.client, whom === 'themselves' ? theirs : mine),
          ],
        );
        const left = await server.database.select<{ n: number }>(
          "SELECT COUNT(*) AS n FROM member m JOIN account a ON a.id = m.account_id WHERE m.capacity = 'OWNER' AND a.name = ?",
          [name],
        );
        expect(Number(left[0]?.n)).toBe(1);
      },
    );

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
