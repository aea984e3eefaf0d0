import { type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';

/** What a change makes out of date. */
export interface ActionOptions {
  /** Names of queries (`'Codes'`) to ask again, or fields of Query (`['promoCodes']`) to forget. */
  readonly refetch?: readonly string[];
  readonly forget?: readonly string[];
}

/**
 * Runs a mutation. A failed call has been told by a toast already and gives null; refusals are in the payload.
 * @returns `[run, isRunning]`
 */
export function useAction<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { refetch = [], forget = [] }: ActionOptions = {},
): readonly [(variables: Variables) => Promise<Data | null>, boolean] {
  const [mutate, { loading, client }] = useMutation<Data, Variables>(document);
  const refetchNames = refetch.join(' ');
  const forgetNames = forget.join(' ');
  const run = useCallback(
    async (variables: Variables) => {
      try {
        const { data } = await mutate({
          variables,
          refetchQueries: refetchNames.split(' ').filter((name) => name !== ''),
        });
        for (const fieldName of forgetNames.split(' ').filter((name) => name !== '')) {
          client.cache.evict({ id: 'ROOT_QUERY', fieldName });
        }
        if (forgetNames !== '') client.cache.gc();
        return data ?? null;
      } catch {
        return null;
      }
    },
    [mutate, client, refetchNames, forgetNames],
  );
  return [run, loading];
}
