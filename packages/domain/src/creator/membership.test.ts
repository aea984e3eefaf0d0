import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DAY, membershipOf, NOW } from '../testing/built.js';
import { told, violationsOf } from '../testing/outcome.js';
import {
  applicationAfter,
  canMembership,
  hasContract,
  isOnTheWay,
  offeredActions,
  hasJoined,
  MEMBERSHIP_ACTIONS,
  MEMBERSHIP_STATES,
  membershipAfter,
  membershipStateAt,
  STORED_MEMBERSHIP_STATES,
  type MembershipAction,
  type MembershipMove,
  type MembershipState,
  type StoredMembershipState,
} from './membership.js';

const stateOf = (state: MembershipState | 'NONE') => {
  if (state === 'NONE') return null;
  if (state === 'EXPIRED') return membershipOf({ contractEnd: NOW });
  return state === 'UPCOMING' ? membershipOf({ contractStart: NOW + 1 }) : membershipOf({ state });
};

const MOVES = MEMBERSHIP_ACTIONS.filter((action): action is MembershipMove => action !== 'REVERSE');

/** Everything that is allowed; whatever is not here is refused. */
const ALLOWED: Readonly<Record<string, StoredMembershipState>> = {
  'NONE INVITE': 'INVITED',
  'NONE APPLY': 'APPLIED',
  'NONE JOIN': 'JOINED',
  'INVITED ACCEPT': 'JOINED',
  'INVITED JOIN': 'JOINED',
  'INVITED DECLINE': 'DECLINED',
  'APPLIED ACCEPT': 'JOINED',
  'APPLIED JOIN': 'JOINED',
  'APPLIED DECLINE': 'DECLINED',
  'UPCOMING CHANGE_CONTRACT': 'JOINED',
  'UPCOMING REMOVE': 'REMOVED',
  'JOINED CHANGE_CONTRACT': 'JOINED',
  'JOINED REMOVE': 'REMOVED',
  'EXPIRED INVITE': 'INVITED',
  'EXPIRED APPLY': 'APPLIED',
  'EXPIRED JOIN': 'JOINED',
  'EXPIRED CHANGE_CONTRACT': 'JOINED',
  'EXPIRED REMOVE': 'REMOVED',
  'DECLINED INVITE': 'INVITED',
  'DECLINED APPLY': 'APPLIED',
  'DECLINED JOIN': 'JOINED',
  'REMOVED INVITE': 'INVITED',
};

describe('a membership', () => {
  const cells = (['NONE', ...MEMBERSHIP_STATES] as const).flatMap((from) =>
    MOVES.map((action) => [from, action] as const),
  );
  test.each(cells)('%s, %s', (from, action) => {
    const outcome = membershipAfter(stateOf(from), action, NOW);
    const to = ALLOWED[`${from} ${action}`];
    expect(canMembership(stateOf(from), action, NOW)).toBe(to !== undefined);
    if (to !== undefined) expect(outcome).toEqual({ ok: true, value: to });
    else
      expect(violationsOf(outcome)).toEqual([
        { code: 'MEMBERSHIP_TRANSITION', path: ['creatorId'], params: { from, action } },
      ]);
  });

  it('is told by the name of the field that named it', () => {
    const outcome = membershipAfter(stateOf('REMOVED'), 'DECLINE', NOW, 'membershipId');
    expect(told(outcome)).toEqual(['membershipId MEMBERSHIP_TRANSITION']);
  });

  it('is never joined again after a removal without a new invitation or application', () => {
    const actions = fc.array(fc.constantFrom(...MOVES), { maxLength: 30 });
    fc.assert(
      fc.property(actions, (tried) => {
        let state: StoredMembershipState | null = null;
        for (const action of tried) {
          const before: StoredMembershipState | null = state;
          const outcome = membershipAfter(
            before === null ? null : membershipOf({ state: before }),
            action,
            NOW,
          );
          if (!outcome.ok) continue;
          state = outcome.value;
          if (before === 'REMOVED') expect(action).toBe('INVITE' satisfies MembershipAction);
          if (state === 'DECLINED') expect(['INVITED', 'APPLIED']).toContain(before);
        }
      }),
    );
  });

  test.each(STORED_MEMBERSHIP_STATES)(
    '%s reads EXPIRED after its contract only if joined',
    (state) => {
      const membership = membershipOf({ state, contractEnd: NOW });
      expect(membershipStateAt(membership, NOW - 1)).toBe(state);
      expect(membershipStateAt(membership, NOW)).toBe(state === 'JOINED' ? 'EXPIRED' : state);
    },
  );
});

