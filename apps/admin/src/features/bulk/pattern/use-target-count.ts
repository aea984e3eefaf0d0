import { skipToken, useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { typedLines, type BulkTarget, type NamedCreator } from '../../../shared/lib/bulk-draft';
import { FirstCreatorsQuery, TypedCreatorQuery } from '../plan-documents';

const FIRST = 3;

/** How many creators are chosen, and the first of them; null while nobody has counted. */
export function useTargetCount(target: BulkTarget | null) {
  const client = useApolloClient();
  const filter =
    target?.kind === 'filter' ? { search: target.search, hasJoined: target.hasJoined } : null;
  const found = useQuery(
    FirstCreatorsQuery,
    filter === null ? skipToken : { variables: { filter }, fetchPolicy: 'network-only' },
  );
  const lines = target?.kind === 'typed' ? typedLines(target.text) : [];
  const typed = [useTyped(lines[0]), useTyped(lines[1]), useTyped(lines[2])];

  /** Counts anew, for a plan that holds to the number. */
  const countNow = useCallback(
    async (asked: BulkTarget): Promise<number> => {
      if (asked.kind !== 'filter') return 0;
      const { search, hasJoined } = asked;
      const { data } = await client.query({
        query: FirstCreatorsQuery,
        variables: { filter: { search, hasJoined } },
        fetchPolicy: 'network-only',
      });
      return data?.creators.count.value ?? 0;
    },
    [client],
  );

  if (target?.kind === 'ids') {
    const { creators } = target;
    return { count: creators.length, first: creators.slice(0, FIRST), countNow };
  }
  if (target?.kind === 'typed') {
    const known = typed.filter((each) => each !== undefined);
    return { count: lines.length, first: known, countNow };
  }
  const first: readonly NamedCreator[] = (found.data?.creators.nodes ?? []).map(
    ({ id, displayName }) => ({ id, name: displayName }),
  );
  return { count: found.data?.creators.count.value ?? null, first, countNow };
}

/** Whom a line finds first: good enough for an example. */
function useTyped(line: string | undefined): NamedCreator | undefined {
  const { data } = useQuery(
    TypedCreatorQuery,
    line === undefined ? skipToken : { variables: { search: line } },
  );
  const [creator] = data?.creators.nodes ?? [];
  return creator && { id: creator.id, name: creator.displayName };
}
