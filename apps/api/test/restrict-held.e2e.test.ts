import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { patternFor } from './support/patterns.js';
import { paramsOf } from './support/refusals.js';
import { TestServer } from './support/server.js';
import {
  codeFor,
  make,
  makeWorld,
  mutate,
  mutationOf,
  TERMS,
  type World,
} from './support/world.js';

const DAY = 86_400_000;

describeOnEngines('reserving a word that a code holds which has ended', (engine) => {
  let server: TestServer;
  let world: World;
  let serial = 0;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  interface Code {
    readonly status: string;
    readonly version: number;
    readonly releasedAt: string | null;
    readonly owner: { readonly id: string };
    readonly auditEvents: { readonly nodes: readonly { action: string; reason: string | null }[] };
  }
  const read = async (id: string): Promise<Code> => {
    const { node } = await server.client.query<{ node: Code }>(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode { status version releasedAt
        owner { ... on Creator { id } } auditEvents(first: 5) { nodes { action reason } } } } }`,
      { id },
      { account: world.account },
    );
    return node;
  };
  const issued = async (more: object = {}) => {
    serial += 1;
    const text = `HELD${String(serial)}`;
    const id = await make(
      server.client,
      'issuePromoCode',
      codeFor(world, text, more),
      world.account,
    );
    return { id, text };
  };
  /** Expired so many days ago, and made a day before. */
  const endedFor = async (days: number) => {
    const code = await issued();
    await mutate(server.client, 'expirePromoCodes', { target: { ids: [code.id] } }, world.account);
    const key = Buffer.from(code.id.slice(3), 'base64url');
    const at = Date.now() - days * DAY;
    await server.database.transaction(async (session) => {
      await session.execute('UPDATE promo_code SET expired_at = ? WHERE id = ?', [at, key]);
      await session.execute('UPDATE assignment SET created_at = ? WHERE promo_code_id = ?', [
        at - DAY,
        key,
      ]);
    });
    return code;
  };
  const reserve = (text: string, more: object = {}, client = server.client) => {
    const input = { text, releaseHolder: true, reason: 'Ours again', ...more };
    return mutate(client, 'createRestrictedText', input, world.account);
  };
  const told = (errors: readonly { code: string; path: readonly string[] }[]) =>
    errors.map(({ code, path }) => `${path.join('.')} ${code}`);
  /** A call that is refused and writes nothing. */
  const refusedAs = async (...call: Parameters<typeof reserve>) => {
    const before = await server.rowCounts();
    const { node, errors } = await reserve(...call);
    expect([node, await server.rowCounts()]).toEqual([null, before]);
    return errors;
  };

  it('takes it from the code and keeps it from everybody; the code keeps owner and history', async () => {
    const { id, text } = await endedFor(90);
    const [held] = await refusedAs(text, { releaseHolder: false });
    expect(held).toMatchObject({ code: 'CODE_HELD_BY_CREATOR', conflictingPromoCode: { id } });
    const before = await server.rowCounts();
    const { node, errors } = await reserve(text.toLowerCase(), { idempotencyKey: 'once' });
    expect(errors).toEqual([]);
    const after = await server.rowCounts();
    // The word, which is a code of nobody; one event of the code's and one of the word's.
    expect(after['promo_code']).toBe((before['promo_code'] ?? 0) + 1);
    expect(after['audit_event']).toBe((before['audit_event'] ?? 0) + 2);
    const code = await read(id);
    expect(code).toMatchObject({ status: 'EXPIRED', owner: { id: world.creator } });
    expect(code.releasedAt).not.toBeNull();
    expect(code.auditEvents.nodes[0]).toEqual({
      ...{ action: 'releasePromoCodeText', reason: 'Ours again' },
    });
    const { auditEvents } = await server.client.query<{ auditEvents: { nodes: object[] } }>(
      '{ auditEvents(first: 2) { nodes { action subject { id } subjectLabel } } }',
      {},
      { account: world.account },
    );
    expect(auditEvents.nodes).toContainEqual({
      ...{
        action: 'createRestrictedText',
        subject: { id: node?.id },
        subjectLabel: text.toLowerCase(),
      },
    });
    const again = await mutate(
      server.client,
      'issuePromoCode',
      codeFor(world, text),
      world.account,
    );
    expect(told(again.errors)).toEqual(['text TEXT_RESTRICTED']);
    // Twice with the same key, and with none.
    const now = await server.rowCounts();
    expect(await reserve(text.toLowerCase(), { idempotencyKey: 'once' })).toEqual({
      ...{ node, errors: [] },
    });
    expect(await server.rowCounts()).toEqual(now);
    expect(told(await refusedAs(text))).toEqual(['text TEXT_RESTRICTED']);
  });

  it('says why, and before the quarantine is over only for owners of the account', async () => {
    const { id, text } = await endedFor(89);
    const manager = await server.as('MANAGER', world.account);
    const errors = await refusedAs(text, {}, manager);
    expect(told(errors)).toEqual(['text CODE_HELD_BY_CREATOR', 'releaseHolder IN_QUARANTINE']);
    const until = errors[1] && Number(paramsOf(errors[1])['until']);
    expect(Math.abs((until ?? 0) - Date.now() - DAY)).toBeLessThan(60_000);
    expect(told(await refusedAs(text, { reason: ' ' }))).toEqual(['reason REQUIRED']);
    expect((await read(id)).releasedAt).toBeNull();
    expect((await reserve(text)).errors).toEqual([]);
    const late = await endedFor(91);
    expect((await reserve(late.text, {}, manager)).errors).toEqual([]);
    expect((await read(late.id)).releasedAt).not.toBeNull();
  });

  it('a code that counts, or will, keeps its text and is named', async () => {
    const startAt = new Date(Date.now() + DAY).toISOString();
    for (const more of [{}, { terms: { ...TERMS, startAt } }]) {
      const { id, text } = await issued(more);
      const [held, ...others] = await refusedAs(text);
      expect(others).toEqual([]);
      expect(held).toMatchObject({
        ...{ code: 'CODE_HELD_BY_CREATOR', path: ['text'] },
        ...{ owner: { id: world.creator }, conflictingPromoCode: { id } },
      });
      expect((await read(id)).releasedAt).toBeNull();
    }
  });

  it('what is refused for another reason releases nothing', async () => {
    const { id, text } = await endedFor(90);
    await make(server.client, 'issuePromoCode', patternFor(world, `${text}|XX`), world.account);
    expect(told(await refusedAs(text))).toEqual(['text OVERLAP']);
    const past = '2020-01-01T00:00:00.000Z';
    expect(told(await refusedAs(text, { startAt: past }))).toEqual(['startAt STARTS_IN_PAST']);
    expect(told(await refusedAs(text, { kind: 'PREFIX' }))).toEqual([
      'releaseHolder INVALID_VALUE',
    ]);
    expect(told(await refusedAs('no way'))).toEqual(['text CODE_TEXT_CHARACTER']);
    expect((await read(id)).releasedAt).toBeNull();
  });

  it('a word that nobody holds is kept from everybody as without it', async () => {
    expect((await reserve('NOBODYS')).errors).toEqual([]);
  });

  it('nobody but managers and owners does it, nor anybody in another account', async () => {
    const { id, text } = await endedFor(90);
    const others = await makeWorld(server.client, 'CREATOR_ONLY', 'Theirs');
    const clients = [
      await server.as('ANALYST', world.account),
      await server.as('CREATOR', world.account, world.creator),
      await server.as('PERFORMANCE_PARTNER', world.account, world.partner),
      await server.as('OWNER', others.account),
    ];
    const before = await server.rowCounts();
    const input = { text, releaseHolder: true, reason: 'Ours again' };
    for (const client of clients) {
      const { errors } = await client.send(
        mutationOf('createRestrictedText'),
        { input },
        {
          account: world.account,
        },
      );
      expect(errors).not.toEqual([]);
    }
    expect((await read(id)).releasedAt).toBeNull();
    expect(await server.rowCounts()).toEqual(before);
    // Their word, our code.
    const theirs = await mutate(server.client, 'createRestrictedText', input, others.account);
    expect(theirs.errors).toEqual([]);
    expect((await read(id)).releasedAt).toBeNull();
  });
});
