import {
  APPLICATION_RULES_MAX,
  chooseProgram,
  createApplicationRuleSchema,
  ok,
  parse,
  refused,
  rulesMoved,
  violation,
  type CreateApplicationRule,
} from '@creator-codes/domain';
import { programNamed } from '../creators/change-membership.js';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import {
  ruleKeyRefused,
  rulesOfProgram,
  ruleTold,
  saveOrder,
  type ApplicationRuleOutcome,
} from './edit-application-rule.js';

/** The input of `createApplicationRule`. */
export type CreateApplicationRuleInput = CreateApplicationRule &
  Idempotent & { readonly programId?: string | null };

/** Makes a rule that answers applications to a program. It is off unless it is said. */
export const createApplicationRule = useCase(
  'createApplicationRule',
  createApplicationRuleIn,
  ruleKeyRefused,
);

async function createApplicationRuleIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreateApplicationRuleInput,
): Promise<ApplicationRuleOutcome> {
  const parsed = parse(createApplicationRuleSchema, input);
  const programs = await transaction.programs();
  const program = chooseProgram(programs, 'CREATOR', input.programId ?? null, 'programId');
  if (!parsed.ok || !program.ok) {
    return refused(
      ...(program.ok ? [] : program.violations),
      ...(parsed.ok ? [] : parsed.violations),
    );
  }
  const programId = program.value.id;
  const others = await rulesOfProgram(transaction, programId);
  if (others.length >= APPLICATION_RULES_MAX) {
    return refused(violation('TOO_MANY', [], { max: APPLICATION_RULES_MAX }));
  }
  const position = Math.min(parsed.value.position, others.length + 1);
  const made = { createdAt: deps.clock.now(), version: 1 };
  const id = deps.ids.next('ApplicationRule');
  const rule = { ...parsed.value, ...made, id, programId, position };
  await transaction.insertApplicationRule(rule);
  await saveOrder(transaction, rulesMoved(others, rule, position));
  await transaction.appendAudit(
    auditEvent(deps, call, {
      ...{ action: 'createApplicationRule', subjectType: 'ApplicationRule', subjectId: id },
      subjectLabel: rule.name,
      changes: [programNamed(program.value, true), ...created(ruleTold(rule))],
    }),
  );
  return ok({ applicationRuleId: id });
}
