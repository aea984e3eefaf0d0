import * as z from 'zod/mini';
import type { CreatorId, MembershipId, ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { ok, refused, type Result } from '../shared/result.js';
import { optionalInstantSchema } from '../shared/fields.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';

/** What is stored. `EXPIRED` is derived from the contract's end. */
export const STORED_MEMBERSHIP_STATES = [
  'INVITED',
  'APPLIED',
  'JOINED',
  'DECLINED',
  'REMOVED',
] as const;
export type StoredMembershipState = (typeof STORED_MEMBERSHIP_STATES)[number];

export const MEMBERSHIP_STATES = [...STORED_MEMBERSHIP_STATES, 'EXPIRED'] as const;
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

/** The state that people see: a contract that has ended reads `EXPIRED`. */
export function membershipStateAt(membership: MembershipTerms, now: Instant): MembershipState {
  const ended = membership.contractEnd !== null && membership.contractEnd <= now;
  return membership.state === 'JOINED' && ended ? 'EXPIRED' : membership.state;
}

/** Joined means `JOINED` with a contract that covers now (R1). */
export function hasJoined(membership: MembershipTerms | null, now: Instant): boolean {
  if (membership === null) return false;
  const started = membership.contractStart === null || membership.contractStart <= now;
  return started && membershipStateAt(membership, now) === 'JOINED';
}

export const MEMBERSHIP_ACTIONS = ['INVITE', 'APPLY', 'JOIN', 'DECLINE', 'REMOVE'] as const;
export type MembershipAction = (typeof MEMBERSHIP_ACTIONS)[number];

/**
 * The only table of allowed transitions. A decision is final for the invitation or application that it
 * answers; a new invitation opens a new round.
 */
const TRANSITIONS: Readonly<
  Record<MembershipState | 'NONE', Partial<Record<MembershipAction, StoredMembershipState>>>
> = {
  NONE: { INVITE: 'INVITED', APPLY: 'APPLIED' },
  INVITED: { JOIN: 'JOINED', DECLINE: 'DECLINED' },
  APPLIED: { JOIN: 'JOINED', DECLINE: 'DECLINED' },
  JOINED: { REMOVE: 'REMOVED' },
  DECLINED: { INVITE: 'INVITED' },
  REMOVED: { INVITE: 'INVITED' },
  EXPIRED: { INVITE: 'INVITED', REMOVE: 'REMOVED' },
};

/** The state after an action, or `MEMBERSHIP_TRANSITION` (params: `from`, `action`) on path `creatorId`. */
export function membershipAfter(
  membership: MembershipTerms | null,
  action: MembershipAction,
  now: Instant,
): Result<StoredMembershipState> {
  const from = membership === null ? 'NONE' : membershipStateAt(membership, now);
  const to = TRANSITIONS[from][action];
  return to === undefined
    ? refused(violation('MEMBERSHIP_TRANSITION', ['creatorId'], { from, action }))
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

/** The actions that a mutation of the API does: what pages offer. The others are kept for what is recorded. */
const OFFERED = ['INVITE', 'JOIN'] as const satisfies readonly MembershipAction[];

/** What may be done with a membership now. */
export function offeredActions(membership: MembershipTerms, now: Instant): MembershipAction[] {
  return OFFERED.filter((action) => canMembership(membership, action, now));
}

/** A contract's dates; null start means from the decision, null end means no end. */
export const contractSchema = z
  .object({ contractStart: optionalInstantSchema, contractEnd: optionalInstantSchema })
  .check((context) => {
    const { contractStart, contractEnd } = context.value;
    if (contractStart !== null && contractEnd !== null && contractStart >= contractEnd) {
      context.issues.push(
        issueOf(context.value, violation('START_NOT_BEFORE_END', ['contractEnd'])),
      );
    }
  });

/** What a contract of these dates begins and ends with, when it is decided now. */
export function contractFrom(
  { contractStart, contractEnd }: z.infer<typeof contractSchema>,
  now: Instant,
): Result<Pick<Membership, 'contractStart' | 'contractEnd'>> {
  const start = contractStart ?? now;
  return contractEnd !== null && contractEnd <= start
    ? refused(violation('START_NOT_BEFORE_END', ['contractEnd']))
    : ok({ contractStart: start, contractEnd });
}
