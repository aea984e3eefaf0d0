import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { matchOf, patternFor } from './support/patterns.js';
import { paramsOf, refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor, ERRORS, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

const TEXT =
  '{ id kind text normalForm reason startAt endAt isOver endedAt endedBy endedReason version }';
const CREATE = `mutation ($input: CreateRestrictedTextInput!) {
  createRestrictedText(input: $input) { restrictedText ${TEXT} codesKept errors ${ERRORS} } }`;
const CREATE_MANY = `mutation ($input: CreateRestrictedTextsInput!) {
  createRestrictedTexts(input: $input) {
    outcomes { text restrictedText { id text } codesKept errors { code path } } errors ${ERRORS} } }`;
const UPDATE = `mutation ($input: UpdateRestrictedTextInput!) {
  updateRestrictedText(input: $input) { restrictedText ${TEXT} errors ${ERRORS} } }`;
const END = `mutation ($input: EndRestrictedTextInput!) {
  endRestrictedText(input: $input) { restrictedText ${TEXT} errors ${ERRORS} } }`;
const LIST = `query ($filter: RestrictedTextFilter, $orderBy: NamedOrder, $first: Int, $after: String) {
  restrictedTexts(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes ${TEXT} pageInfo { hasNextPage endCursor } count { value } } }`;

interface Text {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}
interface Answer {
  readonly restrictedText: Text | null;
  readonly codesKept: number;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface Listed {
  readonly nodes: readonly Text[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly count: { readonly value: number };
}

const FUTURE = '2090-01-02T00:00:00.000Z';

describeOnEngines('restricted texts over HTTP', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const ask = async <Data>(document: string, variables: object, account = world.account) =>
    server.client.query<Data>(document, variables, { account });
  const create = async (input: object, account = world.account) =>
    (await ask<{ createRestrictedText: Answer }>(CREATE, { input }, account)).createRestrictedText;
  const created = async (input: object, account = world.account) => {
    const { restrictedText, errors } = await create(input, account);
    if (restrictedText === null) throw new Error(JSON.stringify(errors));
    return restrictedText;
  };
  const update = async (input: object) =>
    (await ask<{ updateRestrictedText: Answer }>(UPDATE, { input })).updateRestrictedText;
  const end = async (input: object) =>
    (await ask<{ endRestrictedText: Answer }>(END, { input })).endRestrictedText;
  const list = async (variables: object, account = world.account) =>
    (await ask<{ restrictedTexts: Listed }>(LIST, { first: 50, ...variables }, account))
      .restrictedTexts;
  const issue = (text: string, in_: World = world) =>
    mutate(server.client, 'issuePromoCode', codeFor(in_, text), in_.account);
  const told = (errors: Answer['errors']) =>
    errors.map(({ code, path }) => `${path.join('.')} ${code}`.trim());

  it('a word is kept from everybody in whatever capitals, and is given back at once when it ends', async () => {
    const text = await created({ text: ' Staff ', reason: ' Looks like us ' });
    expect(text).toMatchObject({
      ...{ kind: 'WORD', text: 'Staff', normalForm: 'STAFF', reason: 'Looks like us' },
      ...{ endAt: null, isOver: false, endedAt: null, version: 1 },
    });
    const [error] = await refused(server, 'issuePromoCode', codeFor(world, 'sTAFF'), world.account);
    expect(error).toMatchObject({ code: 'TEXT_RESTRICTED', path: ['text'] });
    expect(error && paramsOf(error)).toEqual({
      ...{ text: 'sTAFF', restricted: 'Staff', kind: 'WORD', reason: 'Looks like us' },
      restrictedTextId: text.id,
    });
    expect(error?.suggestions).toEqual(['STAFFX', 'STAFFY', 'STAFFZ']);
    expect(
      await refused(server, 'createRestrictedText', { text: 'STAFF' }, world.account),
    ).toMatchObject([{ code: 'TEXT_RESTRICTED' }]);
    const over = await end({ restrictedTextId: text.id, version: 1, reason: 'Renamed' });
    expect(over.restrictedText).toMatchObject({
      ...{ isOver: true, endedReason: 'Renamed', endedBy: expect.any(String), version: 2 },
    });
    const id = await make(server.client, 'issuePromoCode', codeFor(world, 'STAFF'), world.account);
    // A text that somebody holds cannot be restricted, and its holder is named.
    const [held] = await refused(server, 'createRestrictedText', { text: 'staff' }, world.account);
    expect(held).toMatchObject({ code: 'CODE_HELD_BY_CREATOR', path: ['text'] });
    expect(held && paramsOf(held)['promoCodeId']).toBe(id);
    expect(told((await end({ restrictedTextId: text.id, version: 2 })).errors)).toEqual([
      'restrictedTextId RESTRICTION_ENDED',
    ]);
    expect(
      told((await update({ restrictedTextId: text.id, version: 2, reason: 'x' })).errors),
    ).toEqual(['restrictedTextId RESTRICTION_ENDED']);
  });

  it('a prefix is kept from new texts, of any owner; codes that begin so keep theirs and are counted', async () => {
    await make(server.client, 'issuePromoCode', codeFor(world, 'vip-old'), world.account);
    const answer = await create({ kind: 'PREFIX', text: 'vip-' });
    expect(answer).toMatchObject({ codesKept: 1, restrictedText: { kind: 'PREFIX' }, errors: [] });
    expect((await issue('VIP-NEW')).errors).toMatchObject([{ code: 'TEXT_RESTRICTED' }]);
    expect((await issue('VIPNEW')).errors).toEqual([]);
    const toPartner = { performancePartnerId: world.partner, text: 'Vip-1', terms: TERMS };
    expect(
      await refused(server, 'issuePromoCodeToPartner', toPartner, world.account),
    ).toMatchObject([{ code: 'TEXT_RESTRICTED' }]);
    // Twice the same is refused; a longer one, and the whole word beside it, are something else.
    expect((await create({ kind: 'PREFIX', text: 'VIP-' })).errors).toMatchObject([
      { code: 'TEXT_RESTRICTED' },
    ]);
    expect((await create({ kind: 'PREFIX', text: 'VIP-A' })).errors).toEqual([]);
    expect((await create({ text: 'VIP' })).errors).toEqual([]);
    const id = answer.restrictedText?.id;
    await end({ restrictedTextId: id, version: 1 });
    expect((await issue('VIP-NEW')).errors).toEqual([]);
    // Ended and restricted anew, from the same instant on.
    const again = { kind: 'PREFIX', text: 'VIP-', startAt: FUTURE };
    const second = await created(again);
    await end({ restrictedTextId: second.id, version: 1 });
    expect((await create(again)).errors).toEqual([]);
  });

  it('an edit or a rotation to such a text is refused, and nothing like it is suggested', async () => {
    const id = await make(server.client, 'issuePromoCode', codeFor(world, 'FINE15'), world.account);
    await created({ text: 'FINE15X' });
    await created({ kind: 'PREFIX', text: 'MEI1' });
    const account = world.account;
    const rotate = { promoCodeId: id, version: 1, text: 'mei10', reason: 'leaked' };
    expect(await refused(server, 'rotatePromoCode', rotate, account)).toMatchObject([
      { code: 'TEXT_RESTRICTED', path: ['text'] },
    ]);
    const later = { ...TERMS, startAt: FUTURE };
    const unstarted = codeFor(world, 'LATER1', { terms: later });
    const edited = await make(server.client, 'issuePromoCode', unstarted, account);
    const edit = { promoCodeId: edited, version: 1, text: 'fine15x' };
    expect(await refused(server, 'updatePromoCode', edit, account)).toMatchObject([
      { code: 'TEXT_RESTRICTED', path: ['text'], suggestions: expect.any(Array) },
    ]);
    const { errors } = await issue('FINE15');
    expect(errors).toMatchObject([{ suggestions: ['FINE15Y', 'FINE15Z', 'FINE15A'] }]);
    const { suggestPromoCodes } = await ask<{ suggestPromoCodes: { suggestions: string[] } }>(
      '{ suggestPromoCodes(creatorId: "' + world.creator + '", count: 2) { suggestions } }',
      {},
    );
    expect(suggestPromoCodes.suggestions).toEqual(['MEI20', 'MEI20X']);
  });

  it('a pattern that accepts such a text is refused with the shortest one; so is a word that a pattern accepts', async () => {
    const own = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Own');
    await created({ text: 'GIFT10' }, own.account);
    await created({ kind: 'PREFIX', text: 'PRO-' }, own.account);
    const errors = await refused(
      server,
      'issuePromoCode',
      patternFor(own, 'G[a-z]FT[0-9]+|(?i)pro.*'),
      own.account,
    );
    expect(errors.map(({ code, witness }) => [code, witness])).toEqual([
      ['TEXT_RESTRICTED', 'GiFT10'],
      ['TEXT_RESTRICTED', 'PRO-A'],
    ]);
    expect(
      await refused(server, 'issuePromoCode', patternFor(own, '(?i)gift[0-9]{2}'), own.account),
    ).toMatchObject([{ code: 'TEXT_RESTRICTED', witness: 'GIFT10' }]);
    await make(server.client, 'issuePromoCode', patternFor(own, 'PROMO[0-9]'), own.account);
    expect(
      await refused(server, 'createRestrictedText', { text: 'PROMO7' }, own.account),
    ).toMatchObject([{ code: 'OVERLAP', witness: 'PROMO7' }]);
    // A prefix keeps nothing from a pattern that is there.
    await created({ kind: 'PREFIX', text: 'PROM' }, own.account);
  });

  it('several at once are judged each by itself', async () => {
    await make(server.client, 'issuePromoCode', codeFor(world, 'TAKEN1'), world.account);
    const texts = ['Many1', 'MANY1', 'no way', 'TAKEN1', 'MANY2', 'x'];
    const input = { texts, reason: 'All of them', idempotencyKey: 'many' };
    const run = async () =>
      (
        await ask<{ createRestrictedTexts: { outcomes: { errors: Answer['errors'] }[] } }>(
          CREATE_MANY,
          { input },
        )
      ).createRestrictedTexts;
    const first = await run();
    expect(first.outcomes.map(({ errors }) => told(errors))).toEqual([
      ...[[], [], ['texts.2 CODE_TEXT_CHARACTER'], ['texts.3 CODE_HELD_BY_CREATOR'], []],
      ['texts.5 TOO_SHORT'],
    ]);
    expect(first.outcomes[1]).toMatchObject({ text: 'MANY1', restrictedText: { text: 'Many1' } });
    expect(await run()).toEqual(first);
    expect(await list({ filter: { search: 'many' } })).toMatchObject({ count: { value: 2 } });
    for (const wrong of [[], Array.from({ length: 201 }, (_, at) => `W${String(at)}AA`)]) {
      const { errors } = await mutate(
        server.client,
        'createRestrictedTexts',
        { texts: wrong },
        world.account,
      );
      expect(errors).toMatchObject([{ code: expect.stringMatching(/REQUIRED|TOO_MANY|INVALID/) }]);
    }
  });

  it('window and reason are changed, what has passed stays; stale and twice are told', async () => {
    const text = await created({ text: 'WINDOW1' });
    const seen = { restrictedTextId: text.id, version: 1 };
    const errorsOf = async (more: object) => told((await update({ ...seen, ...more })).errors);
    expect(await errorsOf({ endAt: '2020-01-01T00:00:00.000Z' })).toEqual([
      ...['endAt ENDS_IN_PAST', 'endAt START_NOT_BEFORE_END'],
    ]);
    expect(await errorsOf({ startAt: FUTURE })).toEqual(['startAt STARTS_IN_PAST']);
    const changed = await update({ ...seen, endAt: FUTURE, reason: 'Until then' });
    expect(changed.restrictedText).toMatchObject({
      endAt: FUTURE,
      reason: 'Until then',
      version: 2,
    });
    expect(await errorsOf({ reason: 'x' })).toEqual(['version STALE_VERSION']);
    const cleared = { restrictedTextId: text.id, version: 2, endAt: null, idempotencyKey: 'once' };
    expect((await update(cleared)).restrictedText).toMatchObject({ endAt: null, version: 3 });
    expect((await update(cleared)).restrictedText).toMatchObject({ version: 3 });
    for (const wrong of [
      { text: 'OLD1', startAt: '2020-01-01T00:00:00.000Z' },
      { text: 'OLD1', startAt: FUTURE, endAt: FUTURE },
      { text: 'OLD1', endAt: '2020-01-01T00:00:00.000Z' },
      { text: 'Ä__1', reason: 'x'.repeat(501) },
      { kind: 'PREFIX', text: 'a' },
      { text: 'ab' },
      { text: '' },
    ]) {
      await refused(server, 'createRestrictedText', wrong, world.account);
    }
  });

  it('an order that carries one credits nobody, from the start to the end', async () => {
    const own = await makeWorld(server.client, 'CREATOR_ONLY', 'Orders');
    const { account } = own;
    await make(server.client, 'issuePromoCode', codeFor(own, 'PRE-OLD'), account);
    const word = await created(
      { text: 'NOBODY', startAt: '2089-01-01T00:00:00.000Z', endAt: FUTURE },
      account,
    );
    await created({ kind: 'PREFIX', text: 'PRE' }, account);
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
    await ask(CREATE_MANY, { input: { texts } }, account);
    const code = await make(server.client, 'issuePromoCode', codeFor(own, 'FULLCODE'), account);
    const restricted = await list({ first: 100, filter: { isOver: false } }, account);
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
        const { promoCodes } = await ask<{
          promoCodes: { nodes: Text[]; count: { value: number } };
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
    const { node, nodes, promoCodeByText } = await ask<Record<string, unknown>>(
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
    const asText = await ask<{ node: unknown }>(
      `{ node(id: "rt_${code.slice(3)}") { id } }`,
      {},
      account,
    );
    expect(asText.node).toBeNull();
  });

  it('are listed page by page, searched and filtered', async () => {
    const own = await makeWorld(server.client, 'CREATOR_ONLY', 'List');
    const { account } = own;
    await ask(CREATE_MANY, { input: { texts: ['Bravo', 'ALPHA', 'DELTA'] } }, account);
    await ask(CREATE_MANY, { input: { texts: ['char-', 'ALP'], kind: 'PREFIX' } }, account);
    const orderBy = { field: 'NAME', direction: 'ASC' };
    const texts = ({ nodes }: Listed) => nodes.map(({ text }) => text);
    const first = await list({ orderBy, first: 2 }, account);
    expect([texts(first), first.count.value]).toEqual([['ALP', 'ALPHA'], 5]);
    const second = await list({ orderBy, first: 3, after: first.pageInfo.endCursor }, account);
    expect([texts(second), second.pageInfo.hasNextPage]).toEqual([
      ['Bravo', 'char-', 'DELTA'],
      false,
    ]);
    expect(texts(await list({ filter: { search: 'alp' }, orderBy }, account))).toEqual([
      'ALP',
      'ALPHA',
    ]);
    expect(texts(await list({ filter: { search: '💥' } }, account))).toEqual([]);
    expect(texts(await list({ filter: { kind: 'PREFIX' }, orderBy }, account))).toEqual([
      'ALP',
      'char-',
    ]);
    const newest = await list({ first: 1 }, account);
    await end({ restrictedTextId: newest.nodes[0]?.id, version: 1 }).catch(() => undefined);
    await mutate(
      server.client,
      'endRestrictedText',
      { restrictedTextId: newest.nodes[0]?.id, version: 1 },
      account,
    );
    expect((await list({ filter: { isOver: true } }, account)).count.value).toBe(1);
    expect((await list({ filter: { isOver: false } }, account)).count.value).toBe(4);
    expect(await list({ filter: { search: 'alpha' } })).toMatchObject({ count: { value: 0 } });
  });
});
