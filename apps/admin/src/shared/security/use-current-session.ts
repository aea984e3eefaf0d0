import { useCallback, useEffect, useState } from 'react';
import { auth, type AuthAnswer, type AuthFailure, type CurrentSession } from '../session/auth';
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
  const take = useCallback((answer: AuthAnswer<CurrentSession | null>) => {
    if (!answer.ok) setFailure(answer.failure);
    else if (answer.data === null) sessionLost();
    else {
      setCurrent(answer.data);
      setFailure(null);
    }
  }, []);
  const reload = useCallback(async () => {
    take(await auth.current());
  }, [take]);
  useEffect(() => {
    void auth.current().then(take);
  }, [take]);
  return { current, failure, reload };
}
