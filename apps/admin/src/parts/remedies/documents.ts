import { graphql } from '../../shared/lib/graphql';
import { UserErrorParts } from '../../shared/lib/violations';

export const InviteCreator = graphql(
  `
    mutation InviteCreator($input: InviteCreatorInput!) {
      inviteCreator(input: $input) {
        membership {
          id
          state
          hasJoined
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

export const RecordCreatorJoined = graphql(
  `
    mutation RecordCreatorJoined($input: RecordCreatorJoinedInput!) {
      recordCreatorJoined(input: $input) {
        membership {
          id
          state
          hasJoined
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const RecordOptimize = graphql(
  `
    mutation RecordOptimize($input: UpdateAccountInput!) {
      updateAccount(input: $input) {
        account {
          id
          optimizeActive
          optimizeRecordedBy
          optimizeRecordedAt
          version
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const CreateMediaSource = graphql(
  `
    mutation CreateMediaSource($input: CreateMediaSourceInput!) {
      createMediaSource(input: $input) {
        mediaSource {
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

export const TurnOnTracking = graphql(
  `
    mutation TurnOnTracking($input: UpdateProgramInput!) {
      updateProgram(input: $input) {
        program {
          id
          name
          codeTracking
          version
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** A program as it is now: a change carries its version. */
export const ProgramNow = graphql(`
  query ProgramNow($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        id
        version
      }
    }
  }
`);
