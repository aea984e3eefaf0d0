import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

/** Plans a change of a deal where more codes follow than one call changes. */
export const PlanDealChange = graphql(
  `
    mutation PlanDealChange($input: PlanDealChangeInput!) {
      planDealChange(input: $input) {
        bulkJob {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** The job by which a deal's codes follow its dates. */
export const DealFollowedQuery = graphql(`
  query DealFollowed($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Deal {
        followedBy {
          id
          state
          position
          total
          counts {
            state
            count
          }
        }
      }
    }
  }
`);
