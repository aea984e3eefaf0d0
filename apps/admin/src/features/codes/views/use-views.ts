import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { ViewsQuery, type View } from './view-documents';

/** All views that one sees, by name; or why there are none yet. */
export function useViews(): readonly View[] | 'loading' | 'failed' {
  const { data, error, fetchMore } = useQuery(ViewsQuery);
  const { hasNextPage, endCursor } = data?.savedViews.pageInfo ?? {};
  const after = hasNextPage === true ? endCursor : null;
  useEffect(() => {
    if (after) void fetchMore({ variables: { after } }).catch(() => undefined);
  }, [after, fetchMore]);
  if (data === undefined) return error === undefined ? 'loading' : 'failed';
  const views = data.savedViews.edges.map(({ node }) => node);
  return views.sort((a, b) => a.name.localeCompare(b.name));
}
