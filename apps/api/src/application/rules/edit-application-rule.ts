import {
  violation,
  type ApplicationCondition,
  type ApplicationRule,
  type ApplicationRuleId,
  type Program,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Facts, Transaction, UniqueKey } from '../ports/unit-of-work.js';
import type { Told } from '../spine/audit.js';

export type ApplicationRuleOutcome = Result<{ readonly applicationRuleId: ApplicationRuleId }>;

/** The rules of a program, in their order. */
export async function rulesOfProgram(
  facts: Facts,
  programId: Program['id'],
): Promise<readonly ApplicationRule[]> {
  return (await facts.applicationRules()).filter((rule) => rule.programId === programId);
}

/** Writes the places of a program's rules, as far as they have others. */
export async function saveOrder(
  transaction: Transaction,
  rules: readonly ApplicationRule[],
): Promise<void> {
  for (const [index, { id, position }] of rules.entries()) {
    const place = index + 1;
    if (position !== place) await transaction.updateApplicationRulePlace(id, place);
  }
}

/** What the audit log tells of a rule. */
export function ruleTold(
  rule: Omit<ApplicationRule, 'id' | 'programId' | 'createdAt' | 'version'>,
): Told {
  const { name, isEnabled, conditions, action, message, delayHours, position } = rule;
  return {
    ...{ name, isEnabled, conditions: conditions.map(conditionTold).join(', ') || null },
    ...{ action, message, delayHours, position },
  };
}

/** Such as `FOLLOWERS_OVER 10000 INSTAGRAM`. */
function conditionTold({ kind, followers, platform }: ApplicationCondition): string {
  return [kind, followers, platform].filter((each) => each !== null).join(' ');
}

/** Names are unique among the rules of a program. */
export function ruleKeyRefused(key: UniqueKey): readonly Violation[] {
  return key === 'APPLICATION_RULE_NAME' ? [violation('NAME_TAKEN', ['name'])] : [];
}
