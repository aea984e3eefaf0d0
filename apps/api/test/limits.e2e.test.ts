import { getIntrospectionQuery, type IntrospectionOptions } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './support/client.js';
import { TestServer } from './support/server.js';
import { makeWorld } from './support/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  await makeWorld(server.client, 'CREATOR_ONLY');
});
afterAll(() => server.stop());

const times = (count: number, make: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => make(number)).join(' ');

const deep = `{ creators(first: 1) { nodes { memberships { program { promoCodes(first: 1) { nodes {
  owner { ... on Creator { memberships { program { promoCodes(first: 1) { nodes { owner { __typename }
} } } } } } } } } } } } }`;

const doubling = `{ ...F0 } ${times(60, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F60 on Query { __typename }`;

const schemaDoubling = `{ __schema { types { ...F0 } } } ${times(60, (n) => `fragment F${n} on __Type { ...F${n + 1} ...F${n + 1} }`)} fragment F60 on __Type { name }`;

describe('hostile documents are refused, shortly, and told which limit', () => {
  it.each([
    ['depth', deep, /13 levels deep; the limit is 12/],
    ['aliases', `{ ${times(31, (n) => `a${n}: __typename`)} }`, /31 aliases; the limit is 30/],
    ['tokens', `{ ${times(2_500, () => '__typename')} }`, /more than 2000 tokens/],
    ['doubling fragments', doubling, /fields; the limit is 2000/],
    [
      'root mutations',
      `mutation { ${times(11, (n) => `a${n}: createPerformancePartner(input: { name: "A${n}" }) { errors { code } }`)} }`,
      /11 mutations; the limit is 10/,
    ],
    [
      'page sizes',
      '{ creators(first: 100) { nodes { promoCodes(first: 100) { nodes { owner { ... on Creator { id promoCodes(first: 100) { nodes { id } } } } } } } } }',
      /objects; the limit is 20000/,
    ],
    [
      'aliases of the schema',
      `{ __schema { ${times(31, (n) => `a${n}: description`)} } }`,
      /31 aliases; the limit is 30/,
    ],
    ['fields of the schema', schemaDoubling, /fields; the limit is 2000/],
    [
      'the schema of the schema',
      `{ __schema { types { fields { type { fields { ${times(25, (n) => `d${n}: description`)} } } } } } }`,
      /costs \d+ objects; the limit is 20000/,
    ],
    [
      'searches that are counted',
      `{ ${times(30, (n) => `a${n}: creators(first: 1, filter: { search: "a${n}" }) { count { value } nodes { id } }`)} }`,
      /costs \d+ objects; the limit is 20000/,
    ],
    [
      'searches by the default of a variable',
      `query ($f: CreatorFilter = { search: "a" }) { ${times(30, (n) => `a${n}: creators(first: 1, filter: $f) { count { value } nodes { id } }`)} }`,
      /costs \d+ objects; the limit is 20000/,
    ],
    [
      'counts without end',
      `{ ${times(20, (n) => `a${n}: creators(first: 1) { count(limit: 100000) { value } }`)} }`,
      /costs \d+ objects; the limit is 20000/,
    ],
    ['many unknown fields', `{ ${times(300, (n) => `x${n}`)} }`, /Cannot query field/],
    ['many directives', `{ __typename ${times(900, () => '@x')} }`, /directive/],
    ['a fragment cycle', '{ ...A } fragment A on Query { ...A }', /itself/],
  ])('%s', async (_title, document, message) => {
    const { status, errors, data } = await server.client.send(
      document,
      {},
      {
        headers: { accept: 'application/graphql-response+json' },
      },
    );
    expect([status, data]).toEqual([400, undefined]);
    expect(errors[0]?.message).toMatch(message);
    expect(errors.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(errors).length).toBeLessThan(2_000);
  });

  it.each([
    ['a comment', (length: number) => `{ __typename } #${'x'.repeat(length)}`],
    ['a value', (length: number) => `{ node(id: "${'語'.repeat(length)}") { id } }`],
  ])('a text that %s makes too long', async (_what, text) => {
    const { status, errors } = await server.client.send(text(40_000));
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^The document has 40\d{3} characters; the limit is 32768/,
        ) as string,
        extensions: { code: 'LIMIT_EXCEEDED', requestId: expect.any(String) as string },
      },
    ]);
    expect((await server.client.send(text(30_000))).status).toBe(200);
    // Nothing is told to strangers.
    expect((await new Client(server.url).send(text(40_000))).status).toBe(401);
  });

  it('a body that is too large', async () => {
    const { status, errors } = await server.client.send(`{ __typename }${' '.repeat(300_000)}`);
    expect(status).toBe(413);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('262144 bytes') as string,
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
  });

  it('a value of 200,000 characters is not sent back', async () => {
    const { errors } = await server.client.send(
      'query ($id: ID!, $n: Int) { readiness(creatorId: $id) { isReady } promoCodes(first: $n) { nodes { id } } }',
      { id: 'x', n: 'y'.repeat(200_000) },
    );
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors).length).toBeLessThan(2_000);
  });

  it('a value that looks like a proposal of graphql-js, of 250,000 characters', async () => {
    // The time of a text that is looked through again for each of its words would end this test.
    const value = 'Did you mean '.repeat(19_000);
    const { errors } = await server.client.send(
      'query ($n: Int) { promoCodes(first: $n) { nodes { id } } }',
      { n: value },
    );
    expect(errors[0]?.message).toMatch(/^Variable "\$n" got invalid value "Did you mean/);
    expect(JSON.stringify(errors).length).toBeLessThan(2_000);
  });

  it('names of the schema are not proposed', async () => {
    const { errors } = await server.client.send('{ promoCode { id } }');
    expect(errors[0]?.message).toBe('Cannot query field "promoCode" on type "Query".');
  });

  it('variables of more than 1,000 keys, on whatever level', async () => {
    const keys = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, number) => [`k${number}`, [{}]]));
    const ask = (filter: object) =>
      server.client.send(
        'query ($f: PromoCodeFilter) { promoCodes(first: 1, filter: $f) { nodes { id } } }',
        { f: filter },
      );
    const told = async (filter: object) => (await ask(filter)).errors[0]?.extensions?.['code'];
    expect(await told(keys(999))).toBe('BAD_USER_INPUT');
    expect(await told(keys(1_000))).toBe('LIMIT_EXCEEDED');
    expect(await told({ search: [keys(500), keys(500)] })).toBe('LIMIT_EXCEEDED');
  });

  it('batches', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: server.cookie },
      body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
    });
    expect(response.status).toBe(400);
  });
});

