import type { DayLimits } from '../../../shared/lib/day-limits';
import { graphql, type FragmentOf, type VariablesOf } from '../../../shared/lib/graphql';
import { DEFAULT_SORT, type CodesSearch } from '../search';

/** What a row of the list shows. */
export const CodeRowParts = graphql(`
  fragment CodeRowParts on PromoCode @_unmask {
    id
    text
    status
    healthFlags
    startAt
    endAt
    expiredAt
    owner {
      __typename
      ... on Creator {
        id
        displayName
        socialProfiles {
          id
          handle
        }
      }
      ... on PerformancePartner {
        id
        name
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

type Filter = NonNullable<VariablesOf<typeof CodesQuery>['filter']>;

/** Whether a calendar day is among the filters. */
export function hasDays({ createdFrom, createdTo, endsBefore }: CodesSearch): boolean {
  return [createdFrom, createdTo, endsBefore].some((day) => day !== undefined);
}

/**
 * The server's filter for what stands in the address; calendar days are days in `timeZone`.
 * @param days needed only where there are days: the calendar is fetched for those who filter by it
 */
export function filterOf(
  search: CodesSearch,
  timeZone: string,
  days: DayLimits | null = null,
): Filter {
  const filter: Filter = {};
  if (search.q !== undefined) filter.search = search.q.trim();
  if (search.status !== undefined) filter.status = [search.status];
  if (search.owner !== undefined) filter.ownerId = search.owner;
  if (search.program !== undefined) filter.programId = search.program;
  if (search.complete !== undefined) filter.isComplete = search.complete;
  if (days === null) return filter;
  const { createdFrom, createdTo, endsBefore } = search;
  if (createdFrom !== undefined) filter.createdAfter = days.from(createdFrom, timeZone);
  if (createdTo !== undefined) filter.createdBefore = days.through(createdTo, timeZone);
  if (endsBefore !== undefined) filter.endsBefore = days.endsBefore(endsBefore, timeZone);
  return filter;
}

/** The server's order for what stands in the address. */
export function orderOf(search: CodesSearch): VariablesOf<typeof CodesQuery>['orderBy'] {
  const sort = search.sort ?? DEFAULT_SORT;
  return {
    field: sort.endsWith('text') ? 'TEXT' : 'CREATED_AT',
    direction: sort.startsWith('-') ? 'DESC' : 'ASC',
  };
}

/** Whether anything but tab and order narrows the list. */
export function isFiltered(search: CodesSearch): boolean {
  const { q, owner, program, complete, createdFrom, createdTo, endsBefore, status } = search;
  return [q, owner, program, complete, createdFrom, createdTo, endsBefore, status].some(
    (value) => value !== undefined,
  );
}
