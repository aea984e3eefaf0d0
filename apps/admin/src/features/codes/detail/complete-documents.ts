import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

/** What stands in the way of completing a creator's code, and the programs that the remedies change. */
export const CompletionQuery = graphql(
  `
    query CodeCompletion($creatorId: ID!, $mediaSourceId: ID) {
      readiness(creatorId: $creatorId, mediaSourceId: $mediaSourceId) {
        steps {
          step {
            name
            programKind
          }
          state
          evidenceCode
          evidenceParams {
            name
            value
          }
          violations {
            ...UserErrorParts
          }
          remedies {
            kind
            targetId
            programKind
          }
        }
      }
      mediaSources(first: 100, filter: { creatorId: $creatorId }) {
        nodes {
          id
          name
        }
      }
      programs(first: 100) {
        nodes {
          id
          kind
          version
        }
      }
    }
  `,
  [UserErrorParts],
);

export type Completion = ResultOf<typeof CompletionQuery>;
export type CompletionStep = Completion['readiness']['steps'][number];

export const CompletePromoCode = graphql(
  `
    mutation CompletePromoCode($input: CompletePromoCodeInput!) {
      completePromoCode(input: $input) {
        promoCode {
          id
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
    mutation CodeRecordOptimize($input: UpdateAccountInput!) {
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

export const TurnOnTracking = graphql(
  `
    mutation CodeTurnOnTracking($input: UpdateProgramInput!) {
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

export const CreateMediaSource = graphql(
  `
    mutation CodeCreateMediaSource($input: CreateMediaSourceInput!) {
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
