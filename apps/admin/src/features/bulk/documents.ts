import { graphql, type ResultOf } from '../../shared/lib/graphql';

/** Where a job stands. */
export const JobParts = graphql(`
  fragment JobParts on BulkJob @_unmask {
    id
    kind
    state
    token
    revision
    counts {
      state
      count
    }
    position
    total
    secondsLeft
    problem
    createdBy
    createdAt
    appliedBy
    appliedAt
    startedAt
    finishedAt
    lapsesAt
    errorPolicy
    version
    mayChange
    isMine
    retryOf {
      id
    }
    file {
      id
      name
      url
    }
  }
`);
export type Job = ResultOf<typeof JobParts>;
export type RowState = Job['counts'][number]['state'];

export const JobQuery = graphql(
  `
    query BulkJob($id: ID!) {
      node(id: $id) {
        __typename
        ... on BulkJob {
          ...JobParts
        }
      }
    }
  `,
  [JobParts],
);

/** Jobs, the newest first, of which some are open. */
export const JobsQuery = graphql(
  `
    query BulkJobs($after: String) {
      bulkJobs(first: 50, after: $after) {
        edges {
          node {
            ...JobParts
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
  `,
  [JobParts],
);

/** What the tray shows: all that are open, and the last ones. */
export const TrayQuery = graphql(
  `
    query JobsTray {
      open: bulkJobs(first: 20, filter: { isOpen: true }) {
        nodes {
          ...JobParts
        }
      }
      last: bulkJobs(first: 5) {
        nodes {
          ...JobParts
        }
      }
    }
  `,
  [JobParts],
);
