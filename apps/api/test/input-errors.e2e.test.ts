import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, mutationOf, type World } from './support/world.js';

let server: TestServer;
let world: World;
let solo: World;
beforeAll(async () => {
  server = await TestServer.start();
  world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  solo = await makeWorld(server.client, 'CREATOR_ONLY', 'Solo');
});
afterAll(() => server.stop());

async function codesOf(name: string, input: object, account = world.account): Promise<string[]> {
  const errors = await refused(server, name, input, account);
  return errors.map(({ code, path }) => [code, ...path].join(' '));
}

const account = { name: 'A', mode: 'CREATOR_ONLY', timeZone: 'UTC' };
const long = 'x'.repeat(3_000);

describe('bad input is data, with its path, all at once', () => {
  it.each<[string, string, object, string[]]>([
    ['blank name', 'createAccount', { ...account, name: ' ' }, ['REQUIRED name']],
    [
      'all of an account',
      'createAccount',
      { name: long, mode: 'CREATOR_ONLY', timeZone: 'Nowhere', currency: 'euro' },
      ['TOO_LONG name', 'UNKNOWN_TIME_ZONE timeZone', 'INVALID_VALUE currency'],
    ],
    [
      'control characters',
      'createAccount',
      { ...account, name: 'A\u0000B' },
      ['INVALID_VALUE name'],
    ],
    [
      'text that runs backward',
      'createCreator',
      { displayName: 'abc\u202edef' },
      ['INVALID_VALUE displayName'],
    ],
    [
      'all of a creator',
      'createCreator',
      {
        displayName: '',
        legalName: long,
        email: 'mei',
        country: 'china',
        timeZone: 'UTC+8',
        notes: long,
      },
      [
        'REQUIRED displayName',
        'TOO_LONG legalName',
        'INVALID_VALUE email',
        'INVALID_VALUE country',
        'UNKNOWN_TIME_ZONE timeZone',
        'TOO_LONG notes',
      ],
    ],
    [
      'a script for an address',
      'createCreator',
      {
        displayName: 'A',
        socialProfiles: [
          { platform: 'BLOG', handle: 'a', url: 'javascript:alert(1)', followers: -1 },
        ],
      },
      ['INVALID_VALUE socialProfiles 0 url', 'NUMBER_OUT_OF_RANGE socialProfiles 0 followers'],
    ],
    [
      '21 profiles',
      'createCreator',
      {
        displayName: 'A',
        socialProfiles: Array.from({ length: 21 }, () => ({ platform: 'X', handle: 'a' })),
      },
      ['TOO_MANY socialProfiles'],
    ],
    [
      'a bad e-mail of a partner',
      'createPerformancePartner',
      { name: 'A', email: '<a@b.c>' },
      ['INVALID_VALUE email'],
    ],
    [
      'a reason of 501 characters',
      'expirePromoCodes',
      { target: { ids: ['x'] }, reason: 'x'.repeat(501) },
      ['TOO_LONG reason'],
    ],
    ['no codes to expire', 'expirePromoCodes', { target: { ids: [] } }, ['REQUIRED target ids']],
    [
      '1,001 codes to expire',
      'expirePromoCodes',
      { target: { ids: Array.from({ length: 1_001 }, (_, n) => `pc_${n}`) } },
      ['TOO_MANY target ids'],
    ],
    [
      'codes that do not exist',
      'expirePromoCodes',
      { target: { ids: ['x', 'y'] } },
      ['NOT_FOUND target ids 0', 'NOT_FOUND target ids 1'],
    ],
  ])('%s', async (_title, name, input, expected) => {
    expect(await codesOf(name, input)).toEqual(expected);
  });

  it('a deal that ends before it starts, at a bad address', async () => {
    const input = {
      ...{ programId: world.creatorProgram, name: 'D', type: 'BOGO', landingPage: 'ftp://x' },
      ...{ startAt: '2027-01-02T00:00:00Z', endAt: '2027-01-01T00:00:00Z' },
    };
    expect(await codesOf('createDeal', input)).toEqual([
      'INVALID_VALUE landingPage',
      'START_NOT_BEFORE_END endAt',
    ]);
  });

  it('a contract that ends before it begins', async () => {
    const creatorId = await make(
      server.client,
      'createCreator',
      { displayName: 'C' },
      world.account,
    );
    await make(server.client, 'inviteCreator', { creatorId }, world.account);
    const contract = { contractStart: '2027-01-02T00:00:00Z', contractEnd: '2027-01-01T00:00:00Z' };
    const input = { creatorId, ...contract };
    expect(await codesOf('recordCreatorJoined', input)).toEqual([
      'START_NOT_BEFORE_END contractEnd',
    ]);
  });
});

