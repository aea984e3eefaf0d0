import {
  isLeftToPeople,
  ruleDueAt,
  ruleFor,
  type DecidingRule,
  type Instant,
  type ProgramId,
} from '@creator-codes/domain';
import type { OpenApplication } from '../ports/application-rules.js';
import type { Facts } from '../ports/unit-of-work.js';
import { together } from '../spine/together.js';

/** An application, and the rule that decides about it. */
interface JudgedApplication<Of extends OpenApplication, Rule> {
  readonly application: Of;
  /** Null where people decide. */
  readonly decision: { readonly rule: Rule; readonly dueAt: Instant } | null;
}

/** What rules would make of applications, in their order. */
export async function judgeApplications<Of extends OpenApplication, Rule extends DecidingRule>(
  facts: Facts,
  applications: readonly Of[],
  rulesOf: (programId: ProgramId) => readonly Rule[],
  now: Instant,
): Promise<readonly JudgedApplication<Of, Rule>[]> {
  const all = await together(applications, ({ creatorId }) => facts.applicationFacts(creatorId));
  return applications.map((application, place) => {
    const about = all[place] ?? { profiles: [], memberships: [] };
    const rule = isLeftToPeople(application)
      ? null
      : ruleFor(about, rulesOf(application.programId), now);
    const dueAt = rule === null ? now : ruleDueAt(rule, application.stateSince);
    return { application, decision: rule === null ? null : { rule, dueAt } };
  });
}
