import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberAccount } from '../lib/account-store';
import { toastFailed } from '../lib/toast';
import { auth } from './auth';
import { forgetKept } from './kept-in-browser';
import { useAuthWords } from './use-auth-words';

/**
 * Ends this session, or all of the person's, and leads to the sign-in page with nothing left in memory. Drafts of
 * one thing stay in the browser's storage.
 * @returns `[signOut, isRunning]`
 */
export function useSignOut(): readonly [(everywhere?: boolean) => Promise<void>, boolean] {
  const { t } = useTranslation('session');
  const words = useAuthWords();
  const client = useApolloClient();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const signOut = useCallback(
    async (everywhere = false) => {
      setBusy(true);
      if (everywhere) await auth.signOutEverywhere();
      const answer = await auth.signOut();
      setBusy(false);
      if (!answer.ok && answer.failure.status !== 401) {
        toastFailed(t('signOutFailed'), words(answer.failure));
        return;
      }
      rememberAccount(null);
      forgetKept();
      await router.navigate({ to: '/sign-in' });
      await client.clearStore();
    },
    [client, router, t, words],
  );
  return [signOut, isBusy];
}