describe('what is there already, or cannot be now', () => {
  it('a program’s name', async () => {
    const input = { name: ' Acme CREATOR ', kind: 'PERFORMANCE' };
    expect(await codesOf('createProgram', input)).toEqual(['NAME_TAKEN name']);
    const rename = { id: world.performanceProgram, version: 1, name: 'Acme CREATOR' };
    expect(await codesOf('updateProgram', rename)).toEqual(['NAME_TAKEN name']);
  });

  it('a creator’s media source, one per program', async () => {
    const input = { name: 'Second', creatorId: world.creator };
    expect(await codesOf('createMediaSource', input)).toEqual(['MEDIA_SOURCE_EXISTS creatorId']);
  });

  it('steps of a membership out of order', async () => {
    const { creator } = world;
    const transition = ['MEMBERSHIP_TRANSITION creatorId'];
    expect(await codesOf('inviteCreator', { creatorId: creator })).toEqual(transition);
    expect(await codesOf('recordCreatorJoined', { creatorId: creator })).toEqual(transition);
  });

  it('a program of the other kind', async () => {
    const programId = world.performanceProgram;
    expect(await codesOf('inviteCreator', { creatorId: world.creator, programId })).toEqual([
      'PROGRAM_KIND programId',
    ]);
  });

  it('what a CREATOR_ONLY account does not have', async () => {
    const program = { name: 'P', kind: 'PERFORMANCE' };
    expect(await codesOf('createProgram', program, solo.account)).toEqual([
      'NOT_IN_THIS_MODE kind',
    ]);
    const partner = { name: 'P' };
    expect(await codesOf('createPerformancePartner', partner, solo.account)).toEqual([
      'NOT_IN_THIS_MODE',
    ]);
  });
});

describe('what GraphQL itself refuses', () => {
  it.each([
    ['a time without a zone', { startAt: '2027-01-01T00:00:00' }],
    ['a date', { startAt: '2027-01-01' }],
    ['30 February', { endAt: '2027-02-30T00:00:00Z' }],
    ['milliseconds', { endAt: 1_798_761_600_000 }],
  ])('%s for a DateTime', async (_title, times) => {
    const input = { programId: world.creatorProgram, name: 'D', type: 'BOGO', ...times };
    const { errors } = await server.client.send(
      'mutation ($input: CreateDealInput!) { createDeal(input: $input) { errors { code } } }',
      { input },
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain('RFC 3339');
  });

  const count = 'query ($n: Int) { creators(first: 1) { count(limit: $n) { value } } }';
  const suggest =
    'query ($n: Int, $id: ID!) { suggestPromoCodes(creatorId: $id, count: $n) { suggestions } }';

  it.each<[string, string, object]>([
    ['a null limit', count, { n: null }],
    ['a null count', suggest, { n: null, id: 'x' }],
    ['a null in @include', 'query ($i: Boolean) { viewer @include(if: $i) { capacity } }', {}],
    [
      'a null in @skip below',
      'query ($i: Boolean = true) { viewer { capacity @skip(if: $i) } }',
      { i: null },
    ],
    ['a subscription', 'subscription { x }', {}],
    [
      'sixty values that do not fit',
      mutationOf('createCreator'),
      { input: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`x${n}`, n])) },
    ],
  ])('%s is the client’s mistake, and not logged as ours', async (_title, document, variables) => {
    const lines = server.log.length;
    // Twice, so that the second comes to the fast lane where there is one.
    for (const fits of [{ i: true, n: 1, id: 'x' }, variables, variables]) {
      const { errors, status } = await server.client.send(document, fits);
      if (fits !== variables) continue;
      expect(errors.length).toBeGreaterThan(0);
      for (const { message, extensions } of errors) {
        expect(extensions.code).toMatch(
          /^(BAD_USER_INPUT|OPERATION_RESOLUTION_FAILURE|GRAPHQL_VALIDATION_FAILED)$/,
        );
        expect(message).not.toMatch(/went wrong on our side/);
      }
      expect(status).toBeLessThan(500);
    }
    expect(server.log.slice(lines)).toEqual([]);
  });

  it('a target that names nothing', async () => {
    const { errors } = await server.client.send(
      'mutation { expirePromoCodes(input: { target: {} }) { errors { code } } }',
    );
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
