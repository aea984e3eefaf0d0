import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { exported, fetchFile } from './support/files.js';
import { appliedImport, csv, importRows, plannedImport } from './support/imports.js';
import { countsOf } from './support/jobs.js';
import { TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, mutate } from './support/world.js';

describeOnEngines("imports in impact.com's form", (engine) => {
  let server: TestServer;
  let client: Client;
  let account: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ client } = server);
    ({ account } = await makeWorld(client, 'PERFORMANCE_AND_CREATOR', 'Acme'));
  });
  afterAll(() => server.stop());

  const planned = (content: string | Uint8Array, more: object = {}) =>
    plannedImport(server, account, content, more);
  const applied = (token: string | null) => appliedImport(client, account, token);
  const rowsOf = (id: string) => importRows(client, id, account);

  it('join the two rows of a code, and make half of one where one row came', async () => {
    const known = async (mutation: string, id: object, externalId: string) => {
      const externalIds = [{ system: 'impact.com', id: externalId }];
      const { errors } = (
        await client.query<{ answer: { errors: object[] } }>(
          `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { answer: ${mutation}(input: $input) { errors { code path } } }`,
          { input: { ...id, externalIds } },
          { account },
        )
      ).answer;
      expect(errors).toEqual([]);
    };
    const { programs } = await client.query<{
      programs: {
        nodes: { id: string; kind: string; version: number; codeTracking: boolean; name: string }[];
      };
    }>('{ programs(first: 9) { nodes { id kind version codeTracking name } } }', {}, { account });
    for (const { id, kind, version, name } of programs.nodes) {
      await known('updateProgram', { id, version, name }, kind === 'CREATOR' ? '100' : '200');
    }
    const bea = await joinedCreator(client, account, 'Bea Roth', {
      externalIds: [{ system: 'impact.com', id: '7001' }],
    });
    await make(
      client,
      'createMediaSource',
      { name: 'Bea', creatorId: bea, externalIds: [{ system: 'impact.com', id: '8001' }] },
      account,
    );
    const plan = await planned(
      csv(
        'Promo Code*,Program Id*,Media Id,Type,Credit Rule,Match Mode,Active Start Date,Active End Date,Timezone',
        'BEA20,200,8001,TRACKING,ALWAYS,LI,,2031-01-31,America/New_York',
        'BEAHALF,100,7001,TRACKING,WINNER,LI,,,America/New_York',
        'BEALEFT,200,8001,TRACKING,WINNER,LI,,,America/New_York',
        'BEA20,100,7001,TRACKING,INVOLVED,LI,,,America/New_York',
        'NOBODY20,100,9999,TRACKING,ALWAYS,LI,,,America/New_York',
        'KEPTBACK,200,,RESTRICTED,,LI,,,America/New_York',
      ),
    );
    const rows = await rowsOf(plan.id);
    expect(rows.map(({ line, state, text }) => [line, state, text])).toEqual([
      [2, 'READY', 'BEA20'],
      [3, 'READY', 'BEAHALF'],
      [4, 'READY', 'BEALEFT'],
      [6, 'ERROR', null],
      [7, 'READY', 'KEPTBACK'],
    ]);
    expect(rows[3]?.answers).toMatchObject([
      {
        row: 6,
        column: 'mediaId',
        value: '9999',
        code: 'REFERENCE_UNKNOWN',
        remedy: 'MAP_EXTERNAL_ID',
      },
    ]);
    expect(countsOf(await applied(plan.token))).toEqual({ DONE: 4, SKIPPED: 1 });
    const { promoCodes } = await client.query<{ promoCodes: { nodes: object[] } }>(
      '{ promoCodes(first: 9, filter: { search: "BEA" }, orderBy: { field: TEXT, direction: ASC }) { nodes { text isComplete assignments { program { kind } creditPolicy } } } }',
      {},
      { account },
    );
    expect(promoCodes.nodes).toEqual([
      {
        ...{ text: 'BEA20', isComplete: true },
        assignments: [
          { program: { kind: 'CREATOR' }, creditPolicy: 'IF_INVOLVED' },
          { program: { kind: 'PERFORMANCE' }, creditPolicy: 'ALWAYS' },
        ],
      },
      {
        ...{ text: 'BEAHALF', isComplete: false },
        assignments: [{ program: { kind: 'CREATOR' }, creditPolicy: 'IF_WINNER' }],
      },
      {
        ...{ text: 'BEALEFT', isComplete: false },
        assignments: [{ program: { kind: 'PERFORMANCE' }, creditPolicy: 'IF_WINNER' }],
      },
    ]);
    // Of one whose other terms may not change as well nothing is written, and the row says why.
    const both = (start: string) =>
      planned(
        csv(
          'Promo Code,Program Id,Media Id,Credit Rule,Active Start Date,Comments',
          `BEAHALF,100,7001,WINNER,${start},Both`,
          `BEAHALF,200,8001,WINNER,${start},Both`,
        ),
      );
    const refused = await both('2031-01-01');
    expect((await rowsOf(refused.id)).map(({ state, answers }) => [state, answers])).toMatchObject([
      ['ERROR', [{ column: 'startAt', code: 'NOT_EDITABLE_NOW' }]],
    ]);
    const whole = await both('');
    expect(countsOf(whole)).toEqual({ UPDATE: 1 });
    expect(countsOf(await applied(whole.token))).toEqual({ DONE: 1 });
    // The other half completes it; what was exported is the same.
    const half = await planned(
      csv('Promo Code,Program Id,Media Id,Credit Rule', 'BEALEFT,100,7001,WINNER'),
    );
    expect(countsOf(half)).toEqual({ UPDATE: 1 });
    expect(countsOf(await applied(half.token))).toEqual({ DONE: 1 });
    const layout = { layout: 'IMPACT', filter: { search: 'BEA' } };
    const { file } = await exported(client, 'exportPromoCodes', layout, account);
    const answer = await fetchFile(server.url, client, file?.url ?? '', account);
    const again = await planned(new Uint8Array(await answer.arrayBuffer()));
    expect(countsOf(again)).toEqual({ SAME: 3 });
  });

  it('change the dates of a text that is restricted already, or say which cannot', async () => {
    const word = (start: string, end: string) =>
      planned(
        csv(
          'Promo Code,Program Id,Type,Active Start Date,Active End Date,Timezone',
          `KEPTBACK,200,RESTRICTED,${start},${end},America/New_York`,
        ),
      );
    const endOf = async () => {
      const { restrictedTexts } = await client.query<{
        restrictedTexts: { nodes: { endAt: string | null; version: number }[] };
      }>('{ restrictedTexts(first: 9) { nodes { endAt version } } }', {}, { account });
      return restrictedTexts.nodes;
    };
    const later = await word('2020-01-01', '2031-01-31');
    const [row] = await rowsOf(later.id);
    expect(row).toMatchObject({ state: 'UPDATE', text: 'KEPTBACK' });
    expect(row?.changes).toEqual([
      { field: 'endAt', before: null, after: '2031-02-01T05:00:00.000Z' },
    ]);
    expect(countsOf(await applied(later.token))).toEqual({ DONE: 1 });
    expect(await endOf()).toEqual([{ endAt: '2031-02-01T05:00:00.000Z', version: 2 }]);
    for (const [start, end] of [
      ['', ''],
      ['2020-01-01', '2031-01-31'],
    ] as const) {
      expect(countsOf(await word(start, end))).toEqual({ SAME: 1 });
    }
    const answersTo = async (start: string, end: string) => {
      const [refused] = await rowsOf((await word(start, end)).id);
      expect(refused?.state).toBe('ERROR');
      return refused?.answers;
    };
    expect(await answersTo('2030-01-01', '2031-01-31')).toMatchObject([
      { column: 'startAt', value: '2030-01-01', code: 'STARTS_IN_PAST' },
    ]);
    const [ended] = (await answersTo('', '2026-01-31')) ?? [];
    expect(ended).toMatchObject({ column: 'endAt', value: '2026-01-31', code: 'ENDS_IN_PAST' });
    // A prefix that reads the same is another restriction.
    await make(client, 'createRestrictedText', { kind: 'PREFIX', text: 'BACKWARD' }, account);
    const beside = await planned(csv('Promo Code,Program Id,Type', 'BACKWARD,200,RESTRICTED'));
    expect(countsOf(beside)).toEqual({ READY: 1 });
    expect(countsOf(await applied(beside.token))).toEqual({ DONE: 1 });
  });

  it('restrict no more texts than an account may have', async () => {
    const most = 2_000;
    const counted = await client.query<{ restrictedTexts: { count: { value: number } } }>(
      '{ restrictedTexts(first: 1) { count(limit: 5000) { value } } }',
      {},
      { account },
    );
    // Two may still come.
    const many = most - 2 - counted.restrictedTexts.count.value;
    for (let from = 0; from < many; from += 200) {
      const texts = Array.from({ length: Math.min(200, many - from) }, (_, n) => `KEPT${from + n}`);
      await mutate(client, 'createRestrictedTexts', { kind: 'WORD', texts }, account);
    }
    const words = ['MOREA', 'MOREB', 'MOREC', 'MORED'];
    const plan = await planned(
      csv('Promo Code,Program Id,Type', ...words.map((word) => `${word},200,RESTRICTED`)),
    );
    expect(countsOf(plan)).toEqual({ READY: 4 });
    expect(countsOf(await applied(plan.token))).toEqual({ DONE: 2, CHANGED: 2 });
    const rows = await rowsOf(plan.id);
    expect(rows.map(({ state, text }) => [state, text])).toEqual([
      ['DONE', 'MOREA'],
      ['DONE', 'MOREB'],
      ['CHANGED', 'MOREC'],
      ['CHANGED', 'MORED'],
    ]);
  });
});
