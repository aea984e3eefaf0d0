import { useCallback, useEffect, useRef } from 'react';
import { isComposing } from '../shared/lib/composing';

/**
 * Keeps what is typed between the opening of something to type into and its being there: it is fetched on demand.
 * Until it is taken, no letter is lost or runs a command of the page.
 * @returns takes what was typed; from then on keys go where the focus is
 */
export function useEarlyKeys(isOpen: boolean): () => string {
  const typed = useRef<string | null>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    typed.current = '';
    const listen = (event: KeyboardEvent) => {
      if (typed.current === null || isComposing(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1);
      else if (event.key.length === 1) typed.current += event.key;
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      typed.current = null;
      window.removeEventListener('keydown', listen, true);
    };
  }, [isOpen]);
  return useCallback(() => {
    const early = typed.current ?? '';
    typed.current = null;
    return early;
  }, []);
}
