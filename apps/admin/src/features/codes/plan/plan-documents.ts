import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const PlanCompletion = graphql(
  `
    mutation PlanPromoCodeCompletion($input: PlanPromoCodeCompletionInput!) {
      planned: planPromoCodeCompletion(input: $input) {
        bulkJob {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const PlanDates = graphql(
  `
    mutation PlanPromoCodeDates($input: PlanPromoCodeDatesInput!) {
      planned: planPromoCodeDates(input: $input) {
        bulkJob {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const PlanExpiry = graphql(
  `
    mutation PlanPromoCodeExpiry($input: PlanPromoCodeExpiryInput!) {
      planned: planPromoCodeExpiry(input: $input) {
        bulkJob {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const PlanRotation = graphql(
  `
    mutation PlanPromoCodeRotation($input: PlanPromoCodeRotationInput!) {
      planned: planPromoCodeRotation(input: $input) {
        bulkJob {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const TemplatesToRotate = graphql(`
  query TemplatesToRotate {
    promoCodeTemplates(first: 100, orderBy: { field: NAME, direction: ASC }) {
      edges {
        node {
          id
          name
          template
        }
      }
    }
  }
`);
