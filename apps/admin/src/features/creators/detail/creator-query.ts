import type { Stale } from '../../../shared/lib/use-action';
import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { OwnerCodesParts } from '../../../shared/ui/owner-codes';

/** What can be edited of a creator. */
export const CreatorParts = graphql(`
  fragment CreatorParts on Creator @_unmask {
    id
    displayName
    legalName
    email
    country
    timeZone
    language
    notes
    version
    externalIds {
      system
      id
    }
    socialProfiles {
      id
      platform
      handle
      url
      followers
    }
  }
`);

/** A membership, but for what stays as it was. */
export const MembershipNow = graphql(`
  fragment MembershipNow on Membership @_unmask {
    id
    state
    hasJoined
    contractStart
    contractEnd
    decidedBy
    decidedAt
    stateSince
    atEnd
    keepUntil
    appliedAt
    applicationMessage
    decisionMessage
    reversesTo
    allowedActions
    version
  }
`);

/** A creator with everything that their page shows, and the programs that they could join. */
export const CreatorQuery = graphql(
  `
    query Creator($id: ID!, $after: String) {
      node(id: $id) {
        __typename
        ... on Creator {
          ...CreatorParts
          createdAt
          memberships {
            ...MembershipNow
            invitedAt
            program {
              id
              name
            }
          }
          mediaSources {
            id
            name
            type
            channel
            creditGroup
            program {
              id
              name
            }
          }
          promoCodes(first: 20, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
            ...OwnerCodesParts
          }
        }
      }
      programs(first: 100, orderBy: { field: NAME, direction: ASC }) {
        nodes {
          id
          name
          kind
          codeTracking
          version
        }
      }
    }
  `,
  [CreatorParts, MembershipNow, OwnerCodesParts],
);

/** What a change to a creator makes out of date: the page itself, its checks, and the lists. */
export const AFTER_CHANGE = {
  refetch: ['Creator', 'CreatorReadiness'],
  forget: ['creators', 'memberships', 'readiness', 'mediaSources'],
} satisfies Stale;

type Answer = ResultOf<typeof CreatorQuery>;
export type CreatorDetail = Extract<NonNullable<Answer['node']>, { __typename: 'Creator' }>;
export type CreatorMembership = CreatorDetail['memberships'][number];
export type AccountProgram = Answer['programs']['nodes'][number];
