import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

/** One page of memberships with what a row shows. */
export const MembershipsQuery = graphql(`
  query Memberships($after: String, $filter: MembershipFilter, $orderBy: MembershipOrder) {
    memberships(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
      edges {
        node {
          id
          state
          appliedAt
          applicationMessage
          decisionMessage
          decidedAt
          decidedBy
          contractEnd
          atEnd
          keepUntil
          byLink {
            isAddressProven
            invitationLink {
              id
              name
            }
          }
          creator {
            id
            displayName
          }
          program {
            id
            name
          }
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
`);

export type MembershipRow = ResultOf<
  typeof MembershipsQuery
>['memberships']['edges'][number]['node'];

export const AcceptApplications = graphql(
  `
    mutation AcceptApplications($input: AcceptApplicationsInput!) {
      acceptApplications(input: $input) {
        outcomes {
          membership {
            id
            state
          }
          errors {
            code
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const DeclineApplications = graphql(
  `
    mutation DeclineApplications($input: DeclineApplicationsInput!) {
      declineApplications(input: $input) {
        outcomes {
          membership {
            id
            state
          }
          errors {
            code
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** What an answer makes out of date. */
export const AFTER_ANSWER = {
  refetch: ['Memberships'],
  forget: ['memberships', 'creators', 'node', 'readiness'],
} as const;
