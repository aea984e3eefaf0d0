import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { matchOf } from './support/patterns.js';
import { refused } from './support/refusals.js';
import {
  CREATE_MANY,
  FUTURE,
  restrictingIn,
  type RestrictedList,
  type RestrictedText,
} from './support/restricting.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutate, type World } from './support/world.js';

describeOnEngines('restricted texts where they are read', (engine) => {
  let server: TestServer;
  let world: World;
  let calls: ReturnType<typeof restrictingIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    calls = restrictingIn(server, world.account);
  });
  afterAll(() => server.stop());

  it('an order that carries one credits nobody, from the start to the end', async () => {
    const own = await makeWorld(server.client, 'CREATOR_ONLY', 'Orders');
    const { account } = own;
    await make(server.client, 'issuePromoCode', codeFor(own, 'PRE-OLD'), account);
    const word = await calls.created(
      { text: 'NOBODY', startAt: '2089-01-01T00:00:00.000Z', endAt: FUTURE },
      account,
    );
    await calls.created({ kind: 'PREFIX', text: 'PRE' }, account);
    const at = (text: string, instant?: string) => matchOf(server, text, account, instant);
    expect(await at('nobody')).toMatchObject({ winner: null, restrictedText: null });
    expect(await at('nobody', '2089-06-01T00:00:00.000Z')).toMatchObject({
      ...{ winner: null, restrictedText: { id: word.id } },
    });
    expect(await at('nobody', FUTURE)).toMatchObject({ restrictedText: null });
    expect(await at('pre-any')).toMatchObject({ winner: null, restrictedText: { text: 'PRE' } });
    // What a code holds stays its.
    expect(await at('pre-old')).toMatchObject({
      winner: { text: 'PRE-OLD' },
      restrictedText: null,
    });
  });

  it('no query of codes finds them, nor any count, search or node', async () => {
    const own = await makeWorld(server.client, 'CREATOR_ONLY', 'Full');
    const { account } = own;
    const texts = Array.from({ length: 200 }, (_, at) => `FULL${String(at)}X`);
    await calls.ask(CREATE_MANY, { input: { texts } }, account);
    const code = await make(server.client, 'issuePromoCode', codeFor(own, 'FULLCODE'), account);
    const restricted = await calls.list({ first: 100, filter: { isOver: false } }, account);
    expect(restricted.count.value).toBe(200);
    const everything = [
      ...['{}', '{ search: "FULL" }', '{ purpose: COMMISSIONABLE }', '{ matchType: EXACT }'],
      ...[
        '{ isComplete: true }',
        '{ isComplete: false }',
        '{ status: [ACTIVE, SCHEDULED, EXPIRED] }',
      ],
      ...['{ createdAfter: "2020-01-01T00:00:00Z" }', '{ startsAfter: "2020-01-01T00:00:00Z" }'],
    ];
    for (const filter of everything) {
      for (const field of ['CREATED_AT', 'TEXT', 'STARTS_AT', 'ENDS_AT']) {
        const { promoCodes } = await calls.ask<{
          promoCodes: { nodes: RestrictedText[]; count: { value: number } };
        }>(
          `{ promoCodes(first: 100, filter: ${filter}, orderBy: { field: ${field}, direction: ASC }) { nodes { id } count { value } } }`,
          {},
          account,
        );
        const found = filter === '{ isComplete: false }' ? [] : [code];
        expect([filter, field, promoCodes.nodes.map(({ id }) => id)]).toEqual([
          filter,
          field,
          found,
        ]);
        expect(promoCodes.count.value).toBe(found.length);
      }
    }
    const [some] = restricted.nodes;
    if (some === undefined) throw new Error('there are 200');
    const dressed = `pc_${some.id.slice(3)}`;
    const { node, nodes, promoCodeByText } = await calls.ask<Record<string, unknown>>(
      `{ node(id: "${dressed}") { id } nodes(ids: ["${dressed}"]) { id } promoCodeByText(text: "${some.text}") { id } }`,
      {},
      account,
    );
    expect([node, nodes, promoCodeByText]).toEqual([null, [null], null]);
    for (const [name, more] of [
      ['updatePromoCode', { comments: 'x' }],
      ['releasePromoCodeText', {}],
      ['reactivatePromoCode', {}],
      ['rotatePromoCode', { text: 'OTHER1', reason: 'x' }],
    ] as const) {
      const input = { promoCodeId: dressed, version: 1, ...more };
      expect(await refused(server, name, input, account)).toMatchObject([
        { code: 'NOT_FOUND', path: ['promoCodeId'] },
      ]);
    }
    const target = { target: { ids: [dressed] } };
    expect(await refused(server, 'expirePromoCodes', target, account)).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    // And a code is no restricted text.
    const other = { restrictedTextId: `rt_${code.slice(3)}`, version: 1 };
    expect(await refused(server, 'endRestrictedText', other, account)).toMatchObject([
      { code: 'NOT_FOUND', path: ['restrictedTextId'] },
    ]);
    const asText = await calls.ask<{ node: unknown }>(
      `{ node(id: "rt_${code.slice(3)}") { id } }`,
      {},
      account,
    );
    expect(asText.node).toBeNull();
  });

  it('are listed page by page, searched and filtered', async () => {
    const own = await makeWorld(server.client, 'CREATOR_ONLY', 'List');
    const { account } = own;
    await calls.ask(CREATE_MANY, { input: { texts: ['Bravo', 'ALPHA', 'DELTA'] } }, account);
    await calls.ask(CREATE_MANY, { input: { texts: ['char-', 'ALP'], kind: 'PREFIX' } }, account);
    const orderBy = { field: 'NAME', direction: 'ASC' };
    const texts = ({ nodes }: RestrictedList) => nodes.map(({ text }) => text);
    const first = await calls.list({ orderBy, first: 2 }, account);
    expect([texts(first), first.count.value]).toEqual([['ALP', 'ALPHA'], 5]);
    const second = await calls.list(
      { orderBy, first: 3, after: first.pageInfo.endCursor },
      account,
    );
    expect([texts(second), second.pageInfo.hasNextPage]).toEqual([
      ['Bravo', 'char-', 'DELTA'],
      false,
    ]);
    expect(texts(await calls.list({ filter: { search: 'alp' }, orderBy }, account))).toEqual([
      'ALP',
      'ALPHA',
    ]);
    expect(texts(await calls.list({ filter: { search: '💥' } }, account))).toEqual([]);
    expect(texts(await calls.list({ filter: { kind: 'PREFIX' }, orderBy }, account))).toEqual([
      'ALP',
      'char-',
    ]);
    const newest = await calls.list({ first: 1 }, account);
    await calls.end({ restrictedTextId: newest.nodes[0]?.id, version: 1 }).catch(() => undefined);
    await mutate(
      server.client,
      'endRestrictedText',
      { restrictedTextId: newest.nodes[0]?.id, version: 1 },
      account,
    );
    expect((await calls.list({ filter: { isOver: true } }, account)).count.value).toBe(1);
    expect((await calls.list({ filter: { isOver: false } }, account)).count.value).toBe(4);
    expect(await calls.list({ filter: { search: 'alpha' } })).toMatchObject({
      count: { value: 0 },
    });
  });
});
