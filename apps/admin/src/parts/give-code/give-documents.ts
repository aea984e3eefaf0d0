import type { MatchType, ProgramKind } from '@creator-codes/domain';
import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { OwnerParts } from '../../shared/lib/owner';
import { UserErrorParts, type UserError } from '../../shared/lib/violations';

/** A Performance program in which a code can be given. */
export interface GiveProgram {
  readonly id: string;
  readonly name: string;
  readonly kind: ProgramKind;
  readonly codeTracking: boolean;
}

/** A code after which a new one takes. */
export const GiveLikeQuery = graphql(`
  query GiveLike($id: ID!) {
    node(id: $id) {
      __typename
      ... on PromoCode {
        id
        matchType
        comments
        purpose
        internalNote
        notificationEmail
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

/** Who holds a text, asked while it is typed. */
export const HeldByText = graphql(
  `
    query HeldByText($text: String!) {
      promoCodeByText(text: $text) {
        id
        text
        createdAt
        owner {
          ...OwnerParts
        }
      }
      matchPromoCode(text: $text) {
        restrictedText {
          id
          kind
          text
          reason
          endAt
        }
      }
    }
  `,
  [OwnerParts],
);

/** Gives a code to a performance partner. */
export const GiveToPartner = graphql(
  `
    mutation GiveToPartner($input: IssuePromoCodeToPartnerInput!) {
      issuePromoCodeToPartner(input: $input) {
        promoCode {
          id
          text
          matchType
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

/** Gives a code to a media source that stands for no creator. */
export const GiveToMediaSource = graphql(
  `
    mutation GiveToMediaSource($input: IssuePromoCodeToMediaSourceInput!) {
      issuePromoCodeToMediaSource(input: $input) {
        promoCode {
          id
          text
          matchType
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
  readonly matchType: MatchType;
  readonly warnings: readonly UserError[];
}
