import {
  ok,
  parseChanges,
  refused,
  rulesMoved,
  updateApplicationRuleSchema,
  violation,
  type ApplicationRule,
  type UpdateApplicationRule,
} from '@creator-codes/domain';
import { programNamed } from '../creators/change-membership.js';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import {
  ruleKeyRefused,
  rulesOfProgram,
  ruleTold,
  saveOrder,
  type ApplicationRuleOutcome,
} from './edit-application-rule.js';

/** The input of `updateApplicationRule`; what is left out stays as it is. */
export type UpdateApplicationRuleInput = UpdateApplicationRule & Idempotent;

/**
 * Changes a rule, switches it on or off, or moves it among the rules of its program. What it has decided stays; what
 * waits is judged by it as it is then.
 */
export const updateApplicationRule = useCase(
  'updateApplicationRule',
  updateApplicationRuleIn,
  ruleKeyRefused,
);

async function updateApplicationRuleIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateApplicationRuleInput,
): Promise<ApplicationRuleOutcome> {
  const parsed = parseChanges(updateApplicationRuleSchema, input);
  if (!parsed.ok) return parsed;
  const { applicationRuleId, version, position, ...fields } = parsed.value;
  const before = await transaction.applicationRule(applicationRuleId);
  if (before === null) return refused(violation('NOT_FOUND', ['applicationRuleId']));
  const rules = await rulesOfProgram(transaction, before.programId);
  const place = Math.min(position ?? before.position, rules.length);
  const program = (await transaction.programs()).find(({ id }) => id === before.programId);
  const outcome = await change<ApplicationRule>(transaction, deps, call, {
    action: 'updateApplicationRule',
    subjectType: 'ApplicationRule',
    before,
    namedBy: 'applicationRuleId',
    seenVersion: version,
    merge: (rule) => ({ ...rule, ...fields, position: place }),
    labelOf: ({ name }) => name,
    told: ruleTold,
    named: program === undefined ? [] : [programNamed(program)],
    save: (after, { version: seen }) => transaction.updateApplicationRule(after, seen),
  });
  if (!outcome.ok) return outcome;
  if (place !== before.position) {
    await saveOrder(transaction, rulesMoved(rules, before, place));
  }
  return ok({ applicationRuleId: before.id });
}
