import { CAPACITIES, isPartner, type Capacity } from '@creator-codes/domain';
import {
  buildClientSchema,
  getIntrospectionQuery,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { maySee } from '../src/graphql/basics/see.js';
import { createSchema } from '../src/graphql/server/schema.js';
import { anySelection } from './support/any-operation.js';
import { Client, type Answer } from './support/client.js';
import { TestServer } from './support/server.js';
import { makeWorld, type World } from './support/world.js';

type Field = GraphQLField<unknown, unknown>;

const full = createSchema();
const types = Object.values(full.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));
const fieldsOf = (type: GraphQLObjectType): readonly Field[] => Object.values(type.getFields());
const isNode = (type: GraphQLObjectType) =>
  type.getInterfaces().some(({ name }) => name === 'Node');

let server: TestServer;
let mine: World;
let theirs: World;
let callers: Readonly<Record<Capacity, Client>>;

beforeAll(async () => {
  server = await TestServer.start();
  mine = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Acme');
  theirs = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Globex');
  const { account, creator, partner } = mine;
  callers = {
    OWNER: await server.as('OWNER', account),
    MANAGER: await server.as('MANAGER', account),
    ANALYST: await server.as('ANALYST', account),
    CREATOR: await server.as('CREATOR', account, creator),
    PERFORMANCE_PARTNER: await server.as('PERFORMANCE_PARTNER', account, partner),
  };
});
afterAll(() => server.stop());

function sendAs<Data>(
  capacity: Capacity,
  document: string,
  variables: object = {},
  account = mine.account,
): Promise<Answer<Data>> {
  return callers[capacity].send<Data>(document, variables, { account });
}

function codesOf({ errors }: Answer<unknown>): readonly string[] {
  return errors.map(({ extensions }) => extensions.code);
}

