import { accountScopesForInput, GUARDED_INPUTS, isGuardedInput } from '@creator-codes/domain';
import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSchema } from '../src/graphql/server/schema.js';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { CREATE_ACCOUNT_TOKEN, Program, type Created } from './support/tokens.js';
import { codeFor, make, makeWorld, TERMS, type World } from './support/world.js';

const needs = (input: string) => `${input} needs a token with the scope CREATORS_READ.`;
const CODES = '{ promoCodes(first: 9, filter: % ) { nodes { text } } }';
const PLAN =
  'mutation ($input: PlanPromoCodesInput!) { planPromoCodes(input: $input) { bulkJob { id } errors { code } } }';
const PLAN_IMPORT =
  'mutation ($input: PlanPromoCodeImportInput!) { planPromoCodeImport(input: $input) { errors { code } } }';
const FIX =
  'mutation ($input: FixBulkJobRowsInput!) { fixBulkJobRows(input: $input) { errors { code } } }';

it('every input that needs a scope of its own is one of the schema', () => {
  const schema = createSchema();
  for (const input of GUARDED_INPUTS) {
    const [name = '', field = ''] = input.replace(/:.*/, '').split('.');
    const type = schema.getType(name);
    expect([input, isInputObjectType(type) && type.getFields()[field]?.name]).toEqual([
      input,
      field,
    ]);
    expect(accountScopesForInput(input)).toEqual(['CREATORS_READ']);
  }
});

it('whatever tells how many creators a filter finds needs a scope of its own', () => {
  const types = Object.values(createSchema().getTypeMap()).filter(isInputObjectType);
  const found = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name === 'CreatorFilterWithCount')
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(found).toContain('InvitedTarget.filter');
  expect(found.filter((input) => !isGuardedInput(input))).toEqual([]);
});

