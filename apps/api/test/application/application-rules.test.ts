import type { MembershipId } from '@creator-codes/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptApplications } from '../../src/application/creators/decide-applications.js';
import { reverseDecision } from '../../src/application/creators/reverse-decision.js';
import { createProgram } from '../../src/application/programs/create-program.js';
import { deleteApplicationRule } from '../../src/application/rules/delete-application-rule.js';
import { previewApplicationRules } from '../../src/application/rules/preview-application-rules.js';
import { accountsWithRulesIn } from '../../src/persistence/repositories/application-rule-repository.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { BEFORE, over, rulesIn } from './rules-world.js';
import { DAY, makeCreator, makeWorld, START, valueOf, type World } from './world.js';

const HOUR = DAY / 24;

describe.each(engines)('rules that answer applications on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    let world: World;

    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());
    beforeEach(async () => {
      world = await makeWorld(database, 'CREATOR_ONLY');
    });

    const { make, update, apply, applied, membership, states, sweep } = rulesIn(() => world);
    const eventsOf = async (id: MembershipId) => {
      const { creatorId } = await membership(id);
      return database.select<object>(
        `SELECT action, actor, actor_kind, reason FROM audit_event
         WHERE subject_id = ? AND actor_kind = 'RULE'`,
        [bytesOfOwnId(creatorId)],
      );
    };

    it('accept and decline as staff do, once, with the rule as the actor', async () => {
      await make({ name: 'Big <b>名</b>', conditions: [over(1_000)], message: 'Welcome' });
      await make({ name: 'Others', action: 'DECLINE', message: 'Not now' });
      const big = await applied('Big', [['X', 1_000]]);
      const small = await applied('Small', [['X', 999]]);
      expect(await sweep()).toBe(2);
      expect(await membership(big)).toMatchObject({
        ...{ state: 'JOINED', decidedBy: 'Rule: Big <b>名</b>', decidedAt: START },
        ...{ contractStart: START, contractEnd: null, decisionMessage: 'Welcome', version: 2 },
      });
      expect(await membership(small)).toMatchObject({
        ...{ state: 'DECLINED', decidedBy: 'Rule: Others', decisionMessage: 'Not now' },
      });
      expect(await eventsOf(big)).toEqual([
        {
          ...{ action: 'acceptApplications', actor: 'Rule: Big <b>名</b>' },
          ...{ actor_kind: 'RULE', reason: null },
        },
      ]);
      expect(await eventsOf(small)).toMatchObject([
        { action: 'declineApplications', reason: 'Not now' },
      ]);
      expect(await sweep()).toBe(0);
      expect(await accountsWithRulesIn(database).accounts()).toContain(world.call.accountId);
    });

    it('ask for followers of one platform or any', async () => {
      await make({ conditions: [over(500, 'TIKTOK')] });
      const ids = [
        await applied('Reaches it', [['TIKTOK', 500]]),
        await applied('Nearly', [['TIKTOK', 499]]),
        await applied('Elsewhere', [
          ['X', 9_000],
          ['TIKTOK', null],
        ]),
      ];
      await sweep();
      expect(await states(ids)).toEqual(['JOINED', 'APPLIED', 'APPLIED']);
      await make({ name: 'Anywhere', conditions: [over(9_000)] });
      await sweep();
      expect(await states(ids)).toEqual(['JOINED', 'APPLIED', 'JOINED']);
    });

    it('know who has joined before: another program, or this one', async () => {
      await make({ conditions: [BEFORE] });
      const other = valueOf(
        await createProgram(world.deps, world.call, {
          ...{ name: 'Other', kind: 'CREATOR', codeTracking: true },
        }),
      ).programId;
      const elsewhere = await makeCreator(world, 'Elsewhere');
      const early = await makeCreator(world, 'Only applied elsewhere');
      const twice = await makeCreator(world, 'Comes again');
      const accept = (id: MembershipId, more: object = {}) =>
        acceptApplications(world.deps, world.call, { membershipIds: [id], ...more });
      valueOf(await accept(await apply(elsewhere, other)));
      await apply(early, other);
      valueOf(await accept(await apply(twice), { contractEnd: START + DAY }));
      world.clock.at = START + DAY;
      const ids = [await apply(elsewhere), await apply(early), await apply(twice)] as const;
      await sweep();
      expect(await states(ids)).toEqual(['JOINED', 'APPLIED', 'JOINED']);
      expect(await membership(ids[2])).toMatchObject({ contractEnd: null });
    });

    it('wait as long as they say, and the first that fits decides even if another is quicker', async () => {
      await make({ name: 'Slow', conditions: [over(10)], delayHours: 24 });
      await make({ name: 'Quick', action: 'DECLINE', delayHours: 1 });
      const known = await applied('Known', [['X', 10]]);
      const unknown = await applied('Unknown');
      world.clock.at = START + HOUR - 1;
      expect(await sweep()).toBe(0);
      world.clock.at = START + HOUR;
      expect(await sweep()).toBe(1);
      expect(await states([known, unknown])).toEqual(['APPLIED', 'DECLINED']);
      world.clock.at = START + DAY - 1;
      expect(await sweep()).toBe(0);
      world.clock.at = START + DAY;
      expect(await sweep()).toBe(1);
      expect(await membership(known)).toMatchObject({ decidedBy: 'Rule: Slow' });
    });

    it('leave alone what is off, deleted, or of another program', async () => {
      const id = await make({ isEnabled: false });
      const one = await applied('One');
      expect(await sweep()).toBe(0);
      valueOf(await update(id, 1, { isEnabled: true }));
      const other = valueOf(
        await createProgram(world.deps, world.call, { name: 'Other', kind: 'CREATOR' }),
      ).programId;
      const elsewhere = await apply(await makeCreator(world, 'Two'), other);
      expect(await sweep()).toBe(1);
      expect(await states([one, elsewhere])).toEqual(['JOINED', 'APPLIED']);
      valueOf(await deleteApplicationRule(world.deps, world.call, { applicationRuleId: id }));
      await apply(await makeCreator(world, 'Three'));
      expect(await sweep()).toBe(0);
      expect(await membership(one)).toMatchObject({ decidedBy: 'Rule: Fans' });
    });

    it('leave to people what one of them has taken back', async () => {
      await make();
      const id = await applied('Taken back');
      await sweep();
      world.clock.at = START + 1;
      const input = { membershipId: id, version: 2, reason: 'Let us talk first' };
      valueOf(await reverseDecision(world.deps, world.call, input));
      expect(await sweep()).toBe(0);
      expect(await membership(id)).toMatchObject({ state: 'APPLIED', decidedBy: 'Lin' });
      const preview = await previewApplicationRules(world.deps, world.call, {
        programId: world.programs.CREATOR,
      });
      expect(valueOf(preview).applications).toEqual([{ membershipId: id, decision: null }]);
    });
  });
});
