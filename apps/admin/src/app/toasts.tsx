import { lazy, Suspense, useEffect, useState } from 'react';
import { onFirstToast } from '../shared/lib/toast';

const ToastList = lazy(async () => ({ default: (await import('./toast-list')).ToastList }));

/** Where toasts are shown; fetched with the first of them. */
export function Toasts() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    onFirstToast(() => {
      setWanted(true);
    });
  }, []);
  return (
    isWanted && (
      <Suspense>
        <ToastList />
      </Suspense>
    )
  );
}
