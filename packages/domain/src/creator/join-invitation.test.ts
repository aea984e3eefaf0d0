import { describe, expect, it, test } from 'vitest';
import { DAY, NOW } from '../testing/built.js';
import {
  firstNameOf,
  joinInvitationState,
  mailAgainViolations,
  mayMailAgainAt,
  type Invited,
} from './join-invitation.js';
import { STORED_MEMBERSHIP_STATES } from './membership.js';

const link = {
  state: 'OPEN',
  expiresAt: NOW + 1,
  membershipVersion: 3,
  email: 'mei@test.example',
} as const;
const invited: Invited = {
  membership: { state: 'INVITED', version: 3 },
  email: 'mei@test.example',
};

describe('the link of an invitation', () => {
  test.each([
    ['is open until its end', {}, {}, 'OPEN'],
    ['has run out at its end', { expiresAt: NOW }, {}, 'EXPIRED'],
    ['is answered', { state: 'ANSWERED' }, {}, 'ANSWERED'],
    ['is taken back, also after its end', { state: 'REVOKED', expiresAt: 0 }, {}, 'REVOKED'],
    ['is void once the address is another', {}, { email: 'other@test.example' }, 'VOID'],
    ['is void once there is no address', {}, { email: null }, 'VOID'],
    [
      'that was copied is bound to no address',
      { email: null },
      { email: 'new@test.example' },
      'OPEN',
    ],
    ['is void after any other change', { membershipVersion: 2 }, {}, 'VOID'],
  ] as const)('%s', (_, of, now, state) => {
    expect(joinInvitationState({ ...link, ...of }, { ...invited, ...now }, NOW)).toBe(state);
  });

  test.each(STORED_MEMBERSHIP_STATES)('of a membership that is %s', (state) => {
    const membership = { state, version: link.membershipVersion };
    expect(joinInvitationState(link, { ...invited, membership }, NOW)).toBe(
      state === 'INVITED' ? 'OPEN' : 'VOID',
    );
  });
});

describe('mail to the invited', () => {
  it('goes out once in 24 hours', () => {
    expect(mayMailAgainAt({ mailedAt: null }, NOW)).toBeNull();
    expect(mayMailAgainAt({ mailedAt: NOW - DAY + 1 }, NOW)).toBe(NOW + 1);
    expect(mayMailAgainAt({ mailedAt: NOW - DAY }, NOW)).toBeNull();
  });

  it('is told when it may go out again', () => {
    expect(mailAgainViolations(null, NOW)).toEqual([]);
    expect(mailAgainViolations({ mailedAt: NOW }, NOW)).toEqual([
      { code: 'MAILED_TODAY', path: ['membershipId'], params: { until: NOW + DAY } },
    ]);
  });
});

test.each([
  ['Mei Tanaka', 'Mei'],
  ['  Zoë   de Vries ', 'Zoë'],
  ["D'Arcy O’Neil", "D'Arcy"],
  ['Cher', 'Cher'],
  ['王小明', '王小明'],
  ['王 小明', '王 小明'],
  ['Анна Петрова', 'Анна Петрова'],
  ['@mei the traveller', '@mei the traveller'],
  ['http://evil.example pays', 'http://evil.example pays'],
  ['', ''],
])('%j is greeted as %j', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});
