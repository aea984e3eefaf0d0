import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { exported, fetchFile, uploadedId } from './support/files.js';
import { appliedImport, csv, importRows, plannedImport } from './support/imports.js';
import { countsOf, jobOf, onJob, settled } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { codeFor, joinedCreator, make, makeWorld, type World } from './support/world.js';

describeOnEngines('imports', (engine) => {
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
    const email = 'ana@test.example';
    ana = await joinedCreator(client, account, 'Ana Costa', { email });
    await make(client, 'createMediaSource', { name: 'Ana', creatorId: ana }, account);
  });
  afterAll(() => server.stop());

  const planned = (content: string | Uint8Array, more: object = {}) =>
    plannedImport(server, account, content, more);
  const applied = (token: string | null) => appliedImport(client, account, token);
  const rowsOf = (id: string) => importRows(client, id, account);

  const readAs = (fileId: string, delimiter: string) =>
    client.query(
      'mutation ($input: ReadFileAsInput!) { readFileAs(input: $input) { errors { code } } }',
      { input: { fileId, version: 2, delimiter } },
      { account },
    );

  describe('of our format', () => {
    const HEADERS =
      'Code,Owner e-mail,Comments,Performance program credit policy,Performance program ends,Notes';

    it('make codes, change what is there, leave what is the same, and answer every cell that is wrong', async () => {
      const file = csv(
        HEADERS,
        'ANA10,ana@test.example,Hello,Always credit,2031-01-31,ignored',
        'ANA11,ana@test.example,,WINNER,,',
        'ANA 12,ana@test.example,,,,',
        'ANA13,nobody@test.example,,,,',
        'ANA14,ana@test.example,,SOMETIMES,03/04/2031,',
        'ana10,ana@test.example,Twice,,,',
        '1E+05,ana@test.example,,,,',
      );
      const plan = await planned(file);
      expect(plan).toMatchObject({ state: 'PLANNED', total: 7, problem: null });
      const rows = await rowsOf(plan.id);
      expect(rows.map(({ line, state }) => [line, state])).toEqual([
        ...[
          [2, 'READY'],
          [3, 'READY'],
          [4, 'ERROR'],
          [5, 'ERROR'],
          [6, 'ERROR'],
        ],
        ...[
          [7, 'ERROR'],
          [8, 'ERROR'],
        ],
      ]);
      const told = rows.flatMap(({ answers }) =>
        answers.map(({ row, column, code, remedy }) => [row, column, code, remedy]),
      );
      expect(told).toEqual([
        [4, 'text', 'CODE_TEXT_CHARACTER', 'FIX_CELL'],
        [5, 'ownerEmail', 'REFERENCE_UNKNOWN', 'CHOOSE_OWNER'],
        [6, 'performanceCreditPolicy', 'INVALID_VALUE', 'FIX_CELL'],
        [6, 'performanceEndAt', 'DATE_AMBIGUOUS', 'CHOOSE_DATE_ORDER'],
        [7, 'text', 'TEXT_TWICE_IN_PLAN', expect.any(String) as string],
        [8, 'text', 'CODE_MANGLED', 'FIX_CELL'],
      ]);
      const done = await applied(plan.token);
      expect(done).toMatchObject({ state: 'COMPLETED' });
      expect(countsOf(done)).toEqual({ DONE: 2, SKIPPED: 5 });
      const { node } = await client.query<{ node: { rows: { count: { value: number } } } }>(
        'query ($id: ID!) { node(id: $id) { ... on BulkJob { rows(first: 1, filter: { plan: ERROR }) { count { value } } } } }',
        { id: plan.id },
        { account },
      );
      expect(node.rows.count.value).toBe(5);

      const changed = await planned(csv(HEADERS, 'ANA10,,Bye,,,', 'ANA11,,,,,', 'ana11x,,,,,'));
      const after = await rowsOf(changed.id);
      expect(after.map(({ state }) => state)).toEqual(['UPDATE', 'SAME', 'ERROR']);
      expect(after[0]?.changes).toEqual([{ field: 'comments', before: 'Hello', after: 'Bye' }]);
      expect(after[2]?.answers).toMatchObject([{ column: 'ownerId', code: 'REQUIRED' }]);
      expect(countsOf(await applied(changed.token))).toEqual({ DONE: 1, SKIPPED: 2 });
      // The same file again changes nothing.
      const again = await planned(csv(HEADERS, 'ANA10,,Bye,,,', 'ANA11,,,,,'));
      expect(countsOf(again)).toEqual({ SAME: 2 });
    });

    it('refuse the codes of others, and those that have ended', async () => {
      const holder = await make(client, 'issuePromoCode', codeFor(world, 'HELD1'), account);
      const gone = await make(client, 'issuePromoCode', codeFor(world, 'GONE1'), account);
      const expired = await client.query<{ expirePromoCodes: { errors: object[] } }>(
        'mutation ($id: ID!) { expirePromoCodes(input: { target: { ids: [$id] } }) { errors { code } } }',
        { id: gone },
        { account },
      );
      expect(expired.expirePromoCodes.errors).toEqual([]);
      const plan = await planned(
        csv(
          'Code,Owner e-mail,Creator program ends',
          'HELD1,ana@test.example,',
          'GONE1,,2031-01-31',
        ),
      );
      const rows = await rowsOf(plan.id);
      expect(rows.flatMap(({ answers }) => answers)).toMatchObject([
        { column: 'text', code: 'CODE_HELD_BY_CREATOR', existing: holder, value: 'HELD1' },
        { column: 'creatorEndAt', code: 'CODE_EXPIRED', remedy: 'REACTIVATE' },
      ]);
      const { errors } = await onJob(
        client,
        'applyPromoCodeImport',
        { token: plan.token, mayHaveErrors: false },
        account,
      );
      expect(errors).toMatchObject([{ code: 'PLAN_HAS_ERRORS' }]);
    });

    it('give back what is wrong as a file, which imports when it is corrected', async () => {
      const content = csv(
        HEADERS,
        'FIX01,ana@test.example,Hi,,,',
        'FIX 02,ana@test.example,"a, b",,,',
      );
      const plan = await planned(content);
      expect(countsOf(plan)).toEqual({ READY: 1, ERROR: 1 });
      const { file } = await exported(client, 'exportCorrections', { bulkJobId: plan.id }, account);
      expect(file).toMatchObject({ rowCount: 1 });
      const answer = await fetchFile(server.url, client, file?.url ?? '', account);
      const text = await answer.text();
      expect(text).toContain('"Problems"');
      expect(text).toMatch(/"FIX 02",.*"Code: .*letters/);
      const again = await planned(text.replace('FIX 02', 'FIX02'));
      expect(countsOf(again)).toEqual({ READY: 1 });
      expect(countsOf(await applied(again.token))).toEqual({ DONE: 1 });
      const none = await onJob(client, 'exportCorrections', { bulkJobId: again.id }, account);
      expect(none.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['bulkJobId'] }]);
    });

    it('are not planned while they can be read in two ways', async () => {
      const fileId = await uploadedId(server.url, client, 'Code\nDOUBT;01\n', { account });
      const columns = [{ column: 'text', header: 'Code' }];
      const mapping = { format: 'OURS', timeZone: 'UTC', columns };
      const plan = () => onJob(client, 'planPromoCodeImport', { fileId, mapping }, account);
      expect((await plan()).errors).toMatchObject([
        { code: 'FILE_REFUSED', params: [{ name: 'fault', value: 'IN_DOUBT' }] },
      ]);
      await readAs(fileId, ';');
      expect((await plan()).errors).toEqual([]);
    });

    it('mend rows in place', async () => {
      const plan = await planned(csv(HEADERS, 'MEND 1,ana@test.example,,,,', 'MEND 2,,,,,'));
      const fix = async (token: string | null, input: object) => {
        const job = await jobOf(client, 'fixBulkJobRows', { token, ...input }, account);
        return settled(client, job.id, account);
      };
      const one = await fix(plan.token, { fix: 'TEXT', rows: [1], text: 'MEND1' });
      const two = await fix(one.token, { fix: 'LEAVE_OUT', rows: [2] });
      expect(countsOf(two)).toEqual({ READY: 1, SAME: 1 });
      expect(countsOf(await applied(two.token))).toEqual({ DONE: 1, SKIPPED: 1 });
    });

    it('take what was exported as the same', async () => {
      for (const type of ['CSV', 'XLSX'] as const) {
        const { file } = await exported(client, 'exportPromoCodes', { type }, account);
        const answer = await fetchFile(server.url, client, file?.url ?? '', account);
        const plan = await planned(new Uint8Array(await answer.arrayBuffer()));
        expect(countsOf(plan)).toEqual({ SAME: file?.rowCount });
        const clearing = await planned(
          new Uint8Array(
            await (await fetchFile(server.url, client, file?.url ?? '', account)).arrayBuffer(),
          ),
          { clearsEmpty: true },
        );
        expect(countsOf(clearing)).toEqual({ SAME: file?.rowCount });
      }
    });

    it('remember how columns were mapped', async () => {
      const content = csv('My code,Whose', 'MAP01,ana@test.example');
      const fileId = await uploadedId(server.url, client, content, { account });
      // No header is known: nothing says what stands between the cells.
      await readAs(fileId, ',');
      const columns = [
        { column: 'text', header: 'My code' },
        { column: 'ownerEmail', header: 'whose' },
      ];
      const mapping = { format: 'OURS', columns, timeZone: 'UTC', dateOrder: 'DAY_FIRST' };
      const job = await jobOf(client, 'planPromoCodeImport', { fileId, mapping }, account);
      expect(countsOf(await settled(client, job.id, account))).toEqual({ READY: 1 });
      const other = await uploadedId(
        server.url,
        client,
        csv('whose,MY CODE', 'ana@test.example,MAP02'),
        { account },
      );
      const { file } = await client.query<{ file: { mapping: object } }>(
        'query ($id: ID!) { file(id: $id) { mapping(kind: PROMO_CODES) { format dateOrder columns { column header } } } }',
        { id: other },
        { account },
      );
      expect(file.mapping).toEqual({ format: 'OURS', dateOrder: 'DAY_FIRST', columns });
      const wrong = { ...mapping, columns: [{ column: 'text', header: 'Not there' }] };
      const answer = await onJob(
        client,
        'planPromoCodeImport',
        { fileId, mapping: wrong },
        account,
      );
      expect(answer.errors).toMatchObject([
        { code: 'NOT_FOUND', path: ['mapping', 'columns', 'text'] },
      ]);
      const manager = await server.as('MANAGER', account);
      const theirs = await onJob(manager, 'planPromoCodeImport', { fileId, mapping }, account);
      expect(theirs.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['fileId'] }]);
    });
  });
});
