import { choiceParam } from '../../shared/lib/search-params';
import { readFilters, type SearchOf } from '../../shared/lib/list-filters';
import { CODES_FILTERS } from './filters';

/** How the list may be sorted; a leading minus means newest or last first. */
export const SORTS = [
  ...(['-createdAt', 'createdAt', 'text', '-text'] as const),
  ...(['startsAt', '-startsAt', 'endsAt', '-endsAt'] as const),
] as const;
export type CodesSort = (typeof SORTS)[number];
/** What the list is sorted by, without the direction. */
export type SortName = Exclude<CodesSort, `-${string}`>;
export const DEFAULT_SORT: CodesSort = '-createdAt';

/** The filters of the list of codes and its order as they stand in the address. */
export interface CodesSearch extends SearchOf<typeof CODES_FILTERS> {
  sort?: CodesSort | undefined;
  /** The saved view that was chosen; what it filters by stands beside it, so that a link works without it. */
  view?: string | undefined;
}

/** Reads the address; what makes no sense is left out, so that an old link never breaks. */
export function readCodesSearch(raw: Record<string, unknown>): CodesSearch {
  const sort = choiceParam(raw, 'sort', SORTS);
  return {
    ...readFilters(CODES_FILTERS, raw),
    sort: sort === DEFAULT_SORT ? undefined : sort,
    view: viewParam(raw['view']),
  };
}

function viewParam(value: unknown): string | undefined {
  return typeof value === 'string' && /^sv_[\w-]{1,40}$/.test(value) ? value : undefined;
}
