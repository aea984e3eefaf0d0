import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlite } from '../support/engines.js';
import { answerOf, ask } from './asking.js';
import { Reading } from './reading.js';
import { WRITTEN_AT, writeWorld, type ReadWorld } from './world.js';

describe('arguments of a list', () => {
  let reading: Reading;
  let world: ReadWorld;

  beforeAll(async () => {
    reading = await Reading.open(sqlite);
    world = await writeWorld(reading.database, 3, { codes: 30, mode: 'PERFORMANCE_AND_CREATOR' });
  });
  afterAll(() => reading.close());

  const scope = () => ({ accountId: world.account.id, now: WRITTEN_AT });

  async function refusalOf(query: string): Promise<string> {
    const { data, errors } = await ask(reading, scope(), query);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    return errors?.[0]?.message ?? '';
  }

  it.each([
    ['first: 0', '`first` must be from 1 to 100, not 0'],
    ['first: 101', '`first` must be from 1 to 100, not 101'],
    ['first: -1', '`first` must be from 1 to 100, not -1'],
    ['last: 0', '`last` must be from 1 to 100, not 0'],
    ['last: 101', '`last` must be from 1 to 100, not 101'],
    ['first: 5, last: 5', 'not both'],
    ['filter: {}', 'Give `first` or `last`'],
    ['first: null, last: null', 'Give `first` or `last`'],
    ['after: "x"', 'Give `first` or `last`'],
    ['first: 5, before: "x"', '`before` goes with `last`'],
    ['last: 5, after: "x"', '`after` goes with `first`'],
  ])('%s is refused with what helps', async (args, sentence) => {
    expect(await refusalOf(`{ promoCodes(${args}) { nodes { id } } }`)).toContain(sentence);
    const nested = `{ creators(first: 1) { nodes { promoCodes(${args}) { nodes { id } } } } }`;
    expect(await refusalOf(nested)).toContain(sentence);
  });

  interface Cursors {
    readonly promoCodes: { readonly pageInfo: { readonly endCursor: string } };
    readonly byText: Cursors['promoCodes'];
    readonly oldest: Cursors['promoCodes'];
    readonly creators: Cursors['promoCodes'];
  }

  async function cursors(): Promise<Cursors> {
    return answerOf<Cursors>(
      reading,
      scope(),
      `{
        promoCodes(first: 3) { pageInfo { endCursor } }
        byText: promoCodes(first: 3, orderBy: { field: TEXT, direction: ASC }) { pageInfo { endCursor } }
        oldest: promoCodes(first: 3, orderBy: { field: CREATED_AT, direction: ASC }) { pageInfo { endCursor } }
        creators(first: 3) { pageInfo { endCursor } }
      }`,
    );
  }

  it('a cursor of another list, order or direction is refused with what helps', async () => {
    const { byText, oldest, creators } = await cursors();
    for (const { pageInfo } of [byText, oldest, creators]) {
      const message = await refusalOf(
        `{ promoCodes(first: 3, after: "${pageInfo.endCursor}") { nodes { id } } }`,
      );
      expect(message).toContain('same `orderBy`');
    }
  });

  it.each([
    '',
    'x',
    '====',
    'bnVsbA',
    'e30',
    'W10',
    'WyJwcm9tb0NvZGVzIENSRUFURURfQVQgREVTQyJd',
    Buffer.from('["promoCodes CREATED_AT DESC","pc_nonsense"]').toString('base64url'),
    Buffer.from('["promoCodes CREATED_AT DESC",7]').toString('base64url'),
    Buffer.from('["promoCodes CREATED_AT DESC","a","b"]').toString('base64url'),
    Buffer.from("' OR 1=1 --").toString('base64url'),
    '\u0000',
    '😀',
    'A'.repeat(5_000),
  ])('the cursor %j is refused, and nothing breaks', async (cursor) => {
    const { errors } = await ask(
      reading,
      scope(),
      'query ($after: String) { promoCodes(first: 3, after: $after) { nodes { id } } }',
      { after: cursor },
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it('a cursor leads on under another filter of the same order', async () => {
    const { promoCodes } = await cursors();
    const after = promoCodes.pageInfo.endCursor;
    const answer = await answerOf<{ promoCodes: { nodes: { id: string }[] } }>(
      reading,
      scope(),
      `{ promoCodes(first: 3, after: "${after}", filter: { search: "m" }, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { id } } }`,
    );
    expect(answer.promoCodes.nodes.length).toBeGreaterThan(0);
  });

  it.each([0, -5, 100_001])('a count up to %d is refused', async (limit) => {
    const message = await refusalOf(
      `{ promoCodes(first: 1) { count(limit: ${limit}) { value } } }`,
    );
    expect(message).toContain('from 1 to 100000');
  });

  it('more than a hundred ids are refused', async () => {
    const ids = JSON.stringify(Array.from({ length: 101 }, () => world.account.id));
    expect(await refusalOf(`{ nodes(ids: ${ids}) { id } }`)).toContain('at most 100');
  });

  interface PageInfoAnswer {
    readonly promoCodes: {
      readonly nodes: readonly { readonly id: string }[];
      readonly edges: readonly { readonly cursor: string }[];
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string | null;
        readonly endCursor: string | null;
      };
    };
  }

  const page = (args: string) =>
    answerOf<PageInfoAnswer>(
      reading,
      scope(),
      `{ promoCodes(${args}) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );

  it('page info says what lies before and after, in both directions', async () => {
    const first = (await page('first: 10')).promoCodes;
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(first.edges.map(({ cursor }) => cursor)).toEqual(
      expect.arrayContaining([first.pageInfo.startCursor, first.pageInfo.endCursor]),
    );
    const second = (await page(`first: 10, after: "${first.pageInfo.endCursor}"`)).promoCodes;
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const back = (await page(`last: 10, before: "${second.pageInfo.startCursor}"`)).promoCodes;
    expect(back.nodes).toEqual(first.nodes);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const end = (await page('last: 10')).promoCodes;
    expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const whole = (await page('first: 30')).promoCodes;
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const none = (await page('first: 5, filter: { search: "nobody" }')).promoCodes;
    expect(none.pageInfo).toEqual({
      ...{ hasNextPage: false, hasPreviousPage: false },
      ...{ startCursor: null, endCursor: null },
    });
  });
});
