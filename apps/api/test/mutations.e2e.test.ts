import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { make, makeWorld, mutationOf, type World } from './support/world.js';

describeOnEngines('every mutation but those of promo codes', (engine) => {
  let server: TestServer;
  let world: World;

  /** Runs a mutation and gives what it selected of its object. */
  async function run(name: string, input: object, selection: string): Promise<unknown> {
    const document = mutationOf(name, selection);
    const options = { account: world.account };
    const data = await server.client.query<Record<string, { node: unknown; errors: unknown[] }>>(
      document,
      { input },
      options,
    );
    expect(data[name]?.errors).toEqual([]);
    return data[name]?.node;
  }

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  it('createAccount', async () => {
    const input = { name: ' Globex ', mode: 'CREATOR_ONLY', timeZone: 'Asia/Shanghai' };
    expect(
      await run('createAccount', input, '{ name mode timeZone currency optimizeActive version }'),
    ).toEqual({
      name: 'Globex',
      mode: 'CREATOR_ONLY',
      timeZone: 'Asia/Shanghai',
      currency: 'USD',
      optimizeActive: false,
      version: 1,
    });
  });

  it('updateAccount', async () => {
    expect(
      await run(
        'updateAccount',
        { version: 2, name: 'Acme Inc.', currency: 'EUR', mode: null },
        '{ id name currency mode optimizeActive optimizeRecordedBy version }',
      ),
    ).toEqual({
      id: world.account,
      name: 'Acme Inc.',
      currency: 'EUR',
      mode: 'PERFORMANCE_AND_CREATOR',
      optimizeActive: true,
      optimizeRecordedBy: 'Owner',
      version: 3,
    });
  });

  it('createProgram', async () => {
    const input = { name: 'Second creator program', kind: 'CREATOR', codeTracking: null };
    expect(await run('createProgram', input, '{ name kind codeTracking version }')).toEqual({
      ...{ name: 'Second creator program', kind: 'CREATOR', codeTracking: false, version: 1 },
    });
  });

  it('updateProgram', async () => {
    const id = await make(
      server.client,
      'createProgram',
      { name: 'Third', kind: 'PERFORMANCE' },
      world.account,
    );
    const input = { id, version: 1, name: 'The third', codeTracking: true };
    expect(await run('updateProgram', input, '{ id name kind codeTracking version }')).toEqual({
      ...{ id, name: 'The third', kind: 'PERFORMANCE', codeTracking: true, version: 2 },
    });
  });

  it('createCreator', async () => {
    const creator = {
      ...{ displayName: '梅 Tanaka', legalName: 'Mei Tanaka', email: 'mei@example.com' },
      ...{ country: 'JP', timeZone: 'Asia/Tokyo', notes: 'Likes tea.\nAnd cats 🐈.' },
    };
    const small = { platform: 'TIKTOK', handle: '@mei', followers: 10 };
    const large = {
      platform: 'YOUTUBE',
      handle: 'meitube',
      url: 'https://example.com/mei',
      followers: 99,
    };
    const selection =
      '{ displayName legalName email country timeZone notes version socialProfiles { platform handle url followers } memberships { id } }';
    expect(
      await run('createCreator', { ...creator, socialProfiles: [small, large] }, selection),
    ).toEqual({
      ...creator,
      version: 1,
      socialProfiles: [large, { ...small, handle: 'mei', url: null }],
      memberships: [],
    });
  });

  it('inviteCreator and recordCreatorJoined', async () => {
    const input = { displayName: 'Jo Park' };
    const creatorId = await make(server.client, 'createCreator', input, world.account);
    const programId = world.creatorProgram;
    const selection =
      '{ creator { displayName } program { id } state hasJoined allowedActions contractStart contractEnd decidedBy }';
    const before = { creator: { displayName: 'Jo Park' }, program: { id: programId } };
    expect(await run('inviteCreator', { creatorId, programId }, selection)).toEqual({
      ...before,
      ...{ state: 'INVITED', hasJoined: false, decidedBy: null },
      ...{ allowedActions: ['JOIN', 'DECLINE'], contractStart: null, contractEnd: null },
    });
    const contract = {
      contractStart: '2026-01-01T00:00:00.000Z',
      contractEnd: '2126-01-01T00:00:00.000Z',
    };
    expect(
      await run('recordCreatorJoined', { creatorId, programId, ...contract }, selection),
    ).toEqual({
      ...before,
      ...{ state: 'JOINED', hasJoined: true, decidedBy: 'Owner' },
      ...{ allowedActions: ['CHANGE_CONTRACT', 'REMOVE', 'REVERSE'], ...contract },
    });
  });

  it('createMediaSource', async () => {
    const input = { name: 'Shop banner', type: null, channel: 'Banner', creditGroup: 'STANDARD' };
    const programId = world.performanceProgram;
    const selection = '{ name type channel creditGroup creator { id } program { id } }';
    expect(await run('createMediaSource', { ...input, programId }, selection)).toEqual({
      ...{ ...input, type: 'Creator', creator: null, program: { id: programId } },
    });
  });

  it('createPerformancePartner', async () => {
    const input = { name: 'Coupons & more', email: 'hi@example.com' };
    expect(await run('createPerformancePartner', input, '{ name email creditGroup }')).toEqual({
      ...input,
      creditGroup: 'PREFERRED',
    });
  });

  it('createDeal', async () => {
    const input = {
      ...{ name: 'Free shipping', type: 'FREE_SHIPPING', description: 'For all' },
      ...{ landingPage: 'https://example.com/deal', startAt: '2026-03-01T00:00:00+01:00' },
    };
    const programId = world.performanceProgram;
    const selection = '{ name type description landingPage startAt endAt program { id } }';
    expect(await run('createDeal', { ...input, programId }, selection)).toEqual({
      ...{
        ...input,
        startAt: '2026-02-28T23:00:00.000Z',
        endAt: null,
        program: { id: programId },
      },
    });
  });
});
