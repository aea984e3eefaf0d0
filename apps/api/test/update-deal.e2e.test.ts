import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, mutationOf, type World } from './support/world.js';

const DEAL = `{
  id name description type scope landingPage defaultCode startAt endAt minimumPurchase currency version
  discount { kind amount percent percentTo maximum }
}`;

interface Deal {
  readonly id: string;
  readonly version: number;
}

interface Edited {
  readonly node: Deal | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const NO_PARTS = { amount: null, percent: null, percentTo: null, maximum: null };

describeOnEngines('updateDeal', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const made = (more: object = {}) =>
    make(
      server.client,
      'createDeal',
      { programId: world.creatorProgram, name: 'Spring', type: 'GENERAL_SALE', ...more },
      world.account,
    );

  async function edit(input: object): Promise<Edited> {
    const data = await server.client.query<{ updateDeal: Edited }>(
      mutationOf('updateDeal', DEAL),
      { input },
      { account: world.account },
    );
    return data.updateDeal;
  }

  const toldOf = async (id: string) => {
    const { auditEvents } = await server.client.query<{
      auditEvents: { nodes: readonly { action: string; changes: readonly object[] }[] };
    }>(
      'query ($id: ID!) { auditEvents(first: 9, filter: { subjectId: $id }) { nodes { action changes { field before after } } } }',
      { id },
      { account: world.account },
    );
    return auditEvents.nodes;
  };

  const whole = {
    ...{ description: 'Boots for less', scope: 'Hiking boots', defaultCode: 'boots-10' },
    ...{ landingPage: 'https://shop.example/boots', minimumPurchase: 1_000_000_000_000 },
    ...{ startAt: '2026-01-02T00:00:00.000Z', endAt: '2027-01-02T00:00:00.000Z' },
  };

  it('keeps all that is said of a deal when it is made, and its amounts have a currency', async () => {
    const discount = { kind: 'PERCENT_RANGE', percent: 10.01, percentTo: 33.33, maximum: 5_000 };
    const dealId = await made({ ...whole, discount, type: 'PRODUCT_LAUNCH' });
    const { node, errors } = await edit({ dealId, version: 1 });
    expect(errors).toEqual([]);
    expect(node).toEqual({
      ...{ id: dealId, name: 'Spring', type: 'PRODUCT_LAUNCH', version: 1, currency: 'USD' },
      ...whole,
      discount: { ...NO_PARTS, ...discount },
    });
  });

  it('keeps what is left out, clears what is null, and tells before and after', async () => {
    const dealId = await made({ ...whole, discount: { kind: 'AMOUNT', amount: 1_500 } });
    const cleared = { scope: null, endAt: null, minimumPurchase: null, description: null };
    const { node, errors } = await edit({ dealId, version: 1, ...cleared, name: ' Summer ' });
    expect(errors).toEqual([]);
    expect(node).toMatchObject({
      ...{ ...whole, ...cleared, name: 'Summer', version: 2 },
      discount: { ...NO_PARTS, kind: 'AMOUNT', amount: 1_500 },
    });
    const [event] = await toldOf(dealId);
    expect(event?.action).toBe('updateDeal');
    expect(event?.changes).toEqual(
      expect.arrayContaining([
        { field: 'name', before: 'Spring', after: 'Summer' },
        { field: 'minimumPurchase', before: '10000000000.00 USD', after: null },
        { field: 'endAt', before: whole.endAt, after: null },
      ]),
    );
    expect(event?.changes).toHaveLength(5);
    const without = await edit({ dealId, version: 2, discount: null });
    expect(without.node).toMatchObject({ discount: null, version: 3 });
  });

  it('ends it with an end that is now, and leaves no trace of what changes nothing', async () => {
    const dealId = await made({ name: 'Over' });
    const endAt = new Date().toISOString();
    expect((await edit({ dealId, version: 1, endAt })).node).toMatchObject({ endAt, version: 2 });
    expect((await edit({ dealId, version: 2, endAt, name: 'Over' })).node?.version).toBe(2);
    expect(await toldOf(dealId)).toHaveLength(2);
  });

  it.each([
    ['its name', { name: null }, ['REQUIRED name']],
    ['its type', { type: null }, ['REQUIRED type']],
    ['a name of spaces', { name: ' ' }, ['REQUIRED name']],
    ['the start behind its end', { startAt: whole.endAt }, ['START_NOT_BEFORE_END endAt']],
    ['an end at its start', { endAt: whole.startAt }, ['START_NOT_BEFORE_END endAt']],
    ['nothing as the least', { minimumPurchase: 0 }, ['NUMBER_OUT_OF_RANGE minimumPurchase']],
    ['a default code of two words', { defaultCode: 'A B' }, ['CODE_TEXT_CHARACTER defaultCode']],
    [
      'a discount of everything at once',
      { discount: { kind: 'PERCENT', percent: 101, amount: 0 } },
      ['NUMBER_OUT_OF_RANGE discount.amount', 'NUMBER_OUT_OF_RANGE discount.percent'],
    ],
    [
      'more than one thing',
      { scope: 'x'.repeat(501), landingPage: 'javascript:alert(1)' },
      ['TOO_LONG scope', 'INVALID_VALUE landingPage'],
    ],
  ])('refuses %s, and changes nothing', async (_what, change, codes) => {
    const dealId = await made(whole);
    const { node, errors } = await edit({ dealId, version: 1, ...change });
    expect(node).toBeNull();
    expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(codes);
    expect((await edit({ dealId, version: 1 })).node).toMatchObject({ ...whole, name: 'Spring' });
  });

  it.each([
    ['a fraction', 'minimumPurchase: 1.5'],
    ['more than is exact', 'minimumPurchase: 9007199254740993'],
    ['text', 'minimumPurchase: "5"'],
  ])('an amount that is %s is none of the schema', async (_what, amount) => {
    const answer = await server.client.send(
      `mutation { createDeal(input: { programId: "x", name: "N", type: BOGO, ${amount} }) { errors { code } } }`,
      {},
      { account: world.account },
    );
    expect(answer.errors[0]?.message).toMatch(/SafeInt/);
  });

  it('answers again as it did under the same key, in which null says something', async () => {
    const dealId = await made(whole);
    const once = { dealId, version: 1, scope: null, idempotencyKey: 'deal-once' };
    expect((await edit(once)).node?.version).toBe(2);
    expect(await edit(once)).toMatchObject({ node: { version: 2 }, errors: [] });
    const without = { dealId, version: 1, idempotencyKey: 'deal-once' };
    expect((await edit(without)).errors[0]?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('of two who edit one deal at once one is told that it has changed', async () => {
    const dealId = await made();
    const answers = await Promise.all(
      ['One', 'Two', 'Three'].map((name) => edit({ dealId, version: 1, name })),
    );
    const refused = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(refused).toEqual(['STALE_VERSION', 'STALE_VERSION']);
  });
});
