import { graphql, type ResultOf } from '../../shared/lib/graphql';

export const AuditQuery = graphql(`
  query Audit($after: String, $filter: AuditEventFilter) {
    auditEvents(first: 50, after: $after, filter: $filter) {
      edges {
        node {
          id
          at
          actor
          action
          reason
          requestId
          subjectType
          subjectLabel
          subject {
            __typename
            id
          }
          changes {
            field
            before
            after
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

export type AuditRow = ResultOf<typeof AuditQuery>['auditEvents']['edges'][number]['node'];
