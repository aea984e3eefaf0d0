import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const DealsQuery = graphql(`
  query Deals($after: String, $filter: DealFilter) {
    deals(
      first: 50
      after: $after
      filter: $filter
      orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      edges {
        node {
          id
          name
          description
          type
          landingPage
          startAt
          endAt
          program {
            id
            name
            kind
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
type Answer = ResultOf<typeof DealsQuery>;
export type DealRow = Answer['deals']['edges'][number]['node'];
export type DealProgram = Answer['programs']['nodes'][number];

export const CreateDeal = graphql(
  `
    mutation CreateDeal($input: CreateDealInput!) {
      createDeal(input: $input) {
        deal {
          id
          name
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);
