import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

/** Everything that a code's page shows but its history. */
export const CodeQuery = graphql(
  `
    query Code($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on PromoCode {
          text
          normalForm
          status
          isComplete
          missingProgramKinds
          healthFlags
          comments
          purpose
          internalNote
          notificationEmail
          expiredAt
          expiredBy
          expiredReason
          releasedAt
          replaces {
            id
            text
          }
          replacedBy {
            id
            text
          }
          createdAt
          editable {
            field
            assignmentId
            may
            objection {
              ...UserErrorParts
            }
          }
          earlierAssignments {
            id
            creditPolicy
            startAt
            endAt
            timeZone
            program {
              id
              kind
            }
          }
          version
          owner {
            __typename
            ... on Creator {
              id
              displayName
            }
            ... on MediaSource {
              id
              name
            }
            ... on PerformancePartner {
              id
              name
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
            status
            program {
              id
              name
              kind
            }
            holder {
              __typename
              ... on Creator {
                id
                displayName
              }
              ... on MediaSource {
                id
                name
              }
              ... on PerformancePartner {
                id
                name
              }
            }
          }
        }
      }
    }
  `,
  [UserErrorParts],
);

type Found = NonNullable<ResultOf<typeof CodeQuery>['node']>;
export type CodeDetail = Extract<Found, { __typename: 'PromoCode' }>;
export type CodeAssignment = CodeDetail['assignments'][number];
