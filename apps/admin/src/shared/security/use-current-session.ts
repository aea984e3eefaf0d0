import { useCallback, useEffect, useState } from 'react';
import { auth, type AuthFailure, type CurrentSession } from '../session/auth';
import { sessionLost } from '../session/lost';

interface Current {
  readonly current: CurrentSession | null;
  readonly failure: AuthFailure | null;
  readonly reload: () => Promise<void>;
}

/** The signed-in person and this very session, as sign-in knows them. */
export function useCurrentSession(): Current {
  const [current, setCurrent] = useState<CurrentSession | null>(null);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const reload = useCallback(async () => {
    const answer = await auth.current();
    if (!answer.ok) setFailure(answer.failure);
    else if (answer.data === null) sessionLost();
    else {
      setCurrent(answer.data);
      setFailure(null);
    }
  }, []);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { current, failure, reload };
}
