import {
  ACCOUNT_SCOPES,
  accountScopesForField,
  accountScopesForType,
  mayUse,
  type AccountScope,
  type RootField,
} from '@creator-codes/domain';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../src/graphql/server/schema.js';
import { anySelection } from './support/any-operation.js';
import { TestServer } from './support/server.js';
import { bearing, CREATE_ACCOUNT_TOKEN, type Created } from './support/tokens.js';
import { codeFor, make, makeWorld, type World } from './support/world.js';

const schema = createSchema();
/** All but `node` and `nodes`, where the id decides. */
const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {})
    .filter(({ name }) => !name.startsWith('node'))
    .map((field) => ({
      name: field.name as RootField,
      document: `${type === schema.getQueryType() ? 'query' : 'mutation'} { ${anySelection(field)} }`,
    })),
);
const nodes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await TestServer.start();
  world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  await make(server.client, 'issuePromoCode', codeFor(world, 'MEI15'), world.account);
});
afterAll(() => server.stop());

async function tokenOf(...scopes: readonly AccountScope[]): Promise<string> {
  return tokenAs('MANAGER', scopes);
}

async function tokenAs(capacity: string, scopes: readonly AccountScope[]): Promise<string> {
  const { createAccountToken } = await server.client.query<{
    createAccountToken: Created['createApiToken'];
  }>(
    CREATE_ACCOUNT_TOKEN,
    { input: { name: 'ERP', capacity, scopes } },
    { account: world.account },
  );
  return createAccountToken.token ?? '';
}

/** What refused a token, or null where its scopes are wide enough. */
async function refusalOf(document: string, token: string): Promise<string | null> {
  const { status, data, errors } = await server.client.send(document, {}, bearing(token));
  const refusal = errors.find(({ extensions }) => extensions.code === 'FORBIDDEN');
  if (refusal === undefined) return null;
  expect([document, status, data]).toEqual([document, 403, undefined]);
  return refusal.message;
}

function expected(what: string, need: readonly AccountScope[] | undefined, scope: AccountScope) {
  if (need === undefined) return `${what} is not for tokens.`;
  const missing = need.find((each) => each !== scope);
  return missing === undefined ? null : `${what} needs a token with the scope ${missing}.`;
}

describe.each(ACCOUNT_SCOPES)('%s', (scope) => {
  it('opens of the roots what the table says', async () => {
    const token = await tokenOf(scope);
    expect(roots.length).toBeGreaterThan(65);
    for (const { name, document } of roots) {
      const isOfManagers = mayUse('MANAGER', name);
      const refusal = await refusalOf(document, token);
      if (isOfManagers) {
        expect([name, refusal]).toEqual([name, expected(name, accountScopesForField(name), scope)]);
      } else expect(refusal).toMatch(/ is not for the role MANAGER\.$/);
    }
  });

  it('opens of what has an id what the table says', async () => {
    const token = await tokenOf(scope);
    expect(nodes.length).toBeGreaterThan(10);
    for (const type of nodes) {
      const field = Object.values(type.getFields()).find(({ name }) => name !== 'id');
      if (field === undefined) throw new Error(`${type.name} has an id alone`);
      const below = `... on ${type.name} { id ${anySelection(field)} }`;
      const refusal = await refusalOf(`{ node(id: "x") { ${below} } }`, token);
      const need = accountScopesForType(type.name);
      expect([type.name, refusal]).toEqual([type.name, expected(type.name, need, scope)]);
    }
  });
});

describe('whatever stands below', () => {
  it.each([
    [
      'CREATORS_READ',
      '{ programs(first: 1) { nodes { promoCodes(first: 1) { nodes { text } } } } }',
    ],
    [
      'CREATORS_READ',
      '{ creators(first: 1) { nodes { promoCodes(first: 1) { count { value } } } } }',
    ],
    [
      'CREATORS_READ',
      'query { ...A } fragment A on Query { programs(first: 1) { ...B } } fragment B on ProgramConnection { edges { node { x: promoCodes(first: 1) { edges { cursor } } } } }',
    ],
    [
      'PROMO_CODES_READ',
      '{ promoCodes(first: 1) { nodes { owner { ... on Creator { email } } } } }',
    ],
    [
      'PROMO_CODES_READ',
      '{ promoCodes(first: 1) { nodes { owner { ... on Creator { memberships { state } } } } } }',
    ],
    [
      'PROMO_CODES_READ',
      '{ promoCodes(first: 1) { nodes { auditEvents(first: 1) { nodes { actor } } } } }',
    ],
    [
      'FILES',
      '{ viewer { account { id } } ... on Query { promoCodeByText(text: "MEI15") { id } } }',
    ],
    [
      'CREATORS_WRITE',
      'mutation { createCreator(input: { displayName: "Zoë" }) { creator { displayName } } }',
    ],
  ] as const)('%s does not open %s', async (scope, document) => {
    const before = await server.rowCounts();
    const token = await tokenOf(scope);
    const made = await server.rowCounts();
    expect(await refusalOf(document, token)).toMatch(
      /^\w+ (?:needs a token with|is not for tokens)/,
    );
    expect(await server.rowCounts()).toEqual(made);
    expect(made).not.toEqual(before);
  });

  it('is told of by its id and its type, and opened by both scopes', async () => {
    const ids =
      '{ promoCodes(first: 1) { nodes { text owner { __typename ... on Creator { id } } } } }';
    const reads = await tokenOf('PROMO_CODES_READ');
    const answer = {
      promoCodes: { nodes: [{ text: 'MEI15', owner: expect.anything() as object }] },
    };
    // The second time by the fast lane, the third by what that has compiled.
    for (let time = 0; time < 3; time += 1) {
      expect(await server.client.query(ids, {}, bearing(reads))).toMatchObject(answer);
    }
    const names = '{ promoCodes(first: 1) { nodes { owner { ... on Creator { displayName } } } } }';
    const both = await tokenOf('PROMO_CODES_READ', 'CREATORS_READ');
    for (let time = 0; time < 3; time += 1) {
      expect(await refusalOf(names, both)).toBeNull();
      expect(await refusalOf(names, reads)).toBe(
        'Creator needs a token with the scope CREATORS_READ.',
      );
    }
  });

  it('is refused where an id leads, and the rest of `nodes` is answered', async () => {
    const token = await tokenOf('CREATORS_READ');
    const { data, errors } = await server.client.send(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [world.creator, world.deal, world.creatorProgram] },
      bearing(token),
    );
    expect(data).toEqual({ nodes: [{ id: world.creator }, null, { id: world.creatorProgram }] });
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'FORBIDDEN' } }]);
  });
});

it('as an analyst a token has the analyst’s schema', async () => {
  const token = await tokenAs('ANALYST', ['PROMO_CODES_READ', 'CREATORS_READ', 'FILES']);
  expect(await refusalOf('{ creators(first: 1) { nodes { displayName } } }', token)).toBeNull();
  for (const { name, document } of roots.filter((root) => !mayUse('ANALYST', root.name))) {
    const refusal = await refusalOf(document, token);
    expect([name, refusal]).toEqual([
      name,
      expect.stringMatching(/is not for the role ANALYST\.$/),
    ]);
  }
});
