import type { InvitationLink, InvitationLinkState } from '@creator-codes/domain';
import type { ProgramView } from './plain-views.js';

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
