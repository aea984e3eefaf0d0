import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capacitySchemas } from '../src/graphql/server/access/capacity-schema.js';
import { createSchema } from '../src/graphql/server/schema.js';
import { as, callingAs } from './support/calling-as.js';
import type { CallOptions } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { idArguments } from './support/id-arguments.js';
import { makeRivals, type Person } from './support/rivals.js';
import { TestServer } from './support/server.js';
import { bearing, liveToken } from './support/tokens.js';
import { codeFor, make, type World } from './support/world.js';

const absent = (prefix: string) => `${prefix}_AZkAAAAAcACAAAAAAAAAAA`;
const schemas = capacitySchemas(createSchema());

/** Everything that a partner can select, as deep as it is of use. */
const OWNER_FIELDS = `__typename
  ... on Creator { id displayName memberships { id program { id name } creator { id } } mediaSources { id name program { id } creator { id } }
    socialProfiles { id } promoCodes(first: 20) { nodes { id } count { value } } }
  ... on PerformancePartner { id name promoCodes(first: 20) { nodes { id } count { value } } }`;
const EVERYTHING = `{
  viewer { account { id } accounts { id } owner { ${OWNER_FIELDS} } }
  promoCodes(first: 20) { nodes { id text owner { ${OWNER_FIELDS} } deal { id program { id } }
    assignments { id program { id promoCodes(first: 20) { nodes { id } count { value } } }
      holder { __typename ... on Creator { id } ... on MediaSource { id creator { id } } ... on PerformancePartner { id } } } }
    count { value } }
  deals(first: 20) { nodes { id program { id } } count { value } }
  apiTokens(first: 20) { nodes { id owner { ${OWNER_FIELDS} } } count { value } }
}`;

