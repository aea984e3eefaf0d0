import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const ReservedQuery = graphql(`
  query ReservedTexts($filter: RestrictedTextFilter, $after: String) {
    restrictedTexts(
      first: 50
      after: $after
      filter: $filter
      orderBy: { field: NAME, direction: ASC }
    ) {
      edges {
        node {
          id
          kind
          text
          reason
          endAt
          endedAt
          isOver
          version
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      count {
        value
        isExact
      }
    }
  }
`);
export type ReservedRow = ResultOf<
  typeof ReservedQuery
>['restrictedTexts']['edges'][number]['node'];

export const ReserveTexts = graphql(
  `
    mutation ReserveTexts($input: CreateRestrictedTextsInput!) {
      createRestrictedTexts(input: $input) {
        outcomes {
          text
          codesKept
          restrictedText {
            id
          }
          errors {
            ...UserErrorParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);
export type ReserveOutcome = ResultOf<
  typeof ReserveTexts
>['createRestrictedTexts']['outcomes'][number];

export const UpdateReserved = graphql(
  `
    mutation UpdateReserved($input: UpdateRestrictedTextInput!) {
      updateRestrictedText(input: $input) {
        restrictedText {
          id
          reason
          endAt
          isOver
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

export const EndReserved = graphql(
  `
    mutation EndReserved($input: EndRestrictedTextInput!) {
      endRestrictedText(input: $input) {
        restrictedText {
          id
          endedAt
          isOver
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

/** What reserving or releasing a text makes out of date. */
export const AFTER_RESERVED = {
  refetch: ['ReservedTexts'],
  forget: ['restrictedTexts', 'suggestPromoCodes', 'checkPromoCode'],
} as const;
