import { useCallback, useState } from 'react';

interface Asked {
  readonly after: string;
  readonly state: 'loading' | 'failed' | 'done';
}

/**
 * Asks for the next page of a list: once for each cursor, and again only if it failed and somebody asks again.
 * The list moves on when the page is shown, which is later than when it came.
 * @param after the cursor behind what is shown; null if there is no more
 * @param load brings the page into the cache; the list's own query must not be what it asks by: Apollo loses a page
 *   that comes while another operation of the same query begins
 */
export function useNextPage(after: string | null, load: (after: string) => Promise<unknown>) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const more = after === null || asked?.after !== after ? 'idle' : asked.state;
  const loadMore = useCallback(() => {
    if (after === null || more === 'loading' || more === 'done') return;
    const settle = (state: Asked['state']) => {
      setAsked((current) => (current?.after === after ? { after, state } : current));
    };
    setAsked({ after, state: 'loading' });
    load(after).then(
      () => {
        settle('done');
      },
      () => {
        settle('failed');
      },
    );
  }, [after, more, load]);
  return { more, loadMore } as const;
}
