import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

const OpenLinkParts = graphql(`
  fragment OpenLinkParts on InvitationLink @_unmask {
    id
    name
    message
    state
    uses
    limit
    endsAt
    createdAt
    createdBy
    revokedAt
    revokedBy
    program {
      id
      name
    }
  }
`);

/** One page of open links with what a row shows. */
export const OpenLinksQuery = graphql(
  `
    query OpenLinks($after: String) {
      invitationLinks(first: 50, after: $after) {
        edges {
          node {
            ...OpenLinkParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        count {
          value
          isExact
        }
      }
    }
  `,
  [OpenLinkParts],
);

export type OpenLinkRow = ResultOf<typeof OpenLinkParts>;

export const CreateOpenLink = graphql(
  `
    mutation CreateOpenLink($input: CreateInvitationLinkInput!) {
      createInvitationLink(input: $input) {
        invitationLink {
          ...OpenLinkParts
        }
        link
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [OpenLinkParts, UserErrorParts],
);

export const RevokeOpenLink = graphql(
  `
    mutation RevokeOpenLink($input: RevokeInvitationLinkInput!) {
      revokeInvitationLink(input: $input) {
        invitationLink {
          ...OpenLinkParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [OpenLinkParts, UserErrorParts],
);
