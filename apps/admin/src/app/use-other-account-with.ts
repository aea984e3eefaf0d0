import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { use, useEffect, useState } from 'react';
import { accountHeadersOf } from '../shared/lib/account-store';
import { graphql } from '../shared/lib/graphql';
import { ViewerContext, type AnyViewer } from '../shared/lib/viewer';

const ObjectQuery = graphql(`
  query OtherAccountObject($id: ID!) {
    node(id: $id) {
      id
    }
  }
`);

interface OtherAccount {
  readonly id: string;
  readonly name: string;
}

/** The result of a search, and what was searched for. */
interface Answer {
  readonly id: string;
  readonly viewer: AnyViewer | undefined;
  readonly account: OtherAccount | null;
}

interface OtherAccountSearch {
  /** The other account; null if none has it, and during the search. */
  readonly account: OtherAccount | null;
  readonly isSearching: boolean;
}

/** Which other account of the reader has the object that this account has not. */
export function useOtherAccountWith(id: string | undefined): OtherAccountSearch {
  const client = useApolloClient();
  const viewer = use(ViewerContext)?.viewer;
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (id === undefined) return;
    const stop = new AbortController();
    void accountWith(id, othersOf(viewer), client, stop.signal).then((account) => {
      if (!stop.signal.aborted) setAnswer({ id, viewer, account });
    });
    return () => {
      stop.abort();
    };
  }, [client, id, viewer]);

  const current = answer?.id === id && answer?.viewer === viewer ? answer : null;
  return {
    account: current?.account ?? null,
    isSearching: current === null && id !== undefined && othersOf(viewer).length > 0,
  };
}

function othersOf(viewer: AnyViewer | undefined): readonly OtherAccount[] {
  return viewer?.accounts.filter((account) => account.id !== viewer.account?.id) ?? [];
}

/** The first of the accounts that has the object; null if none has, or the signal says that nobody waits. */
async function accountWith(
  id: string,
  accounts: readonly OtherAccount[],
  client: ApolloClient,
  signal: AbortSignal,
): Promise<OtherAccount | null> {
  const has = async (account: OtherAccount): Promise<boolean> => {
    try {
      const { data } = await client.query({
        query: ObjectQuery,
        variables: { id },
        fetchPolicy: 'no-cache',
        context: { headers: accountHeadersOf(account.id), fetchOptions: { signal } },
      });
      return data?.node?.id === id;
    } catch {
      // An account that cannot be asked offers nothing; the page says that nothing is here all the same.
      return false;
    }
  };
  // One after the other: somebody with many accounts must not fill the places of their own requests.
  for (const account of accounts) {
    const isThere = await has(account);
    if (signal.aborted) return null;
    if (isThere) return account;
  }
  return null;
}
