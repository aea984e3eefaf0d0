import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/application/accounts/create-account.js';
import { createCreator } from '../../src/application/creators/create-creator.js';
import { createDeal } from '../../src/application/programs/create-deal.js';
import { createMediaSource } from '../../src/application/creators/create-media-source.js';
import { createPerformancePartner } from '../../src/application/programs/create-performance-partner.js';
import { createProgram } from '../../src/application/programs/create-program.js';
import { inviteCreator } from '../../src/application/creators/invite-creator.js';
import { readiness } from '../../src/application/codes/readiness.js';
import { recordCreatorJoined } from '../../src/application/creators/record-creator-joined.js';
import { updateAccount } from '../../src/application/accounts/update-account.js';
import { updateProgram } from '../../src/application/programs/update-program.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import {
  DAY,
  START,
  makeCreator,
  makeJoinedCreator,
  makeWorld,
  rowCounts,
  told,
  valueOf,
} from './world.js';

describe.each(engines)('people and programs on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    const statesOf = async (world: Awaited<ReturnType<typeof makeWorld>>, creatorId: string) =>
      (await readiness(world.deps, world.call, { creatorId })).steps
        .map(({ step, state }) => `${step.id} ${state}`)
        .join(', ');

    it('moves a creator from nobody to ready, remedy by remedy', async () => {
      const world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      const { deps, call } = world;
      const creatorId = await makeCreator(world, '王晓彤');
      expect(await statesOf(world, creatorId)).toBe(
        'creator BLOCKED, optimize PASSED, media-source BLOCKED, code READY, creator-code READY, check LOCKED',
      );
      valueOf(await inviteCreator(deps, call, { creatorId }));
      expect(told(await inviteCreator(deps, call, { creatorId }))).toEqual([
        'MEMBERSHIP_TRANSITION creatorId',
      ]);
      valueOf(await recordCreatorJoined(deps, call, { creatorId }));
      expect(told(await recordCreatorJoined(deps, call, { creatorId }))).toEqual([
        'MEMBERSHIP_TRANSITION creatorId',
      ]);
      valueOf(await createMediaSource(deps, call, { name: '晓彤', creatorId }));
      expect(await statesOf(world, creatorId)).toBe(
        'creator PASSED, optimize PASSED, media-source PASSED, code READY, creator-code READY, check READY',
      );
    });

    it('no longer counts a creator as joined once the contract has ended', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call, clock } = world;
      const creatorId = await makeCreator(world, 'Kofi Okafor');
      valueOf(await inviteCreator(deps, call, { creatorId }));
      const contract = { creatorId, contractStart: START, contractEnd: START + DAY };
      const inverted = { ...contract, contractEnd: START };
      expect(told(await recordCreatorJoined(deps, call, inverted))).toEqual([
        'START_NOT_BEFORE_END contractEnd',
      ]);
      valueOf(await recordCreatorJoined(deps, call, contract));
      clock.at = START + DAY - 1;
      expect((await readiness(deps, call, { creatorId })).isReady).toBe(true);
      clock.at = START + DAY;
      expect((await readiness(deps, call, { creatorId })).isReady).toBe(false);
      valueOf(await inviteCreator(deps, call, { creatorId }));
    });

    it('refuses a change on a version that is no longer true', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call, programs } = world;
      valueOf(await updateAccount(deps, call, { version: 1, name: 'Acme' }));
      expect(told(await updateAccount(deps, call, { version: 1, name: 'Late' }))).toEqual([
        'STALE_VERSION version',
      ]);
      valueOf(await updateProgram(deps, call, { id: programs.CREATOR, version: 1, name: 'New' }));
      const late = { id: programs.CREATOR, version: 1, name: 'Late' };
      expect(told(await updateProgram(deps, call, late))).toEqual(['STALE_VERSION version']);
    });

    it('keeps a change that changes nothing out of the audit log', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const before = await rowCounts(database);
      valueOf(await updateAccount(world.deps, world.call, { version: 1, name: 'Acme Outdoor' }));
      expect(await rowCounts(database)).toEqual(before);
    });

    it('has one media source per creator and program, also for callers at the same moment', async () => {
      const world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      const { deps, call } = world;
      const creatorId = await makeJoinedCreator(world, 'Mei Tanaka');
      const answers = await Promise.all(
        [1, 2, 3, 4].map((n) => createMediaSource(deps, call, { name: `Mei ${n}`, creatorId })),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(new Set(answers.flatMap(told))).toEqual(new Set(['MEDIA_SOURCE_EXISTS creatorId']));
    });

    it('keeps the Performance program out of creator-only accounts', async () => {
      const { deps, call } = await makeWorld(database, 'CREATOR_ONLY');
      const program = { name: 'P', kind: 'PERFORMANCE' };
      expect(told(await createProgram(deps, call, program))).toEqual(['NOT_IN_THIS_MODE kind']);
      expect(told(await createPerformancePartner(deps, call, { name: 'X' }))).toEqual([
        'NOT_IN_THIS_MODE',
      ]);
      expect(told(await createMediaSource(deps, call, { name: 'X' }))).toEqual([
        'NOT_IN_THIS_MODE',
      ]);
    });

    it('needs Optimize for media sources', async () => {
      const { deps, call } = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      valueOf(await updateAccount(deps, call, { version: 2, optimizeActive: false }));
      expect(told(await createMediaSource(deps, call, { name: 'X' }))).toEqual([
        'OPTIMIZE_REQUIRED',
      ]);
    });

    it('tells a program’s name that is taken', async () => {
      const { deps, call } = await makeWorld(database, 'CREATOR_ONLY');
      const twin = { name: 'CREATOR program', kind: 'CREATOR' };
      expect(told(await createProgram(deps, call, twin))).toEqual(['NAME_TAKEN name']);
    });

    it('makes an account once, however often its key comes', async () => {
      const { deps, call } = await makeWorld(database, 'CREATOR_ONLY');
      const input = {
        ...{ name: 'Twice', mode: 'CREATOR_ONLY', timeZone: 'UTC' },
        idempotencyKey: `account ${call.accountId}`,
      };
      const first = valueOf(await createAccount(deps, call, input));
      expect(valueOf(await createAccount(deps, call, input))).toEqual(first);
    });

    it('names every wrong field of a creator and of a deal', async () => {
      const { deps, call, programs } = await makeWorld(database, 'CREATOR_ONLY');
      const creator = {
        displayName: ' ',
        email: 'nobody',
        country: 'Chine',
        timeZone: '+08:00',
        socialProfiles: [{ platform: 'INSTAGRAM', handle: '@mei', url: 'javascript:alert(1)' }],
      };
      expect([...told(await createCreator(deps, call, creator))].sort()).toEqual([
        'INVALID_VALUE country',
        'INVALID_VALUE email',
        'INVALID_VALUE socialProfiles.0.url',
        'REQUIRED displayName',
        'UNKNOWN_TIME_ZONE timeZone',
      ]);
      const deal = { name: 'D', type: 'BOGO', startAt: 5, endAt: 5, programId: programs.CREATOR };
      expect(told(await createDeal(deps, call, deal))).toEqual(['START_NOT_BEFORE_END endAt']);
    });
  });
});
