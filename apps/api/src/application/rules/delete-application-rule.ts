import { ok, refused, violation } from '@creator-codes/domain';
import { programNamed } from '../creators/change-membership.js';
import type { Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { auditEvent, deleted } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import {
  rulesOfProgram,
  ruleTold,
  saveOrder,
  type ApplicationRuleOutcome,
} from './edit-application-rule.js';

/** The input of `deleteApplicationRule`. */
export interface DeleteApplicationRuleInput extends Idempotent {
  readonly applicationRuleId: string;
}

/** Deletes a rule. What it has decided stays decided, under its name. */
export const deleteApplicationRule = useCase('deleteApplicationRule', deleteApplicationRuleIn);

async function deleteApplicationRuleIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { applicationRuleId }: DeleteApplicationRuleInput,
): Promise<ApplicationRuleOutcome> {
  const rule = await transaction.applicationRule(applicationRuleId);
  if (rule === null) return refused(violation('NOT_FOUND', ['applicationRuleId']));
  const rules = await rulesOfProgram(transaction, rule.programId);
  const program = (await transaction.programs()).find(({ id }) => id === rule.programId);
  if (!(await transaction.deleteApplicationRule(rule.id, rule.version))) throw new Conflict();
  await saveOrder(
    transaction,
    rules.filter(({ id }) => id !== rule.id),
  );
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action: 'deleteApplicationRule', subjectType: 'ApplicationRule', subjectId: rule.id },
      subjectLabel: rule.name,
      changes: [
        ...(program === undefined ? [] : [programNamed(program)]),
        ...deleted(ruleTold(rule)),
      ],
    }),
  );
  return ok({ applicationRuleId: rule.id });
}
