import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptApplications } from '../../src/application/creators/decide-applications.js';
import { removeMembership } from '../../src/application/creators/decide-membership.js';
import { createProgram } from '../../src/application/programs/create-program.js';
import { deleteApplicationRule } from '../../src/application/rules/delete-application-rule.js';
import { previewApplicationRules } from '../../src/application/rules/preview-application-rules.js';
import { interrupted } from './interrupted.js';
import {
  createApplicationRule,
  type CreateApplicationRuleInput,
} from '../../src/application/rules/create-application-rule.js';
import { decidesByRules, RULE_SLICE } from '../../src/application/rules/decide-by-rules.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { BEFORE, over, rulesIn } from './rules-world.js';
import { DAY, makeJoinedCreator, makeWorld, START, told, valueOf, type World } from './world.js';

describe.each(engines)('rules that answer applications, among others, on $name', (engine) => {
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

    const { make, update, apply, applied, membership, states, sweep, order } = rulesIn(() => world);

    it('a manager who decides first is right', async () => {
      await make({ action: 'DECLINE' });
      const id = await applied('Contested');
      const { held, changed } = interrupted(world, () =>
        acceptApplications(world.deps, world.call, { membershipIds: [id], message: 'By hand' }),
      );
      await sweep(held);
      const answer = valueOf((await changed()) as Awaited<ReturnType<typeof acceptApplications>>);
      const managerWon = answer.outcomes[0]?.errors.length === 0;
      // The embedded engine had the rule decide first.
      expect(managerWon).toBe(database.dialect.name !== 'sqlite');
      expect(await membership(id)).toMatchObject(
        managerWon
          ? { state: 'JOINED', decidedBy: 'Lin', decisionMessage: 'By hand', version: 2 }
          : { state: 'DECLINED', decidedBy: 'Rule: Fans', version: 2 },
      );
    });

    it.each([
      ['switched off', { isEnabled: false }, 'APPLIED'],
      ['changed', { conditions: [over(1)] }, 'APPLIED'],
      ['turned round', { action: 'DECLINE', name: 'Turned' }, 'DECLINED'],
    ] as const)('a rule that is %s in between is judged anew', async (_, changes, state) => {
      const ruleId = await make();
      const id = await applied('In between');
      const { held, changed } = interrupted(world, () => update(ruleId, 1, changes));
      await sweep(held);
      valueOf((await changed()) as Awaited<ReturnType<typeof update>>);
      expect(await states([id])).toEqual([database.dialect.name === 'sqlite' ? 'JOINED' : state]);
    });

    it('two processes decide once', async () => {
      await make();
      const ids = [await applied('A'), await applied('B')];
      const counts = await Promise.all([sweep(), sweep()]);
      expect(counts[0] + counts[1]).toBe(2);
      expect(await Promise.all(ids.map(membership))).toMatchObject([
        { state: 'JOINED', version: 2 },
        { state: 'JOINED', version: 2 },
      ]);
    });

    it('stand in an order that stays whole', async () => {
      const [a, b] = [await make({ name: 'A' }), await make({ name: 'B' })];
      const c = await make({ name: 'C', position: 1 });
      expect(await order()).toEqual(['1 C', '2 A', '3 B']);
      valueOf(await update(b, 1, { position: 1 }));
      expect(await order()).toEqual(['1 B', '2 C', '3 A']);
      valueOf(await update(c, 1, { position: 20, name: 'Last' }));
      expect(await order()).toEqual(['1 B', '2 A', '3 Last']);
      valueOf(await deleteApplicationRule(world.deps, world.call, { applicationRuleId: b }));
      expect(await order()).toEqual(['1 A', '2 Last']);
      expect(told(await update(a, 2, { position: 2 }))).toEqual(['STALE_VERSION version']);
      expect(told(await update(b, 2, { position: 2 }))).toEqual(['NOT_FOUND applicationRuleId']);
      expect(told(await update(a, 1, { name: 'Last' }))).toEqual(['NAME_TAKEN name']);
    });

    it('are at most twenty in a program, each with its own name, of a Creator program', async () => {
      const more = (input: Partial<CreateApplicationRuleInput>) =>
        createApplicationRule(world.deps, world.call, {
          ...{ name: 'More', action: 'ACCEPT', conditions: [], ...input },
        });
      await make({ name: 'Rule 0' });
      expect(told(await more({ name: 'Rule 0' }))).toEqual(['NAME_TAKEN name']);
      expect(told(await more({ programId: 'pg_AZkAAAAAcACAAAAAAAAAAA', name: '' }))).toEqual([
        ...['NOT_FOUND programId', 'REQUIRED name'],
      ]);
      for (let n = 1; n < 19; n += 1) await make({ name: `Rule ${n}` });
      const both = await Promise.all([more({ name: 'Last' }), more({ name: 'One too many' })]);
      expect(both.map(told).sort()).toEqual([[], ['TOO_MANY']]);
      expect(await order()).toHaveLength(20);
      expect((await order()).at(-1)).toMatch(/^20 /);
    });

    it('are tried without writing, as they are or as drafts', async () => {
      await make({ conditions: [over(10)], delayHours: 48 });
      const known = await applied('Known', [['X', 10]]);
      world.clock.at = START + 1;
      const unknown = await applied('Unknown');
      const programId = world.programs.CREATOR;
      const tried = async (rules?: Parameters<typeof previewApplicationRules>[2]['rules']) =>
        valueOf(await previewApplicationRules(world.deps, world.call, { programId, rules }));
      world.clock.at = START + DAY;
      expect(await tried()).toEqual({
        applications: [
          {
            membershipId: known,
            decision: { ruleName: 'Fans', action: 'ACCEPT', decidesAt: START + 2 * DAY },
          },
          { membershipId: unknown, decision: null },
        ],
        hasMore: false,
      });
      const draft = { name: 'Draft', action: 'DECLINE' as const, conditions: [] };
      expect((await tried([{ ...draft, isEnabled: true }])).applications[1]?.decision).toEqual({
        ...{ ruleName: 'Draft', action: 'DECLINE', decidesAt: START + DAY },
      });
      expect((await tried([draft])).applications[1]?.decision).toBeNull();
      expect(await states([known, unknown])).toEqual(['APPLIED', 'APPLIED']);
      const wrong = { programId, rules: [{ ...draft, delayHours: 721 }] };
      expect(told(await previewApplicationRules(world.deps, world.call, wrong))).toEqual([
        'NUMBER_OUT_OF_RANGE rules.0.delayHours',
      ]);
    });

    it('are asked about those who left, too', async () => {
      await make({ conditions: [BEFORE] });
      const creatorId = await makeJoinedCreator(world, 'Left');
      const found = await world.deps.unitOfWork.read(world.call.accountId, (facts) =>
        facts.membership(creatorId, world.programs.CREATOR),
      );
      const { id: membershipId, version } = found ?? { id: '', version: 0 };
      valueOf(await removeMembership(world.deps, world.call, { membershipId, version }));
      const other = valueOf(
        await createProgram(world.deps, world.call, { name: 'Next', kind: 'CREATOR' }),
      ).programId;
      await make({ name: 'Back', programId: other, conditions: [BEFORE] });
      const again = await apply(creatorId, other);
      await sweep();
      expect(await states([again])).toEqual(['JOINED']);
    });

    it('answer a thousand applications in slices, and look past those that wait', async () => {
      const rule = await make({ conditions: [over(1)] });
      const waits = RULE_SLICE + 10;
      for (let from = 0; from < 1_000; from += 50) {
        await Promise.all(
          Array.from({ length: 50 }, (_, n) =>
            applied(`Many ${from + n}`, from + n < waits ? [] : [['X', 1]]),
          ),
        );
      }
      const sizes: number[] = [];
      const decide = decidesByRules(world.deps);
      let after: Parameters<typeof decide>[1] = null;
      do {
        const slice: Awaited<ReturnType<typeof decide>> = await decide(world.call.accountId, after);
        expect(slice.errors).toEqual([]);
        sizes.push(slice.decided);
        after = slice.after;
      } while (after !== null);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(RULE_SLICE);
      expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(1_000 - waits);
      expect(sizes.length).toBeGreaterThanOrEqual(1_000 / RULE_SLICE);
      valueOf(await update(rule, 1, { conditions: [] }));
      expect(await sweep()).toBe(waits);
      expect(await sweep()).toBe(0);
    }, 300_000);
  });
});
