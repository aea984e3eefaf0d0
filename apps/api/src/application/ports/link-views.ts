import type {
  Instant,
  InvitationLink,
  InvitationLinkState,
  JoinInvitation,
  JoinInvitationState,
  MessageState,
} from '@creator-codes/domain';
import type { ProgramView } from './program-views.js';

/** An open link into a program. */
export interface InvitationLinkView extends InvitationLink {
  readonly state: InvitationLinkState;
  readonly program?: ProgramView;
}

/** By which open link a membership came about. */
export interface MembershipLinkView {
  readonly invitationLink: InvitationLinkView;
  readonly isAddressProven: boolean;
}

/** The link of an invitation into a program. */
export interface JoinInvitationView extends Pick<
  JoinInvitation,
  'createdAt' | 'createdBy' | 'expiresAt'
> {
  readonly state: JoinInvitationState;
  readonly sentTo: string | null;
  readonly mail: MessageState | null;
  readonly mayMailAgainAt: Instant | null;
}
