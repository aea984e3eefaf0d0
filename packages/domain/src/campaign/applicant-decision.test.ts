import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MEMBERSHIP_STATES } from '../creator/membership.js';
import { DAY, idOf, membershipOf, NOW } from '../testing/built.js';
import { violationsOf } from '../testing/outcome.js';
import {
  applicantMoved,
  applicantReversed,
  offeredApplicantActions,
  openMoves,
} from './applicant-decision.js';
import {
  APPLICANT_ACTIONS,
  APPLICANT_STATES,
  applicantAfter,
  MOVE_TARGETS,
  type Applicant,
  type ApplicantStep,
  type MoveTarget,
} from './applicant.js';
import { CAMPAIGN_STATUSES } from './campaign.js';

const applicantOf = (changes: Partial<Applicant> = {}): Applicant => ({
  ...{ id: idOf('CampaignApplicant'), campaignId: idOf('CreatorCampaign') },
  ...{ creatorId: idOf('Creator'), state: 'APPLIED', message: null, proposedRate: null },
  ...{ decisionMessage: null, decidedBy: null, decidedAt: null, stateSince: null },
  ...{ earlier: null, createdAt: NOW, version: 1 },
  ...changes,
});

const STEPS = APPLICANT_ACTIONS.filter((action): action is ApplicantStep => action !== 'REVERSE');

describe('a decision that is taken back', () => {
  const was: NonNullable<Applicant['earlier']> = {
    ...({ state: 'IN_REVIEW', decisionMessage: 'A word.', decidedBy: 'Olivia' } as const),
    ...{ decidedAt: NOW - DAY, stateSince: NOW - DAY, earlier: null },
  };
  const campaign = 'ACTIVE';

  test.each(APPLICANT_STATES)('from %s', (state) => {
    for (const status of CAMPAIGN_STATUSES) {
      const scene = { campaign: status };
      const from = applicantOf({ state, earlier: was });
      const outcome = applicantReversed(from, scene, null, 'Mei', NOW);
      const isAllowed =
        ['REJECTED', 'REMOVED', 'HIRED'].includes(state) && ['ACTIVE', 'PAUSED'].includes(status);
      expect(offeredApplicantActions(from, status).includes('REVERSE')).toBe(isAllowed);
      if (isAllowed) expect(outcome).toEqual({ ok: true, value: { ...from, ...was } });
      else
        expect(violationsOf(outcome)).toEqual([
          {
            ...{ code: 'APPLICANT_TRANSITION', path: [] },
            params: { from: state, action: 'REVERSE', campaign: status },
          },
        ]);
    }
  });

  it('is not, where nothing is known of what was before', () => {
    const outcome = applicantReversed(
      applicantOf({ state: 'REJECTED' }),
      { campaign },
      null,
      'Mei',
      NOW,
    );
    expect(violationsOf(outcome)).toHaveLength(1);
  });

  test.each(['NONE', ...MEMBERSHIP_STATES] as const)(
    'leads back to HIRED only with a contract: %s',
    (state) => {
      const membership =
        state === 'NONE'
          ? null
          : membershipOf({
              state: state === 'EXPIRED' || state === 'UPCOMING' ? 'JOINED' : state,
              contractEnd: state === 'EXPIRED' ? NOW : null,
              contractStart: state === 'UPCOMING' ? NOW + 1 : null,
            });
      const removed = applicantOf({ state: 'REMOVED', earlier: { ...was, state: 'HIRED' } });
      const outcome = applicantReversed(removed, { campaign }, membership, 'Mei', NOW);
      if (state === 'JOINED' || state === 'UPCOMING') expect(outcome.ok).toBe(true);
      else
        expect(violationsOf(outcome)).toEqual([
          { code: 'CREATOR_NOT_JOINED', path: [], params: { creator: 'Mei', state } },
        ]);
    },
  );
});

/** Moved by steps one after the other, those that are not allowed left out. */
function walked(steps: readonly (readonly [ApplicantStep, MoveTarget | null])[]) {
  const path: Applicant[] = [];
  steps.forEach(([action, moveTo], place) => {
    const before = path.at(-1) ?? null;
    const by = action === 'APPLY_BY_LINK' ? 'CREATOR' : 'STAFF';
    const state = applicantAfter(before, action, { by, campaign: 'ACTIVE' }, moveTo);
    if (!state.ok) return;
    const after = { ...(before ?? applicantOf()), state: state.value, decidedBy: `by ${place}` };
    path.push(applicantMoved(before, after, NOW + place));
  });
  return path;
}

const steps = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom(...STEPS), fc.constant(null)),
    fc.tuple(fc.constant('MOVE' as const), fc.constantFrom(...MOVE_TARGETS)),
  ),
  { maxLength: 30 },
);

test('whatever happens, who is hired was invited or waited, and the way back leads where it came from', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const path = walked(tried);
      path.forEach((now, place) => {
        const before = path[place - 1] ?? null;
        expect(now.earlier?.state).toBe(before?.state);
        if (now.state === 'HIRED')
          expect(['INVITED', 'APPLIED', 'IN_REVIEW', 'IN_NEGOTIATION', 'ALTERNATE']).toContain(
            before?.state,
          );
        if (before?.state === 'REJECTED') throw new Error('a rejection is reversed, not passed by');
        const back = applicantReversed(now, { campaign: 'PAUSED' }, membershipOf(), 'Mei', NOW);
        if (!back.ok || before === null) return;
        expect({ ...back.value, earlier: null }).toEqual({ ...before, earlier: null });
      });
    }),
  );
});

test('what is kept of the past has an end', () => {
  const to = ['IN_REVIEW', 'ALTERNATE'] as const;
  const path = walked([
    ['APPLY', null],
    ...Array.from({ length: 40 }, (_, place) => ['MOVE', to[place % 2] ?? 'ALTERNATE'] as const),
  ]);
  let depth = 0;
  for (let each = path.at(-1)?.earlier ?? null; each !== null; each = each.earlier) depth += 1;
  expect(depth).toBe(5);
});

test('nothing is offered that staff cannot do', () => {
  for (const state of APPLICANT_STATES)
    for (const campaign of CAMPAIGN_STATUSES) {
      const offered = offeredApplicantActions(applicantOf({ state }), campaign);
      for (const action of STEPS) {
        const targets = action === 'MOVE' ? MOVE_TARGETS : [null];
        const can = targets.some(
          (moveTo) =>
            applicantAfter(applicantOf({ state }), action, { by: 'STAFF', campaign }, moveTo).ok,
        );
        expect(offered.some((each) => each === action)).toBe(can);
      }
      expect(openMoves(applicantOf({ state }), campaign).length > 0).toBe(offered.includes('MOVE'));
    }
});
