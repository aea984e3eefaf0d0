import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { creatorImportsIn } from './support/creator-imports.js';
import { describeOnEngines } from './support/engines.js';
import { csv } from './support/imports.js';
import { countsOf, jobOf, settled } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, type World } from './support/world.js';

describeOnEngines('imports of creators in a world that moves', (engine) => {
  let server: TestServer;
  let world: World;
  let client: Client;
  let account: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client } = server);
    world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ account } = world);
  });
  afterAll(() => server.stop());

  const { planned, applied, statesOf, called } = creatorImportsIn(
    () => server,
    () => account,
  );

  it('writes nothing but what the plan has shown', async () => {
    const plan = await planned(csv('Name,E-mail', 'Mo,mo@test.example', 'Ny,ny@test.example'));
    await make(
      client,
      'createCreator',
      { displayName: 'Other', email: 'mo@test.example' },
      account,
    );
    const job = await applied(plan.token);
    expect(countsOf(job)).toMatchObject({ CHANGED: 1, DONE: 1 });
    expect(await called('mo@test.example')).toMatchObject([{ displayName: 'Other' }]);
  });

  const change = async (creatorId: string, more: object) => {
    const { node } = await client.query<{ node: { version: number } }>(
      'query ($id: ID!) { node(id: $id) { ... on Creator { version } } }',
      { id: creatorId },
      { account },
    );
    await client.query(
      'mutation ($input: UpdateCreatorInput!) { updateCreator(input: $input) { errors { code } } }',
      { input: { creatorId, version: node.version, ...more } },
      { account },
    );
  };

  it('writes to nobody but whom the plan has shown', async () => {
    const first = await make(
      client,
      'createCreator',
      { displayName: 'Ru', email: 'ru@test.example' },
      account,
    );
    const plan = await planned(csv('E-mail,Membership', 'ru@test.example,joined'));
    await change(first, { email: 'else@test.example' });
    await make(client, 'createCreator', { displayName: 'Ruth', email: 'ru@test.example' }, account);
    expect(countsOf(await applied(plan.token))).toEqual({ CHANGED: 1 });
    expect(await called('ru@test.example')).toMatchObject([{ memberships: [] }]);
  });

  it('takes back nothing that somebody has written since it was planned', async () => {
    const email = 'si@test.example';
    const id = await make(
      client,
      'createCreator',
      { displayName: 'Si', email, notes: 'a' },
      account,
    );
    const plan = await planned(csv('E-mail,Notes', `${email},b`));
    await change(id, { notes: 'long notes' });
    expect(countsOf(await applied(plan.token))).toEqual({ CHANGED: 1 });
    expect(await called(email)).toMatchObject([{ notes: 'long notes' }]);
  });

  it('makes one new creator of two rows with the same address', async () => {
    const plan = await planned(
      csv('Name,E-mail,External ids', 'Ty,ty@test.example,shop:t1', 'Ty,ty@test.example,shop:t2'),
    );
    expect(countsOf(await applied(plan.token))).toEqual({ DONE: 1, CHANGED: 1 });
    expect(await called('ty@test.example')).toHaveLength(1);
  });

  it('tells ids of others apart by their capitals, however long they are', async () => {
    const long = '汉'.repeat(120);
    const plan = await planned(
      csv('Name,External ids', 'Um,crm:003Aa', 'Un,crm:003aA', `Uo,crm:${long}`, `Up,crm:${long}`),
    );
    expect(await statesOf(plan.id)).toEqual(['READY', 'READY', 'READY', 'ERROR']);
  });

  it('has another row count where the first about a creator is left out', async () => {
    const email = 'vi@test.example';
    await make(client, 'createCreator', { displayName: 'Vi', email }, account);
    const plan = await planned(csv('E-mail,Notes', `${email},a`, `${email},b`));
    expect(await statesOf(plan.id)).toEqual(['UPDATE', 'ERROR']);
    const fixed = async (token: string | null, fix: string, row: number) => {
      const job = await jobOf(client, 'fixBulkJobRows', { token, fix, rows: [row] }, account);
      return settled(client, job.id, account);
    };
    const left = await fixed(plan.token, 'LEAVE_OUT', 1);
    await fixed(left.token, 'AS_PLANNED', 2);
    expect(await statesOf(plan.id)).toEqual(['SAME', 'UPDATE']);
  });

  it('has no contract for those who have not joined', async () => {
    const plan = await planned(
      csv('Name,Membership,Contract ends', 'Wo,invited,2031-01-31', 'Wu,joined,2031-01-31'),
    );
    expect(await statesOf(plan.id)).toEqual(['ERROR', 'READY']);
  });
});
