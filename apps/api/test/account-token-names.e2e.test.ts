import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { jobOf } from './support/jobs.js';
import { workOnJobs } from './support/runner.js';
import { TestServer } from './support/server.js';
import { CREATE_ACCOUNT_TOKEN, Program, type Created } from './support/tokens.js';
import { codeFor, make, makeWorld, TERMS, type World } from './support/world.js';

/** A creator whose name nobody hears without the scope that reads creators. */
const NAME = 'Zuzana Nováková';

describeOnEngines('a program that does not read creators', (engine) => {
  let server: TestServer;
  let world: World;
  let account: string;
  let stranger: string;
  let program: Program;

  beforeAll(async () => {
    server = await TestServer.start({ engine, settings: { bulkJobs: 'ELSEWHERE' } });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    ({ account } = world);
    await make(server.client, 'issuePromoCode', codeFor(world, 'MEI15'), account);
    stranger = await make(server.client, 'createCreator', { displayName: NAME }, account);
    program = await programOf('PROMO_CODES_READ', 'PROMO_CODES_WRITE', 'FILES');
  });
  afterAll(() => server.stop());

  async function programOf(...scopes: readonly string[]): Promise<Program> {
    const { createAccountToken } = await server.client.query<{
      createAccountToken: Created['createApiToken'];
    }>(CREATE_ACCOUNT_TOKEN, { input: { name: 'Shop', capacity: 'MANAGER', scopes } }, { account });
    return new Program(server.url, createAccountToken.token ?? '');
  }
  const refusal = async (document: string, variables: object = {}) => {
    const { errors } = await program.send(document, variables);
    return errors[0]?.message ?? null;
  };
  const planned = async (creatorId: string): Promise<string> => {
    const asked = { template: '{NAME}{XX}', terms: TERMS, target: { ids: [creatorId] } };
    const { id } = await jobOf(program, 'planPromoCodes', asked, account);
    await workOnJobs(server.database);
    return id;
  };

  it('gets no file that names the owners of codes', async () => {
    const needs = 'needs a token with the scope CREATORS_READ.';
    const out = 'mutation { exportPromoCodes(input: {}) { bulkJob { id } } }';
    expect(await refusal(out)).toBe(`exportPromoCodes ${needs}`);
    const back = 'mutation { exportCorrections(input: { bulkJobId: "x" }) { bulkJob { id } } }';
    expect(await refusal(back)).toBe(`exportCorrections ${needs}`);
    program = await programOf('PROMO_CODES_READ', 'PROMO_CODES_WRITE', 'CREATORS_READ', 'FILES');
    expect(await refusal(out)).toBeNull();
    program = await programOf('PROMO_CODES_READ', 'PROMO_CODES_WRITE', 'FILES');
  });

  it.each([
    ['BulkJobRow.label', 'rows(first: 1) { nodes { label } }'],
    ['BulkJobRow.changes', 'rows(first: 1) { edges { node { changes { after } } } }'],
    ['BulkJobRowAnswer.value', 'rows(first: 1) { nodes { answers { value } } }'],
    ['BulkJobUnknownId.name', 'unknownExternalIds { name }'],
  ])('does not see %s', async (part, selection) => {
    const below = `... on BulkJob { ${selection} }`;
    expect(await refusal(`{ node(id: "x") { ${below} } }`)).toBe(
      `${part} needs a token with the scope CREATORS_READ.`,
    );
  });

  it('hears why rows and calls are refused, without a name', async () => {
    const errors = 'errors { code message params { name value } }';
    const id = await planned(stranger);
    const row = `query ($id: ID!) { node(id: $id) { ... on BulkJob { rows(first: 1) { nodes { ${errors} } } } } }`;
    const held = 'mutation ($input: IssuePromoCodeInput!) { issuePromoCode(input: $input) {';
    const ready = `query ($id: ID!) { readiness(creatorId: $id) { steps { evidence evidenceParams { value } violations { message params { value } } } } }`;
    const all = async (caller: Pick<Program, 'query'>) =>
      JSON.stringify([
        await caller.query(row, { id }, { account }),
        await caller.query(
          `${held} ${errors} } }`,
          { input: { ...codeFor(world, 'MEI15'), creatorId: stranger } },
          { account },
        ),
        await caller.query(ready, { id: stranger }, { account }),
        await caller.query(ready, { id: world.creator }, { account }),
      ]);
    const heard = await all(server.client);
    expect(heard).toContain(`"${NAME} has not joined the Creator program: there is no invitation`);
    expect(heard).toMatch(/MEI15 belongs to the creator \p{Lu}/u);
    const told = await all(program);
    expect(told).toContain('"The creator has not joined the Creator program: there is no');
    expect(told).toContain(`MEI15 belongs to the creator ${world.creator}.`);
    expect(told).toContain('"The creator has joined the Creator program."');
    for (const name of [NAME, 'Mei Tanaka']) {
      expect(heard).toContain(name);
      expect(told).not.toContain(name);
    }
  });

  it('does not go on with a plan that is being mended by what it may not do', async () => {
    const id = await planned(stranger);
    const input = { token: `${id}.1`, fix: 'INVITE', rows: [1] };
    await jobOf(server.client, 'fixBulkJobRows', input, account);
    await jobOf(server.client, 'stopBulkJob', { bulkJobId: id }, account);
    const resume =
      'mutation ($input: ResumeBulkJobInput!) { resumeBulkJob(input: $input) { bulkJob { state } } }';
    expect(await refusal(resume, { input: { bulkJobId: id } })).toBe(
      'inviteCreator needs a token with the scope CREATORS_WRITE.',
    );
    await workOnJobs(server.database);
    const invited = '{ node(id: "%") { ... on Creator { memberships { state } } } }';
    expect(
      await server.client.query(invited.replace('%', stranger), {}, { account }),
    ).toMatchObject({ node: { memberships: [] } });
    await jobOf(server.client, 'resumeBulkJob', { bulkJobId: id }, account);
    await workOnJobs(server.database);
    expect(
      await server.client.query(invited.replace('%', stranger), {}, { account }),
    ).toMatchObject({ node: { memberships: [{ state: 'INVITED' }] } });
  });
});
