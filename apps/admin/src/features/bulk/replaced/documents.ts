import { graphql, type ResultOf } from '../../../shared/lib/graphql';

/** Jobs of a kind that are open: among them the plans that another one takes the place of. */
export const OpenPlans = graphql(`
  query OpenPlans($kinds: [BulkJobKind!]!, $after: String) {
    bulkJobs(first: 100, after: $after, filter: { isOpen: true, kinds: $kinds }) {
      nodes {
        id
        kind
        appliedAt
        isMine
        retryOf {
          id
        }
        file {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type OpenPlan = ResultOf<typeof OpenPlans>['bulkJobs']['nodes'][number];

/** In how many rows of a plan something would be lost with it. */
export const MendedRows = graphql(`
  query MendedRows($id: ID!) {
    node(id: $id) {
      __typename
      ... on BulkJob {
        id
        mendedRows
      }
    }
  }
`);
