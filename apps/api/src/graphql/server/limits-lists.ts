import { Kind, type FieldNode, type ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** A number that the document has, or the variable that brings it and what holds if it is left out. */
export type NumberOrVariable = number | { readonly variable: string; readonly otherwise: number };

/** What a search passes until it has found a page, as so many objects. */
const SEARCH = 200;
/** Where a count stops unless it is told, and the furthest that it goes. */
const COUNT_LIMIT = { usual: 10_000, largest: 100_000 } as const;
/** Rows that a count passes in the time of an object; of what is searched each has to be looked at. */
const ROWS = { counted: 100, searched: 20 } as const;

/** Whether a list is searched: the document says so, or a variable that holds the filter and its default. */
export type Search = boolean | { readonly filter: string; readonly otherwise: boolean };

/**
 * Whether the field chooses its objects by `search`, in its filter.
 * @param defaults of the operation's variables
 */
export function searchOf(
  { arguments: named }: FieldNode,
  defaults: ReadonlyMap<string, ValueNode>,
): Search {
  const filter = named?.find(({ name }) => name.value === 'filter')?.value;
  if (filter?.kind !== Kind.VARIABLE) return hasSearch(filter);
  const variable = filter.name.value;
  return { filter: variable, otherwise: hasSearch(defaults.get(variable)) };
}

function hasSearch(filter: ValueNode | undefined): boolean {
  if (filter?.kind !== Kind.OBJECT) return false;
  return filter.fields.some(({ name, value }) => name.value === 'search' && hasValue(value));
}

function hasValue(value: ValueNode): boolean {
  return value.kind !== Kind.NULL && !(value.kind === Kind.STRING && value.value === '');
}

function isSearched(search: Search, variables: Variables): boolean {
  if (typeof search === 'boolean') return search;
  const filter = variables[search.filter];
  if (filter === undefined) return search.otherwise;
  return typeof filter === 'object' && filter !== null && 'search' in filter && !!filter.search;
}

/** How far the counts of one list go: limits in sum, and how often each variable is one. */
export interface Counts {
  readonly fixed: number;
  readonly variables: ReadonlyMap<string, { readonly times: number; readonly otherwise: number }>;
}

export const NO_COUNTS: Counts = { fixed: 0, variables: new Map() };

/** The count that a field named `count` asks for. */
export function countOf(limit: NumberOrVariable | null): Counts {
  if (limit === null) return { fixed: COUNT_LIMIT.usual, variables: new Map() };
  if (typeof limit === 'number') return { fixed: within(limit), variables: new Map() };
  const { variable, otherwise } = limit;
  return { fixed: 0, variables: new Map([[variable, { times: 1, otherwise }]]) };
}

/** Several counts of one list. */
export function countsOf(all: readonly Counts[]): Counts {
  const some = all.filter(({ fixed, variables }) => fixed > 0 || variables.size > 0);
  const [first = NO_COUNTS] = some;
  if (some.length < 2) return first;
  const variables = new Map<string, { readonly times: number; readonly otherwise: number }>();
  for (const [name, { times, otherwise }] of some.flatMap((counts) => [...counts.variables])) {
    variables.set(name, { otherwise, times: times + (variables.get(name)?.times ?? 0) });
  }
  return { fixed: some.reduce((sum, { fixed }) => sum + fixed, 0), variables };
}

/** What it costs to find and to count the objects of a list, beside those that are answered. */
export function findingCost(search: Search, counts: Counts, variables: Variables): number {
  let rows = counts.fixed;
  for (const [variable, { times, otherwise }] of counts.variables) {
    rows += times * within(numberOf({ variable, otherwise }, variables));
  }
  if (!isSearched(search, variables)) return Math.ceil(rows / ROWS.counted);
  return SEARCH + Math.ceil(rows / ROWS.searched);
}

/** NaN for what is no number: its own check refuses it. */
export function numberOf(number: NumberOrVariable, variables: Variables): number {
  const value =
    typeof number === 'number' ? number : (variables[number.variable] ?? number.otherwise);
  return typeof value === 'number' ? value : Number.NaN;
}

function within(limit: number): number {
  return limit >= 1 && limit <= COUNT_LIMIT.largest ? limit : COUNT_LIMIT.largest;
}
