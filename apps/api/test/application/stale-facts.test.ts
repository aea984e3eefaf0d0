import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completePromoCode } from '../../src/application/codes/complete-promo-code.js';
import { createCreator } from '../../src/application/creators/create-creator.js';
import { createMediaSource } from '../../src/application/creators/create-media-source.js';
import { reverseDecision } from '../../src/application/creators/reverse-decision.js';
import { updateMediaSource } from '../../src/application/creators/update-media-source.js';
import { createProgram } from '../../src/application/programs/create-program.js';
import { issuePromoCodeToPartner } from '../../src/application/codes/issue-promo-code-to-partner.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { type Dependencies, WRITES } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { bulkJobFactsOf } from '../../src/persistence/repositories/bulk-job-facts.js';
import { factsOf } from '../../src/persistence/repositories/facts.js';
import { patternFactsIn } from '../../src/persistence/repositories/patterns/pattern-facts.js';
import { restrictionFactsOf } from '../../src/persistence/repositories/restrictions.js';
import { transactionOf } from '../../src/persistence/repositories/transaction.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { interrupted } from './interrupted.js';
import {
  change,
  makeManager,
  patternFor,
  remove,
  removeFromProgram,
  switchTrackingOff,
} from './meanwhile.js';
import {
  codeFor,
  makePartner,
  makeReadyCreator,
  makeJoinedCreator,
  makeWorld,
  terms,
  told,
  valueOf,
  type World,
} from './world.js';

interface Race {
  readonly mode: 'PERFORMANCE_AND_CREATOR' | 'CREATOR_ONLY';
  readonly prepare: (world: World) => Promise<{
    readonly act: (deps: Dependencies) => Promise<Parameters<typeof told>[0]>;
    readonly change: () => Promise<unknown>;
    readonly refusals: readonly string[];
  }>;
}

const SIX = 'PERFORMANCE_AND_CREATOR';

