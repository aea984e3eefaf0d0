import type { ApplicantState } from '@creator-codes/domain';
import type { UserError } from '../../../shared/lib/violations';

/** Those whom something is about: how many, and the name of one. */
export interface People {
  readonly count: number;
  /** Of the only one; of many it is not said. */
  readonly name: string;
}

/** What became of each applicant who was decided about. */
export type DecidedOutcomes = readonly {
  readonly applicant: {
    readonly id: string;
    readonly state: ApplicantState;
    readonly creator: { readonly id: string; readonly displayName: string };
  };
  readonly errors: readonly UserError[];
}[];

/** What became of each creator who was to come into a campaign. */
export type BroughtOutcomes = readonly {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly errors: readonly UserError[];
}[];

/** What became of one of several, as it is told. */
export interface Told {
  readonly id: string;
  readonly name: string;
  readonly errors: readonly UserError[];
}

/** What became of each, whichever way it was done. */
export function toldOf(outcomes: DecidedOutcomes | BroughtOutcomes): readonly Told[] {
  return outcomes.map((outcome) => {
    const { id, displayName } =
      'applicant' in outcome ? outcome.applicant.creator : outcome.creator;
    return { id, name: displayName, errors: outcome.errors };
  });
}
