import { useCallback, useState } from 'react';
import type { AuthAnswer, AuthFailure } from './auth';
import { sessionLost } from './lost';

interface AuthCall {
  /** @returns the data, or undefined when it was refused; then `failure` says why */
  readonly run: <Data>(call: Promise<AuthAnswer<Data>>) => Promise<{ data: Data } | undefined>;
  readonly isBusy: boolean;
  readonly failure: AuthFailure | null;
  readonly clear: () => void;
}

/** Keeps what a form of sign-in needs to know of its last call. */
export function useAuthCall({ signedIn = false }: { readonly signedIn?: boolean } = {}): AuthCall {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const run = useCallback(
    async <Data>(call: Promise<AuthAnswer<Data>>) => {
      setBusy(true);
      setFailure(null);
      const answer = await call;
      setBusy(false);
      if (answer.ok) return { data: answer.data };
      setFailure(answer.failure);
      // Whoever was signed in is so no longer; a wrong password has a code of its own.
      if (signedIn && answer.failure.code === 'UNAUTHORIZED') sessionLost();
      return undefined;
    },
    [signedIn],
  );
  const clear = useCallback(() => {
    setFailure(null);
  }, []);
  return { run, isBusy, failure, clear };
}
