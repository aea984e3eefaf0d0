import type { Violation, ViolationCode } from '../shared/violation.js';
import type { RowPlan } from './row-plan.js';
import { waitOf } from './waiting.js';

/** Plans of rows that are told why: they cannot be done, get another text than the first choice, or wait. */
export const TOLD_PLANS = ['ERROR', 'OTHER_TEXT', 'WAITING'] as const satisfies readonly RowPlan[];
export type ToldPlan = (typeof TOLD_PLANS)[number];

/** How many rows of a plan are told what first. */
export type ProblemCounts = Readonly<
  Partial<Record<ToldPlan, Readonly<Partial<Record<ViolationCode, number>>>>>
>;

/** Rows of a plan that are told the same first. */
export interface RowProblem {
  readonly plan: ToldPlan;
  readonly code: ViolationCode;
  readonly count: number;
}

interface Told {
  readonly state: RowPlan;
  readonly errors: readonly Violation[];
  readonly warnings: readonly Violation[];
}

/** What a row is told first: what is wrong, why it has another text, or what it waits for; null for rows that are fine. */
function toldFirst({ state, errors, warnings }: Told): ViolationCode | null {
  switch (state) {
    case 'ERROR':
      return errors[0]?.code ?? null;
    case 'OTHER_TEXT':
      return warnings[0]?.code ?? null;
    case 'WAITING':
      return warnings.find((each) => waitOf([each]) !== null)?.code ?? null;
    default:
      return null;
  }
}

/** Counts with what some rows more, or fewer, are told. */
export function problemsAlso(
  counts: ProblemCounts,
  rows: readonly Told[],
  by: 1 | -1 = 1,
): ProblemCounts {
  const sums = new Map(problemsIn(counts).map((each) => [`${each.plan} ${each.code}`, each]));
  for (const row of rows) {
    const code = toldFirst(row);
    const plan = TOLD_PLANS.find((each) => each === row.state);
    if (code === null || plan === undefined) continue;
    const key = `${plan} ${code}`;
    sums.set(key, { plan, code, count: (sums.get(key)?.count ?? 0) + by });
  }
  // Of plans from before these were counted not all are known.
  const left = [...sums.values()].filter(({ count }) => count > 0);
  const of = (plan: ToldPlan) =>
    Object.fromEntries(
      left.flatMap((each) => (each.plan === plan ? [[each.code, each.count]] : [])),
    );
  return Object.fromEntries(
    TOLD_PLANS.filter((plan) => left.some((each) => each.plan === plan)).map((plan) => [
      plan,
      of(plan),
    ]),
  );
}

/** One by one: errors first, of each what most rows are told. */
export function problemsIn(counts: ProblemCounts): readonly RowProblem[] {
  return TOLD_PLANS.flatMap((plan) =>
    Object.entries(counts[plan] ?? {})
      .map(([code, count]): RowProblem => ({ plan, code: code as ViolationCode, count }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  );
}
