import type { ApplicantState } from '@creator-codes/domain';

interface Counted {
  readonly applicantCounts: readonly { readonly state: ApplicantState; readonly count: number }[];
}

/** How many applicants are in any of these states. */
export function countIn({ applicantCounts }: Counted, states: readonly ApplicantState[]): number {
  return applicantCounts
    .filter(({ state }) => states.includes(state))
    .reduce((sum, { count }) => sum + count, 0);
}
