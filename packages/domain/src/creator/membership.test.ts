import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DAY, membershipOf, NOW } from '../testing/built.js';
import { told, violationsOf } from '../testing/outcome.js';
import { parse } from '../shared/schema.js';
import {
  canMembership,
  contractFrom,
  contractSchema,
  offeredActions,
  hasJoined,
  MEMBERSHIP_ACTIONS,
  MEMBERSHIP_STATES,
  membershipAfter,
  membershipStateAt,
  STORED_MEMBERSHIP_STATES,
  type MembershipAction,
  type MembershipState,
  type StoredMembershipState,
} from './membership.js';

const stateOf = (state: MembershipState | 'NONE') => {
  if (state === 'NONE') return null;
  return state === 'EXPIRED' ? membershipOf({ contractEnd: NOW }) : membershipOf({ state });
};

/** Everything that is allowed; whatever is not here is refused. */
const ALLOWED: Readonly<Record<string, StoredMembershipState>> = {
  'NONE INVITE': 'INVITED',
  'NONE APPLY': 'APPLIED',
  'INVITED JOIN': 'JOINED',
  'INVITED DECLINE': 'DECLINED',
  'APPLIED JOIN': 'JOINED',
  'APPLIED DECLINE': 'DECLINED',
  'JOINED REMOVE': 'REMOVED',
  'DECLINED INVITE': 'INVITED',
  'REMOVED INVITE': 'INVITED',
  'EXPIRED INVITE': 'INVITED',
  'EXPIRED REMOVE': 'REMOVED',
};

describe('a membership', () => {
  const cells = (['NONE', ...MEMBERSHIP_STATES] as const).flatMap((from) =>
    MEMBERSHIP_ACTIONS.map((action) => [from, action] as const),
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

  it('keeps its first decision, whatever is tried, until a new invitation or a removal', () => {
    const actions = fc.array(fc.constantFrom(...MEMBERSHIP_ACTIONS), { maxLength: 30 });
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
          const decided = before === 'JOINED' || before === 'DECLINED';
          if (decided) expect(['INVITE', 'REMOVE'] satisfies MembershipAction[]).toContain(action);
          if (state === 'JOINED') expect(['INVITED', 'APPLIED']).toContain(before);
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

describe("a contract's dates", () => {
  test.each([
    [{}, []],
    [{ contractStart: null, contractEnd: null }, []],
    [{ contractStart: NOW, contractEnd: NOW + 1 }, []],
    [{ contractStart: NOW, contractEnd: NOW }, ['contractEnd START_NOT_BEFORE_END']],
    [{ contractStart: -1 }, ['contractStart INSTANT_OUT_OF_RANGE']],
  ])('%j', (input, expected) => {
    expect(told(parse(contractSchema, input))).toEqual(expected);
  });

  test.each([
    [{ contractStart: null, contractEnd: NOW }, false],
    [{ contractStart: null, contractEnd: NOW + 1 }, true],
    [{ contractStart: null, contractEnd: null }, true],
    [{ contractStart: NOW - 2, contractEnd: NOW - 1 }, true],
  ])('%j, decided now: %s', (contract, isLegal) => {
    expect(contractFrom(contract, NOW).ok).toBe(isLegal);
  });
});

test('nothing is offered that no mutation does', () => {
  const offered = STORED_MEMBERSHIP_STATES.map((state) =>
    offeredActions(membershipOf({ state, contractStart: null, contractEnd: null }), NOW),
  );
  expect(offered).toEqual([['JOIN'], ['JOIN'], [], ['INVITE'], ['INVITE']]);
});
