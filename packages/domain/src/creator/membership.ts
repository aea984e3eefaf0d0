import type { CreatorId, MembershipId, ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import type { AtEnd } from './contract-end.js';

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
  /** Since when it is in its state; null where that was before it was kept. */
  readonly stateSince: Instant | null;
  /** What becomes of the creator's codes when the contract ends, or became of them with a removal. */
  readonly atEnd: AtEnd;
  /** Until when they are kept, with `KEEP_UNTIL` alone. */
  readonly keepUntil: Instant | null;
  /** When that is to be done; null where there is nothing to do or all is done. */
  readonly endDueAt: Instant | null;
  /** What the creator wrote when they applied. */
  readonly applicationMessage: string | null;
  /** What the creator is told with the last decision. */
  readonly decisionMessage: string | null;
  /** What the last decision may be turned back to; null where that is not known. */
  readonly earlier: EarlierState | null;
  readonly version: number;
}

/** What a decision may be turned back to: the state before it, with what belonged to it. */
export interface EarlierState extends Pick<
  Membership,
  | 'contractStart'
  | 'contractEnd'
  | 'invitedAt'
  | 'decidedBy'
  | 'decidedAt'
  | 'stateSince'
  | 'atEnd'
  | 'keepUntil'
  | 'endDueAt'
  | 'decisionMessage'
> {
  /** `NONE` where there was no membership. */
  readonly state: StoredMembershipState | 'NONE';
  /** The state before that one; null where it is not known. */
  readonly earlier: EarlierState | null;
}

export type MembershipTerms = Pick<Membership, 'state' | 'contractStart' | 'contractEnd'> &
  Partial<Pick<Membership, 'earlier'>>;

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

/** Those that lead along {@link TRANSITIONS}. */
const MOVES = [
  'INVITE',
  'APPLY',
  'ACCEPT',
  'JOIN',
  'DECLINE',
  'CHANGE_CONTRACT',
  'REMOVE',
] as const;
export type MembershipMove = (typeof MOVES)[number];

export const MEMBERSHIP_ACTIONS = [...MOVES, 'REVERSE'] as const;
export type MembershipAction = (typeof MEMBERSHIP_ACTIONS)[number];

const UNDER_CONTRACT = { CHANGE_CONTRACT: 'JOINED', REMOVE: 'REMOVED' } as const;
const OUTSIDE = { INVITE: 'INVITED', APPLY: 'APPLIED', JOIN: 'JOINED' } as const;
const ASKED = { ACCEPT: 'JOINED', JOIN: 'JOINED', DECLINE: 'DECLINED' } as const;

/**
 * The only table of allowed transitions. `ACCEPT` answers an invitation or an application, `JOIN` also records what was
 * agreed elsewhere; somebody who was removed is invited again first. `REVERSE` leads back to where the last decision
 * came from, so it has no column.
 */
const TRANSITIONS: Readonly<
  Record<MembershipState | 'NONE', Partial<Record<MembershipMove, StoredMembershipState>>>
> = {
  NONE: OUTSIDE,
  INVITED: ASKED,
  APPLIED: ASKED,
  UPCOMING: UNDER_CONTRACT,
  JOINED: UNDER_CONTRACT,
  EXPIRED: { ...OUTSIDE, ...UNDER_CONTRACT },
  DECLINED: OUTSIDE,
  REMOVED: { INVITE: 'INVITED' },
};

/** Decisions that may be taken back. A contract that has come to its end has run its course. */
const REVERSIBLE: ReadonlySet<string> = new Set<MembershipState>([
  ...(['DECLINED', 'REMOVED', 'JOINED', 'UPCOMING'] as const),
]);

/** Whether the last decision may be taken back, as far as the membership tells. */
export function isReversible(membership: MembershipTerms | null, now: Instant): boolean {
  const earlier = membership?.earlier ?? null;
  return (
    membership !== null && earlier !== null && REVERSIBLE.has(membershipStateAt(membership, now))
  );
}

/**
 * The state after an action.
 * @param named the field of the input that names the membership or whose it would be
 * @returns the state; or `MEMBERSHIP_TRANSITION` (params: `from`, `action`)
 */
export function membershipAfter(
  membership: MembershipTerms | null,
  action: MembershipMove,
  now: Instant,
  named = 'creatorId',
): Result<StoredMembershipState> {
  const from = membership === null ? 'NONE' : membershipStateAt(membership, now);
  const to = TRANSITIONS[from][action];
  return to === undefined
    ? refused(violation('MEMBERSHIP_TRANSITION', [named], { from, action }))
    : ok(to);
}

/**
 * The state after an answer to an application; an invitation is answered by the creator.
 * @returns the state; or `MEMBERSHIP_TRANSITION`
 */
export function applicationAfter(
  membership: MembershipTerms,
  action: 'ACCEPT' | 'DECLINE',
  now: Instant,
  named = 'membershipId',
): Result<StoredMembershipState> {
  const from = membershipStateAt(membership, now);
  return from === 'APPLIED'
    ? membershipAfter(membership, action, now, named)
    : refused(violation('MEMBERSHIP_TRANSITION', [named], { from, action }));
}

/** Whether an action is allowed now; what pages offer. */
export function canMembership(
  membership: MembershipTerms | null,
  action: MembershipAction,
  now: Instant,
): boolean {
  return action === 'REVERSE'
    ? isReversible(membership, now)
    : membershipAfter(membership, action, now).ok;
}

/** What may be done with a membership now by a mutation of the API. Creators alone accept invitations. */
export function offeredActions(membership: MembershipTerms, now: Instant): MembershipAction[] {
  return MEMBERSHIP_ACTIONS.filter(
    (action) =>
      canMembership(membership, action, now) &&
      (action !== 'ACCEPT' || membership.state === 'APPLIED'),
  );
}
