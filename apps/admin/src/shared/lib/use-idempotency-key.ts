import { useCallback, useState } from 'react';

/**
 * The key under which the server recognises a repeated request: made with the form, so that a double click
 * cannot make two things. `renew()` after success, before the same form is used again.
 */
export function useIdempotencyKey(): readonly [key: string, renew: () => void] {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const renew = useCallback(() => {
    setKey(crypto.randomUUID());
  }, []);
  return [key, renew];
}
