import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DAY, idOf, NOW } from '../testing/built.js';
import { violationsOf } from '../testing/outcome.js';
import { applicationOf, appliedAtOf, moved, reversed, UNDECIDED } from './decision.js';
import {
  canMembership,
  MEMBERSHIP_ACTIONS,
  MEMBERSHIP_STATES,
  membershipAfter,
  STORED_MEMBERSHIP_STATES,
  type Membership,
  type MembershipMove,
} from './membership.js';

const MOVES = MEMBERSHIP_ACTIONS.filter((each): each is MembershipMove => each !== 'REVERSE');

const ids = {
  ...{ id: idOf('Membership'), creatorId: idOf('Creator'), programId: idOf('Program') },
  version: 1,
};
const fresh = (changes: Partial<Membership> = {}): Membership => ({
  ...{ ...UNDECIDED, ...ids, state: 'INVITED' },
  ...changes,
});

/** Moved by actions one after the other, those that are not allowed left out. */
function walked(actions: readonly MembershipMove[], start = NOW) {
  const path: (Membership | null)[] = [null];
  actions.forEach((action, step) => {
    const before = path.at(-1) ?? null;
    const state = membershipAfter(before, action, start + step);
    if (!state.ok || action === 'CHANGE_CONTRACT') return;
    const after = { ...(before ?? fresh()), state: state.value };
    path.push(moved(before, after, start + step));
  });
  return path;
}

/** What a person sees of a membership. */
const seen = (membership: Membership | null) =>
  membership === null ? null : { ...membership, earlier: null, version: 0 };

describe('a decision that is taken back', () => {
  const known = { ...UNDECIDED, state: 'NONE' as const, earlier: null };
  const reversible = ['DECLINED', 'REMOVED', 'JOINED', 'UPCOMING'];
  test.each(MEMBERSHIP_STATES)('%s', (from) => {
    const stored = STORED_MEMBERSHIP_STATES.find((state) => state === from) ?? 'JOINED';
    const membership = fresh({
      ...{ state: stored, earlier: known },
      ...(from === 'EXPIRED' ? { contractEnd: NOW } : {}),
      ...(from === 'UPCOMING' ? { contractStart: NOW + 1 } : {}),
    });
    const outcome = reversed(membership, NOW);
    expect(canMembership(membership, 'REVERSE', NOW)).toBe(outcome.ok);
    if (reversible.includes(from)) expect(outcome).toEqual({ ok: true, value: null });
    else
      expect(violationsOf(outcome)).toEqual([
        {
          code: 'MEMBERSHIP_TRANSITION',
          path: ['membershipId'],
          params: { from, action: 'REVERSE' },
        },
      ]);
  });

  it('needs to know what was before', () => {
    expect(reversed(fresh({ state: 'DECLINED' }), NOW).ok).toBe(false);
    expect(canMembership(null, 'REVERSE', NOW)).toBe(false);
  });

  it('leads back to what was, with its dates and choice, whatever way led there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 12 }), (actions) => {
        const path = walked(actions);
        // As far back as is kept.
        for (let steps = 1; steps <= 4; steps += 1) {
          const after = path.at(-steps) ?? null;
          if (after === null) return;
          const outcome = reversed(after, NOW + DAY);
          if (!outcome.ok) {
            expect(['INVITED', 'APPLIED']).toContain(after.state);
            return;
          }
          expect(seen(outcome.value)).toEqual(seen(path.at(-steps - 1) ?? null));
        }
      }),
    );
  });

  it('keeps a few states alone, however often somebody is asked', () => {
    const path = walked(
      Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'INVITE' : 'DECLINE')),
    );
    expect(JSON.stringify(path.at(-1)).match(/"earlier"/g)).toHaveLength(6);
  });
});

test('an application is new until it is answered, and processed from then on', () => {
  const told = walked(['APPLY', 'DECLINE', 'INVITE', 'JOIN']).map((each) =>
    each === null ? 'none' : [applicationOf(each), appliedAtOf(each)],
  );
  expect(told).toEqual([
    'none',
    ...[
      ['NEW', NOW],
      ['PROCESSED', NOW],
      ['PROCESSED', NOW],
      ['PROCESSED', NOW],
    ],
  ]);
  const invited = walked(['INVITE', 'JOIN']).at(-1);
  expect(invited && [applicationOf(invited), appliedAtOf(invited)]).toEqual([null, null]);
});
