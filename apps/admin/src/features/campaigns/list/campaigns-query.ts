import { graphql, type ResultOf } from '../../../shared/lib/graphql';

/** One page of campaigns, the newest first, and the programs that one can be in. */
export const CampaignsQuery = graphql(`
  query Campaigns($after: String, $filter: CreatorCampaignFilter) {
    creatorCampaigns(
      first: 50
      after: $after
      filter: $filter
      orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      edges {
        node {
          id
          name
          goal
          status
          startAt
          endAt
          budget
          currency
          desiredHires
          applicantCounts {
            state
            count
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
    programs(first: 100, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);

export type CampaignRow = ResultOf<
  typeof CampaignsQuery
>['creatorCampaigns']['edges'][number]['node'];
