import { resolveWallTime } from '@creator-codes/domain';
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

export const PAGE_SIZE = 100;

type Filter = NonNullable<VariablesOf<typeof CodesQuery>['filter']>;

/** The server's filter for what stands in the address; calendar days are days in `timeZone`. */
export function filterOf(search: CodesSearch, timeZone: string): Filter {
  const filter: Filter = {};
  if (search.q !== undefined) filter.search = search.q.trim();
  if (search.status !== undefined) filter.status = [search.status];
  if (search.owner !== undefined) filter.ownerId = search.owner;
  if (search.program !== undefined) filter.programId = search.program;
  if (search.complete !== undefined) filter.isComplete = search.complete;
  const from = dayStart(search.createdFrom, timeZone);
  const to = dayStart(search.createdTo, timeZone, 1);
  const ends = dayStart(search.endsBefore, timeZone);
  if (from !== null) filter.createdAfter = from;
  if (to !== null) filter.createdBefore = to;
  if (ends !== null) filter.endsBefore = ends;
  return filter;
}

function dayStart(day: string | undefined, timeZone: string, daysLater = 0): string | null {
  if (day === undefined) return null;
  const shifted = new Date(Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000);
  const wall = resolveWallTime(`${shifted.toISOString().slice(0, 10)}T00:00`, timeZone);
  return wall.ok ? new Date(wall.value.instant).toISOString() : null;
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
