import { useApolloClient, useQuery } from '@apollo/client/react';
import { use, useCallback, useDeferredValue, useMemo } from 'react';
import { hasDays } from '../../../shared/lib/api-filter';
import { useNextPage } from '../../../shared/lib/use-next-page';
import { useAccount } from '../../../shared/lib/viewer';
import { CODES_FILTERS } from '../filters';
import type { CodesSearch } from '../search';
import type { DayLimits } from '../../../shared/lib/day-limits';
import type { ResultOf } from '../../../shared/lib/graphql';
import {
  CodesCountQuery,
  CodesQuery,
  FIRST_PAGE_SIZE,
  PAGE_SIZE,
  type CodeRowData,
} from './codes-query';
import { filterOf, orderOf } from './codes-variables';

/** More rows than anybody scrolls through; beyond, the filter must be narrowed. */
export const MAX_ROWS = 5_000;

/** So many rows before the last one the next page is asked for: more than a screen shows, less than a page has. */
const ROWS_AHEAD = 50;
/** Of a list that has hardly begun a part: on most screens its first page is enough until somebody scrolls. */
const PART_AHEAD = 0.3;

/** Whether whoever sees the row of this index will soon need the next page. */
export function isNearEnd(lastShown: number, rows: number): boolean {
  return lastShown >= rows - Math.min(ROWS_AHEAD, rows * PART_AHEAD);
}

const NO_ROWS: readonly CodeRowData[] = [];

let loading: Promise<DayLimits> | undefined;

/** What the server is asked for by the address. */
export function useFilter(search: CodesSearch) {
  const { timeZone } = useAccount();
  loading ??= hasDays(CODES_FILTERS, search)
    ? import('../../../shared/lib/day-limits').then((module) => module.dayLimits)
    : undefined;
  const days = loading === undefined ? null : use(loading);
  return useMemo(() => filterOf(search, timeZone, days), [search, timeZone, days]);
}

/** The codes that the address asks for, page after page. */
export function useCodes(search: CodesSearch) {
  const client = useApolloClient();
  const filter = useFilter(search);
  const variables = useMemo(
    () => ({ first: FIRST_PAGE_SIZE, filter, orderBy: orderOf(search) }),
    [search, filter],
  );
  const { data, previousData, error, loading, refetch } = useQuery(CodesQuery, { variables });

  const shown = (data ?? previousData)?.promoCodes;
  const rows = useMemo(() => shown?.edges.map(({ node }) => node) ?? NO_ROWS, [shown]);
  const after =
    data?.promoCodes.pageInfo.hasNextPage === true ? data.promoCodes.pageInfo.endCursor : null;
  const isFull = rows.length >= MAX_ROWS;
  const load = useCallback(
    async (cursor: string) => {
      // The place of a page in the list does not depend on its size.
      const place = { ...variables, after: cursor };
      const { data: brought } = await client.query({
        query: CodesQuery,
        variables: { ...place, first: PAGE_SIZE },
        // The cache would answer the question of a page by the whole list, which takes longer than to bring the page.
        fetchPolicy: 'no-cache',
      });
      if (brought === undefined) throw new Error('The page of codes did not come');
      client.writeQuery({ query: CodesQuery, variables: place, data: brought });
    },
    [client, variables],
  );
  // Not beside a read of the list itself: its answer may begin the list anew.
  const next = loading || isFull ? null : after;
  const { more, loadMore } = useNextPage(next, load);

  return {
    rows,
    isLoading: shown === undefined && error === undefined,
    isUpdating: loading && data === undefined && previousData !== undefined,
    isCapped: after !== null && isFull,
    error: data === undefined ? error : undefined,
    retry: refetch,
    canLoadMore: after !== null && !isFull,
    more,
    loadMore,
  };
}

/** How many codes the list and each of its tabs hold, as far as counted. */
export type CodesCounts = ResultOf<typeof CodesCountQuery>;

/** Counts for the tabs. */
export function useCodesCount(search: CodesSearch): CodesCounts | null {
  const filter = useFilter(search);
  const variables = useMemo(() => {
    const others = { ...filter, status: undefined };
    return {
      all: others,
      active: { ...others, status: ['ACTIVE' as const] },
      scheduled: { ...others, status: ['SCHEDULED' as const] },
      expired: { ...others, status: ['EXPIRED' as const] },
    };
  }, [filter]);
  const { data, previousData } = useQuery(CodesCountQuery, { variables });
  // Drawn when there is time: nobody waits for a count.
  return useDeferredValue(data ?? previousData ?? null);
}
