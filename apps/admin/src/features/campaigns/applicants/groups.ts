import {
  APPLICANT_STATES,
  type ApplicantState,
  type CampaignStatus,
  offeredApplicantActions,
  openMoves,
} from '@creator-codes/domain';
import type { ApplicantGroup } from '../search';
import type { Offered } from './ways';

const STATES_OF: Readonly<Record<ApplicantGroup, readonly ApplicantState[]>> = {
  waiting: ['APPLIED', 'IN_REVIEW', 'IN_NEGOTIATION', 'ALTERNATE'],
  invited: ['INVITED'],
  hired: ['HIRED'],
  out: ['REJECTED', 'DECLINED', 'REMOVED'],
};

/** The states of a part of the list; all of them without one. */
export function statesOf(group: ApplicantGroup | undefined): readonly ApplicantState[] {
  return group === undefined ? APPLICANT_STATES : STATES_OF[group];
}

/** What may be done in a campaign with somebody in any of these states; what came before is each one's own. */
export function offeredIn(
  states: readonly ApplicantState[],
  campaign: CampaignStatus,
): readonly Offered[] {
  return states.map((state) => ({
    allowedActions: offeredApplicantActions({ state }, campaign),
    moveTargets: openMoves({ state }, campaign),
    reversesTo: null,
  }));
}