const RACES: Readonly<Record<string, Race>> = {
  'issuing a code while code tracking is switched off': {
    mode: SIX,
    prepare: async (world) => {
      const creatorId = await makeReadyCreator(world, 'Mei');
      return {
        act: (deps) => issuePromoCode(deps, world.call, codeFor(creatorId, 'MEI1')),
        change: () => switchTrackingOff(world, 'CREATOR'),
        refusals: ['CODE_TRACKING_OFF creatorProgramId'],
      };
    },
  },
  'issuing a pattern while code tracking is switched off': {
    mode: SIX,
    prepare: async (world) => {
      const creatorId = await makeReadyCreator(world, 'Mei');
      return {
        act: (deps) => issuePromoCode(deps, world.call, patternFor(creatorId, 'MEI[0-9]')),
        change: () => switchTrackingOff(world, 'CREATOR'),
        refusals: ['CODE_TRACKING_OFF creatorProgramId'],
      };
    },
  },
  'issuing a code while the mode changes': {
    mode: 'CREATOR_ONLY',
    prepare: async (world) => {
      const creatorId = await makeReadyCreator(world, 'Mei');
      return {
        act: (deps) => issuePromoCode(deps, world.call, codeFor(creatorId, 'MEI2')),
        change: () => change(world, { mode: SIX }),
        refusals: ['OPTIMIZE_REQUIRED', 'PROGRAM_MISSING performanceProgramId'],
      };
    },
  },
  'issuing a code while its creator is removed from the program': {
    mode: 'CREATOR_ONLY',
    prepare: async (world) => {
      const creatorId = await makeReadyCreator(world, 'Mei');
      return {
        act: (deps) => issuePromoCode(deps, world.call, codeFor(creatorId, 'MEI3')),
        change: () => removeFromProgram(world, creatorId),
        refusals: ['CREATOR_NOT_JOINED creatorId'],
      };
    },
  },
  'issuing a code while the joining of its creator is taken back': {
    mode: 'CREATOR_ONLY',
    prepare: async (world) => {
      const creatorId = await makeReadyCreator(world, 'Mei');
      const { deps, call, programs } = world;
      const membership = await deps.unitOfWork.read(call.accountId, (facts) =>
        facts.membership(creatorId, programs.CREATOR),
      );
      const input = { membershipId: membership?.id ?? '', version: 2, reason: 'By mistake' };
      return {
        act: (held) => issuePromoCode(held, call, codeFor(creatorId, 'MEI9')),
        change: () => reverseDecision(deps, call, input),
        refusals: ['CREATOR_NOT_JOINED creatorId'],
      };
    },
  },
  'issuing a code while its media source is taken from its creator': {
    mode: SIX,
    prepare: async (world) => {
      const creatorId = await makeReadyCreator(world, 'Mei');
      const { deps, call, programs } = world;
      const source = await deps.unitOfWork.read(call.accountId, (facts) =>
        facts.mediaSourceOf(creatorId, programs.PERFORMANCE ?? ''),
      );
      const edit = { mediaSourceId: source?.id ?? '', version: 1, creatorId: null };
      return {
        act: (held) => issuePromoCode(held, call, codeFor(creatorId, 'MEI4')),
        change: () => updateMediaSource(deps, call, edit),
        refusals: ['MEDIA_SOURCE_REQUIRED mediaSourceId'],
      };
    },
  },
  "issuing a partner's code while code tracking is switched off": {
    mode: SIX,
    prepare: async (world) => {
      const performancePartnerId = await makePartner(world, 'Northtrail');
      const input = { performancePartnerId, text: 'NORTH1', terms };
      return {
        act: (deps) => issuePromoCodeToPartner(deps, world.call, input),
        change: () => switchTrackingOff(world, 'PERFORMANCE'),
        refusals: ['CODE_TRACKING_OFF programId'],
      };
    },
  },
  'completing a code while code tracking is switched off': {
    mode: 'CREATOR_ONLY',
    prepare: async (world) => {
      const creatorId = await makeReadyCreator(world, 'Mei');
      const { deps, call } = world;
      const { promoCodeId } = valueOf(await issuePromoCode(deps, call, codeFor(creatorId, 'MEI5')));
      await change(world, { mode: SIX, optimizeActive: true });
      const wanted = { name: 'Later', kind: 'PERFORMANCE', codeTracking: true };
      const { programId } = valueOf(await createProgram(deps, call, wanted));
      valueOf(await createMediaSource(deps, call, { name: 'Source', creatorId }));
      const six: World = { ...world, programs: { ...world.programs, PERFORMANCE: programId } };
      return {
        act: (held) => completePromoCode(held, call, { promoCodeId, version: 1 }),
        change: () => switchTrackingOff(six, 'PERFORMANCE'),
        refusals: ['CODE_TRACKING_OFF performanceProgramId'],
      };
    },
  },
  'making a media source while Optimize is taken back': {
    mode: SIX,
    prepare: async (world) => {
      const creatorId = await makeJoinedCreator(world, 'Mei');
      return {
        act: (deps) => createMediaSource(deps, world.call, { name: 'Source', creatorId }),
        change: () => change(world, { optimizeActive: false }),
        refusals: ['OPTIMIZE_REQUIRED'],
      };
    },
  },
  'making a Performance program while the mode changes': {
    mode: SIX,
    prepare: async (world) => ({
      act: (deps) => createProgram(deps, world.call, { name: 'Abroad', kind: 'PERFORMANCE' }),
      change: () => change(world, { mode: 'CREATOR_ONLY' }),
      refusals: ['NOT_IN_THIS_MODE kind'],
    }),
  },
  'anything by somebody who is removed': {
    mode: 'CREATOR_ONLY',
    prepare: async (world) => {
      const manager = await makeManager(world);
      return {
        act: (deps) => createCreator(deps, manager, { displayName: 'Jo' }),
        change: () => remove(world, manager),
        refusals: ['NO_LONGER_ALLOWED'],
      };
    },
  },
  'anything by somebody who is removed together with the writing of a pattern': {
    mode: 'CREATOR_ONLY',
    prepare: async (world) => {
      const manager = await makeManager(world);
      const pattern = patternFor(await makeReadyCreator(world, 'Mei'), 'MEI[0-9]');
      return {
        act: (deps) => createCreator(deps, manager, { displayName: 'Jo' }),
        change: async () =>
          valueOf(
            await remove(world, manager, (transaction) =>
              issuePromoCode.in(transaction, world.deps, world.call, pattern),
            ),
          ),
        refusals: ['NO_LONGER_ALLOWED'],
      };
    },
  },
};

describe.each(engines)('what a use case judged still holds when it writes, on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    it.each(Object.keys(RACES))('%s', async (name) => {
      const race = RACES[name];
      if (race === undefined) throw new Error('no such race');
      const world = await makeWorld(database, race.mode);
      const { act, change: begin, refusals } = await race.prepare(world);
      const { held, changed } = interrupted(world, begin);
      const outcome = await act(held);
      await changed();
      expect(changed()).toBeDefined();
      expect(told(outcome)).toEqual(engine.name === 'SQLite' ? [] : refusals);
    });

    it('knows every method that writes', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      await database.transaction(async (session) => {
        const { accountId } = world.call;
        const reads = Object.keys({
          ...factsOf(
            session,
            accountId,
            patternFactsIn(session, accountId, world.deps.clock),
            restrictionFactsOf(session, accountId, world.deps.clock),
          ),
          ...bulkJobFactsOf(session, accountId, world.deps.clock),
        });
        const all = Object.entries(transactionOf(session, accountId, world.deps.clock))
          .filter(([, member]) => typeof member === 'function')
          .map(([method]) => method);
        expect(all.filter((method) => !WRITES.test(method)).sort()).toEqual(reads.sort());
      });
    });
  });
});
