import type { MembershipId } from '@creator-codes/domain';
import { createCreator } from '../../src/application/creators/create-creator.js';
import { recordCreatorApplied } from '../../src/application/creators/record-creator-applied.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import {
  createApplicationRule,
  type CreateApplicationRuleInput,
} from '../../src/application/rules/create-application-rule.js';
import { decidesByRules } from '../../src/application/rules/decide-by-rules.js';
import { updateApplicationRule } from '../../src/application/rules/update-application-rule.js';
import { ApplicationRulesJob } from '../../src/jobs/application-rules.js';
import { valueOf, type World } from './world.js';

/** What is done with rules that answer applications in a world, which each test has anew. */
export function rulesIn(world: () => World) {
  const make = async (input: Partial<CreateApplicationRuleInput> = {}) =>
    valueOf(
      await createApplicationRule(world().deps, world().call, {
        ...{ programId: world().programs.CREATOR, name: 'Fans', action: 'ACCEPT' },
        ...{ conditions: [], isEnabled: true, ...input },
      }),
    ).applicationRuleId;
  const update = (id: string, version: number, changes: object) =>
    updateApplicationRule(world().deps, world().call, {
      applicationRuleId: id,
      version,
      ...changes,
    });
  const apply = async (creatorId: string, programId: string = world().programs.CREATOR) =>
    valueOf(await recordCreatorApplied(world().deps, world().call, { creatorId, programId }))
      .membershipId;
  const applied = async (name: string, profiles: readonly [string, number | null][] = []) => {
    const socialProfiles = profiles.map(([platform, followers], n) => ({
      ...{ platform, followers, handle: `${n}` },
    }));
    const input = { displayName: name, socialProfiles };
    const { creatorId } = valueOf(
      await createCreator(world().deps, world().call, input as Parameters<typeof createCreator>[2]),
    );
    return apply(creatorId);
  };
  const membership = async (id: MembershipId) => {
    const found = await world().deps.unitOfWork.read(world().call.accountId, (facts) =>
      facts.membershipById(id),
    );
    if (found === null) throw new Error('no membership');
    return found;
  };
  const states = async (ids: readonly MembershipId[]) =>
    Promise.all(ids.map(async (id) => (await membership(id)).state));
  const sweep = (deps: Dependencies = world().deps) => {
    const only = { accounts: () => Promise.resolve([world().call.accountId]) };
    return new ApplicationRulesJob(only, decidesByRules(deps)).run();
  };
  const order = async () => {
    const rules = await world().deps.unitOfWork.read(world().call.accountId, (facts) =>
      facts.applicationRules(),
    );
    return rules.map(({ name, position }) => `${position} ${name}`);
  };
  return { make, update, apply, applied, membership, states, sweep, order };
}

export const BEFORE = { kind: 'JOINED_BEFORE' } as const;
/** So many followers at least. */
export const over = (followers: number, platform?: 'X' | 'TIKTOK') => ({
  ...({
    kind: 'FOLLOWERS_OVER',
    followers,
    ...(platform === undefined ? {} : { platform }),
  } as const),
});
