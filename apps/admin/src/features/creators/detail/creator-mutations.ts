import { graphql } from '../../../shared/lib/graphql';
import type { Stale } from '../../../shared/lib/use-action';
import { UserErrorParts } from '../../../shared/lib/violations';

/** What a change to a creator makes out of date: the page itself, its checks, and the lists. */
export const AFTER_CHANGE = {
  refetch: ['Creator', 'CreatorReadiness'],
  forget: ['creators', 'readiness', 'mediaSources'],
} satisfies Stale;

export const InviteCreator = graphql(
  `
    mutation InviteCreator($input: InviteCreatorInput!) {
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

export const CreateMediaSource = graphql(
  `
    mutation CreateCreatorMediaSource($input: CreateMediaSourceInput!) {
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

export const RecordOptimize = graphql(
  `
    mutation RecordOptimizeForCreator($input: UpdateAccountInput!) {
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