describeOnEngines('R11: a partner', (engine) => {
  let server: TestServer;
  let world: World;
  let people: Readonly<Record<'creator' | 'partner', Person>>;

  beforeAll(async () => {
    server = await TestServer.start({
      ...{ engine, change: callingAs, settings: { bulkJobs: 'ELSEWHERE' } },
    });
    ({ world, people } = await makeRivals(server.client));
  });
  afterAll(() => server.stop());

  describe.each(['creator', 'partner'] as const)('%s', (who) => {
    it('finds nothing but their own, however deep, and counts nothing else', async () => {
      const { options, own } = people[who];
      const data = await server.client.query(EVERYTHING, {}, options);
      const text = JSON.stringify(data);
      const ids = new Set(text.match(/[a-z]{2}_[\w-]{22}/g));
      expect([...ids].filter((id) => !own.has(id))).toEqual([]);
      expect([...own].filter((id) => !ids.has(id))).toEqual([]);
      expect(text).not.toMatch(/rival/i);
    });

    it('gets as many as there are, in lists, pages and counts', async () => {
      const { options } = people[who];
      const mine = who === 'creator' ? 2 : 1;
      const { promoCodes, byText, ending, none, deals } = await server.client.query<
        Record<string, { nodes: unknown[]; count: { value: number } }>
      >(
        `{ promoCodes(first: 50) { nodes { id } count { value } }
           byText: promoCodes(last: 50, orderBy: { field: TEXT, direction: ASC }, filter: { status: [ACTIVE] }) { nodes { id } count { value } }
           ending: promoCodes(first: 50, filter: { status: [ACTIVE, SCHEDULED], isComplete: true }) { nodes { id } count { value } }
           none: promoCodes(first: 50, filter: { search: "rival" }) { nodes { id } count { value } }
           deals(first: 50) { nodes { id } count { value } } }`,
        {},
        options,
      );
      for (const list of [promoCodes, byText, ending]) {
        expect([list?.nodes.length, list?.count.value]).toEqual([mine, mine]);
      }
      expect([none?.nodes.length, none?.count.value]).toEqual([0, 0]);
      expect([deals?.nodes.length, deals?.count.value]).toEqual([1, 1]);
    });

    it('cannot try out another’s handle or address by a search, nor can a token', async () => {
      const { account } = world;
      const { options, own } = people[who];
      const ownerId = [...own].find((id) => id.startsWith(who === 'creator' ? 'cr_' : 'pp_'));
      const by = as({ home: account, capacity: 'OWNER' });
      const scopes = ['PROMO_CODES_READ'];
      const { token } = await liveToken(server.client, { ownerId, scopes }, by);
      for (const [search, texts] of [
        ['MEI.RIVAL@secret.example', ['RIVAL1']],
        ['@rivaluber', ['RIVAL1']],
        ['ivalUber', ['RIVAL1']],
        ['deals@secret', ['RIVAL2']],
        ['secret.example', ['RIVAL1', 'RIVAL2']],
      ] as const) {
        const ask = (asker: CallOptions) =>
          server.client.query<{
            promoCodes: { nodes: { text: string }[]; count: { value: number } };
          }>(
            `query ($search: String!) { promoCodes(first: 9, filter: { search: $search },
              orderBy: { field: TEXT, direction: ASC }) { nodes { text } count { value } } }`,
            { search },
            asker,
          );
        const { promoCodes } = await ask({ account });
        expect(promoCodes.nodes.map(({ text }) => text)).toEqual(texts);
        expect(promoCodes.count.value).toBe(texts.length);
        for (const asker of [options, bearing(token)]) {
          expect(await ask(asker)).toEqual({ promoCodes: { nodes: [], count: { value: 0 } } });
        }
      }
    });

    it('is not told that another’s text is held', async () => {
      const { options } = people[who];
      for (const text of ['RIVAL1', 'RIVAL2', who === 'creator' ? 'DAILY1' : 'MEI1', 'NOBODYS']) {
        const data = await server.client.query(
          'query ($text: String!) { promoCodeByText(text: $text) { id } }',
          { text },
          options,
        );
        expect(data).toEqual({ promoCodeByText: null });
      }
    });

    it('goes on with another’s cursor to their own codes alone', async () => {
      const { options, own } = people[who];
      const query = `query ($after: String) { promoCodes(first: 1, after: $after) {
        nodes { id } pageInfo { endCursor hasNextPage } } }`;
      const all = await server.client.query<{ promoCodes: { pageInfo: { endCursor: string } } }>(
        query,
        {},
        { account: world.account },
      );
      const after = all.promoCodes.pageInfo.endCursor;
      const { promoCodes } = await server.client.query<{
        promoCodes: { nodes: readonly { id: string }[] };
      }>(query, { after }, options);
      expect(promoCodes.nodes).toHaveLength(1);
      for (const { id } of promoCodes.nodes) expect(own.has(id)).toBe(true);
    });

    it('gets for another’s id what an id gets that nothing has, at every place', async () => {
      const { capacity, options, others } = people[who];
      const list = (field: string, argument: string) =>
        `query ($id: ID!) { ${field}(first: 9, filter: { ${argument}: $id }) { nodes { id } count { value } } }`;
      const below = (type: string, argument: string) =>
        `query ($id: ID!) { promoCodes(first: 1) { nodes { owner { ... on ${type} {
          promoCodes(first: 9, filter: { ${argument}: $id }) { nodes { id } count { value } } } } } } }`;
      const inProgram = (argument: string) =>
        `query ($id: ID!) { promoCodes(first: 1) { nodes { assignments { program {
          promoCodes(first: 9, filter: { ${argument}: $id }) { nodes { id } count { value } } } } } } }`;
      const filters = ['ownerId', 'programId', 'dealId'];
      const probes: Readonly<Record<string, string>> = {
        'Query.node.id': 'query ($id: ID!) { node(id: $id) { __typename id } }',
        'Query.nodes.ids': 'query ($id: ID!) { nodes(ids: [$id, $id]) { __typename id } }',
        'Query.deals.filter.programId': list('deals', 'programId'),
        'Query.apiTokens.filter.ownerId': list('apiTokens', 'ownerId'),
        'Mutation.createApiToken.input.ownerId':
          'mutation ($id: ID) { createApiToken(input: { ownerId: $id, name: "T", scopes: [DEALS_READ] }) { token apiToken { id } errors { code path message params { name value } } } }',
        ...Object.fromEntries(
          ['stop', 'resume', 'cancel'].map((act) => [
            `Mutation.${act}BulkJob.input.bulkJobId`,
            `mutation ($id: ID!) { ${act}BulkJob(input: { bulkJobId: $id }) { bulkJob { id } errors { code path message params { name value } } } }`,
          ]),
        ),
        'Mutation.revokeApiToken.input.apiTokenId':
          'mutation ($id: ID!) { revokeApiToken(input: { apiTokenId: $id }) { apiToken { id } errors { code path message params { name value } } } }',
        ...Object.fromEntries(
          filters.flatMap((filter) => [
            [`Query.promoCodes.filter.${filter}`, list('promoCodes', filter)],
            [`Creator.promoCodes.filter.${filter}`, below('Creator', filter)],
            [`PerformancePartner.promoCodes.filter.${filter}`, below('PerformancePartner', filter)],
            [`Program.promoCodes.filter.${filter}`, inProgram(filter)],
          ]),
        ),
      };
      const exports = Object.fromEntries(
        filters.map((filter) => [
          `Mutation.exportPromoCodes.input.filter.${filter}`,
          `mutation ($id: ID!) { exportPromoCodes(input: { filter: { ${filter}: $id } }) { bulkJob { kind total } errors { code path } } }`,
        ]),
      );
      const places = [...Object.keys(probes), ...Object.keys(exports)];
      expect(places.sort()).toEqual(idArguments(schemas[capacity]));
      const answersAlike = async ([place, document]: readonly [string, string]) => {
        for (const [prefix, id] of Object.entries(others)) {
          const [theirs, nothing] = await Promise.all(
            [id, absent(prefix)].map(async (given) => {
              const ask = () => server.client.send(document, { id: given }, options);
              let answer = await ask();
              // On a busy machine a request may be shed: nothing of it was done.
              for (let n = 0; answer.status === 503 && n < 20; n += 1) {
                await sleep(250);
                answer = await ask();
              }
              const { data, errors, status } = answer;
              return { place, prefix, status, data, errors: errors.map(({ message }) => message) };
            }),
          );
          expect(theirs).toEqual(nothing);
          expect(theirs).toMatchObject({ status: 200, errors: [] });
        }
      };
      const before = await server.rowCounts();
      for (const probe of Object.entries(probes)) await answersAlike(probe);
      expect(await server.rowCounts()).toEqual(before);
      // Each of these is a job, whatever it finds.
      for (const probe of Object.entries(exports)) await answersAlike(probe);
    });

    it('finds each of their own by its id', async () => {
      const { options, own } = people[who];
      const { nodes } = await server.client.query<{ nodes: ({ id: string } | null)[] }>(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        { ids: [...own] },
        options,
      );
      expect(nodes.map((node) => node?.id)).toEqual([...own]);
    });
  });

  it('sees no deal of a program that they have left', async () => {
    const { options } = people.creator;
    const code = codeFor(world, 'OFDEAL', {
      dealId: world.deal,
      creatorProgramId: world.creatorProgram,
    });
    await make(server.client, 'issuePromoCode', code, world.account);
    const before = await server.client.query<{ promoCodes: { count: { value: number } } }>(
      'query ($id: ID!) { promoCodes(first: 9, filter: { dealId: $id }) { count { value } } }',
      { id: world.deal },
      options,
    );
    expect(before.promoCodes.count.value).toBe(1);
    await server.database.transaction((session) =>
      session.execute("UPDATE membership SET contract_end = 1 WHERE state = 'JOINED'"),
    );
    const data = await server.client.query(
      `query ($id: ID!) { deals(first: 9) { nodes { id } count { value } } node(id: $id) { id }
         promoCodes(first: 9, filter: { dealId: $id }) { nodes { id } count { value } } }`,
      { id: world.deal },
      options,
    );
    const nothing = { nodes: [], count: { value: 0 } };
    expect(data).toEqual({ deals: nothing, node: null, promoCodes: nothing });
  });
});
