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

/** Why a text was not reserved and, of the code that holds it, when it ended and whether it may be released. */
const ReserveErrorParts = graphql(
  `
    fragment ReserveErrorParts on UserError @_unmask {
      ...UserErrorParts
      conflictingPromoCode {
        id
        endAt
        expiredAt
        editable {
          field
          assignmentId
          may
          objection {
            ...UserErrorParts
          }
        }
      }
    }
  `,
  [UserErrorParts],
);
export type ReserveError = ResultOf<typeof ReserveErrorParts>;

export const ReserveTexts = graphql(
  `
    mutation ReserveTexts($input: CreateRestrictedTextsInput!) {
      createRestrictedTexts(input: $input) {
        outcomes {
          text
          codesKept
          errors {
            ...ReserveErrorParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [ReserveErrorParts, UserErrorParts],
);
export type ReserveOutcome = ResultOf<
  typeof ReserveTexts
>['createRestrictedTexts']['outcomes'][number];

/** Reserves a word and releases the ended code that holds it. */
export const ReserveHeld = graphql(
  `
    mutation ReserveHeld($input: CreateRestrictedTextInput!) {
      createRestrictedText(input: $input) {
        codesKept
        errors {
          ...ReserveErrorParts
        }
      }
    }
  `,
  [ReserveErrorParts],
);

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

/** What releasing its holder as well makes out of date. */
export const AFTER_RELEASED = {
  ...AFTER_RESERVED,
  forget: [...AFTER_RESERVED.forget, 'promoCodeByText'],
} as const;
