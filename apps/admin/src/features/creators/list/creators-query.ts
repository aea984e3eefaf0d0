import { graphql, type ResultOf } from '../../../shared/lib/graphql';

/** One page of creators with what a row shows. */
export const CreatorsQuery = graphql(`
  query Creators($after: String, $filter: CreatorFilter, $orderBy: CreatorOrder) {
    creators(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
      edges {
        node {
          id
          displayName
          country
          createdAt
          socialProfiles {
            id
            platform
            handle
            followers
          }
          memberships {
            id
            state
            hasJoined
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

/** How many applications wait for an answer. */
export const NewApplicationsQuery = graphql(`
  query NewApplications {
    memberships(first: 1, filter: { application: NEW }) {
      count(limit: 100) {
        value
        isExact
      }
    }
  }
`);

export type CreatorRow = ResultOf<typeof CreatorsQuery>['creators']['edges'][number]['node'];
