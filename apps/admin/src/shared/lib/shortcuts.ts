import { useEffect, useSyncExternalStore } from 'react';
import { isComposing } from './composing';

const STORAGE_KEY = 'creator-codes.letter-shortcuts';
const listeners = new Set<() => void>();
let on = localStorage.getItem(STORAGE_KEY) !== 'off';

/** Turns single-letter shortcuts on or off for this browser (WCAG 2.1.4). */
export function setLetterShortcuts(value: boolean): void {
  on = value;
  localStorage.setItem(STORAGE_KEY, value ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Whether single-letter shortcuts are on. */
export function useLetterShortcuts(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}

/** Whether the key goes to something in which people type or choose. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox]), textarea, select, [role=combobox], .graphiql-container',
    ) !== null
  );
}

const CHORD_MS = 1_200;

/**
 * Listens for single keys (`c`, `/`, `?`) and chords (`g c`) while nobody types and no dialog is open.
 * @param bindings handlers by key; keep the object stable (useMemo) or cheap
 */
export function useShortcuts(
  bindings: Readonly<Record<string, (event: KeyboardEvent) => void>>,
): void {
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    // Asked before the dialog hears the key: by Escape it is gone when the key comes here.
    let isUnderDialog = false;
    const look = () => {
      isUnderDialog = document.querySelector('[role=dialog]') !== null;
    };
    const listen = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || isUnderDialog) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const chord =
        first !== null && event.timeStamp - first.at < CHORD_MS ? `${first.key} ${key}` : null;
      const handler = (chord === null ? undefined : bindings[chord]) ?? bindings[key];
      first = { key, at: event.timeStamp };
      if (handler === undefined) return;
      first = null;
      handler(event);
    };
    window.addEventListener('keydown', look, true);
    document.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', look, true);
      document.removeEventListener('keydown', listen);
    };
  }, [bindings]);
}
