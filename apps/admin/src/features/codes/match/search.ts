import { textParam } from '../../../shared/lib/search-params';

/** What is asked, as it stands in the address. */
export interface MatchSearch {
  readonly text?: string | undefined;
  /** An instant, as the API takes it; now, where it is left out. */
  readonly at?: string | undefined;
}

/** Reads the address; a moment that is none is left out. */
export function readMatchSearch(raw: Record<string, unknown>): MatchSearch {
  const at = Date.parse(textParam(raw, 'at') ?? '');
  return {
    text: textParam(raw, 'text'),
    at: Number.isNaN(at) ? undefined : new Date(at).toISOString(),
  };
}
