import { graphql, type FragmentOf } from '../../../shared/lib/graphql';
import { HolderParts, OwnerParts } from '../../../shared/lib/owner';

/** What a row of the list shows. */
export const CodeRowParts = graphql(
  `
    fragment CodeRowParts on PromoCode @_unmask {
      id
      text
      matchType
      status
      healthFlags
      purpose
      startAt
      endAt
      expiredAt
      owner {
        ...OwnerParts
        ... on Creator {
          socialProfiles {
            id
            handle
          }
        }
      }
      assignments {
        id
        creditPolicy
        program {
          id
          name
          kind
        }
        holder {
          ...HolderParts
        }
      }
    }
  `,
  [HolderParts, OwnerParts],
);

export type CodeRowData = FragmentOf<typeof CodeRowParts>;

/** A page of the list. */
export const CodesQuery = graphql(
  `
    query Codes($first: Int!, $after: String, $filter: PromoCodeFilter, $orderBy: PromoCodeOrder) {
      promoCodes(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        edges {
          node {
            ...CodeRowParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [CodeRowParts],
);

/** How many codes each tab holds under the same other filters; capped by the server. */
export const CodesCountQuery = graphql(`
  query CodesCount(
    $all: PromoCodeFilter
    $active: PromoCodeFilter
    $scheduled: PromoCodeFilter
    $expired: PromoCodeFilter
  ) {
    all: promoCodes(first: 1, filter: $all) {
      count {
        value
        isExact
      }
    }
    active: promoCodes(first: 1, filter: $active) {
      count {
        value
        isExact
      }
    }
    scheduled: promoCodes(first: 1, filter: $scheduled) {
      count {
        value
        isExact
      }
    }
    expired: promoCodes(first: 1, filter: $expired) {
      count {
        value
        isExact
      }
    }
  }
`);

/** More rows than most screens show, and few: the list stands once they are there. */
export const FIRST_PAGE_SIZE = 50;
/** Rows of each page after the first one. */
export const PAGE_SIZE = 100;