/** What a capacity gets that may not use a field: people are told so, partners that there is no such field. */
function expectRefused(answer: Answer<unknown>, capacity: Capacity, type: string, field: string) {
  expect(answer.data).toBeUndefined();
  expect(JSON.stringify(answer.errors).length).toBeLessThan(2_000);
  if (isPartner(capacity)) {
    expect(new Set(codesOf(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    expect(JSON.stringify(answer.errors)).not.toMatch(/FORBIDDEN|Did you mean|role/);
    return;
  }
  expect(answer.status).toBe(403);
  expect(answer.errors).toMatchObject([
    { message: `${type}.${field} is not for the role ${capacity}.` },
  ]);
  expect(codesOf(answer)).toEqual(['FORBIDDEN']);
}

/** Operations that name one field each, by whom it is for. */
const operations = [
  ...types
    .filter(({ name }) => name === 'Query' || name === 'Mutation')
    .flatMap((type) =>
      fieldsOf(type).map((field) => {
        const document = `${type.name.toLowerCase()} { ${anySelection(field)} }`;
        return { type: type.name, field, document };
      }),
    ),
  ...types.filter(isNode).flatMap((type) =>
    fieldsOf(type).map((field) => {
      const below = `... on ${type.name} { ${anySelection(field)} }`;
      const document = `{ node(id: "cr_AZkAAAAAcACAAAAAAAAAAA") { ${below} } }`;
      return { type: type.name, field, document };
    }),
  ),
];

describe('each field of a root and of whatever has an id', () => {
  it('is many', () => {
    expect(operations.length).toBeGreaterThan(130);
  });

  it.each(CAPACITIES)('answers %s in their own account as the classes say', async (capacity) => {
    for (const { type, field, document } of operations) {
      const before = type === 'Mutation' ? await server.rowCounts() : {};
      const answer = await sendAs(capacity, document);
      if (maySee(capacity, field)) {
        expect([document, answer.status, answer.errors]).toEqual([document, 200, []]);
      } else {
        expectRefused(answer, capacity, type, field.name);
        if (type === 'Mutation') expect(await server.rowCounts()).toEqual(before);
      }
    }
  });

  it.each(CAPACITIES)('answers %s nothing in another account', async (capacity) => {
    for (const { document } of operations) {
      const answer = await sendAs(capacity, document, {}, theirs.account);
      expect(answer).toMatchObject({ status: 403, data: undefined });
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
      expect(JSON.stringify(answer.errors)).not.toContain('Globex');
    }
  });

  it.each([
    ['whoever shows nothing', {}],
    [
      'a token that opens nothing',
      { authorization: `Bearer cct_strange1_${'0'.repeat(36)}_000000` },
    ],
    ['a session that is none', { cookie: 'creator_codes.session_token=x.y' }],
  ])('answers a stranger with nothing, wherever: %s', async (_, headers) => {
    const stranger = new Client(server.url);
    for (const { document } of [...operations, { document: getIntrospectionQuery() }]) {
      for (const account of [undefined, mine.account, theirs.account]) {
        const answer = await stranger.send(document, {}, { account, headers });
        expect(answer).toMatchObject({ status: 401, data: undefined });
        expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
        expect(JSON.stringify(answer.errors).length).toBeLessThan(2_000);
      }
    }
  });
});

describe('every field of every object type', () => {
  it.each(CAPACITIES)('is shown to %s exactly where the classes say', async (capacity) => {
    const { data } = await sendAs<IntrospectionQuery>(capacity, getIntrospectionQuery());
    if (!data) throw new Error('no introspection');
    const seen = buildClientSchema(data);
    for (const type of types) {
      const shown = seen.getType(type.name);
      const visible = fieldsOf(type).filter((field) => maySee(capacity, field));
      const names = isObjectType(shown) ? Object.keys(shown.getFields()) : [];
      expect([type.name, [...names].sort()]).toEqual([
        type.name,
        visible.map(({ name }) => name).sort(),
      ]);
    }
  });
});

describe('partners', () => {
  it('are told of a hidden field what they are told of one that was never there', async () => {
    for (const capacity of ['CREATOR', 'PERFORMANCE_PARTNER'] as const) {
      for (const [hidden, never] of [
        ['{ creators { __typename } }', '{ creatorz { __typename } }'],
        ['mutation { createDeal { __typename } }', 'mutation { createDeel { __typename } }'],
        ['{ promoCodes { nodes { healthFlags } } }', '{ promoCodes { nodes { healthFlagz } } }'],
      ] as const) {
        const [a, b] = await Promise.all(
          [hidden, never].map((document) => sendAs(capacity, document)),
        );
        const plain = (answer: Answer<unknown> | undefined) =>
          JSON.stringify([answer?.status, answer?.errors])
            .replace(/"requestId":"[^"]*"/g, '')
            .replace(/creatorz/g, 'creators')
            .replace(/createDeel/g, 'createDeal')
            .replace(/healthFlagz/g, 'healthFlags');
        expect(plain(a)).toBe(plain(b));
      }
    }
  });

  it('nobody is proposed names of the schema', async () => {
    for (const capacity of CAPACITIES) {
      for (const document of [
        '{ promoCodez { nodes { id } } }',
        '{ promoCodes(filter: { statuss: [ACTIVE] }) { nodes { id } } }',
        '{ promoCodes(filter: { status: [ACTIV] }) { nodes { id } } }',
        '{ node(id: "x") { ... on PromoCod { id } } }',
      ]) {
        const { errors } = await sendAs(capacity, document);
        expect(errors.length).toBeGreaterThan(0);
        expect(JSON.stringify(errors)).not.toContain('Did you mean');
      }
      const variables = { f: { status: ['ACTIV'], serch: 'x' } };
      const document = 'query ($f: PromoCodeFilter) { promoCodes(filter: $f) { nodes { id } } }';
      const { errors } = await sendAs(capacity, document, variables);
      expect(errors.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toContain('Did you mean');
    }
  });
});

describe('somebody who stands in no account yet', () => {
  it('has viewer and createAccount, and is told so by everything else', async () => {
    const empty = await TestServer.start();
    onTestFinished(() => empty.stop());
    const { client } = empty;
    expect(
      await client.query('{ viewer { capacity owner { __typename } account { id } } }'),
    ).toEqual({ viewer: { capacity: null, owner: null, account: null } });
    const refused = await client.send('{ promoCodes(first: 1) { nodes { id } } }');
    expect(codesOf(refused)).toEqual(['FORBIDDEN']);
    expect(refused.errors[0]?.message).toContain('createAccount');
    const world = await makeWorld(client, 'CREATOR_ONLY');
    expect(
      await client.query('{ viewer { capacity owner { __typename } account { id } } }'),
    ).toEqual({ viewer: { capacity: 'OWNER', owner: null, account: { id: world.account } } });
  });
});
