import {
  APPLICANT_STATES,
  offeredApplicantActions,
  openMoves,
  type ApplicantState,
  type CampaignStatus,
} from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { isOffered, waysOf, waysOfAny, wayTo, type Offered } from './ways';

/** An applicant as the API tells of one. */
function offeredFor(
  state: ApplicantState,
  before: ApplicantState | null = null,
  campaign: CampaignStatus = 'ACTIVE',
): Offered {
  const earlier =
    before === null
      ? null
      : {
          ...{ state: before, decisionMessage: null, decidedBy: null, decidedAt: null },
          ...{ stateSince: null, earlier: null },
        };
  const allowedActions = offeredApplicantActions({ state, earlier }, campaign);
  const reversesTo = allowedActions.includes('REVERSE') ? before : null;
  return { allowedActions, moveTargets: openMoves({ state }, campaign), reversesTo };
}

const told = (applicant: Offered) => waysOf(applicant).map(({ action, to }) => `${action} ${to}`);

it('are those that the API offers, moves first and the way back last', () => {
  expect(told(offeredFor('APPLIED'))).toEqual([
    ...['MOVE IN_REVIEW', 'MOVE IN_NEGOTIATION', 'MOVE ALTERNATE'],
    ...['HIRE HIRED', 'REJECT REJECTED', 'DECLINE DECLINED'],
  ]);
  expect(told(offeredFor('HIRED', 'IN_REVIEW'))).toEqual(['REMOVE REMOVED', 'REVERSE IN_REVIEW']);
  expect(told(offeredFor('HIRED', 'APPLIED', 'COMPLETED'))).toEqual(['REMOVE REMOVED']);
});

it('tell every action, from wherever somebody stands', () => {
  for (const state of APPLICANT_STATES) {
    const applicant = offeredFor(state, 'APPLIED');
    expect(new Set(waysOf(applicant).map(({ action }) => action)), state).toEqual(
      new Set(applicant.allowedActions),
    );
  }
});

it('to a column: a step rather than taking a decision back, and none where none is open', () => {
  expect(wayTo(offeredFor('REMOVED', 'INVITED'), 'INVITED')?.action).toBe('INVITE');
  expect(wayTo(offeredFor('REJECTED', 'APPLIED'), 'APPLIED')?.action).toBe('REVERSE');
  expect(wayTo(offeredFor('INVITED'), 'HIRED')?.action).toBe('ACCEPT');
  expect(wayTo(offeredFor('INVITED'), 'IN_NEGOTIATION')).toBeNull();
});

it('of several are those of at least one, each once, and none of them takes a decision back', () => {
  const several = [offeredFor('APPLIED'), offeredFor('IN_REVIEW'), offeredFor('HIRED', 'APPLIED')];
  const ways = waysOfAny(several).map(({ action, to }) => `${action} ${to}`);
  expect(ways).toContain('MOVE IN_REVIEW');
  expect(ways).toContain('REMOVE REMOVED');
  expect(ways.filter((way) => way === 'HIRE HIRED')).toHaveLength(1);
  expect(ways.some((way) => way.startsWith('REVERSE'))).toBe(false);
  expect(isOffered(offeredFor('IN_REVIEW'), { action: 'MOVE', to: 'IN_REVIEW' })).toBe(false);
});
