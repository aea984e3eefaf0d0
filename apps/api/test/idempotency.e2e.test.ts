import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

describeOnEngines('the same request twice', (engine) => {
  let server: TestServer;
  let world: World;
  let outside: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    outside = await make(server.client, 'createMediaSource', { name: 'Letter' }, world.account);
  });
  afterAll(() => server.stop());

  /** Every mutation that creates something, with an input of its own. */
  const creations = (): Readonly<Record<string, object>> => ({
    createAccount: { name: 'Twice', mode: 'CREATOR_ONLY', timeZone: 'UTC' },
    createProgram: { name: 'Twice', kind: 'CREATOR' },
    createCreator: { displayName: 'Twice', socialProfiles: [{ platform: 'X', handle: 'twice' }] },
    createMediaSource: { name: 'Twice', programId: world.performanceProgram },
    createPerformancePartner: { name: 'Twice' },
    createDeal: { programId: world.creatorProgram, name: 'Twice', type: 'BOGO' },
    issuePromoCode: codeFor(world, 'TWICE1', { creatorProgramId: world.creatorProgram }),
    issuePromoCodeToPartner: { performancePartnerId: world.partner, text: 'TWICE2', terms: TERMS },
    issuePromoCodeToMediaSource: { mediaSourceId: outside, text: 'TWICE3', terms: TERMS },
  });

  it('changes nothing again and answers as the first did', async () => {
    for (const [name, input] of Object.entries(creations())) {
      const keyed = { ...input, idempotencyKey: `key of ${name}` };
      const first = await make(server.client, name, keyed, world.account);
      const before = await server.rowCounts();
      const again = await make(server.client, name, keyed, world.account);
      expect([name, again]).toEqual([name, first]);
      expect(await server.rowCounts()).toEqual(before);
    }
  });

  it('holds for calls at the same moment', async () => {
    const keyed = codeFor(world, 'MOMENT', {
      creatorProgramId: world.creatorProgram,
      idempotencyKey: 'moment',
    });
    const ids = await Promise.all(
      Array.from({ length: 8 }, () => make(server.client, 'issuePromoCode', keyed, world.account)),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('holds for memberships and expiry', async () => {
    const creator = { displayName: 'Jo' };
    const creatorId = await make(server.client, 'createCreator', creator, world.account);
    const programId = world.creatorProgram;
    const code = codeFor(world, 'EXPIRE', { creatorProgramId: world.creatorProgram });
    const promoCodeId = await make(server.client, 'issuePromoCode', code, world.account);
    const calls = {
      inviteCreator: { creatorId, programId },
      recordCreatorJoined: { creatorId, programId },
      expirePromoCodes: { target: { ids: [promoCodeId] } },
    };
    for (const [name, input] of Object.entries(calls)) {
      const keyed = { ...input, idempotencyKey: name };
      const first = await mutate(server.client, name, keyed, world.account);
      const before = await server.rowCounts();
      const again = await mutate(server.client, name, keyed, world.account);
      expect(first.errors).toEqual([]);
      expect(again).toEqual(first);
      expect(await server.rowCounts()).toEqual(before);
    }
  });

  it('other arguments under the same key are refused, and so is another mutation', async () => {
    const partner = { name: 'Keyed', idempotencyKey: 'reused' };
    await make(server.client, 'createPerformancePartner', partner, world.account);
    const reused = [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }];
    const other = { ...partner, name: 'Another' };
    expect(await refused(server, 'createPerformancePartner', other, world.account)).toMatchObject(
      reused,
    );
    const creator = { displayName: 'Keyed', idempotencyKey: 'reused' };
    expect(await refused(server, 'createCreator', creator, world.account)).toMatchObject(reused);
  });

  it('null is another argument than nothing', async () => {
    const keyed = codeFor(world, 'NULL1', {
      ...{ creatorProgramId: world.creatorProgram, idempotencyKey: 'null' },
      terms: { ...TERMS, endAt: null },
    });
    await make(server.client, 'issuePromoCode', keyed, world.account);
    const without = { ...keyed, terms: TERMS };
    const codes = await refused(server, 'issuePromoCode', without, world.account);
    expect(codes).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }]);
  });

  it('a refused call leaves its key free for the corrected form', async () => {
    const key = { creatorProgramId: world.creatorProgram, idempotencyKey: 'form' };
    await refused(server, 'issuePromoCode', codeFor(world, 'FÖRM', key), world.account);
    await make(server.client, 'issuePromoCode', codeFor(world, 'FORM', key), world.account);
  });

  it('keys of one account mean nothing in another', async () => {
    const other = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Globex');
    const keyed = { name: 'Everywhere', idempotencyKey: 'everywhere' };
    const ids = [world, other].map(({ account }) =>
      make(server.client, 'createPerformancePartner', keyed, account),
    );
    expect(new Set(await Promise.all(ids)).size).toBe(2);
  });

  it('keys of one person mean nothing to another', async () => {
    const manager = await server.as('MANAGER', world.account);
    const keyed = { name: 'Mine', idempotencyKey: 'the same key' };
    const ids = [server.client, manager].map((client) =>
      make(client, 'createPerformancePartner', keyed, world.account),
    );
    expect(new Set(await Promise.all(ids)).size).toBe(2);
    const other = { name: 'Another', idempotencyKey: 'the same key' };
    await make(
      await server.as('MANAGER', world.account),
      'createPerformancePartner',
      other,
      world.account,
    );
  });

  it('a blank key is none, and one of 201 characters is refused', async () => {
    const input = { name: 'Blank', idempotencyKey: ' ' };
    const ids = [1, 2].map(() =>
      make(server.client, 'createPerformancePartner', input, world.account),
    );
    expect(new Set(await Promise.all(ids)).size).toBe(2);
    const long = { ...input, idempotencyKey: 'k'.repeat(201) };
    expect(await refused(server, 'createPerformancePartner', long, world.account)).toMatchObject([
      { code: 'TOO_LONG', path: ['idempotencyKey'] },
    ]);
  });
});
