import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts, type UserError } from '../../../shared/lib/violations';

/** The partner, and the programs in which codes can be given to them. */
export const GivePageQuery = graphql(`
  query GivePage($id: ID!) {
    node(id: $id) {
      __typename
      ... on MediaSource {
        id
        name
      }
      ... on PerformancePartner {
        id
        name
      }
    }
    programs(first: 100, filter: { kind: PERFORMANCE }, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        kind
        codeTracking
      }
    }
  }
`);

/** A code of a partner, after which a new one takes. */
export const GiveLikeQuery = graphql(`
  query GiveLike($id: ID!) {
    node(id: $id) {
      __typename
      ... on PromoCode {
        id
        comments
        purpose
        internalNote
        deal {
          id
          endAt
        }
        assignments {
          id
          creditPolicy
          startAt
          endAt
          timeZone
          program {
            id
          }
        }
      }
    }
  }
`);
type FoundCode = NonNullable<ResultOf<typeof GiveLikeQuery>['node']>;
export type GiveLike = Extract<FoundCode, { __typename: 'PromoCode' }>;

export type GiveProgram = ResultOf<typeof GivePageQuery>['programs']['nodes'][number];

/** Who holds a text, asked while it is typed. */
export const HeldByText = graphql(`
  query HeldByText($text: String!) {
    promoCodeByText(text: $text) {
      id
      text
      createdAt
      owner {
        __typename
        ... on Creator {
          id
          displayName
        }
        ... on MediaSource {
          id
          name
        }
        ... on PerformancePartner {
          id
          name
        }
      }
    }
  }
`);

/** Gives a code to a performance partner. */
export const GiveCode = graphql(
  `
    mutation GiveCode($input: IssuePromoCodeToPartnerInput!) {
      issuePromoCodeToPartner(input: $input) {
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

/** What was given, with what is allowed but hardly meant. */
export interface GivenCode {
  readonly id: string;
  readonly text: string;
  readonly warnings: readonly UserError[];
}
