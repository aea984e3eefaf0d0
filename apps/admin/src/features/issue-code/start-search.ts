import type { NewCodeStart } from '../../shared/lib/new-code';
import { textParam } from '../../shared/lib/search-params';

/** Reads from an address what a new code begins with. */
export function readStartSearch(raw: Record<string, unknown>): NewCodeStart {
  return {
    creator: textParam(raw, 'creator'),
    deal: textParam(raw, 'deal'),
    like: textParam(raw, 'like'),
  };
}
