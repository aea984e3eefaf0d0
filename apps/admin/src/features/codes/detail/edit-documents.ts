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
        warnings {
          ...UserErrorParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const RotatePromoCode = graphql(
  `
    mutation RotatePromoCode($input: RotatePromoCodeInput!) {
      rotatePromoCode(input: $input) {
        promoCode {
          id
          text
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
  [UserErrorParts],
);

export const CheckRotation = graphql(
  `
    query CheckRotation($promoCodeId: ID!, $text: String!) {
      checkRotation(promoCodeId: $promoCodeId, text: $text) {
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const SuggestedTexts = graphql(`
  query SuggestedTexts($creatorId: ID!) {
    suggestPromoCodes(creatorId: $creatorId, count: 3) {
      suggestions
    }
  }
`);

export const ReleasePromoCodeText = graphql(
  `
    mutation ReleasePromoCodeText($input: ReleasePromoCodeTextInput!) {
      releasePromoCodeText(input: $input) {
        promoCode {
          id
          releasedAt
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
