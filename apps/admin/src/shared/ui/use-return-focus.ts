import { useEffect, useState } from 'react';

/** Gives the focus back when a dialog goes that was made when it opened: to what had it before, else to the page. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        // Something has taken it already.
        if (document.activeElement !== document.body) return;
        const isThere =
          before instanceof HTMLElement && before !== document.body && before.isConnected;
        (isThere ? before : document.getElementById('content'))?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
