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

export type CreatorRow = ResultOf<typeof CreatorsQuery>['creators']['edges'][number]['node'];
