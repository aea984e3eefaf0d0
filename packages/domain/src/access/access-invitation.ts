import type { PartnerOwner } from '../promo-code/owner.js';
import { DAY_MS } from '../shared/calendar-day.js';
import type { InvitationId, MessageId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import type { Capacity } from './capacity.js';

/** What an invitation is at an instant; `EXPIRED` is never stored. */
export const INVITATION_STATES = ['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
export type StoredInvitationState = Exclude<InvitationState, 'EXPIRED'>;

/** How long an invitation can be accepted. */
export const INVITATION_LIFE = 7 * DAY_MS;

/** Somebody is asked to become a member of the account, as one capacity. */
export interface Invitation {
  readonly id: InvitationId;
  readonly email: string;
  readonly capacity: Capacity;
  readonly ownerId: PartnerOwner['id'] | null;
  readonly state: StoredInvitationState;
  /** The mail that carries the link. */
  readonly messageId: MessageId;
  readonly createdAt: Instant;
  /** Who invites, as the audit log shows it. */
  readonly createdBy: string;
  readonly expiresAt: Instant;
  readonly version: number;
}

export function invitationState(
  { state, expiresAt }: Pick<Invitation, 'state' | 'expiresAt'>,
  now: Instant,
): InvitationState {
  return state === 'PENDING' && expiresAt <= now ? 'EXPIRED' : state;
}

/** Whether the link of an invitation still lets somebody in. */
export function isInvitationOpen(
  invitation: Pick<Invitation, 'state' | 'expiresAt'>,
  now: Instant,
): boolean {
  return invitationState(invitation, now) === 'PENDING';
}

/** Why somebody cannot be invited: they are a member, or have an open invitation. */
export function inviteViolations(invitee: {
  readonly isMember: boolean;
  readonly hasOpenInvitation: boolean;
}): readonly Violation[] {
  if (invitee.isMember) return [violation('ALREADY_MEMBER', ['email'])];
  return invitee.hasOpenInvitation ? [violation('ALREADY_INVITED', ['email'])] : [];
}

/** Only what is still open, or has run out, can be taken back. */
export function revokeViolations({ state }: Pick<Invitation, 'state'>): readonly Violation[] {
  return state === 'PENDING' ? [] : [violation('INVITATION_CLOSED', ['invitationId'], { state })];
}
