import { graphql } from '../../shared/lib/graphql';
import { UserErrorParts } from '../../shared/lib/violations';

/** What moves with the life of a code, so that pages that show it follow. */
export const CodeLife = graphql(`
  fragment CodeLife on PromoCode @_unmask {
    id
    text
    status
    startAt
    endAt
    expiredAt
    expiredBy
    expiredReason
    version
    assignments {
      id
      creditPolicy
      startAt
      endAt
      timeZone
      status
    }
  }
`);

export const ChangePromoCodeDates = graphql(
  `
    mutation ChangePromoCodeDates($input: ChangePromoCodeDatesInput!) {
      changePromoCodeDates(input: $input) {
        outcomes {
          promoCode {
            ...CodeLife
          }
          errors {
            ...UserErrorParts
          }
          warnings {
            ...UserErrorParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [CodeLife, UserErrorParts],
);

export const ReactivatePromoCode = graphql(
  `
    mutation ReactivatePromoCode($input: ReactivatePromoCodeInput!) {
      reactivatePromoCode(input: $input) {
        promoCode {
          ...CodeLife
        }
        warnings {
          ...UserErrorParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [CodeLife, UserErrorParts],
);
