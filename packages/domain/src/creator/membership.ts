import type { CreatorId, MembershipId, ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';

/** What is stored. `EXPIRED` and `UPCOMING` are derived from the contract's dates. */
export const STORED_MEMBERSHIP_STATES = [
  'INVITED',
  'APPLIED',
  'JOINED',
  'DECLINED',
  'REMOVED',
] as const;
export type StoredMembershipState = (typeof STORED_MEMBERSHIP_STATES)[number];

export const MEMBERSHIP_STATES = [...STORED_MEMBERSHIP_STATES, 'EXPIRED', 'UPCOMING'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** A creator in a Creator program. */
export interface Membership {
  readonly id: MembershipId;
  readonly creatorId: CreatorId;
  readonly programId: ProgramId;
  readonly state: StoredMembershipState;
  readonly contractStart: Instant | null;
  readonly contractEnd: Instant | null;
  readonly invitedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly version: number;
}

export type MembershipTerms = Pick<Membership, 'state' | 'contractStart' | 'contractEnd'>;

/** The state that people see: a contract that has ended reads `EXPIRED`, one that begins later `UPCOMING`. */
export function membershipStateAt(membership: MembershipTerms, at: Instant): MembershipState {
  const { state, contractStart, contractEnd } = membership;
  if (state !== 'JOINED') return state;
  if (contractEnd !== null && contractEnd <= at) return 'EXPIRED';
  return contractStart !== null && contractStart > at ? 'UPCOMING' : state;
}

/** Whether there is a contract, whose dates are now, later or over. */
export function hasContract(state: MembershipState | 'NONE'): boolean {
  return state === 'JOINED' || state === 'UPCOMING' || state === 'EXPIRED';
}

const ON_THE_WAY = ['INVITED', 'APPLIED', 'UPCOMING'] as const;

/** Whether somebody is about to join: invited, applied, or with a contract that begins later. */
export function isOnTheWay(state: MembershipState | 'NONE'): state is (typeof ON_THE_WAY)[number] {
  return ON_THE_WAY.some((each) => each === state);
}

/** Joined means `JOINED` with a contract that covers this instant (R1). */
export function hasJoined(membership: MembershipTerms | null, at: Instant): boolean {
  return membership !== null && membershipStateAt(membership, at) === 'JOINED';
}

export const MEMBERSHIP_ACTIONS = [
  'INVITE',
  'APPLY',
  'JOIN',
  'DECLINE',
  'CHANGE_CONTRACT',
  'REMOVE',
] as const;
export type MembershipAction = (typeof MEMBERSHIP_ACTIONS)[number];

const UNDER_CONTRACT = { CHANGE_CONTRACT: 'JOINED', REMOVE: 'REMOVED' } as const;
const OUTSIDE = { INVITE: 'INVITED', APPLY: 'APPLIED', JOIN: 'JOINED' } as const;

/**
 * The only table of allowed transitions. Joining answers an invitation or an application, or records what was agreed
 * elsewhere; somebody who was removed is invited again first.
 */
const TRANSITIONS: Readonly<
  Record<MembershipState | 'NONE', Partial<Record<MembershipAction, StoredMembershipState>>>
> = {
  NONE: OUTSIDE,
  INVITED: { JOIN: 'JOINED', DECLINE: 'DECLINED' },
  APPLIED: { JOIN: 'JOINED', DECLINE: 'DECLINED' },
  UPCOMING: UNDER_CONTRACT,
  JOINED: UNDER_CONTRACT,
  EXPIRED: { ...OUTSIDE, ...UNDER_CONTRACT },
  DECLINED: OUTSIDE,
  REMOVED: { INVITE: 'INVITED' },
};

/**
 * The state after an action.
 * @param named the field of the input that names the membership or whose it would be
 * @returns the state; or `MEMBERSHIP_TRANSITION` (params: `from`, `action`)
 */
export function membershipAfter(
  membership: MembershipTerms | null,
  action: MembershipAction,
  now: Instant,
  named = 'creatorId',
): Result<StoredMembershipState> {
  const from = membership === null ? 'NONE' : membershipStateAt(membership, now);
  const to = TRANSITIONS[from][action];
  return to === undefined
    ? refused(violation('MEMBERSHIP_TRANSITION', [named], { from, action }))
    : ok(to);
}

/** Whether an action is allowed now; what pages offer. */
export function canMembership(
  membership: MembershipTerms | null,
  action: MembershipAction,
  now: Instant,
): boolean {
  return membershipAfter(membership, action, now).ok;
}

/** What may be done with a membership now by a mutation of the API. Creators do not apply by one. */
export function offeredActions(membership: MembershipTerms, now: Instant): MembershipAction[] {
  return MEMBERSHIP_ACTIONS.filter(
    (action) => action !== 'APPLY' && canMembership(membership, action, now),
  );
}
