import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const UpdatePromoCode = graphql(
  `
    mutation UpdatePromoCode($input: UpdatePromoCodeInput!) {
      updatePromoCode(input: $input) {
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
