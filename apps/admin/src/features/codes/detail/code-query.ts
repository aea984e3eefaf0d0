import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { HolderParts, OwnerParts } from '../../../shared/lib/owner';
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
          matchType
          status
          isComplete
          missingProgramKinds
          healthFlags
          comments
          purpose
          internalNote
          notificationEmail
          ownerNotices {
            kind
            at
            state
            to
            sentAt
          }
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
            ...OwnerParts
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
              ...HolderParts
            }
          }
        }
      }
    }
  `,
  [HolderParts, OwnerParts, UserErrorParts],
);

type Found = NonNullable<ResultOf<typeof CodeQuery>['node']>;
export type CodeDetail = Extract<Found, { __typename: 'PromoCode' }>;
export type CodeAssignment = CodeDetail['assignments'][number];
