import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { GiveLikeQuery } from './give-documents';
import type { GiveValues } from './give-input';
import { giveLike } from './give-like';

/** What a form begins with if its code takes after another; `[start, isLoading]`. */
export function useGiveStart(like: string | undefined): readonly [GiveValues | undefined, boolean] {
  const [openedAt] = useState(Date.now);
  const { data, loading } = useQuery(
    GiveLikeQuery,
    like === undefined ? skipToken : { variables: { id: like } },
  );
  const code = data?.node?.__typename === 'PromoCode' ? data.node : null;
  return [code === null ? undefined : giveLike(code, openedAt), loading];
}
