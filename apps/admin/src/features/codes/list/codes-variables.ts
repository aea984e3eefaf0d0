import { apiFilter, filtersInUse } from '../../../shared/lib/api-filter';
import type { DayLimits } from '../../../shared/lib/day-limits';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { CODES_FILTERS, type CodesApiFilter } from '../filters';
import { DEFAULT_SORT, type CodesSearch, type SortName } from '../search';
import type { CodesQuery } from './codes-query';

/**
 * The server's filter for what stands in the address; calendar days are days in `timeZone`.
 * @param days needed only where there are days: the calendar is fetched for those who filter by it
 */
export function filterOf(
  search: CodesSearch,
  timeZone: string,
  days: DayLimits | null = null,
): CodesApiFilter {
  return apiFilter<CodesApiFilter>(CODES_FILTERS, { ...search }, timeZone, days);
}

/** The server's order for what stands in the address. */
export function orderOf(search: CodesSearch): VariablesOf<typeof CodesQuery>['orderBy'] {
  const sort = search.sort ?? DEFAULT_SORT;
  const name = sort.replace('-', '') as SortName;
  return { field: FIELD_OF[name], direction: sort.startsWith('-') ? 'DESC' : 'ASC' };
}

const FIELD_OF = {
  createdAt: 'CREATED_AT',
  text: 'TEXT',
  startsAt: 'STARTS_AT',
  endsAt: 'ENDS_AT',
} as const satisfies Readonly<Record<SortName, string>>;

/** Whether anything but tab and order narrows the list. */
export function isFiltered(search: CodesSearch): boolean {
  return filtersInUse(CODES_FILTERS, search).length > 0;
}