describe('honest documents', () => {
  it.each<[string, IntrospectionOptions]>([
    ['as tools ask', {}],
    ['as GraphiQL asks', { schemaDescription: true, inputValueDeprecation: true }],
    [
      'with all that there is',
      {
        ...{ oneOf: true, specifiedByUrl: true, schemaDescription: true },
        ...{ inputValueDeprecation: true, directiveIsRepeatable: true },
      },
    ],
  ])('introspection %s costs half of what may be asked', async (_title, options) => {
    const { data, errors, extensions } = await server.client.send<{ __schema: object }>(
      getIntrospectionQuery(options),
      {},
      { headers: { 'creator-codes-cost': '1' } },
    );
    expect(errors).toEqual([]);
    expect(data?.__schema).toBeDefined();
    expect((extensions as { cost: { value: number } }).cost.value).toBeLessThanOrEqual(10_000);
  });

  it('the cost is told to whoever asks', async () => {
    const document = 'query ($n: Int) { promoCodes(first: $n) { nodes { owner { __typename } } } }';
    const headers = { 'creator-codes-cost': '1' };
    const costs = [1, 10, 100].map(async (n) => {
      const { extensions } = await server.client.send(document, { n }, { headers });
      return extensions;
    });
    expect(await Promise.all(costs)).toEqual(
      [3, 21, 201].map((value) => ({ cost: { value, limit: 20_000 } })),
    );
    const { extensions } = await server.client.send(document, { n: 10 });
    expect(extensions).toBeUndefined();
  });
});

describe('page sizes', () => {
  it.each([
    ['neither first nor last', ''],
    ['first: 0', '(first: 0)'],
    ['first: -1', '(first: -1)'],
    ['first: 101', '(first: 101)'],
    ['last: 101', '(last: 101)'],
    ['both directions', '(first: 1, last: 1)'],
    ['first with before', '(first: 1, before: "x")'],
    ['a cursor from nowhere', '(first: 1, after: "x")'],
  ])('%s is a clear error', async (_title, args) => {
    const { data, errors } = await server.client.send(`{ creators${args} { nodes { id } } }`);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(/first|last|cursor/i);
  });
});
