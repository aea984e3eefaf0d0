import { graphql, type ResultOf } from '../../shared/lib/graphql';

/** One's own codes with what they mean. */
export const MyCodesQuery = graphql(`
  query MyCodes($after: String) {
    promoCodes(first: 20, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      edges {
        node {
          id
          text
          matchType
          status
          startAt
          endAt
          expiredAt
          comments
          deal {
            id
            name
            description
            landingPage
          }
          assignments {
            id
            creditPolicy
            startAt
            endAt
            status
            program {
              id
              name
              kind
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type MyCode = ResultOf<typeof MyCodesQuery>['promoCodes']['edges'][number]['node'];

/** In which programs one is, and what is on offer there. */
export const MyProgramsQuery = graphql(`
  query MyPrograms($after: String) {
    viewer {
      owner {
        __typename
        ... on Creator {
          id
          displayName
          memberships {
            id
            state
            contractStart
            contractEnd
            decisionMessage
            program {
              id
              name
              kind
            }
          }
        }
        ... on PerformancePartner {
          id
          name
        }
      }
    }
    deals(first: 20, after: $after, orderBy: { field: NAME, direction: ASC }) {
      edges {
        node {
          id
          name
          type
          description
          landingPage
          discount {
            amount
            percent
            percentTo
            maximum
          }
          minimumPurchase
          currency
          startAt
          endAt
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
    }
  }
`);
export type MyProgramsData = ResultOf<typeof MyProgramsQuery>;
export type MyDeal = MyProgramsData['deals']['edges'][number]['node'];
