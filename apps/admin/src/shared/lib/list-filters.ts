import type { DayLimits } from './day-limits';
import { choiceParam, dateParam, flagParam, textParam } from './search-params';

/** The longest id or name of the API that an address may hold. */
const ID_MAX = 64;

/** Words that somebody typed. */
interface SearchFilter<Key> {
  readonly kind: 'search';
  readonly key: Key;
}

/** The id of something, or a name that the API has given. */
interface IdFilter<Key> {
  readonly kind: 'id';
  readonly key: Key;
}

interface FlagFilter<Key> {
  readonly kind: 'flag';
  readonly key: Key;
}

/** One of a closed list. The API takes it as it is, or in a list of its own. */
interface ChoiceFilter<Key, Choice> {
  readonly kind: 'choice';
  readonly key: Key;
  readonly choices: readonly Choice[];
  readonly isList: boolean;
}

/** A calendar day in the account's zone. */
interface DayFilter<Key> {
  readonly kind: 'day';
  readonly key: Key;
  /** Which instant of the day the API is asked for. */
  readonly limit: keyof DayLimits;
}

type FilterOf<Key, Value> = [Value] extends [boolean]
  ? FlagFilter<Key>
  : [Value] extends [readonly (infer Item)[]]
    ? ChoiceFilter<Key, Item> & { readonly isList: true }
    : [string] extends [Value]
      ? SearchFilter<Key> | IdFilter<Key> | DayFilter<Key>
      : ChoiceFilter<Key, Value> & { readonly isList: false };

/** One filter of a list, by its kind and by the key that it has in the API's own filter: no other key compiles. */
export type ListFilter<ApiFilter> = {
  [Key in keyof ApiFilter]-?: FilterOf<Key, NonNullable<ApiFilter[Key]>>;
}[keyof ApiFilter];

/** The filters of a list by their names in the address. */
export type ListFilters<ApiFilter> = Readonly<Record<string, ListFilter<ApiFilter>>>;

type ParamOf<Filter> = Filter extends { readonly kind: 'flag' }
  ? boolean
  : Filter extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : string;

/** What stands in the address of a list with these filters. Left out means no limit. */
export type SearchOf<Filters> = {
  -readonly [Name in keyof Filters]?: ParamOf<Filters[Name]> | undefined;
};

/** Any filter, whatever API it is for. */
export type AnyFilter =
  | SearchFilter<string>
  | IdFilter<string>
  | FlagFilter<string>
  | ChoiceFilter<string, string>
  | DayFilter<string>;
export type AnyFilters = Readonly<Record<string, AnyFilter>>;

/** Reads the address; what makes no sense is left out, so that an old link never breaks. */
export function readFilters<Filters extends AnyFilters>(
  filters: Filters,
  raw: Record<string, unknown>,
): SearchOf<Filters> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [name, readFilter(filter, raw, name)]),
  ) as SearchOf<Filters>;
}

function readFilter(filter: AnyFilter, raw: Record<string, unknown>, name: string) {
  switch (filter.kind) {
    case 'search':
      return textParam(raw, name);
    case 'id':
      return textParam(raw, name, ID_MAX);
    case 'flag':
      return flagParam(raw, name);
    case 'choice':
      return choiceParam(raw, name, filter.choices);
    case 'day':
      return dateParam(raw, name);
  }
}
