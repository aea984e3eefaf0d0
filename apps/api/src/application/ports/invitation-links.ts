import type {
  AccountId,
  Creator,
  Instant,
  InvitationLink,
  InvitationLinkId,
  LinkRequest,
  Membership,
} from '@creator-codes/domain';

/** Open links into programs, and who asked by them, as rules are judged on them. */
export interface InvitationLinkFacts {
  invitationLink(id: string): Promise<InvitationLink | null>;
  /** How many links of the account somebody can still come in by. */
  openInvitationLinks(now: Instant): Promise<number>;
  linkRequest(email: string): Promise<LinkRequest | null>;
  /** Creators who may have this address, the first one first: those who look like it in the form of a search. */
  creatorsByAddress(email: string): Promise<readonly Creator['id'][]>;
}

/** That a membership came about by a link. */
export interface MembershipByLink {
  readonly membershipId: Membership['id'];
  readonly linkId: InvitationLinkId;
  /** Whether the creator's address was proven then. */
  readonly isProven: boolean;
}

export interface InvitationLinkChanges {
  /** `secretHash` is all that is kept of the link's secret. */
  insertInvitationLink(link: InvitationLink, secretHash: string): Promise<void>;
  updateInvitationLink(link: InvitationLink, seenVersion: number): Promise<boolean>;
  /** @throws KeyTaken where somebody else asks with the same address at this moment */
  insertLinkRequest(request: LinkRequest, secretHash: string): Promise<void>;
  /** With `secretHash` it takes the place of the one before. */
  updateLinkRequest(
    request: LinkRequest,
    seenVersion: number,
    secretHash?: string,
  ): Promise<boolean>;
  /** Forgets who asked by a link; their mail is not sent any more. */
  deleteLinkRequests(linkId: InvitationLinkId): Promise<void>;
  saveMembershipByLink(by: MembershipByLink): Promise<void>;
}

/** Where an open link leads; found by its secret alone. */
export interface FoundInvitationLink {
  readonly accountId: AccountId;
  readonly linkId: InvitationLinkId;
}

/** Where the secret of a confirmation leads. */
export interface FoundLinkRequest {
  readonly accountId: AccountId;
  readonly email: string;
  /** Of the request: another one has another. */
  readonly version: number;
}
