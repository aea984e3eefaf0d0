import type { DayLimits } from './day-limits';
import type { AnyFilter, AnyFilters, ListFilters } from './list-filters';

type Value = string | boolean;
type Values<Filters> = { readonly [Name in keyof Filters]?: unknown };

/** The names of the filters that narrow the list now, in the table's order. */
export function filtersInUse<Filters extends object>(
  filters: Filters,
  search: Values<Filters>,
): readonly (keyof Filters & string)[] {
  const names = Object.keys(filters) as (keyof Filters & string)[];
  return names.filter((name) => search[name] !== undefined);
}

/** Whether a calendar day is among the filters that narrow the list now. */
export function hasDays<Filters extends AnyFilters>(
  filters: Filters,
  search: Values<Filters>,
): boolean {
  return filtersInUse(filters, search).some((name) => filters[name]?.kind === 'day');
}

/**
 * The API's filter for what stands in the address.
 * @param timeZone calendar days are days in this zone
 * @param days needed only if there are days: without it they limit nothing
 */
export function apiFilter<ApiFilter>(
  filters: ListFilters<ApiFilter>,
  search: Readonly<Record<string, Value | undefined>>,
  timeZone: string,
  days: DayLimits | null,
): ApiFilter {
  const conditions = Object.entries(filters as AnyFilters).map(
    ([name, filter]) => [filter.key, conditionOf(filter, search[name], timeZone, days)] as const,
  );
  return Object.fromEntries(
    conditions.filter(([, condition]) => condition !== undefined),
  ) as ApiFilter;
}

function conditionOf(
  filter: AnyFilter,
  value: Value | undefined,
  timeZone: string,
  days: DayLimits | null,
) {
  if (value === undefined) return undefined;
  switch (filter.kind) {
    case 'search':
      return String(value).trim();
    case 'day':
      return days?.[filter.limit](String(value), timeZone);
    case 'choice':
      return filter.isList ? [value] : value;
    default:
      return value;
  }
}
