import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { OwnerParts } from '../../shared/lib/owner';
import { UserErrorParts } from '../../shared/lib/violations';

/** Rows of a job, so many at once. */
export const JobRowsQuery = graphql(
  `
    query BulkJobRows($id: ID!, $first: Int!, $after: String, $filter: BulkJobRowFilter) {
      node(id: $id) {
        __typename
        ... on BulkJob {
          id
          rows(first: $first, after: $after, filter: $filter) {
            nodes {
              number
              state
              plan
              label
              text
              waitsFor
              waitDays
              waitsUntil
              line
              changes {
                field
                before
                after
              }
              answers {
                row
                column
                header
                value
                error {
                  ...UserErrorParts
                }
                remedy
              }
              creator {
                ...OwnerParts
              }
              promoCode {
                id
                text
                owner {
                  ...OwnerParts
                }
              }
              errors {
                ...UserErrorParts
              }
              warnings {
                ...UserErrorParts
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  `,
  [OwnerParts, UserErrorParts],
);
type RowsNode = NonNullable<ResultOf<typeof JobRowsQuery>['node']>;
export type JobRow = Extract<RowsNode, { __typename: 'BulkJob' }>['rows']['nodes'][number];

/** What rows of a plan are told first, and how many. */
export const ProblemsQuery = graphql(`
  query BulkJobProblems($id: ID!) {
    node(id: $id) {
      __typename
      ... on BulkJob {
        id
        problems {
          plan
          code
          count
        }
      }
    }
  }
`);

/** How many rows have the same thing wrong. */
export const ProblemCountQuery = graphql(`
  query BulkJobProblem($id: ID!, $filter: BulkJobRowFilter) {
    node(id: $id) {
      __typename
      ... on BulkJob {
        id
        rows(first: 1, filter: $filter) {
          count(limit: 100000) {
            value
            isExact
          }
        }
      }
    }
  }
`);

/** The texts of codes that a job made. */
export const JobTextsQuery = graphql(`
  query BulkJobTexts($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on BulkJob {
        id
        rows(first: 100, after: $after, filter: { state: DONE }) {
          nodes {
            promoCode {
              id
              text
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);
