import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const UpdatePromoCode = graphql(
  `
    mutation UpdatePromoCode($input: UpdatePromoCodeInput!) {
      updatePromoCode(input: $input) {
        promoCode {
          id
          comments
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
