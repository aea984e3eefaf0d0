import { ACCOUNT_SCOPES } from '@creator-codes/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plannedImport } from './support/imports.js';
import { countsOf, jobOf, rowsOf, settled } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { CREATE_ACCOUNT_TOKEN, Program, REVOKE_TOKEN, type Created } from './support/tokens.js';
import { joinedCreator, make, makeWorld, TERMS } from './support/world.js';

let server: TestServer;
let account: string;
beforeAll(async () => {
  server = await TestServer.start();
  ({ account } = await makeWorld(server.client, 'CREATOR_ONLY'));
});
afterAll(() => server.stop());

const programOf = (...scopes: readonly string[]) => programIn('MANAGER', ...scopes);

async function programIn(capacity: string, ...scopes: readonly string[]) {
  const { createAccountToken } = await server.client.query<{
    createAccountToken: Created['createApiToken'];
  }>(CREATE_ACCOUNT_TOKEN, { input: { name: 'Import', capacity, scopes } }, { account });
  const { token, apiToken } = createAccountToken;
  return { program: new Program(server.url, token ?? ''), id: apiToken?.id };
}

async function applied(program: Program, creatorId: string) {
  const asked = { template: '{NAME}15', terms: TERMS, target: { ids: [creatorId] }, waitDays: 7 };
  const { id } = await jobOf(program, 'planPromoCodes', asked, account);
  const { token } = await settled(program, id, account);
  await jobOf(program, 'applyPromoCodePlan', { token }, account);
  return settled(program, id, account);
}

it('a job that a program applied acts as the program, and the log says so', async () => {
  const { program, id } = await programOf(...ACCOUNT_SCOPES);
  const job = await applied(program, await joinedCreator(program, account, 'Noor Haddad'));
  expect(countsOf(job)).toEqual({ DONE: 1 });
  const events = await server.client.query(
    '{ auditEvents(first: 1, filter: { action: "issuePromoCode" }) { nodes { actor actorKind actorId requestId } } }',
    {},
    { account },
  );
  const actor = { actor: 'Import', actorKind: 'TOKEN', actorId: id };
  expect(events).toEqual({ auditEvents: { nodes: [{ ...actor, requestId: job.id }] } });
});

it('what it left waiting is not done once its token is revoked', async () => {
  const { program, id } = await programOf(...ACCOUNT_SCOPES);
  const creatorId = await make(program, 'createCreator', { displayName: 'Ivo Petrov' }, account);
  const job = await applied(program, creatorId);
  expect(countsOf(job)).toEqual({ WAITING: 1 });
  await server.client.query(REVOKE_TOKEN, { input: { apiTokenId: id } }, { account });
  await make(server.client, 'inviteCreator', { creatorId }, account);
  await make(server.client, 'recordCreatorJoined', { creatorId }, account);
  const [row] = await rowsOf(server.client, job.id, account);
  expect(row).toMatchObject({ state: 'CHANGED', promoCode: null });
  expect(row?.errors).toMatchObject([{ code: 'NO_LONGER_ALLOWED' }]);
});

it('a program that only reads codes sees a job, and moves none', async () => {
  const { program } = await programOf(...ACCOUNT_SCOPES);
  const job = await applied(program, await joinedCreator(program, account, 'Ayse Kaya'));
  const { program: reader } = await programOf('PROMO_CODES_READ');
  const { program: analyst } = await programIn(
    ...(['ANALYST', 'PROMO_CODES_READ', 'CREATORS_READ', 'FILES'] as const),
  );
  const state = 'query ($id: ID!) { node(id: $id) { ... on BulkJob { state } } }';
  expect(await reader.query(state, { id: job.id })).toEqual({ node: { state: 'COMPLETED' } });
  const exported =
    'mutation { exportPromoCodes(input: {}) { bulkJob { id mayChange } errors { code } } }';
  const { exportPromoCodes } = await analyst.query<{
    exportPromoCodes: { bulkJob: { mayChange: boolean } | null };
  }>(exported, {}, { account });
  expect(exportPromoCodes.bulkJob).toMatchObject({ mayChange: false });
  const cancel =
    'mutation ($input: CancelBulkJobInput!) { cancelBulkJob(input: $input) { errors { code } } }';
  const { errors } = await reader.send(cancel, { input: { bulkJobId: job.id } });
  expect(errors[0]?.message).toBe('cancelBulkJob needs a token with the scope PROMO_CODES_WRITE.');
});

it('a program that may only write codes invites nobody by mending a plan', async () => {
  const { program } = await programOf('PROMO_CODES_READ', 'PROMO_CODES_WRITE');
  const fix =
    'mutation ($input: FixBulkJobRowsInput!) { fixBulkJobRows(input: $input) { errors { code } } }';
  const mending = async (kind: string) => {
    const input = { token: 'bj_AZkAAAAAcACAAAAAAAAAAA.1', fix: kind, rows: [1] };
    const { data, errors } = await program.send(fix, { input });
    return errors[0]?.message ?? data;
  };
  expect(await mending('INVITE')).toBe(
    'inviteCreator needs a token with the scope CREATORS_WRITE.',
  );
  expect(await mending('CREATE_MEDIA_SOURCE')).toBe(
    'createMediaSource needs a token with the scope CREATORS_WRITE.',
  );
  expect(await mending('NEXT_FREE_TEXT')).toEqual({
    fixBulkJobRows: { errors: [{ code: 'NOT_FOUND' }] },
  });
});

it('a program that may only write codes has no job write creators', async () => {
  const plan = await plannedImport(server, account, 'Name\r\nIda Moe\r\n', {}, {}, 'CREATORS');
  const { program } = await programOf('PROMO_CODES_READ', 'PROMO_CODES_WRITE');
  const needed = 'applyCreatorImport needs a token with the scope CREATORS_WRITE.';
  const calls = {
    applyCreatorImport: { token: plan.token },
    resumeBulkJob: { bulkJobId: plan.id },
    retryBulkJobRows: { bulkJobId: plan.id },
  };
  for (const [name, input] of Object.entries(calls)) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`;
    const { errors } = await program.send(query, { input });
    expect(errors[0]?.message, name).toBe(needed);
  }
});
