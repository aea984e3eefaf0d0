import * as z from 'zod/mini';
import { promoCodeTargetSchema } from '../promo-code/target.js';
import { DAY_MS } from '../shared/calendar-day.js';
import { idSchema, withDefault } from '../shared/fields.js';
import type { CreatorId, MembershipId, MessageId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { violation, type Violation } from '../shared/violation.js';
import type { Membership } from './membership.js';

/** How long the link of an invitation into a program can be answered. */
export const JOIN_INVITATION_LIFE = 14 * DAY_MS;

/** How many invitations go out by mail in a day, at most: of an account, and to an address. */
export const JOIN_MAILS_A_DAY = { account: 1_000, address: 5 } as const;

/** Why an invitation was not mailed: its link is to copy then. */
export const NOT_MAILED_REASONS = [
  'ASKED',
  'NO_RELAY',
  'NO_ADDRESS',
  'MAILED_TODAY',
  'DAY_IS_FULL',
] as const;
export type NotMailedReason = (typeof NOT_MAILED_REASONS)[number];

/** What an invitation into a program is at an instant; `EXPIRED` and `VOID` are never stored. */
export const JOIN_INVITATION_STATES = ['OPEN', 'ANSWERED', 'REVOKED', 'EXPIRED', 'VOID'] as const;
export type JoinInvitationState = (typeof JOIN_INVITATION_STATES)[number];
export type StoredJoinInvitationState = Exclude<JoinInvitationState, 'EXPIRED' | 'VOID'>;

/** The link by which a creator answers an invitation into a program. A membership has one: a new one takes its place. */
export interface JoinInvitation {
  readonly membershipId: MembershipId;
  readonly creatorId: CreatorId;
  /** Of the membership when it was made: one that has moved since is not answered by this link. */
  readonly membershipVersion: number;
  /** The address that it was mailed to; null where the link was passed on by hand. */
  readonly email: string | null;
  readonly state: StoredJoinInvitationState;
  readonly messageId: MessageId | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly expiresAt: Instant;
  /** When an invitation of this creator into this program was mailed last, by this link or one before it. */
  readonly mailedAt: Instant | null;
  readonly version: number;
}

/** Whose invitation it is, as they are now. */
export interface Invited {
  readonly membership: Pick<Membership, 'state' | 'version'>;
  /** The creator's address. */
  readonly email: string | null;
}

/**
 * Whether an invitation can still be answered: not when it has run out, was taken back or answered, when the membership
 * has moved otherwise, nor when the creator has another address than the one that it went to.
 */
export function joinInvitationState(
  invitation: Pick<JoinInvitation, 'state' | 'expiresAt' | 'membershipVersion' | 'email'>,
  { membership, email }: Invited,
  now: Instant,
): JoinInvitationState {
  if (invitation.state !== 'OPEN') return invitation.state;
  const hasMoved =
    membership.state !== 'INVITED' || membership.version !== invitation.membershipVersion;
  const isElsewhere = invitation.email !== null && invitation.email !== email;
  if (hasMoved || isElsewhere) return 'VOID';
  return invitation.expiresAt <= now ? 'EXPIRED' : 'OPEN';
}

/** From when on an invitation may be mailed again; null where it may be at once. */
export function mayMailAgainAt(
  { mailedAt }: Pick<JoinInvitation, 'mailedAt'>,
  now: Instant,
): Instant | null {
  return mailedAt === null || mailedAt + DAY_MS <= now ? null : mailedAt + DAY_MS;
}

/** `MAILED_TODAY`: a creator gets one invitation a day into a program. */
export function mailAgainViolations(
  invitation: Pick<JoinInvitation, 'mailedAt'> | null,
  now: Instant,
): readonly Violation[] {
  const until = invitation && mayMailAgainAt(invitation, now);
  return until === null ? [] : [violation('MAILED_TODAY', ['membershipId'], { until })];
}

/** The input of `resendCreatorInvitation`. */
export const resendCreatorInvitationSchema = z.object({
  membershipId: idSchema,
  toCopy: withDefault(z.boolean(), false),
});

/** The input of `inviteCreators`: at most 1,000 in one call. */
export const inviteCreatorsSchema = z.object({
  target: promoCodeTargetSchema,
  toCopy: withDefault(z.boolean(), false),
});

/** By what name somebody is greeted whose page knows only their whole name: the first word, unless it is not Latin. */
export function firstNameOf(displayName: string): string {
  const [first = ''] = displayName.trim().split(/\s+/u);
  return /^[\p{Script=Latin}\p{M}'’.-]+$/u.test(first) ? first : displayName.trim();
}
