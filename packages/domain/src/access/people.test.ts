import { describe, expect, it } from 'vitest';
import {
  invitationState,
  isInvitationOpen,
  inviteViolations,
  revokeViolations,
} from './access-invitation.js';
import { lastOwnerViolations, roleChangeViolations } from './member.js';
import type { MemberId } from '../shared/id.js';

const member = (id: string, capacity: 'OWNER' | 'MANAGER' | 'CREATOR') => ({
  id: id as MemberId,
  capacity,
});

describe('the last owner', () => {
  const [ana, ben] = [member('me_a', 'OWNER'), member('me_b', 'OWNER')];
  const codes = (...asked: Parameters<typeof lastOwnerViolations>) =>
    lastOwnerViolations(...asked).map(({ code, path }) => [code, ...path]);

  it('cannot leave or become something else', () => {
    expect(codes([ana], ana, null)).toEqual([['LAST_OWNER', 'memberId']]);
    expect(codes([ana], ana, 'MANAGER')).toEqual([['LAST_OWNER', 'role']]);
  });

  it('is no concern of anybody else', () => {
    expect(codes([ana, ben], ana, null)).toEqual([]);
    expect(codes([ana], ana, 'OWNER')).toEqual([]);
    expect(codes([ana], member('me_m', 'MANAGER'), null)).toEqual([]);
  });
});

it('only the account’s own people have a role', () => {
  expect(roleChangeViolations(member('me_m', 'MANAGER'))).toEqual([]);
  expect(roleChangeViolations(member('me_c', 'CREATOR'))).toHaveLength(1);
});

describe('an invitation', () => {
  it('is open until it is used, taken back or run out', () => {
    const open = { state: 'PENDING', expiresAt: 100 } as const;
    expect(isInvitationOpen(open, 99)).toBe(true);
    expect(invitationState(open, 100)).toBe('EXPIRED');
    expect(isInvitationOpen({ ...open, state: 'ACCEPTED' }, 1)).toBe(false);
    expect(invitationState({ ...open, state: 'REVOKED' }, 1_000)).toBe('REVOKED');
  });

  it('is one for each address', () => {
    const codes = (isMember: boolean, hasOpenInvitation: boolean) =>
      inviteViolations({ isMember, hasOpenInvitation }).map(({ code }) => code);
    expect(codes(false, false)).toEqual([]);
    expect(codes(true, true)).toEqual(['ALREADY_MEMBER']);
    expect(codes(false, true)).toEqual(['ALREADY_INVITED']);
  });

  it('is taken back once, also after it has run out', () => {
    expect(revokeViolations({ state: 'PENDING' })).toEqual([]);
    expect(revokeViolations({ state: 'REVOKED' })).toMatchObject([
      { code: 'INVITATION_CLOSED', params: { state: 'REVOKED' } },
    ]);
  });
});
