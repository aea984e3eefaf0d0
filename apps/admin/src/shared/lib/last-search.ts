import { useEffect } from 'react';
import { currentAccountId } from './account-store';

const PREFIX = 'creator-codes.search.';

/** The lists whose filters are kept for the way back to them. */
type List = '/codes' | '/creators' | '/partners';

/** What a list was last filtered by in this tab, for the way back to it from what stands in it. */
export function lastSearch(list: List): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(list)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    // Storage is anybody's to forbid or damage; the whole list is then shown.
    return {};
  }
}

/** Keeps a list's filters while it is open; another account's are never taken for it. */
export function useRememberSearch(list: List, search: object): void {
  const text = JSON.stringify(search);
  useEffect(() => {
    try {
      sessionStorage.setItem(keyOf(list), text);
    } catch {
      // Without storage the way back leads to the whole list.
    }
  }, [list, text]);
}

function keyOf(list: List): string {
  return `${PREFIX}${currentAccountId() ?? ''}.${list}`;
}
