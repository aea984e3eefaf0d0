import type { CreatorId, MembershipId } from '@creator-codes/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expirePromoCodes } from '../../src/application/codes/expire-promo-codes.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { endsContracts } from '../../src/application/creators/end-contract.js';
import { recordCreatorJoined } from '../../src/application/creators/record-creator-joined.js';
import { removeMembership } from '../../src/application/creators/decide-membership.js';
import { updateMembership } from '../../src/application/creators/update-membership.js';
import { createDeal } from '../../src/application/programs/create-deal.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import { endDueContracts } from '../../src/jobs/contract-ends.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { endedContractsIn } from '../../src/persistence/repositories/ended-contracts.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import {
  codeFor,
  DAY,
  makeCreator,
  makeWorld,
  START,
  terms,
  told,
  valueOf,
  type World,
} from './world.js';

const END = START + 10 * DAY;
let number = 0;

describe.each(engines)('the end of a contract on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;

    beforeAll(async () => {
      database = await freshDatabase(engine);
      world = await makeWorld(database, 'CREATOR_ONLY');
    });
    afterAll(() => database.close());
    beforeEach(() => {
      world.clock.at = START;
    });

    const joined = async (contract: object) => {
      const creatorId = await makeCreator(world, `Mei ${(number += 1)}`);
      const input = { creatorId, contractStart: START, ...contract };
      const { membershipId } = valueOf(await recordCreatorJoined(world.deps, world.call, input));
      return { creatorId, membershipId };
    };
    const issued = async (creatorId: CreatorId, more: object = {}) => {
      const input = { ...codeFor(creatorId, `END${(number += 1)}`), ...more };
      return valueOf(await issuePromoCode(world.deps, world.call, input)).promoCodeId;
    };
    const code = async (id: string) => {
      const found = await world.deps.unitOfWork.read(world.call.accountId, (facts) =>
        facts.promoCode(id),
      );
      if (found === null) throw new Error('no code');
      const [assignment] = found.assignments;
      return { by: found.expiredBy, at: found.expiredAt, endAt: assignment?.endAt ?? null };
    };
    const membership = async (id: MembershipId) => {
      const found = await world.deps.unitOfWork.read(world.call.accountId, (facts) =>
        facts.membershipById(id),
      );
      if (found === null) throw new Error('no membership');
      return found;
    };
    const eventsOf = async () => {
      const rows = await database.select<{ action: string; actor_kind: string }>(
        "SELECT action, actor_kind FROM audit_event WHERE actor LIKE 'Contract end:%'",
      );
      return rows.length;
    };
    const sweep = (deps: Dependencies = world.deps) =>
      endDueContracts(endedContractsIn(database), world.deps.clock, endsContracts(deps));

    it('expires what begins or counts in the program, once, with the choice as the actor', async () => {
      const { creatorId, membershipId } = await joined({
        ...{ contractEnd: END, atEnd: 'EXPIRE_CODES' },
      });
      const other = await joined({ contractEnd: END });
      const active = await issued(creatorId);
      const planned = await issued(creatorId, { terms: { ...terms, startAt: END - 1 } });
      const ended = await issued(creatorId);
      const kept = await issued(other.creatorId);
      valueOf(await expirePromoCodes(world.deps, world.call, { target: { ids: [ended] } }));
      const before = await eventsOf();

      world.clock.at = END - 1;
      expect(await sweep()).toBe(0);
      world.clock.at = END;
      expect(await sweep()).toBe(1);
      const by = 'Contract end: EXPIRE_CODES';
      expect(await Promise.all([active, planned].map(code))).toMatchObject([
        { by, at: END },
        { by, at: END },
      ]);
      expect(await code(ended)).toMatchObject({ by: 'Lin', at: START });
      expect(await code(kept)).toMatchObject({ by: null });
      expect(await eventsOf()).toBe(before + 2);
      expect(await membership(membershipId)).toMatchObject({ endDueAt: null, version: 1 });
      expect(await sweep()).toBe(0);
    });

    it('keeps codes until the date; what follows a deal is expired then', async () => {
      const keepUntil = END + 5 * DAY;
      const { creatorId } = await joined({ contractEnd: END, atEnd: 'KEEP_UNTIL', keepUntil });
      const deal = { name: `Deal ${number}`, type: 'BOGO', syncDates: true };
      const programId = world.programs.CREATOR;
      const { dealId } = valueOf(await createDeal(world.deps, world.call, { ...deal, programId }));
      const [open, early, synced] = [
        await issued(creatorId),
        await issued(creatorId, { terms: { ...terms, endAt: END + DAY } }),
        await issued(creatorId, { dealId }),
      ] as const;

      world.clock.at = END;
      expect(await sweep()).toBe(1);
      expect(await Promise.all([open, early, synced].map(code))).toMatchObject([
        { by: null, endAt: keepUntil },
        { by: null, endAt: END + DAY },
        { by: null, endAt: null },
      ]);
      expect(await sweep()).toBe(0);
      const before = await eventsOf();
      world.clock.at = keepUntil;
      expect(await sweep()).toBe(1);
      expect(await code(synced)).toMatchObject({ by: 'Contract end: KEEP_UNTIL', at: keepUntil });
      expect(await code(open)).toMatchObject({ by: null });
      expect(await eventsOf()).toBe(before + 1);
      expect(await sweep()).toBe(0);
    });

    it('is done once by two at a time, and gone on with by whoever comes after one that failed', async () => {
      const { creatorId } = await joined({ contractEnd: END, atEnd: 'EXPIRE_CODES' });
      for (let each = 0; each < 3; each += 1) await issued(creatorId);
      world.clock.at = END;
      const before = await eventsOf();
      const failing: Dependencies = {
        ...world.deps,
        unitOfWork: {
          ...world.deps.unitOfWork,
          run: (accountId, work, by) =>
            world.deps.unitOfWork.run(
              accountId,
              async (transaction) => {
                await work(transaction);
                throw new Error('cut off');
              },
              by,
            ),
        },
      };
      await expect(sweep(failing)).rejects.toThrow('cut off');
      expect(await eventsOf()).toBe(before);
      await Promise.all([sweep(), sweep()]);
      expect(await eventsOf()).toBe(before + 3);
    });

    it('moves with the contract, and is done again for another end alone', async () => {
      const { creatorId, membershipId } = await joined({
        ...{ contractEnd: END, atEnd: 'EXPIRE_CODES' },
      });
      const id = await issued(creatorId);
      const edit = (version: number, fields: object) =>
        updateMembership(world.deps, world.call, { membershipId, version, ...fields });
      valueOf(await edit(1, { contractEnd: END + DAY }));
      world.clock.at = END;
      expect(await sweep()).toBe(0);
      valueOf(await edit(2, { contractEnd: null }));
      expect(await membership(membershipId)).toMatchObject({ atEnd: 'KEEP', endDueAt: null });
      world.clock.at = END + DAY;
      expect(await sweep()).toBe(0);
      expect(await code(id)).toMatchObject({ by: null });
      expect(told(await edit(3, { atEnd: 'EXPIRE_CODES' }))).toEqual(['REQUIRED contractEnd']);
      expect(told(await edit(3, { contractEnd: END, atEnd: 'KEEP_UNTIL' }))).toEqual([
        'REQUIRED keepUntil',
      ]);
      expect(
        told(await edit(3, { contractEnd: END, atEnd: 'KEEP_UNTIL', keepUntil: END })),
      ).toEqual(['KEEP_UNTIL_TOO_EARLY keepUntil']);
      // An end in the past is done at the next look.
      valueOf(await edit(3, { contractEnd: END, atEnd: 'EXPIRE_CODES' }));
      expect(await sweep()).toBe(1);
      expect(await code(id)).toMatchObject({ by: 'Contract end: EXPIRE_CODES' });
      valueOf(await edit(4, { contractStart: START + 1 }));
      expect(await membership(membershipId)).toMatchObject({ endDueAt: null });
    });

    it('is chosen at once for somebody who is removed', async () => {
      const { creatorId, membershipId } = await joined({});
      const id = await issued(creatorId);
      const remove = (choice: object, of = membershipId) =>
        removeMembership(world.deps, world.call, { membershipId: of, version: 1, ...choice });
      const past = { atEnd: 'KEEP_UNTIL' as const, keepUntil: START };
      expect(told(await remove(past))).toEqual(['ENDS_IN_PAST keepUntil']);
      valueOf(await remove({ atEnd: 'EXPIRE_CODES' }));
      expect(await code(id)).toMatchObject({ by: 'Lin', at: START });
      expect(await sweep()).toBe(0);

      const second = await joined({});
      const kept = await issued(second.creatorId);
      valueOf(await remove({ atEnd: 'KEEP_UNTIL', keepUntil: END }, second.membershipId));
      expect(await code(kept)).toMatchObject({ by: null, endAt: END });
    });
  });
});
