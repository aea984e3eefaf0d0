import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

const DAY = 86_400_000;

describeOnEngines('releasePromoCodeText', (engine) => {
  let server: TestServer;
  let world: World;
  let serial = 0;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  interface Code {
    readonly text: string;
    readonly version: number;
    readonly releasedAt: string | null;
    readonly owner: { readonly id: string };
    readonly auditEvents: { readonly nodes: readonly { action: string; reason: string | null }[] };
  }
  const read = async (id: string): Promise<Code> => {
    const { node } = await server.client.query<{ node: Code }>(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode { text version releasedAt
        owner { ... on Creator { id } } auditEvents(first: 1) { nodes { action reason } } } } }`,
      { id },
      { account: world.account },
    );
    return node;
  };
  const issued = async (more: object = {}) => {
    serial += 1;
    const code = codeFor(world, `OLD${String(serial)}`, more);
    return make(server.client, 'issuePromoCode', code, world.account);
  };
  const expire = (id: string) =>
    mutate(server.client, 'expirePromoCodes', { target: { ids: [id] } }, world.account);
  /** Expired, made and expired so many days ago. */
  const endedFor = async (days: number) => {
    const id = await issued();
    await expire(id);
    const key = Buffer.from(id.slice(3), 'base64url');
    const at = Date.now() - days * DAY;
    await server.database.transaction(async (session) => {
      await session.execute('UPDATE promo_code SET expired_at = ? WHERE id = ?', [at, key]);
      await session.execute('UPDATE assignment SET created_at = ? WHERE promo_code_id = ?', [
        at - DAY,
        key,
      ]);
    });
    return id;
  };
  const release = async (id: string, more: object = {}, client = server.client) => {
    const { version } = await read(id);
    const input = { promoCodeId: id, version, ...more };
    return (await mutate(client, 'releasePromoCodeText', input, world.account)).errors;
  };
  const told = (errors: readonly { code: string; path: readonly string[] }[]) =>
    errors.map(({ code, path }) => `${path.join('.')} ${code}`);
  const toPartner = (text: string) =>
    mutate(
      server.client,
      'issuePromoCodeToPartner',
      { performancePartnerId: world.partner, text, terms: TERMS },
      world.account,
    );

  it('gives the text free after the quarantine; the code keeps text, owner and history', async () => {
    const id = await endedFor(90);
    const { text } = await read(id);
    expect(told((await toPartner(text)).errors)).toEqual(['text CODE_HELD_BY_CREATOR']);
    expect(await release(id, { reason: 'Handed on' })).toEqual([]);
    const code = await read(id);
    expect(code).toMatchObject({ text, owner: { id: world.creator } });
    expect(code.releasedAt).not.toBeNull();
    expect(code.auditEvents.nodes[0]).toEqual({
      action: 'releasePromoCodeText',
      reason: 'Handed on',
    });
    expect((await toPartner(text)).errors).toEqual([]);
    const { promoCodeByText } = await server.client.query<{ promoCodeByText: { id: string } }>(
      'query ($text: String!) { promoCodeByText(text: $text) { id } }',
      { text },
      { account: world.account },
    );
    expect(promoCodeByText.id).not.toBe(id);
  });

  it('before that: only owners of the account, with a reason', async () => {
    const id = await endedFor(89);
    const manager = await server.as('MANAGER', world.account);
    const early = await release(id, { reason: 'Wanted' }, manager);
    expect(told(early)).toEqual(['promoCodeId IN_QUARANTINE']);
    const until = Number(early[0]?.params.find(({ name }) => name === 'until')?.value);
    expect(Math.abs(until - Date.now() - DAY)).toBeLessThan(60_000);
    expect(told(await release(id))).toEqual(['reason REQUIRED']);
    expect(await release(id, { reason: 'Wanted' })).toEqual([]);
    const late = await endedFor(91);
    expect(await release(late, {}, manager)).toEqual([]);
  });

  it('a code that never counted has no quarantine', async () => {
    const startAt = new Date(Date.now() + DAY).toISOString();
    const id = await issued({ terms: { ...TERMS, startAt } });
    expect(told(await release(id))).toEqual(['promoCodeId NOT_EDITABLE_NOW']);
    await expire(id);
    expect(await release(id, {}, await server.as('MANAGER', world.account))).toEqual([]);
  });

  it('the quarantine is the account’s', async () => {
    const id = await endedFor(3);
    const days = async (quarantineDays: number) => {
      const { viewer } = await server.client.query<{ viewer: { account: { version: number } } }>(
        '{ viewer { account { version } } }',
        {},
        { account: world.account },
      );
      const input = { version: viewer.account.version, quarantineDays };
      return (await mutate(server.client, 'updateAccount', input, world.account)).errors;
    };
    expect(told(await days(3_651))).toEqual(['quarantineDays NUMBER_OUT_OF_RANGE']);
    expect(await days(2)).toEqual([]);
    expect(await release(id, {}, await server.as('MANAGER', world.account))).toEqual([]);
    expect(await days(90)).toEqual([]);
  });

  it.each([
    ['that counts', 'NOT_ENDED'],
    ['that is released', 'RELEASED'],
  ])('of a code %s is refused', async (_, reason) => {
    const id = reason === 'RELEASED' ? await endedFor(90) : await issued();
    if (reason === 'RELEASED') expect(await release(id)).toEqual([]);
    const errors = await release(id, { reason: 'Again' });
    expect(told(errors)).toEqual(['promoCodeId NOT_EDITABLE_NOW']);
    expect(errors[0]?.params).toContainEqual(
      expect.objectContaining({ name: 'reason', value: reason }),
    );
  });

  it('a released code stays as it ended: it is neither completed nor expired', async () => {
    const id = await issued({
      terms: { ...TERMS, endAt: new Date(Date.now() + 700).toISOString() },
    });
    await new Promise((done) => setTimeout(done, 800));
    expect(await release(id, { reason: 'Handed on' })).toEqual([]);
    const before = await read(id);
    await expire(id);
    expect(await read(id)).toEqual(before);
    const completion = { promoCodeId: id, version: before.version, terms: TERMS };
    const { errors } = await mutate(server.client, 'completePromoCode', completion, world.account);
    expect(told(errors)).toEqual(['promoCodeId NOT_EDITABLE_NOW']);
  });

  it('against somebody who issues the text at once: the one or the other, never two owners', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await endedFor(90);
      const { text } = await read(id);
      const [released, { errors }] = await Promise.all([release(id), toPartner(text)]);
      expect(released).toEqual([]);
      const claims = await server.database.select<{ n: number }>(
        'SELECT COUNT(*) AS n FROM promo_code WHERE code_key = ? AND claimed = 1',
        [`E:${text}`],
      );
      expect(claims[0]?.n).toBe(errors.length === 0 ? 1 : 0);
    }
  });
});
