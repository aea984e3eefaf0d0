import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { useNextPage } from '../../../shared/lib/use-next-page';
import { JobRowsQuery, type JobRow } from '../row-documents';

const PAGE = 100;

export type RowsFilter = NonNullable<VariablesOf<typeof JobRowsQuery>['filter']>;

interface Held {
  /** What was asked when they came. */
  readonly key: string;
  readonly rows: readonly JobRow[];
  readonly after: string | null;
}

const NOTHING: Held = { key: '', rows: [], after: null };

/**
 * Rows of a job, page after page. They are no objects of the cache: each planning makes others.
 * @param stamp changes when they are to be read anew
 */
export function useJobRows(id: string, filter: RowsFilter, stamp: string) {
  const client = useApolloClient();
  const [held, setHeld] = useState(NOTHING);
  const [failedKey, setFailedKey] = useState('');
  const [tries, setTries] = useState(0);
  const asked = JSON.stringify(filter);
  const key = `${id} ${asked} ${stamp} ${tries}`;
  const latest = useRef(key);

  const read = useCallback(
    async (after: string | null) => {
      const { data } = await client.query({
        query: JobRowsQuery,
        variables: { id, first: PAGE, after, filter: JSON.parse(asked) as RowsFilter },
        fetchPolicy: 'no-cache',
      });
      const node = data?.node;
      if (node?.__typename !== 'BulkJob') throw new Error('The job has no rows to read');
      const { nodes, pageInfo } = node.rows;
      return { rows: nodes, after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
    [client, id, asked],
  );

  useEffect(() => {
    latest.current = key;
    read(null).then(
      (page) => {
        if (latest.current === key) setHeld({ key, ...page });
      },
      () => {
        if (latest.current === key) setFailedKey(key);
      },
    );
  }, [key, read]);

  const isCurrent = held.key === key;
  const load = useCallback(
    async (after: string) => {
      const page = await read(after);
      if (latest.current !== key) return;
      setHeld((before) =>
        before.after === after
          ? { key, rows: [...before.rows, ...page.rows], after: page.after }
          : before,
      );
    },
    [key, read],
  );
  const { more, loadMore } = useNextPage(isCurrent ? held.after : null, load);
  const retry = () => {
    setTries((before) => before + 1);
  };
  return {
    rows: held.rows,
    isLoading: held.key === '' && failedKey !== key,
    isUpdating: !isCurrent,
    hasFailed: failedKey === key,
    canLoadMore: isCurrent && held.after !== null,
    ...{ retry, more, loadMore },
  } as const;
}
