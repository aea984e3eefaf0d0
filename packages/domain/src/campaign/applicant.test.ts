import { describe, expect, test } from 'vitest';
import { MEMBERSHIP_STATES, type MembershipState } from '../creator/membership.js';
import { membershipOf, NOW } from '../testing/built.js';
import { violationsOf } from '../testing/outcome.js';
import {
  APPLICANT_ACTIONS,
  APPLICANT_ACTORS,
  APPLICANT_STATES,
  applicantAfter,
  membershipStepOf,
  MOVE_TARGETS,
  type ApplicantState,
  type ApplicantStep,
} from './applicant.js';
import { CAMPAIGN_STATUSES } from './campaign.js';

const STEPS = APPLICANT_ACTIONS.filter((action): action is ApplicantStep => action !== 'REVERSE');
const FROM = ['NONE', ...APPLICANT_STATES] as const;
const TARGETS = [null, ...MOVE_TARGETS] as const;

const FOUR = 'APPLIED IN_REVIEW IN_NEGOTIATION ALTERNATE';

/** Everything that is allowed, as action: by; campaigns; from; to. Whatever is not here is refused. */
const ALLOWED: readonly (readonly [string, string, string, string, ApplicantState])[] = [
  ['INVITE', 'STAFF RULE', 'ACTIVE', 'NONE DECLINED REMOVED', 'INVITED'],
  ['APPLY', 'CREATOR STAFF', 'ACTIVE', 'NONE DECLINED', 'APPLIED'],
  ['APPLY_BY_LINK', 'CREATOR', 'ACTIVE', 'NONE DECLINED', 'APPLIED'],
  ['ACCEPT', 'CREATOR STAFF', 'ACTIVE PAUSED', 'INVITED', 'HIRED'],
  ['DECLINE', 'CREATOR STAFF', 'DRAFT ACTIVE PAUSED COMPLETED', `INVITED ${FOUR}`, 'DECLINED'],
  [
    'MOVE IN_REVIEW',
    'STAFF',
    'ACTIVE PAUSED',
    'INVITED APPLIED IN_NEGOTIATION ALTERNATE',
    'IN_REVIEW',
  ],
  [
    'MOVE IN_NEGOTIATION',
    'STAFF',
    'ACTIVE PAUSED',
    'APPLIED IN_REVIEW ALTERNATE',
    'IN_NEGOTIATION',
  ],
  [
    'MOVE ALTERNATE',
    'STAFF',
    'ACTIVE PAUSED',
    'INVITED APPLIED IN_REVIEW IN_NEGOTIATION',
    'ALTERNATE',
  ],
  ['HIRE', 'STAFF RULE', 'ACTIVE PAUSED', FOUR, 'HIRED'],
  ['REJECT', 'STAFF', 'DRAFT ACTIVE PAUSED COMPLETED', FOUR, 'REJECTED'],
  ['REMOVE', 'STAFF', 'DRAFT ACTIVE PAUSED COMPLETED', 'INVITED HIRED', 'REMOVED'],
];

function allowed(from: string, action: string, by: string, campaign: string) {
  const has = (list: string, word: string) => list.split(' ').includes(word);
  const row = ALLOWED.find(
    ([name, actors, campaigns, states]) =>
      name === action && has(actors, by) && has(campaigns, campaign) && has(states, from),
  );
  return row?.[4];
}

const standing = (from: ApplicantState | 'NONE') => (from === 'NONE' ? null : { state: from });

describe.each(FROM)('an applicant who is %s', (from) => {
  test.each(STEPS)('%s, by everybody, in every campaign', (action) => {
    for (const by of APPLICANT_ACTORS)
      for (const campaign of CAMPAIGN_STATUSES)
        for (const moveTo of TARGETS) {
          const outcome = applicantAfter(standing(from), action, { by, campaign }, moveTo);
          const named = moveTo === null ? action : `${action} ${moveTo}`;
          const to = allowed(from, named, by, campaign);
          if (to !== undefined) expect(outcome).toEqual({ ok: true, value: to });
          else
            expect(violationsOf(outcome)).toEqual([
              { code: 'APPLICANT_TRANSITION', path: [], params: { from, action, campaign } },
            ]);
        }
  });
});

describe('the membership in the same unit of work', () => {
  const stateOf = (state: MembershipState | 'NONE') => {
    if (state === 'NONE') return null;
    if (state === 'EXPIRED') return membershipOf({ contractEnd: NOW });
    return state === 'UPCOMING'
      ? membershipOf({ contractStart: NOW + 1 })
      : membershipOf({ state });
  };
  const JOINS: Readonly<Record<string, string | null>> = {
    ...{ NONE: 'JOIN', INVITED: 'JOIN', APPLIED: 'JOIN', DECLINED: 'JOIN', EXPIRED: 'JOIN' },
    ...{ JOINED: null, UPCOMING: null, REMOVED: 'refused' },
  };
  const STAYS = Object.fromEntries(['NONE', ...MEMBERSHIP_STATES].map((state) => [state, null]));
  const EXPECTED: Readonly<Record<ApplicantStep, Readonly<Record<string, string | null>>>> = {
    INVITE: {
      ...STAYS,
      ...{ NONE: 'INVITE', DECLINED: 'INVITE', REMOVED: 'INVITE', EXPIRED: 'INVITE' },
    },
    APPLY: {
      ...STAYS,
      ...{ NONE: 'APPLY', DECLINED: 'APPLY', EXPIRED: 'APPLY', REMOVED: 'refused' },
    },
    APPLY_BY_LINK: JOINS,
    ACCEPT: JOINS,
    HIRE: JOINS,
    ...{ DECLINE: STAYS, MOVE: STAYS, REJECT: STAYS, REMOVE: STAYS },
  };
  test.each(STEPS)('%s', (action) => {
    for (const state of ['NONE', ...MEMBERSHIP_STATES] as const) {
      const outcome = membershipStepOf(action, stateOf(state), 'Mei', NOW);
      const expected = EXPECTED[action][state];
      if (expected !== 'refused') expect(outcome).toEqual({ ok: true, value: expected });
      else
        expect(violationsOf(outcome)).toEqual([
          { code: 'CREATOR_REMOVED', path: [], params: { creator: 'Mei' } },
        ]);
    }
  });
});
