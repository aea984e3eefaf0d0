import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { at } from './support/memberships.js';
import { openLinksIn } from './support/open-links.js';
import { TestServer } from './support/server.js';
import { makeWorld, type World } from './support/world.js';

describeOnEngines('open links into a program that are made', (engine) => {
  let server: TestServer;
  let world: World;
  let links: ReturnType<typeof openLinksIn>;

  beforeAll(async () => {
    const relay = { url: 'smtp://127.0.0.1:9', from: 'codes@test.example' };
    server = await TestServer.start({ engine, settings: { relay } });
    world = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme');
    links = openLinksIn(server, world.account);
  });
  afterAll(() => server.stop());

  it('keep no secret, also under a key: a repetition has no link', async () => {
    const key = { idempotencyKey: 'a link once', endsAt: at(3) };
    const first = await links.create(key);
    expect(await links.create(key)).toEqual({ ...first, link: '' });
    const typed = links.typed();
    await links.ask(first.link, typed);
    const confirm = await links.confirmationFor(typed.email);
    for (const secret of [first.link, confirm].map((each) => each.split('#')[1] ?? '')) {
      expect(secret).toHaveLength(43);
      expect(await links.everythingStored()).not.toContain(secret);
      expect(server.log.join('')).not.toContain(secret);
    }
  });

  it('have a limit, an end and a bound of how many are open', async () => {
    const refusedWith = async (more: object) => (await links.create(more)).errors;
    expect(await refusedWith({ limit: 0 })).toEqual(['NUMBER_OUT_OF_RANGE limit']);
    expect(await refusedWith({ limit: 10_001 })).toEqual(['NUMBER_OUT_OF_RANGE limit']);
    expect(await refusedWith({ limit: 10_000 })).toEqual([]);
    expect(await refusedWith({ endsAt: at(0) })).toEqual(['ENDS_IN_PAST endsAt']);
    expect(await refusedWith({ endsAt: at(367) })).toEqual(['INVALID_VALUE endsAt']);
    expect(await refusedWith({ endsAt: at(365) })).toEqual([]);
    expect(await refusedWith({ name: 'x'.repeat(10_000) })).toEqual(['TOO_LONG name']);
    expect(await refusedWith({ message: 'x'.repeat(1_001) })).toEqual(['TOO_LONG message']);
    const other = await makeWorld(server.client, 'CREATOR_ONLY', 'Full');
    const full = openLinksIn(server, other.account);
    for (let n = 0; n < 99; n += 1) expect((await full.create()).errors).toEqual([]);
    const last = await Promise.all([full.create(), full.create(), full.create()]);
    expect(last.map(({ errors }) => errors.join()).sort()).toEqual(['', 'TOO_MANY ', 'TOO_MANY ']);
    const open = last.find(({ errors }) => errors.length === 0);
    await full.revoke(open?.id ?? '');
    expect((await full.create()).errors).toEqual([]);
  });

  it('are for managers of the account alone', async () => {
    const analyst = await server.as('ANALYST', world.account);
    const { errors } = await analyst.send(
      'mutation ($input: CreateInvitationLinkInput!) { createInvitationLink(input: $input) { link } }',
      { input: { limit: 1, endsAt: at(1) } },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
