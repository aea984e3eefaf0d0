import { useEffect } from 'react';

/** Names the page in the browser's tab: `MEI15 · Creator Codes`. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Creator Codes' : `${title} · Creator Codes`;
  }, [title]);
}
