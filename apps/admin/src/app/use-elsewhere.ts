import { useApolloClient } from '@apollo/client/react';
import { use, useEffect, useState } from 'react';
import { accountHeadersOf } from '../shared/lib/account-store';
import { graphql } from '../shared/lib/graphql';
import { ViewerContext } from '../shared/lib/viewer';

const ElsewhereQuery = graphql(`
  query Elsewhere($id: ID!) {
    node(id: $id) {
      id
    }
  }
`);

interface OtherAccount {
  readonly id: string;
  readonly name: string;
}

/** Which other account of the reader has the object that this account has not; null while none is known. */
export function useElsewhere(id: string | undefined): OtherAccount | null {
  const client = useApolloClient();
  const viewer = use(ViewerContext)?.viewer;
  const [found, setFound] = useState<OtherAccount | null>(null);

  useEffect(() => {
    const others = viewer?.accounts.filter((account) => account.id !== viewer.account?.id) ?? [];
    const stop = new AbortController();
    const has = async (account: OtherAccount): Promise<boolean> => {
      if (id === undefined) return false;
      try {
        const { data } = await client.query({
          query: ElsewhereQuery,
          variables: { id },
          fetchPolicy: 'no-cache',
          context: {
            headers: accountHeadersOf(account.id),
            fetchOptions: { signal: stop.signal },
          },
        });
        return data?.node?.id === id;
      } catch {
        // An account that cannot be asked offers nothing; the page says that nothing is here all the same.
        return false;
      }
    };
    // One after the other: somebody with many accounts must not fill the places of their own requests.
    const search = async () => {
      for (const account of others) {
        const isThere = await has(account);
        if (stop.signal.aborted) return;
        if (isThere) {
          setFound(account);
          return;
        }
      }
    };
    void search();
    return () => {
      stop.abort();
      setFound(null);
    };
  }, [client, id, viewer]);
  return found;
}