describeOnEngines('a program that does not read creators', (engine) => {
  let server: TestServer;
  let world: World;
  let blind: Program;
  let seeing: Program;

  beforeAll(async () => {
    server = await TestServer.start({ engine, settings: { bulkJobs: 'ELSEWHERE' } });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    await make(server.client, 'issuePromoCode', codeFor(world, 'MEI15'), world.account);
    await make(server.client, 'issuePromoCode', codeFor(world, 'SUMMER'), world.account);
    blind = await programOf('PROMO_CODES_READ', 'PROMO_CODES_WRITE', 'FILES');
    seeing = await programOf('PROMO_CODES_READ', 'PROMO_CODES_WRITE', 'FILES', 'CREATORS_READ');
  });
  afterAll(() => server.stop());

  async function programOf(...scopes: readonly string[]): Promise<Program> {
    const { createAccountToken } = await server.client.query<{
      createAccountToken: Created['createApiToken'];
    }>(
      CREATE_ACCOUNT_TOKEN,
      { input: { name: 'Shop', capacity: 'MANAGER', scopes } },
      { account: world.account },
    );
    return new Program(server.url, createAccountToken.token ?? '');
  }
  /** What refused it with nothing run, and that nothing refuses it with the scope. */
  async function refusal(document: string, variables: object = {}): Promise<string | null> {
    const { errors, status, data } = await blind.send(document, variables);
    const allowed = await seeing.send(document, variables);
    expect([document, allowed.status, allowed.errors]).toEqual([document, 200, []]);
    if (errors.length === 0) return null;
    expect([status, data, errors[0]?.extensions.code]).toEqual([403, undefined, 'FORBIDDEN']);
    return errors[0]?.message ?? null;
  }
  const texts = async (program: Program, document: string, variables: object = {}) => {
    const { data, errors } = await program.send<{
      promoCodes: { nodes: { text: string }[] };
    }>(document, variables);
    expect(errors).toEqual([]);
    return data?.promoCodes.nodes.map(({ text }) => text).sort();
  };

  it('plans codes for creators by their ids alone', async () => {
    const asked = { template: '{NAME}{XX}', terms: TERMS };
    const plan = (target: object) => refusal(PLAN, { input: { ...asked, target } });
    expect(await plan({ ids: [world.creator] })).toBeNull();
    expect(await plan({ typed: ['mei@example.com'] })).toBe(needs('CreatorTarget.typed'));
    expect(await plan({ typed: [] })).toBe(needs('CreatorTarget.typed'));
    expect(await plan({ filter: { search: 'mei', expectedCount: 0 } })).toBe(
      needs('CreatorTarget.filter'),
    );
    const inPieces = `mutation ($typed: [String!], $terms: TermsInput!) { ...A }
      fragment A on Mutation { x: planPromoCodes(input: { target: { typed: $typed }, template: "{NAME}{XX}", terms: $terms }) { errors { code } } }`;
    expect(await refusal(inPieces, { typed: 'mei@example.com', terms: TERMS })).toBe(
      needs('CreatorTarget.typed'),
    );
  });

  it.each([
    ['{ handle: "mei" }', {}],
    ['$filter', { filter: { handle: '@mei' } }],
    ['{ handle: $handle }', { handle: 'mei' }],
    ['$byDefault', {}],
  ])('finds no codes by a handle: %s', async (filter, variables) => {
    const kinds = { filter: 'PromoCodeFilter', handle: 'String' };
    const declared = Object.keys(variables).map(
      (name) => `$${name}: ${kinds[name as keyof typeof kinds]}`,
    );
    if (filter === '$byDefault') declared.push('$byDefault: PromoCodeFilter = { handle: "mei" }');
    const head = declared.length === 0 ? 'query' : `query (${declared.join(', ')})`;
    const needed = needs('PromoCodeFilter.handle');
    expect(await refusal(`${head} ${CODES.replace('%', filter)}`, variables)).toBe(needed);
    const below = `${head} { programs(first: 1) { nodes { ... on Program { x: promoCodes(first: 1, filter: ${filter}) { count { value } } } } } }`;
    expect(await refusal(below, variables)).toBe(needed);
  });

  it('is refused by the fast lane, too, where null gives nothing', async () => {
    const document = `query ($filter: PromoCodeFilter) ${CODES.replace('%', '$filter')}`;
    for (let time = 0; time < 5; time += 1) {
      expect(await refusal(document, { filter: { handle: null } })).toBeNull();
      expect(await texts(seeing, document, { filter: { handle: 'nobody' } })).toEqual([]);
      expect(await refusal(document, { filter: { handle: 'nobody' } })).toBe(
        needs('PromoCodeFilter.handle'),
      );
    }
  });

  it('searches the texts of codes, in whatever order and status', async () => {
    const document = `query ($filter: PromoCodeFilter, $orderBy: PromoCodeOrder) ${CODES.replace('% )', '$filter, orderBy: $orderBy)')}`;
    const orders = ['CREATED_AT', 'TEXT', 'ENDS_AT'].map((field) => ({ field, direction: 'DESC' }));
    for (const orderBy of [null, ...orders]) {
      for (const more of [{}, { status: ['ACTIVE'] }, { ownerId: world.creator }]) {
        const found = (program: Program, search: string) =>
          texts(program, document, { filter: { ...more, search }, orderBy });
        expect(await found(seeing, 'mei')).toEqual(['MEI15', 'SUMMER']);
        expect(await found(blind, 'mei')).toEqual(['MEI15']);
        expect(await found(blind, 'sum')).toEqual(['SUMMER']);
        expect(await found(seeing, 'tanaka')).toEqual(['MEI15', 'SUMMER']);
        expect(await found(blind, 'tanaka')).toEqual([]);
        expect(await found(blind, 'mei tanaka')).toEqual([]);
      }
    }
    const counted = '{ promoCodes(first: 1, filter: { search: "tanaka" }) { count { value } } }';
    expect(await blind.query(counted)).toEqual({ promoCodes: { count: { value: 0 } } });
    expect(await seeing.query(counted)).toEqual({ promoCodes: { count: { value: 2 } } });
  });

  it.each(['handle', 'search'])('changes and plans nothing for codes by a %s', async (field) => {
    const filter = { [field]: 'nobody', expectedCount: 0 };
    const needed = needs(`PromoCodeFilterWithCount.${field}`);
    const expire = `mutation ($input: ExpirePromoCodesInput!) { expirePromoCodes(input: $input) { errors { code } } }`;
    const input = { target: { filter } };
    expect(await refusal(expire, { input })).toBe(needed);
    const plan = `mutation ($filter: PromoCodeFilterWithCount!) { y: planPromoCodeExpiry(input: { target: { filter: $filter } }) { errors { code } } }`;
    expect(await refusal(plan, { filter })).toBe(needed);
    expect(
      await refusal(plan, { filter: { status: 'EXPIRED', search: null, expectedCount: 0 } }),
    ).toBeNull();
  });

  it('invites by their ids alone', async () => {
    const writing = await programOf('CREATORS_WRITE');
    const invite =
      'mutation ($target: InvitedTarget!) { inviteCreators(input: { target: $target }) { errors { code } } }';
    const filter = { search: 'nobody', expectedCount: 1 };
    const refused = await writing.send(invite, { target: { filter } });
    expect([refused.status, refused.errors[0]?.message]).toEqual([
      403,
      needs('InvitedTarget.filter'),
    ]);
    const allowed = await writing.send(invite, { target: { ids: ['nobody'] } });
    expect([allowed.status, allowed.errors]).toEqual([200, []]);
  });

  it.each(['ownerEmail', 'ownerProfile'])(
    'imports no rows that name owners by %s',
    async (column) => {
      const planned = (named: string) => {
        const columns = [{ column: named, header: 'Whose' }];
        const mapping = { format: 'OURS', timeZone: 'UTC', columns };
        return refusal(PLAN_IMPORT, { input: { fileId: 'x', mapping } });
      };
      expect(await planned(column)).toBe(needs(`FileMappedColumnInput.column: ${column}`));
      expect(await planned('ownerId')).toBeNull();
      const fixed = (named: string) =>
        refusal(FIX, {
          input: { token: 'x.1', fix: 'CELL', rows: [1], column: named, text: 'a@b.de' },
        });
      expect(await fixed(column)).toBe(needs(`FixBulkJobRowsInput.column: ${column}`));
      expect(await fixed('ownerId')).toBeNull();
    },
  );
});
