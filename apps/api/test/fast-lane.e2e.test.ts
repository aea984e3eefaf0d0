import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { USES_BEFORE } from '../src/graphql/server/fast-lane/fast-lane.js';
import { describeOnEngines } from './support/engines.js';
import { bearing, liveToken } from './support/tokens.js';
import { WatchedLanes } from './support/watched-lanes.js';

describeOnEngines('a query that comes again', (engine) => {
  let lanes: WatchedLanes;

  beforeAll(async () => {
    lanes = await WatchedLanes.start(engine);
  });
  afterAll(() => lanes.server.stop());
  beforeEach(() => (lanes.isOwn = []));

  const LIST = `query List($first: Int!) { promoCodes(first: $first) { nodes { id text } } }`;
  const list = (first = 3) => ({ query: LIST, operationName: 'List', variables: { first } });

  it('is answered by the fast lane, and looks no different', async () => {
    const first = await lanes.learn(list());
    expect(await lanes.send(list())).toEqual(first);
    expect(lanes.isOwn.at(-1)).toBe(true);
    expect(first.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('is answered with the headers of its own Accept', async () => {
    const accept = 'application/graphql-response+json,application/json;q=0.9';
    const answers: Awaited<ReturnType<typeof lanes.send>>[] = [];
    for (let turn = 0; turn < 5; turn += 1)
      answers.push(await lanes.send(list(), 'OWNER', { accept }));
    expect(answers[0]?.headers['content-type']).toBe(
      'application/graphql-response+json; charset=utf-8',
    );
    expect(answers).toEqual(answers.map(() => answers[0]));
  });

  it('tells its cost to whoever asks for it', async () => {
    await lanes.learn(list());
    const { text } = await lanes.send(list(), 'OWNER', { 'creator-codes-cost': '1' });
    expect(text).toContain('"cost":{"value":');
  });

  it('is refused when other variables make it ask for too much', async () => {
    const query = `query ($n: Int!) { creators(first: $n) { nodes { promoCodes(first: $n) { nodes { owner {
      ... on Creator { promoCodes(first: $n) { nodes { id } } } } } } } } }`;
    await lanes.learn({ query, variables: { n: 1 } });
    await lanes.send({ query, variables: { n: 1 } });
    expect(lanes.isOwn.at(-1)).toBe(true);
    const { status, text } = await lanes.send({ query, variables: { n: 100 } });
    expect(status).toBe(400);
    expect(text).toContain('LIMIT_EXCEEDED');
  });

  it('is refused to a token that has not the scope for it', async () => {
    const owner = lanes.client('OWNER');
    const { creators } = await owner.query<{
      readonly creators: { readonly nodes: readonly { readonly id: string }[] };
    }>('{ creators(first: 1, filter: { search: "Mei Tanaka" }) { nodes { id } } }');
    const ownerId = creators.nodes[0]?.id ?? '';
    const token = async (scopes: readonly string[]) =>
      bearing((await liveToken(owner, { ownerId, scopes }, {})).token).headers;
    const may = await token(['PROMO_CODES_READ']);
    const mayNot = await token(['DEALS_READ']);
    const ask = (headers = {}) => lanes.send(list(), 'OWNER', { cookie: '', ...headers });
    // A creator's token: it is the lane of creators that has to know the query.
    const first = await lanes.learn(list(), 'OWNER', { cookie: '', ...may });
    expect((await ask(may)).text).toBe(first.text);
    expect(lanes.isOwn.at(-1)).toBe(true);
    const { status, text } = await ask(mayNot);
    expect([status, text.includes('needs a token with the scope PROMO_CODES_READ')]).toEqual([
      403,
      true,
    ]);
  });

  it('opens nothing to whoever may not ask it', async () => {
    const members = { query: '{ invitations(first: 3) { nodes { email message { subject } } } }' };
    await lanes.learn(members);
    await lanes.send(members);
    expect(lanes.isOwn.at(-1)).toBe(true);
    expect(await lanes.send(members, 'ANALYST')).toMatchObject({ status: 403 });
    for (const capacity of ['CREATOR', 'PERFORMANCE_PARTNER'] as const) {
      expect((await lanes.send(members, capacity)).text).toContain('GRAPHQL_VALIDATION_FAILED');
    }
    expect((await lanes.send(members, 'OWNER', { cookie: '' })).status).toBe(401);
  });

  it('shows each account its own, by one text', async () => {
    const query = '{ viewer { account { id name } } promoCodes(first: 1) { nodes { id } } }';
    const { viewer } = await lanes.client('OWNER').query<{
      readonly viewer: { readonly accounts: readonly { readonly id: string }[] };
    }>('{ viewer { accounts { id } } }');
    const [one, two] = viewer.accounts.map(({ id }) => ({ 'creator-codes-account': id }));
    const first = [
      await lanes.learn({ query }, 'OWNER', one),
      await lanes.learn({ query }, 'OWNER', two),
    ];
    const again = [
      await lanes.send({ query }, 'OWNER', one),
      await lanes.send({ query }, 'OWNER', two),
    ];
    expect(again).toEqual(first);
    expect(first[0]?.text).not.toBe(first[1]?.text);
    expect(lanes.isOwn.slice(-2)).toEqual([true, true]);
  });

  it('is no mutation: those are executed each time', async () => {
    const query = `mutation { createPerformancePartner(input: { name: "Twice" }) { performancePartner { id } } }`;
    lanes.isOwn = [];
    await lanes.learn({ query });
    const answers = [await lanes.send({ query }), await lanes.send({ query })];
    expect(answers[0]?.text).not.toBe(answers[1]?.text);
    expect(lanes.isOwn).toEqual(Array.from({ length: USES_BEFORE + 2 }, () => false));
  });

  it.each([
    ['no query', {}],
    ['a query that is none', { query: 7 }],
    ['variables that are a list', { ...list(), variables: [] }],
    ['a name that is none', { ...list(), operationName: 7 }],
    ['an operation that is not there', { ...list(), operationName: 'Other' }],
    ['a persisted query', { ...list(), extensions: { persistedQuery: { version: 1 } } }],
    ['a variable of another type', list('x' as never)],
    ['a batch', [list(), list()]],
    [
      'a name that completes its text',
      { query: LIST.slice('query '.length), operationName: 'query' },
    ],
  ])('is refused as ever where it comes with %s', async (_what, body) => {
    await lanes.learn(list());
    lanes.isOwn = [];
    const { text } = await lanes.send(body);
    expect(text.startsWith('{"errors"')).toBe(true);
    expect(lanes.isOwn).not.toContain(true);
  });
});
