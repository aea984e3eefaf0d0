import type {
  ApplicantState,
  MoveTarget,
  StaffApplicantAction as ApplicantAction,
} from '@creator-codes/domain';

/** One way from where an applicant stands: what is done, and where it leads. */
export type Way =
  | { readonly action: 'MOVE'; readonly to: MoveTarget }
  | { readonly action: Exclude<ApplicantAction, 'MOVE'>; readonly to: ApplicantState };

/** As much of an applicant as tells where they may be moved. */
export interface Offered {
  readonly allowedActions: readonly ApplicantAction[];
  readonly moveTargets: readonly MoveTarget[];
  readonly reversesTo: ApplicantState | null;
}

const LEADS_TO = {
  HIRE: 'HIRED',
  ACCEPT: 'HIRED',
  REJECT: 'REJECTED',
  DECLINE: 'DECLINED',
  REMOVE: 'REMOVED',
  INVITE: 'INVITED',
  APPLY: 'APPLIED',
} as const satisfies Partial<Record<ApplicantAction, ApplicantState>>;

const isStep = (action: ApplicantAction): action is keyof typeof LEADS_TO =>
  Object.hasOwn(LEADS_TO, action);

/** All ways that the API offers for an applicant: moves first, the way back last. */
export function waysOf({ allowedActions, moveTargets, reversesTo }: Offered): readonly Way[] {
  const moves = allowedActions.includes('MOVE') ? moveTargets : [];
  const hasWayBack = allowedActions.includes('REVERSE') && reversesTo !== null;
  return [
    ...moves.map((to): Way => ({ action: 'MOVE', to })),
    ...(Object.keys(LEADS_TO) as (keyof typeof LEADS_TO)[])
      .filter((action) => allowedActions.some((each) => isStep(each) && each === action))
      .map((action): Way => ({ action, to: LEADS_TO[action] })),
    ...(hasWayBack ? [{ action: 'REVERSE', to: reversesTo } as const] : []),
  ];
}

/** The way to a state, such as that of a column; a step is meant before a decision is taken back. Null for none. */
export function wayTo(applicant: Offered, state: ApplicantState): Way | null {
  return waysOf(applicant).find(({ to }) => to === state) ?? null;
}

/** The ways that are offered for at least one of several; a decision is taken back for one alone, for a reason. */
export function waysOfAny(applicants: readonly Offered[]): readonly Way[] {
  const ways = new Map(
    applicants.flatMap((each) => waysOf(each)).map((way) => [`${way.action} ${way.to}`, way]),
  );
  return [...ways.values()].filter(({ action }) => action !== 'REVERSE');
}

/** Whether this way is offered for an applicant. */
export function isOffered(applicant: Offered, { action, to }: Way): boolean {
  return waysOf(applicant).some((way) => way.action === action && way.to === to);
}
