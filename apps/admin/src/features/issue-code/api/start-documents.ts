import { graphql, type ResultOf } from '../../../shared/lib/graphql';

/** A deal that a new code is to belong to. */
export const DealToStartQuery = graphql(`
  query DealToStart($id: ID!) {
    node(id: $id) {
      __typename
      ... on Deal {
        id
        name
        endAt
        program {
          id
          name
          kind
        }
      }
    }
  }
`);

/** A code that a new one is to take after. */
export const CodeToDuplicateQuery = graphql(`
  query CodeToDuplicate($id: ID!) {
    node(id: $id) {
      __typename
      ... on PromoCode {
        id
        matchType
        comments
        purpose
        internalNote
        notificationEmail
        owner {
          __typename
          ... on Creator {
            id
            displayName
            mediaSources {
              id
              program {
                id
              }
            }
          }
        }
        deal {
          id
          name
          endAt
        }
        assignments {
          id
          creditPolicy
          startAt
          endAt
          timeZone
          program {
            id
            name
            kind
          }
          holder {
            __typename
            ... on MediaSource {
              id
              name
            }
          }
        }
      }
    }
  }
`);

type FoundDeal = NonNullable<ResultOf<typeof DealToStartQuery>['node']>;
export type DealToStart = Extract<FoundDeal, { __typename: 'Deal' }>;
type FoundCode = NonNullable<ResultOf<typeof CodeToDuplicateQuery>['node']>;
export type CodeToDuplicate = Extract<FoundCode, { __typename: 'PromoCode' }>;
