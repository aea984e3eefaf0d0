import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { returnAddress } from '../../shared/session/return-to';

/** Goes in after signing in: back to where somebody was going, with nothing of a former session in memory. */
export function useEnter(): (to?: string) => Promise<void> {
  const client = useApolloClient();
  const router = useRouter();
  return useCallback(
    async (to) => {
      await client.clearStore();
      await router.navigate({ href: returnAddress(to), replace: true });
    },
    [client, router],
  );
}
