import type {
  Applicant,
  ApplicantState,
  MoveTarget,
  StaffApplicantAction,
} from '@creator-codes/domain';

/** A creator in a campaign, without those two themselves. */
export interface ApplicantAlone extends Applicant {
  /** What reversing the last decision leads back to; null where it cannot be reversed. */
  readonly reversesTo: ApplicantState | null;
  readonly allowedActions: readonly StaffApplicantAction[];
  readonly moveTargets: readonly MoveTarget[];
}

/** How many applicants of a campaign are in a state. */
export interface ApplicantCount {
  readonly state: ApplicantState;
  readonly count: number;
}
