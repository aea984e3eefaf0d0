import { choiceParam, flagParam, textParam } from '../../../shared/lib/search-params';
import type { VariablesOf } from '../../../shared/lib/graphql';
import type { CreatorsQuery } from './creators-query';

/** How the list may be sorted; the first is the default. */
export const SORTS = ['-createdAt', 'name'] as const;
export type CreatorsSort = (typeof SORTS)[number];

/** The filters of the list of creators as they stand in the address. Left out means no limit. */
export interface CreatorsSearch {
  q?: string;
  joined?: boolean;
  sort?: CreatorsSort;
}

/** Reads the address; what makes no sense is left out. */
export function readCreatorsSearch(raw: Record<string, unknown>): CreatorsSearch {
  const sort = choiceParam(raw, 'sort', SORTS);
  return {
    q: textParam(raw, 'q'),
    joined: flagParam(raw, 'joined'),
    sort: sort === '-createdAt' ? undefined : sort,
  };
}

/** What the API is asked for. */
export function creatorsVariables(search: CreatorsSearch): VariablesOf<typeof CreatorsQuery> {
  return {
    filter: { search: search.q ?? null, hasJoined: search.joined ?? null },
    orderBy:
      search.sort === 'name'
        ? { field: 'DISPLAY_NAME', direction: 'ASC' }
        : { field: 'CREATED_AT', direction: 'DESC' },
  };
}
