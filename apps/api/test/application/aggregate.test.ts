import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completePromoCode } from '../../src/application/codes/complete-promo-code.js';
import { expirePromoCodes } from '../../src/application/codes/expire-promo-codes.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { updateAccount } from '../../src/application/accounts/update-account.js';
import { createProgram } from '../../src/application/programs/create-program.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import {
  codeFor,
  makeReadyCreator,
  makeSource,
  makeWorld,
  rowCounts,
  told,
  valueOf,
  type World,
} from './world.js';

describe.each(engines)('completing and expiring on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    const codeOf = ({ deps, call }: World, id: string) =>
      deps.unitOfWork.read(call.accountId, (facts) => facts.promoCode(id));

    /** A code that became half-made because the account's mode changed. */
    async function halfMade() {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call } = world;
      const creatorId = await makeReadyCreator(world, 'Mei Tanaka');
      const { promoCodeId } = valueOf(
        await issuePromoCode(deps, call, codeFor(creatorId, 'MEI15')),
      );
      valueOf(
        await updateAccount(deps, call, {
          version: 1,
          mode: 'PERFORMANCE_AND_CREATOR',
          optimizeActive: true,
        }),
      );
      return { world, creatorId, promoCodeId };
    }

    it('says what is missing, then completes with the terms of the existing assignment', async () => {
      const { world, creatorId, promoCodeId } = await halfMade();
      const { deps, call } = world;
      const complete = (version: number) => completePromoCode(deps, call, { promoCodeId, version });
      expect(told(await complete(1))).toContain('PROGRAM_MISSING performanceProgramId');
      const program = { name: 'Performance', kind: 'PERFORMANCE', codeTracking: true };
      valueOf(await createProgram(deps, call, program));
      expect(told(await complete(1))).toEqual(['MEDIA_SOURCE_REQUIRED mediaSourceId']);
      await makeSource(world, creatorId);
      valueOf(await complete(1));
      const code = await codeOf(world, promoCodeId);
      expect(code).toMatchObject({
        version: 2,
        assignments: [
          { programKind: 'CREATOR', creditPolicy: 'ALWAYS' },
          { programKind: 'PERFORMANCE', creditPolicy: 'ALWAYS', timeZone: 'Asia/Shanghai' },
        ],
      });
      expect(told(await complete(1))).toEqual(['STALE_VERSION version']);
      expect(told(await complete(2))).toEqual(['CODE_ALREADY_COMPLETE promoCodeId']);
    });

    it('completes once when two callers do it at the same moment', async () => {
      const { world, creatorId, promoCodeId } = await halfMade();
      const { deps, call } = world;
      const program = { name: 'Performance', kind: 'PERFORMANCE', codeTracking: true };
      valueOf(await createProgram(deps, call, program));
      await makeSource(world, creatorId);
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => completePromoCode(deps, call, { promoCodeId, version: 1 })),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(new Set(answers.flatMap(told))).toEqual(new Set(['STALE_VERSION version']));
      expect((await codeOf(world, promoCodeId))?.assignments).toHaveLength(2);
    });

    it('expires with a reason, keeps dates and history, and repeating changes nothing', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call, clock } = world;
      const creatorId = await makeReadyCreator(world, 'Mei Tanaka');
      const { promoCodeId } = valueOf(
        await issuePromoCode(deps, call, codeFor(creatorId, 'MEI15')),
      );
      const expire = () =>
        expirePromoCodes(deps, call, { target: { ids: [promoCodeId] }, reason: ' leaked ' });
      clock.at += 5;
      valueOf(await expire());
      const expired = await codeOf(world, promoCodeId);
      expect(expired).toMatchObject({ expiredAt: clock.at, version: 2 });
      expect(expired?.assignments).toMatchObject([{ startAt: null, endAt: null }]);
      const before = await rowCounts(database);
      clock.at += 5;
      valueOf(await expire());
      expect(await codeOf(world, promoCodeId)).toEqual(expired);
      expect(await rowCounts(database)).toEqual(before);
      const taken = await issuePromoCode(deps, call, codeFor(creatorId, 'MEI15'));
      expect(told(taken)).toEqual(['CODE_HELD_BY_SAME_OWNER text']);
    });

    it('expires all or none', async () => {
      const world = await makeWorld(database, 'CREATOR_ONLY');
      const { deps, call } = world;
      const creatorId = await makeReadyCreator(world, 'Mei Tanaka');
      const { promoCodeId } = valueOf(
        await issuePromoCode(deps, call, codeFor(creatorId, 'MEI15')),
      );
      const ids = [promoCodeId, promoCodeId, 'pc_AZoAAAAAcAAAgAAAAAAAAA'];
      expect(told(await expirePromoCodes(deps, call, { target: { ids } }))).toEqual([
        'NOT_FOUND target.ids.2',
      ]);
      expect((await codeOf(world, promoCodeId))?.expiredAt).toBeNull();
      expect(told(await expirePromoCodes(deps, call, { target: {} }))).toEqual([
        'REQUIRED target.ids',
      ]);
      const many = Array.from({ length: 1_001 }, (_, index) => `pc_${index}`);
      expect(told(await expirePromoCodes(deps, call, { target: { ids: many } }))).toEqual([
        'TOO_MANY target.ids',
      ]);
    });
  });
});
