import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paramsOf, refused as refusedBy } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor, joinedCreator, make, makeWorld, TERMS, type World } from './support/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const refused = (name: string, input: object, account: string) =>
  refusedBy(server, name, input, account);

/** An account in which nothing is ready yet. */
async function bareWorld(mode = 'PERFORMANCE_AND_CREATOR') {
  const { client } = server;
  const input = { name: 'Bare', mode, timeZone: 'UTC' };
  const account = await make(client, 'createAccount', input);
  const creator = await make(client, 'createCreator', { displayName: 'Mei Tanaka' }, account);
  return { account, creator };
}

describe('R1 to R3: what a creator’s code needs', () => {
  it('tells everything that is missing at once', async () => {
    const { account, creator } = await bareWorld();
    const { client } = server;
    for (const kind of ['CREATOR', 'PERFORMANCE']) {
      await make(client, 'createProgram', { name: kind, kind }, account);
    }
    const input = { creatorId: creator, text: 'A', terms: TERMS };
    const errors = await refused('issuePromoCode', input, account);
    expect(errors.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ['TOO_SHORT', ['text']],
        ['CREATOR_NOT_JOINED', ['creatorId']],
        ['OPTIMIZE_REQUIRED', []],
        ['CODE_TRACKING_OFF', ['performanceProgramId']],
        ['CODE_TRACKING_OFF', ['creatorProgramId']],
      ]),
    );
  });

  it('names programs that do not exist, or of which there are several', async () => {
    const { account, creator } = await bareWorld('CREATOR_ONLY');
    const input = { creatorId: creator, text: 'MEI15', terms: TERMS };
    const [missing] = await refused('issuePromoCode', input, account);
    expect(missing).toMatchObject({ code: 'PROGRAM_MISSING', path: ['creatorProgramId'] });
    for (const name of ['One', 'Two']) {
      await make(server.client, 'createProgram', { name, kind: 'CREATOR' }, account);
    }
    const [several] = await refused('issuePromoCode', input, account);
    expect(several).toMatchObject({ code: 'PROGRAM_AMBIGUOUS', path: ['creatorProgramId'] });
  });

  it('R1: a creator who was invited, or whose contract has ended or not begun', async () => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const { account } = world;
    const invited = await make(server.client, 'createCreator', { displayName: 'In' }, account);
    await make(server.client, 'inviteCreator', { creatorId: invited }, account);
    const cases: [string, object | null][] = [
      ['INVITED', null],
      ['EXPIRED', { contractStart: '2020-01-01T00:00:00Z', contractEnd: '2021-01-01T00:00:00Z' }],
    ];
    for (const [state, contract] of cases) {
      if (contract !== null) {
        const input = { creatorId: invited, ...contract };
        await make(server.client, 'recordCreatorJoined', input, account);
      }
      const input = codeFor({ ...world, creator: invited }, 'INV15');
      const errors = await refused('issuePromoCode', input, account);
      const notJoined = errors.find(({ code }) => code === 'CREATOR_NOT_JOINED');
      expect(notJoined?.path).toEqual(['creatorId']);
      expect(notJoined && paramsOf(notJoined)).toMatchObject({ creator: 'In', state });
    }
  });

  it('R2: tracking is off for the Performance program', async () => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const { account, partner } = world;
    const off = { id: world.performanceProgram, version: 1, codeTracking: false };
    await make(server.client, 'updateProgram', off, account);
    const [error, ...others] = await refused('issuePromoCode', codeFor(world, 'MEI15'), account);
    expect(others).toEqual([]);
    expect(error).toMatchObject({ code: 'CODE_TRACKING_OFF', path: ['performanceProgramId'] });
    const toPartner = { performancePartnerId: partner, text: 'D10', terms: TERMS };
    const [again] = await refused('issuePromoCodeToPartner', toPartner, account);
    expect(again).toMatchObject({ code: 'CODE_TRACKING_OFF', path: ['programId'] });
  });

  it('R3: Optimize, and the media source that stands for the creator', async () => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const { account } = world;
    const other = await joinedCreator(server.client, account, 'Jo Park');
    const input = codeFor({ ...world, creator: other }, 'JO15');
    const [required] = await refused('issuePromoCode', input, account);
    expect(required).toMatchObject({ code: 'MEDIA_SOURCE_REQUIRED', path: ['mediaSourceId'] });
    const [another] = await refused(
      'issuePromoCode',
      { ...input, mediaSourceId: world.mediaSource },
      account,
    );
    expect(another).toMatchObject({
      code: 'MEDIA_SOURCE_OF_ANOTHER_CREATOR',
      path: ['mediaSourceId'],
    });
    await make(server.client, 'updateAccount', { version: 2, optimizeActive: false }, account);
    const [optimize] = await refused('issuePromoCode', codeFor(world, 'MEI15'), account);
    expect(optimize).toMatchObject({ code: 'OPTIMIZE_REQUIRED' });
    const source = { name: 'Jo', creatorId: other };
    const [needed] = await refused('createMediaSource', source, account);
    expect(needed).toMatchObject({ code: 'OPTIMIZE_REQUIRED' });
  });

  it('R3: a source that stands for the creator in another program', async () => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const { account } = world;
    const abroad = { name: 'Abroad', kind: 'PERFORMANCE', codeTracking: true };
    const programId = await make(server.client, 'createProgram', abroad, account);
    const there = { name: 'Mei abroad', creatorId: world.creator, programId };
    const mediaSourceId = await make(server.client, 'createMediaSource', there, account);
    const { performanceProgram: performanceProgramId } = world;
    const here = codeFor(world, 'MEI15', { performanceProgramId, mediaSourceId });
    const [elsewhere] = await refused('issuePromoCode', here, account);
    expect(elsewhere).toMatchObject({ code: 'MEDIA_SOURCE_OF_ANOTHER_CREATOR' });
  });
});

