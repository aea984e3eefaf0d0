import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { OwnerParts } from '../../../shared/lib/owner';
import { UserErrorParts } from '../../../shared/lib/violations';

const MatchedCodeParts = graphql(
  `
    fragment MatchedCodeParts on PromoCode @_unmask {
      id
      text
      matchType
      status
      startAt
      endAt
      expiredAt
      owner {
        ...OwnerParts
      }
    }
  `,
  [OwnerParts],
);

/** Which code an order with a text carries, and how that was found. */
export const MatchQuery = graphql(
  `
    query Match($text: String!, $at: DateTime) {
      matchPromoCode(text: $text, at: $at) {
        steps {
          kind
          text
        }
        errors {
          ...UserErrorParts
        }
        winner {
          ...MatchedCodeParts
        }
        candidates {
          verdict
          promoCode {
            ...MatchedCodeParts
          }
        }
        nearMisses {
          kind
          promoCode {
            ...MatchedCodeParts
          }
        }
      }
    }
  `,
  [UserErrorParts, MatchedCodeParts],
);

export type Match = ResultOf<typeof MatchQuery>['matchPromoCode'];
export type MatchedCode = ResultOf<typeof MatchedCodeParts>;
