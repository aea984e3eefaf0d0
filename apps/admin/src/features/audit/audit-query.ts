import { graphql, type ResultOf } from '../../shared/lib/graphql';

export const AuditQuery = graphql(`
  query Audit($first: Int!, $after: String, $filter: AuditEventFilter) {
    auditEvents(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          id
          at
          actor
          actorKind
          actorId
          address
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
