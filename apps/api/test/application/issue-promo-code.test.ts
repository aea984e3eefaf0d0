import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPromoCode } from '../../src/application/codes/check-promo-code.js';
import { createDeal } from '../../src/application/programs/create-deal.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { updateAccount } from '../../src/application/accounts/update-account.js';
import { updateProgram } from '../../src/application/programs/update-program.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import {
  DAY,
  START,
  codeFor,
  makeCreator,
  makeJoinedCreator,
  makeReadyCreator,
  makeWorld,
  rowCounts,
  terms,
  told,
  valueOf,
  violationsOf,
} from './world.js';

describe.each(engines)('issuePromoCode on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    const codeOf = (world: Awaited<ReturnType<typeof makeWorld>>, id: string) =>
      world.deps.unitOfWork.read(world.call.accountId, (facts) => facts.promoCode(id));

    it('makes one assignment in a creator-only account', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const creatorId = await makeReadyCreator(world, 'Mei Tanaka');
      const outcome = await issuePromoCode(world.deps, world.call, codeFor(creatorId, ' mei15 '));
      const code = await codeOf(world, valueOf(outcome).promoCodeId);
      expect(code).toMatchObject({
        text: 'mei15',
        normalForm: 'MEI15',
        owner: { kind: 'CREATOR', id: creatorId },
        assignments: [{ programKind: 'CREATOR', mediaSourceId: null, creditPolicy: 'ALWAYS' }],
      });
    });

    it('makes both assignments in six steps, with the terms that differ', async () => {
      const world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      const creatorId = await makeReadyCreator(world, 'Mei Tanaka');
      const outcome = await issuePromoCode(world.deps, world.call, {
        ...codeFor(creatorId, 'MEI15'),
        creatorTerms: { ...terms, creditPolicy: 'IF_WINNER', endAt: START + DAY },
      });
      const code = await codeOf(world, valueOf(outcome).promoCodeId);
      expect(code?.assignments).toMatchObject([
        {
          programKind: 'CREATOR',
          mediaSourceId: null,
          creditPolicy: 'IF_WINNER',
          endAt: START + DAY,
        },
        { programKind: 'PERFORMANCE', creditPolicy: 'ALWAYS', endAt: null },
      ]);
      expect(code?.assignments[1]?.mediaSourceId).not.toBeNull();
    });

    it('tells everything that is wrong at once, and writes nothing', async () => {
      const world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      const { deps, call, programs } = world;
      const creatorId = await makeCreator(world, '王晓彤');
      valueOf(await updateAccount(deps, call, { version: 2, optimizeActive: false }));
      for (const id of [programs.CREATOR, programs.PERFORMANCE ?? '']) {
        valueOf(await updateProgram(deps, call, { id, version: 1, codeTracking: false }));
      }
      const before = await rowCounts(database);
      const input = {
        ...codeFor(creatorId, 'SAVE\u200b10'),
        terms: { ...terms, startAt: START, endAt: START },
        creatorTerms: { ...terms, timeZone: 'Mars/Olympus' },
        dealId: 'dl_AZoAAAAAcAAAgAAAAAAAAA',
        idempotencyKey: 'refused',
      };
      const outcome = await issuePromoCode(deps, call, input);
      expect([...told(outcome)].sort()).toEqual([
        'CODE_TEXT_CHARACTER text',
        'CODE_TRACKING_OFF creatorProgramId',
        'CODE_TRACKING_OFF performanceProgramId',
        'CREATOR_NOT_JOINED creatorId',
        'MEDIA_SOURCE_REQUIRED mediaSourceId',
        'NOT_FOUND dealId',
        'OPTIMIZE_REQUIRED',
        'START_NOT_BEFORE_END terms.endAt',
        'UNKNOWN_TIME_ZONE creatorTerms.timeZone',
      ]);
      expect(await rowCounts(database)).toEqual(before);
      const check = await checkPromoCode(deps, call, input);
      expect(check.violations).toEqual(violationsOf(outcome));
    });

    it('does not let a six-step account take the short way, nor a three-step one the long', async () => {
      const six = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      const noSource = await makeJoinedCreator(six, 'Luca Moreau');
      expect(told(await issuePromoCode(six.deps, six.call, codeFor(noSource, 'LUCA20')))).toEqual([
        'MEDIA_SOURCE_REQUIRED mediaSourceId',
      ]);
      const three = await makeWorld(database, 'CREATOR_ONLY');
      const ready = await makeReadyCreator(three, 'Luca Moreau');
      const long = { ...codeFor(ready, 'LUCA20'), creatorTerms: terms };
      expect(told(await issuePromoCode(three.deps, three.call, long))).toEqual([
        'NOT_IN_THIS_MODE creatorTerms',
      ]);
    });

    it('answers a repeated call as the first time, and refuses its key for other arguments', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const creatorId = await makeReadyCreator(world, 'Kofi Okafor');
      const input = { ...codeFor(creatorId, 'KOFI20'), idempotencyKey: 'once' };
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => issuePromoCode(world.deps, world.call, input)),
      );
      const ids = answers.map((answer) => valueOf(answer).promoCodeId);
      expect(new Set(ids).size).toBe(1);
      const other = await issuePromoCode(world.deps, world.call, { ...input, text: 'KOFI30' });
      expect(told(other)).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
    });

    it('leaves a refused call’s key to the corrected one', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const creatorId = await makeReadyCreator(world, 'Kofi Okafor');
      const input = { ...codeFor(creatorId, 'no'), idempotencyKey: 'corrected' };
      expect(told(await issuePromoCode(world.deps, world.call, input))).toEqual(['TOO_SHORT text']);
      valueOf(await issuePromoCode(world.deps, world.call, { ...input, text: 'NOW10' }));
    });

    it('takes a deal of the Creator program only, and warns of one that is over', async () => {
      const world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
      const { deps, call, programs } = world;
      const creatorId = await makeReadyCreator(world, 'Ines Silva');
      const deal = { name: 'Winter 20', type: 'GENERAL_SALE', endAt: START - DAY };
      const dealOf = async (programId: string) =>
        valueOf(await createDeal(deps, call, { ...deal, programId })).dealId;
      const input = codeFor(creatorId, 'INES15');
      const foreign = { ...input, dealId: await dealOf(programs.PERFORMANCE ?? '') };
      expect(told(await issuePromoCode(deps, call, foreign))).toEqual([
        'DEAL_OF_ANOTHER_PROGRAM dealId',
      ]);
      const own = { ...input, dealId: await dealOf(programs.CREATOR) };
      expect(valueOf(await issuePromoCode(deps, call, own)).warnings).toMatchObject([
        { code: 'DEAL_ENDED', path: ['dealId'] },
      ]);
    });

    it('treats what belongs to another account like what does not exist', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const other = await makeWorld(database, 'CREATOR_ONLY');
      const foreign = await makeReadyCreator(other, 'Foreign');
      const before = await rowCounts(database);
      const answer = await issuePromoCode(world.deps, world.call, codeFor(foreign, 'ABC10'));
      const absent = await issuePromoCode(
        world.deps,
        world.call,
        codeFor('cr_AZoAAAAAcAAAgAAAAAAAAA', 'ABC10'),
      );
      expect(answer).toEqual(absent);
      expect(told(answer)).toEqual(['NOT_FOUND creatorId']);
      expect(await rowCounts(database)).toEqual(before);
    });
  });
});
