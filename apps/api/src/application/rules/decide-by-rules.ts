import {
  KEEP_CODES,
  ok,
  ruleActorName,
  shortestDelay,
  type AccountId,
  type ApplicationRule,
  type Instant,
  type Membership,
  type MembershipId,
} from '@creator-codes/domain';
import { decideAll, type Decision } from '../creators/decide-applications.js';
import type { Call } from '../ports/actor.js';
import type {
  DecideByRules,
  OpenApplication,
  OpenApplicationsAfter,
  RuleSlice,
} from '../ports/application-rules.js';
import {
  isUnavailable,
  type Dependencies,
  type Facts,
  type Transaction,
} from '../ports/unit-of-work.js';
import { together } from '../spine/together.js';
import { judgeApplications } from './judge-applications.js';

/** Applications that are looked at in one go. */
export const RULE_SLICE = 200;
/** Of those that are due, so many are decided in one transaction: others wait no longer than it takes. */
const AT_ONCE = 20;

/**
 * Answers applications whose rule has waited long enough. They are looked at outside of any transaction, since most
 * wait for people, and those that are due are judged again in the one that decides: by rules as they are then, on what
 * a manager may have decided meanwhile.
 */
export function decidesByRules(deps: Dependencies): DecideByRules {
  return async (accountId, after): Promise<RuleSlice> => {
    const look = await deps.unitOfWork.read(accountId, (facts) =>
      lookAt(facts, deps.clock.now(), after),
    );
    const errors: unknown[] = [];
    let decided = 0;
    for (let from = 0; from < look.due.length; from += AT_ONCE) {
      const group = look.due.slice(from, from + AT_ONCE);
      try {
        decided += await decideGroup(deps, accountId, group);
      } catch (error) {
        if (isUnavailable(error)) {
          errors.push(error);
          break;
        }
        // One that fails stands in nobody's way.
        for (const id of group) {
          await decideGroup(deps, accountId, [id]).then(
            (count) => (decided += count),
            (why: unknown) => errors.push(why),
          );
        }
      }
    }
    return { decided, after: look.after, errors };
  };
}

interface Look {
  readonly due: readonly MembershipId[];
  readonly after: OpenApplicationsAfter | null;
}

async function lookAt(
  facts: Facts,
  now: Instant,
  after: OpenApplicationsAfter | null,
): Promise<Look> {
  const rules = await facts.applicationRules();
  const delay = shortestDelay(rules);
  if (delay === null) return { due: [], after: null };
  const on = rules.filter(({ isEnabled }) => isEnabled);
  const programIds = [...new Set(on.map(({ programId }) => programId))];
  const asked = { programIds, until: now - delay, after, limit: RULE_SLICE };
  const applications = await facts.openApplications(asked);
  const due = await dueOf(facts, applications, rules, now);
  const last = applications.length < RULE_SLICE ? null : (applications.at(-1) ?? null);
  return { due: due.map(({ application: { id } }) => id), after: last };
}

async function dueOf<Of extends OpenApplication>(
  facts: Facts,
  applications: readonly Of[],
  rules: readonly ApplicationRule[],
  now: Instant,
) {
  const rulesOf = (programId: Membership['programId']) =>
    rules.filter((rule) => rule.programId === programId);
  const judged = await judgeApplications(facts, applications, rulesOf, now);
  return judged.flatMap(({ application, decision }) =>
    decision !== null && decision.dueAt <= now ? [{ application, rule: decision.rule }] : [],
  );
}

async function decideGroup(
  deps: Dependencies,
  accountId: AccountId,
  ids: readonly MembershipId[],
): Promise<number> {
  const outcome = await deps.unitOfWork.run(accountId, async (transaction) =>
    ok(await decideIn(transaction, deps, accountId, ids)),
  );
  return outcome.ok ? outcome.value : 0;
}

async function decideIn(
  transaction: Transaction,
  deps: Dependencies,
  accountId: AccountId,
  ids: readonly MembershipId[],
): Promise<number> {
  const now = deps.clock.now();
  const found = await together(ids, (id) => transaction.membershipById(id));
  const open = found.filter((each) => each !== null && each.state === 'APPLIED');
  const due = await dueOf(
    transaction,
    open.filter((each) => each !== null),
    await transaction.applicationRules(),
    now,
  );
  for (const rule of new Set(due.map((each) => each.rule))) {
    const own = due.filter((each) => each.rule === rule).map(({ application }) => application);
    await decideAll(transaction, deps, callOf(accountId, rule), own, decisionOf(rule, now));
  }
  return due.length;
}

/** What managers decide without saying more: a contract from now on, without an end. */
function decisionOf({ action, message }: ApplicationRule, now: Instant): Decision {
  return action === 'ACCEPT'
    ? {
        ...{ name: 'acceptApplications', action, reason: null },
        fields: {
          ...{ contractStart: now, contractEnd: null, ...KEEP_CODES },
          decisionMessage: message,
        },
      }
    : {
        ...{ name: 'declineApplications', action, reason: message },
        fields: { decisionMessage: message },
      };
}

/** The rule itself acts; who made it stands in its own history. */
function callOf(accountId: AccountId, { id, name }: ApplicationRule): Call {
  return {
    actor: { kind: 'RULE', id, name: ruleActorName(name), address: null },
    ...{ accountId, capacity: 'MANAGER', ownerId: null, requestId: id },
  };
}