test.each(STORED_MEMBERSHIP_STATES)(
  '%s reads UPCOMING before its contract only if joined',
  (state) => {
    const membership = membershipOf({ state, contractStart: NOW });
    const upcoming = state === 'JOINED' ? 'UPCOMING' : state;
    expect(membershipStateAt(membership, NOW - 1)).toBe(upcoming);
    expect(membershipStateAt(membership, NOW)).toBe(state);
  },
);

test.each((['NONE', ...MEMBERSHIP_STATES] as const).filter((state) => state !== 'NONE'))(
  'an answer to an application of somebody who is %s',
  (from) => {
    const membership = stateOf(from);
    if (membership === null) throw new Error('a membership');
    for (const action of ['ACCEPT', 'DECLINE'] as const) {
      const outcome = applicationAfter(membership, action, NOW);
      if (from === 'APPLIED') expect(outcome.ok).toBe(true);
      else
        expect(violationsOf(outcome)).toEqual([
          { code: 'MEMBERSHIP_TRANSITION', path: ['membershipId'], params: { from, action } },
        ]);
    }
  },
);

test('there is a contract wherever its dates may be changed', () => {
  for (const state of ['NONE', ...MEMBERSHIP_STATES] as const) {
    expect(hasContract(state)).toBe(canMembership(stateOf(state), 'CHANGE_CONTRACT', NOW));
  }
});

test('on the way is who is invited, has applied, or has a contract that begins later', () => {
  const onTheWay = (['NONE', ...MEMBERSHIP_STATES] as const).filter(isOnTheWay);
  expect(onTheWay).toEqual(['INVITED', 'APPLIED', 'UPCOMING']);
});

describe('a creator has joined', () => {
  test.each([
    ['without a membership', null, false],
    ['without contract dates', membershipOf(), true],
    ['from the start on', membershipOf({ contractStart: NOW }), true],
    ['but not before the start', membershipOf({ contractStart: NOW + 1 }), false],
    ['until just before the end', membershipOf({ contractEnd: NOW + 1 }), true],
    ['but not at the end', membershipOf({ contractEnd: NOW }), false],
    ['nor after it', membershipOf({ contractStart: NOW - DAY, contractEnd: NOW - 1 }), false],
  ])('%s', (_, membership, joined) => {
    expect(hasJoined(membership, NOW)).toBe(joined);
  });

  test.each(STORED_MEMBERSHIP_STATES)(
    '%s under a contract that covers now: only JOINED',
    (state) => {
      const membership = membershipOf({ state, contractStart: NOW - DAY, contractEnd: NOW + DAY });
      expect(hasJoined(membership, NOW)).toBe(state === 'JOINED');
    },
  );
});

test('nothing is offered that no mutation does', () => {
  const offered = STORED_MEMBERSHIP_STATES.map((state) =>
    offeredActions(membershipOf({ state, contractStart: null, contractEnd: null }), NOW),
  );
  expect(offered).toEqual([
    ['JOIN', 'DECLINE'],
    ['ACCEPT', 'JOIN', 'DECLINE'],
    ['CHANGE_CONTRACT', 'REMOVE'],
    ['INVITE', 'APPLY', 'JOIN'],
    ['INVITE'],
  ]);
});
