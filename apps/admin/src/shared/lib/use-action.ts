import { type ApolloClient, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import type { introspection } from '../../graphql-env';

/** A field of Query, as the cache names what it keeps of one. */
export type QueryField = keyof introspection['types']['Query']['fields'];

/** What a mutation makes stale. */
export interface Stale {
  /** Names of queries on the page to ask again, such as `Codes`. */
  readonly refetch?: readonly string[];
  /** Fields of Query to forget; named by every mutation, if only by an empty list. */
  readonly forget: readonly Exclude<QueryField, 'auditEvents'>[];
}

/** Forgets what changes have made stale, once after many of them; the audit log always. */
export function forgetStale(client: ApolloClient, { refetch = [], forget }: Stale): void {
  void client.refetchQueries({ include: [...refetch] });
  evict(client, [...forget, 'auditEvents']);
}

function evict({ cache }: ApolloClient, fieldNames: readonly string[]): void {
  for (const fieldName of fieldNames) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}

/**
 * Runs a mutation and forgets what it makes stale, the audit log always. A failed call has been told by a toast
 * already and gives null; refusals are in the payload.
 * @returns `[run, isRunning]`
 */
export function useAction<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { refetch = [], forget }: Stale,
): readonly [(variables: Variables) => Promise<Data | null>, boolean] {
  const [mutate, { loading, client }] = useMutation<Data, Variables>(document);
  const refetchNames = refetch.join(' ');
  const forgetNames = [...forget, 'auditEvents'].join(' ');
  const run = useCallback(
    async (variables: Variables) => {
      try {
        const { data } = await mutate({
          variables,
          refetchQueries: refetchNames.split(' ').filter((name) => name !== ''),
        });
        evict(client, forgetNames.split(' '));
        return data ?? null;
      } catch {
        return null;
      }
    },
    [mutate, client, refetchNames, forgetNames],
  );
  return [run, loading];
}
