import { useEffect, useState } from 'react';

const WATCHED_MS = 2000;

/** Gives the focus back when a dialog goes that was made when it opened: to what had it before, else to the page. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // By itself, since a page that is left behind has no global one any more.
      const page = document;
      const giveBack = () => {
        // Something has taken it already.
        if (page.activeElement !== page.body) return;
        const isThere = before !== page.body && before?.isConnected === true && 'focus' in before;
        const next = isThere ? (before as HTMLElement) : page.getElementById('content');
        next?.focus({ preventScroll: true });
      };
      requestAnimationFrame(() => {
        giveBack();
        // What had it may go once the page is read anew: a button for what has just been done.
        const watcher = new MutationObserver(giveBack);
        watcher.observe(document.body, { childList: true, subtree: true });
        setTimeout(() => {
          watcher.disconnect();
        }, WATCHED_MS);
      });
    },
    [before],
  );
}
