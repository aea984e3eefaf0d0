import type { AccountId, JoinInvitation, MembershipId } from '@creator-codes/domain';

/** Links by which creators answer invitations into programs, as rules are judged on them. */
export interface JoinInvitationFacts {
  /** Of a membership; null for one that has none. */
  joinInvitation(membershipId: string): Promise<JoinInvitation | null>;
}

export interface JoinInvitationChanges {
  /** `secretHash` is all that is kept of the link's secret. */
  insertJoinInvitation(invitation: JoinInvitation, secretHash: string): Promise<void>;
  /** With `secretHash` a new link takes the place of the one before. */
  updateJoinInvitation(
    invitation: JoinInvitation,
    seenVersion: number,
    secretHash?: string,
  ): Promise<boolean>;
}

/** Where a link leads; found by its secret alone. */
export interface FoundJoinInvitation {
  readonly accountId: AccountId;
  readonly membershipId: MembershipId;
  /** Of the invitation: with a new link it is another one. */
  readonly version: number;
}
