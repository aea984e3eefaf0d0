import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

/** What stands in the way of completing a creator's code. */
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
    }
  `,
  [UserErrorParts],
);

export type CompletionStep = ResultOf<typeof CompletionQuery>['readiness']['steps'][number];

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
