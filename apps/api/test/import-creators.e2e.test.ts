import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { creatorImportsIn } from './support/creator-imports.js';
import { describeOnEngines } from './support/engines.js';
import { exported, fetchFile, type SeenFile } from './support/files.js';
import { csv } from './support/imports.js';
import { countsOf, onJob } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, type World } from './support/world.js';

describeOnEngines('imports of creators', (engine) => {
  let server: TestServer;
  let world: World;
  let client: Client;
  let account: string;
  let ana: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client } = server);
    world = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    ({ account } = world);
    ana = await joinedCreator(client, account, 'Ana Costa', {
      email: 'ana@test.example',
      notes: 'as she is',
      socialProfiles: [{ platform: 'INSTAGRAM', handle: 'ana.costa', followers: 1_000 }],
      externalIds: [{ system: 'shop', id: 'a1' }],
    });
  });
  afterAll(() => server.stop());

  const { planned, applied, rowsOf, statesOf, called } = creatorImportsIn(
    () => server,
    () => account,
  );

  async function contentOf(file: SeenFile | null): Promise<string> {
    const response = await fetchFile(server.url, client, file?.url ?? '', account);
    return response.text();
  }

  it('makes creators, changes those who are there, and leaves what is the same', async () => {
    const file = csv(
      'Name,E-mail,Instagram,Membership,Contract ends,External ids,Notes',
      'Bo Nilsson,bo@test.example,@bo.nilsson,joined,2031-01-31,shop:b1,',
      'Ana,ana@test.example,ana.costa,joined,,shop:a2,',
      'Ana Costa,,ANA.COSTA,,,,',
      'Cy,cy@test.example,,,,,"=SUM(1)"',
      ',dee@test.example,,,,,',
      'Eve,no address,,,,,',
      'Fay,fay@test.example,,applied,,,',
      'bo again,bo@test.example,,,,shop:b1,',
    );
    const plan = await planned(file);
    const rows = await rowsOf(plan.id);
    expect(rows.map(({ line, state }) => [line, state])).toEqual([
      ...[
        [2, 'READY'],
        [3, 'UPDATE'],
        [4, 'ERROR'],
        [5, 'READY'],
      ],
      ...[
        [6, 'ERROR'],
        [7, 'ERROR'],
        [8, 'ERROR'],
        [9, 'ERROR'],
      ],
    ]);
    const answers = rows.flatMap((row) =>
      row.answers.map(({ row: at, column, code }) => [at, column, code]),
    );
    expect(answers).toEqual([
      [4, 'displayName', 'ROW_TWICE'],
      [6, 'displayName', 'REQUIRED'],
      [7, 'email', 'INVALID_VALUE'],
      [8, 'membership', 'MEMBERSHIP_TRANSITION'],
      [9, 'displayName', 'ROW_TWICE'],
    ]);
    expect(rows[2]?.answers[0]?.message).toBe('The same creator stands in row 3.');
    expect(rows[1]?.changes).toContainEqual({
      field: 'displayName',
      before: 'Ana Costa',
      after: 'Ana',
    });
    expect(await called('bo')).toEqual([]);

    const job = await applied(plan.token);
    expect(countsOf(job)).toMatchObject({ DONE: 3 });
    expect(await called('Bo Nilsson')).toMatchObject([
      {
        ...{ email: 'bo@test.example', externalIds: [{ system: 'shop', id: 'b1' }] },
        socialProfiles: [{ platform: 'INSTAGRAM', handle: 'bo.nilsson' }],
        memberships: [{ state: 'JOINED' }],
      },
    ]);
    expect(await called('ana@test.example')).toMatchObject([
      {
        ...{ id: ana, displayName: 'Ana', notes: 'as she is' },
        externalIds: [
          { system: 'shop', id: 'a1' },
          { system: 'shop', id: 'a2' },
        ],
        socialProfiles: [{ handle: 'ana.costa', followers: 1_000 }],
      },
    ]);

    // The same file again changes nothing.
    const again = await planned(file);
    expect(await statesOf(again.id)).toEqual([
      ...['SAME', 'SAME', 'ERROR', 'SAME', 'ERROR', 'ERROR', 'ERROR', 'ERROR'],
    ]);
    const asked = { bulkJobId: again.id };
    const { file: corrections } = await exported(client, 'exportCorrections', asked, account);
    const rest = await contentOf(corrections);
    expect(rest).toContain('"dee@test.example"');
    const mended = await planned(
      rest.replace('"","","dee@', '"Dee","","dee@').replace('"","dee@', '"Dee","dee@'),
    );
    expect(await statesOf(mended.id)).toEqual(['UPDATE', 'READY', 'ERROR', 'ERROR', 'UPDATE']);
  });

  it('asks where two may be meant, and never goes by the name', async () => {
    await make(client, 'createCreator', { displayName: 'Kim', email: 'kim@test.example' }, account);
    await make(
      client,
      'createCreator',
      { displayName: 'Kim', externalIds: [{ system: 'shop', id: 'k2' }] },
      account,
    );
    const plan = await planned(
      csv('Name,E-mail,External ids', 'Kim,,', 'Kim,kim@test.example,shop:k2', `Kim,,nowhere`),
    );
    const rows = await rowsOf(plan.id);
    expect(rows.map(({ state }) => state)).toEqual(['READY', 'ERROR', 'ERROR']);
    expect(rows[1]?.answers).toMatchObject([
      { code: 'REFERENCE_AMBIGUOUS', remedy: 'MAP_EXTERNAL_ID' },
    ]);
  });

  it('invites those who have not joined, where that is chosen', async () => {
    const file = csv(
      'Name,E-mail,Membership',
      'Lo,lo@test.example,joined',
      ',ana@test.example,joined',
    );
    const plan = await planned(file, { invites: true });
    expect(await statesOf(plan.id)).toEqual(['READY', 'SAME']);
    await applied(plan.token);
    expect(await called('lo@test.example')).toMatchObject([
      { memberships: [{ state: 'INVITED' }] },
    ]);
    const recorded = await planned(file);
    expect(await statesOf(recorded.id)).toEqual(['UPDATE', 'SAME']);
    await applied(recorded.token);
    expect(await called('lo@test.example')).toMatchObject([{ memberships: [{ state: 'JOINED' }] }]);
  });

  it('is applied by its own mutation alone', async () => {
    const plan = await planned(csv('Name', 'Po'));
    for (const other of ['applyPromoCodePlan', 'applyPromoCodeImport']) {
      const { errors } = await onJob(client, other, { token: plan.token }, account);
      expect(errors, other).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  it('of an export changes nothing', async () => {
    const hostile = [
      '=1+1',
      '"; DROP TABLE creator; --',
      '王晓彤',
      'a,b;c\td',
      "'quoted",
      '<b>&amp;',
    ];
    for (const displayName of hostile)
      await make(client, 'createCreator', { displayName }, account);
    const { file } = await exported(client, 'exportCreators', {}, account);
    const plan = await planned(await contentOf(file));
    expect(countsOf(plan)).toEqual({ SAME: plan.total });
    expect(plan.total).toBeGreaterThan(hostile.length);
  });
});
