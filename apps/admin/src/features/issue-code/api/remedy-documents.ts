import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const CreateCreatorMutation = graphql(
  `
    mutation WizardCreateCreator($input: CreateCreatorInput!) {
      createCreator(input: $input) {
        creator {
          id
          displayName
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const InviteCreatorMutation = graphql(
  `
    mutation WizardInviteCreator($input: InviteCreatorInput!) {
      inviteCreator(input: $input) {
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

export const RecordCreatorJoinedMutation = graphql(
  `
    mutation WizardRecordCreatorJoined($input: RecordCreatorJoinedInput!) {
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

export const RecordOptimizeMutation = graphql(
  `
    mutation WizardRecordOptimize($input: UpdateAccountInput!) {
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

export const CreateMediaSourceMutation = graphql(
  `
    mutation WizardCreateMediaSource($input: CreateMediaSourceInput!) {
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

export const UpdateProgramMutation = graphql(
  `
    mutation WizardUpdateProgram($input: UpdateProgramInput!) {
      updateProgram(input: $input) {
        program {
          id
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

export const CreateProgramMutation = graphql(
  `
    mutation WizardCreateProgram($input: CreateProgramInput!) {
      createProgram(input: $input) {
        program {
          id
          name
          kind
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
