import {
  chooseProgram,
  draftRulesSchema,
  ok,
  parse,
  PREVIEW_JUDGED_MAX,
  type ApplicationRuleAction,
  type DecidingRule,
  type DraftRule,
  type Instant,
  type MembershipId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { rulesOfProgram } from './edit-application-rule.js';
import { judgeApplications } from './judge-applications.js';

/** The arguments of `previewApplicationRules`. */
export interface PreviewApplicationRulesInput {
  readonly programId: string;
  /** Instead of those that the program has; null for these. */
  readonly rules?: readonly DraftRule[] | null | undefined;
}

/** What a rule would make of an application. */
interface PreviewedDecision {
  readonly ruleName: string;
  readonly action: ApplicationRuleAction;
  /** Now, where the application has waited long enough. */
  readonly decidesAt: Instant;
}

export interface PreviewedApplication {
  readonly membershipId: MembershipId;
  /** Null where people decide. */
  readonly decision: PreviewedDecision | null;
}

interface ApplicationRulesPreviewed {
  /** Whoever waits longest first. */
  readonly applications: readonly PreviewedApplication[];
  /** Whether more are open than were judged. */
  readonly hasMore: boolean;
}

/** What rules would make of the applications to a program that are open now. Writes nothing. */
export async function previewApplicationRules(
  deps: Dependencies,
  call: Call,
  input: PreviewApplicationRulesInput,
): Promise<Result<ApplicationRulesPreviewed>> {
  const drafts = readDrafts(input.rules ?? null);
  if (!drafts.ok) return drafts;
  return deps.unitOfWork.read(call.accountId, async (facts) => {
    const programs = await facts.programs();
    const program = chooseProgram(programs, 'CREATOR', input.programId, 'programId');
    if (!program.ok) return program;
    const { id } = program.value;
    const rules: readonly DecidingRule[] = drafts.value ?? (await rulesOfProgram(facts, id));
    const now = deps.clock.now();
    const limit = PREVIEW_JUDGED_MAX + 1;
    const open = await facts.openApplications({
      programIds: [id],
      until: null,
      after: null,
      limit,
    });
    const first = open.slice(0, PREVIEW_JUDGED_MAX);
    const judged = await judgeApplications(facts, first, () => rules, now);
    const applications = judged.map(({ application, decision }) => ({
      membershipId: application.id,
      decision: decision === null ? null : decisionOf(decision.rule, decision.dueAt, now),
    }));
    return ok({ applications, hasMore: open.length > PREVIEW_JUDGED_MAX });
  });
}

function decisionOf({ name, action }: DecidingRule, dueAt: Instant, now: Instant) {
  return { ruleName: name, action, decidesAt: Math.max(dueAt, now) };
}

function readDrafts(rules: readonly DraftRule[] | null): Result<readonly DecidingRule[] | null> {
  if (rules === null) return ok(null);
  const parsed = parse(draftRulesSchema, { rules });
  return parsed.ok ? ok(parsed.value.rules) : parsed;
}
