import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const ResendCreatorInvitation = graphql(
  `
    mutation ResendCreatorInvitation($input: ResendCreatorInvitationInput!) {
      resendCreatorInvitation(input: $input) {
        membership {
          id
          invitation {
            state
            sentTo
            mail
            createdBy
            expiresAt
            mayMailAgainAt
          }
        }
        link
        notMailed
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const RevokeCreatorInvitation = graphql(
  `
    mutation RevokeCreatorInvitation($input: RevokeCreatorInvitationInput!) {
      revokeCreatorInvitation(input: $input) {
        membership {
          id
          invitation {
            state
            sentTo
            mail
            createdBy
            expiresAt
            mayMailAgainAt
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);
