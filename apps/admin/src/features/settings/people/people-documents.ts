import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { OwnerParts } from '../../../shared/lib/owner';
import { UserErrorParts } from '../../../shared/lib/violations';
import { MessageParts } from '../../../shared/access/message-panel';

const MemberParts = graphql(
  `
    fragment MemberParts on Member @_unmask {
      id
      name
      email
      capacity
      owner {
        ...OwnerParts
      }
      joinedAt
      hasSecondFactor
      version
    }
  `,
  [OwnerParts],
);
export type MemberRow = ResultOf<typeof MemberParts>;

const InvitationParts = graphql(
  `
    fragment InvitationParts on Invitation @_unmask {
      id
      email
      capacity
      owner {
        ...OwnerParts
      }
      state
      createdAt
      expiresAt
    }
  `,
  [OwnerParts],
);
const SentInvitationParts = graphql(
  `
    fragment SentInvitationParts on Invitation @_unmask {
      ...InvitationParts
      message {
        ...MessageParts
      }
    }
  `,
  [InvitationParts, MessageParts],
);
/** Without its message for those who may not invite: its text is the key to it. */
export type InvitationRow = ResultOf<typeof InvitationParts> & {
  readonly message?: ResultOf<typeof SentInvitationParts>['message'];
};

export const MembersQuery = graphql(
  `
    query Members($after: String) {
      members(first: 50, after: $after) {
        edges {
          node {
            ...MemberParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MemberParts],
);

export const InvitationsQuery = graphql(
  `
    query Invitations($after: String) {
      invitations(first: 20, after: $after) {
        edges {
          node {
            ...SentInvitationParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [SentInvitationParts],
);

export const ReadInvitationsQuery = graphql(
  `
    query ReadInvitations($after: String) {
      invitations(first: 20, after: $after) {
        edges {
          node {
            ...InvitationParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [InvitationParts],
);

export const InviteMember = graphql(
  `
    mutation InviteMember($input: InviteMemberInput!) {
      inviteMember(input: $input) {
        invitation {
          ...SentInvitationParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [SentInvitationParts, UserErrorParts],
);

export const RevokeInvitation = graphql(
  `
    mutation RevokeInvitation($input: RevokeInvitationInput!) {
      revokeInvitation(input: $input) {
        invitation {
          ...SentInvitationParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [SentInvitationParts, UserErrorParts],
);

export const UpdateMember = graphql(
  `
    mutation UpdateMember($input: UpdateMemberInput!) {
      updateMember(input: $input) {
        member {
          ...MemberParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [MemberParts, UserErrorParts],
);

export const RemoveMember = graphql(
  `
    mutation RemoveMember($input: RemoveMemberInput!) {
      removeMember(input: $input) {
        memberId
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** Who made which token, as far as the newest hundred tell. */
export const TokenMakersQuery = graphql(
  `
    query TokenMakers {
      apiTokens(first: 100) {
        nodes {
          id
          name
          makerId
          expiresAt
          revokedAt
          owner {
            ...OwnerParts
          }
        }
      }
    }
  `,
  [OwnerParts],
);