describe('R4: the account’s own procedure', () => {
  it('a CREATOR_ONLY account has no fields of the six steps', async () => {
    const world = await makeWorld(server.client, 'CREATOR_ONLY');
    const input = codeFor(world, 'MEI15', { creatorTerms: TERMS, mediaSourceId: 'x' });
    const errors = await refused('issuePromoCode', input, world.account);
    expect(errors.map(({ code, path }) => [code, ...path])).toEqual([
      ['NOT_IN_THIS_MODE', 'creatorTerms'],
      ['NOT_IN_THIS_MODE', 'mediaSourceId'],
    ]);
  });

  it('a complete code cannot be completed, an expired one neither', async () => {
    const world: World = await makeWorld(server.client, 'CREATOR_ONLY');
    const { account } = world;
    const promoCodeId = await make(
      server.client,
      'issuePromoCode',
      codeFor(world, 'MEI15'),
      account,
    );
    const [complete] = await refused('completePromoCode', { promoCodeId, version: 1 }, account);
    expect(complete).toMatchObject({ code: 'CODE_ALREADY_COMPLETE', path: ['promoCodeId'] });
    await server.client.query(
      'mutation ($id: ID!) { expirePromoCodes(input: { target: { ids: [$id] } }) { errors { code } } }',
      { id: promoCodeId },
      { account },
    );
    const [expired] = await refused('completePromoCode', { promoCodeId, version: 2 }, account);
    expect(expired).toMatchObject({ code: 'CODE_EXPIRED', path: ['promoCodeId'] });
  });
});

describe('R8 and R9: terms and deals', () => {
  it.each([
    [
      'end before start',
      { startAt: '2027-01-02T00:00:00Z', endAt: '2027-01-01T00:00:00Z' },
      'START_NOT_BEFORE_END',
      ['endAt'],
    ],
    [
      'end at the start',
      { startAt: '2027-01-01T01:00:00+01:00', endAt: '2027-01-01T00:00:00Z' },
      'START_NOT_BEFORE_END',
      ['endAt'],
    ],
    ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, 'UNKNOWN_TIME_ZONE', ['timeZone']],
    ['an offset for a zone', { timeZone: '+08:00' }, 'UNKNOWN_TIME_ZONE', ['timeZone']],
    ['before 1970', { startAt: '1969-12-31T23:59:59Z' }, 'INSTANT_OUT_OF_RANGE', ['startAt']],
  ])('%s', async (_title, terms, code, path) => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const bad = { ...TERMS, ...terms };
    const inBoth = codeFor(world, 'MEI15', { terms: bad, creatorTerms: bad });
    const errors = await refused('issuePromoCode', inBoth, world.account);
    expect(errors.map((error) => [error.code, error.path])).toEqual([
      [code, ['terms', ...path]],
      [code, ['creatorTerms', ...path]],
    ]);
  });

  it('R9: a deal of another program, and one that does not exist', async () => {
    const world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const { account, partner } = world;
    const input = { performancePartnerId: partner, text: 'D10', terms: TERMS, dealId: world.deal };
    const [error] = await refused('issuePromoCodeToPartner', input, account);
    expect(error).toMatchObject({ code: 'DEAL_OF_ANOTHER_PROGRAM', path: ['dealId'] });
    const absent = codeFor(world, 'MEI15', { dealId: 'dl_AAAAAAAAAAAAAAAAAAAAAA' });
    const [missing] = await refused('issuePromoCode', absent, account);
    expect(missing).toMatchObject({ code: 'NOT_FOUND', path: ['dealId'] });
  });
});
