import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, configure, renderHook, waitFor } from '@testing-library/react';
import { useEffect, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { connectionPolicy } from '../../../shared/lib/connection-policy';
import { ViewerContext } from '../../../shared/lib/viewer';
import { FIRST_PAGE_SIZE, PAGE_SIZE } from './codes-query';
import { isNearEnd, MAX_ROWS, useCodes } from './use-codes';

describe('the next page is asked for', () => {
  it.each([
    ['at rest on the first screen', 32, 50, false],
    ['on the way down the first screen', 35, 50, true],
    ['at rest on a later page', 149, 200, false],
    ['on the way down a later page', 150, 200, true],
    ['at the very end', 1_999, 2_000, true],
    ['and no further one when it is there', 1_999, 2_100, false],
  ])('%s', (_where, lastShown, rows, isAsked) => {
    expect(isNearEnd(lastShown, rows)).toBe(isAsked);
  });
});

configure({ asyncUtilTimeout: 60_000 });
vi.setConfig({ testTimeout: 120_000 });

type Access = NonNullable<Parameters<typeof ViewerContext>[0]['value']>;
const VIEWER = { staff: { account: { timeZone: 'UTC' } } } as unknown as Access;

/** A server with so many codes, newest first; each page is counted by its cursor. */
function serverOf(codes: number) {
  const asked: (string | null)[] = [];
  const server = {
    ...{ newest: codes - 1, fails: false, isEmpty: false, asked },
    /** Rows of each page, where it is not what is asked for. */
    pageSize: null as number | null,
  };
  const link = new ApolloLink(({ variables }) => {
    const after = (variables['after'] as string | undefined) ?? null;
    asked.push(after);
    if (server.fails) return new Observable((observer) => observer.error(new Error('away')));
    const from = after === null ? server.newest : Number(after) - 1;
    const last = Math.max(0, from - (server.pageSize ?? Number(variables['first'])) + 1);
    const edges = Array.from({ length: from - last + 1 }, (_, index) => ({
      __typename: 'PromoCodeEdge',
      node: codeOf(from - index),
    }));
    const pageInfo = { __typename: 'PageInfo', hasNextPage: last > 0, endCursor: String(last) };
    const data = { promoCodes: { __typename: 'PromoCodeConnection', edges, pageInfo } };
    return new Observable((observer) => {
      const timer = setTimeout(() => {
        observer.next(server.isEmpty ? {} : { data });
        observer.complete();
      });
      return () => {
        clearTimeout(timer);
      };
    });
  });
  const client = new ApolloClient({
    link,
    cache: new InMemoryCache({
      typePolicies: { Query: { fields: { promoCodes: connectionPolicy } } },
    }),
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApolloProvider client={client}>
      <ViewerContext value={VIEWER}>{children}</ViewerContext>
    </ApolloProvider>
  );
  return { server, wrapper };
}

function codeOf(number: number) {
  return {
    ...{ __typename: 'PromoCode', id: String(number), text: `CODE${number}`, status: 'ACTIVE' },
    ...{
      healthFlags: [],
      purpose: 'COMMISSIONABLE',
      matchType: 'EXACT',
      startAt: null,
      endAt: null,
      expiredAt: null,
      owner: null,
      assignments: [],
    },
  };
}

/** The list of somebody who stands at its end all the time. */
function useCodesAtEnd() {
  const codes = useCodes({});
  const { canLoadMore, more, loadMore } = codes;
  useEffect(() => {
    if (canLoadMore && more === 'idle') loadMore();
  });
  return codes;
}

describe('the pages of the list of codes', () => {
  it('come one after the other, each asked for once, to the last', async () => {
    const { server, wrapper } = serverOf(562);
    const { result } = renderHook(useCodesAtEnd, { wrapper });
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(562);
    });
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(server.asked).toHaveLength(7);
    expect(new Set(server.asked).size).toBe(7);
    expect(result.current.more).toBe('idle');
  });

  it('are asked for again where one failed, and somebody wants it', async () => {
    const { server, wrapper } = serverOf(262);
    const { result } = renderHook(() => useCodes({}), { wrapper });
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(FIRST_PAGE_SIZE);
    });
    server.fails = true;
    act(() => {
      result.current.loadMore();
    });
    await waitFor(() => {
      expect(result.current.more).toBe('failed');
    });
    server.fails = false;
    act(() => {
      result.current.loadMore();
    });
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(FIRST_PAGE_SIZE + PAGE_SIZE);
    });
  });

  it('have failed where nothing came, neither a page nor an error', async () => {
    const { server, wrapper } = serverOf(262);
    const { result } = renderHook(() => useCodes({}), { wrapper });
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(FIRST_PAGE_SIZE);
    });
    server.isEmpty = true;
    act(() => {
      result.current.loadMore();
    });
    await waitFor(() => {
      expect(result.current.more).not.toBe('loading');
    });
    expect(result.current.more).toBe('failed');
  });

  it('end where more have come than anybody scrolls through, and it is said that there are more', async () => {
    const { server, wrapper } = serverOf(MAX_ROWS + 1);
    server.pageSize = MAX_ROWS - 1;
    const { result } = renderHook(() => useCodes({}), { wrapper });
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(MAX_ROWS - 1);
    });
    expect(result.current).toMatchObject({ isCapped: false, canLoadMore: true });
    server.pageSize = 1;
    act(() => {
      result.current.loadMore();
    });
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(MAX_ROWS);
    });
    expect(result.current).toMatchObject({ isCapped: true, canLoadMore: false });
    act(() => {
      result.current.loadMore();
    });
    expect(server.asked).toHaveLength(2);
  });

  it('stay when the reader comes back, who sees what is new and any other tab afresh', async () => {
    const { server, wrapper } = serverOf(262);
    const first = renderHook(useCodesAtEnd, { wrapper });
    await waitFor(() => {
      expect(first.result.current.rows).toHaveLength(262);
    });
    first.unmount();
    server.newest += 1;
    const { result, rerender } = renderHook(
      ({ status }: { status?: 'ACTIVE' }) => useCodes({ status }),
      { wrapper, initialProps: {} },
    );
    expect(result.current.rows).toHaveLength(262);
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(263);
    });
    expect(result.current.rows[0]?.text).toBe('CODE262');
    rerender({ status: 'ACTIVE' });
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(FIRST_PAGE_SIZE);
    });
    rerender({});
    server.newest += 1;
    rerender({ status: 'ACTIVE' });
    await waitFor(() => {
      expect(result.current.rows[0]?.text).toBe('CODE263');
    });
  });
});
