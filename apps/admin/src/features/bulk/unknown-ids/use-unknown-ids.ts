import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { UnknownIdsQuery, type UnknownId } from './documents';

const NONE: readonly UnknownId[] = [];

/** The ids of a plan that nobody knows, asked for again whenever it was made anew. */
export function useUnknownIds(id: string, revision: number): readonly UnknownId[] {
  const { data, previousData, refetch } = useQuery(UnknownIdsQuery, {
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    void refetch();
  }, [revision, refetch]);
  const node = (data ?? previousData)?.node;
  return node?.__typename === 'BulkJob' ? node.unknownExternalIds : NONE;
}
