import { valueFromASTUntyped, type FieldNode, type ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** A number that the document has, or the variable that brings it and what holds if it is left out. */
export type NumberOrVariable = number | { readonly variable: string; readonly otherwise: number };

/** What a list that looks far passes until it has found a page, as so many objects. */
export const LOOKING = 200;
/** Where a count stops unless it is told, and the furthest that it goes. */
const COUNT_LIMIT = { usual: 10_000, largest: 100_000 } as const;
/** Rows that a count passes in the time of an object; of what looks far each has to be looked at. */
const ROWS = { counted: 100, looked: 20 } as const;

/** By what a list chooses and orders its objects; null if it is not asked to. */
export type Choice = {
  readonly filter: ValueNode;
  readonly orderBy: ValueNode | undefined;
  /** What the operation's variables are where they are left out. */
  readonly defaults: Readonly<Record<string, unknown>>;
} | null;

/** @param defaults of the operation's variables */
export function choiceOf(
  { arguments: named }: FieldNode,
  defaults: Readonly<Record<string, unknown>>,
): Choice {
  const valueOf = (argument: string) => named?.find(({ name }) => name.value === argument)?.value;
  const filter = valueOf('filter');
  return filter === undefined ? null : { filter, orderBy: valueOf('orderBy'), defaults };
}

/** What a list may look for from one end to the other, since no index holds it in any order. */
const FAR: ReadonlySet<string> = new Set([
  ...['search', 'handle', 'matchType', 'creditPolicy', 'healthFlag', 'bulkJobId'],
  ...['startsAfter', 'startsBefore', 'endsAfter', 'endsBefore'],
  ...['contractEndsAfter', 'contractEndsBefore'],
]);
/** What an index holds in the order of creation: whoever asks for this alone, and in this order, passes nothing else. */
const IN_ORDER: ReadonlySet<string> = new Set([
  ...['ownerId', 'programId', 'dealId', 'isComplete', 'purpose', 'createdAfter', 'createdBefore'],
]);

/** Whether a list may pass many objects before it has found a page of those that it is asked for. */
function looksFar(choice: Choice, variables: Variables): boolean {
  if (choice === null) return false;
  const known = { ...choice.defaults, ...variables };
  const filter = fieldsOf(valueFromASTUntyped(choice.filter, known));
  const asked = Object.keys(filter).filter((name) => isCondition(filter[name]));
  if (asked.some((name) => FAR.has(name))) return true;
  if (!asked.some((name) => IN_ORDER.has(name))) return false;
  const order = choice.orderBy && fieldsOf(valueFromASTUntyped(choice.orderBy, known));
  return asked.length > 1 || (order?.['field'] ?? 'CREATED_AT') !== 'CREATED_AT';
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isCondition(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
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
export function findingCost(choice: Choice, counts: Counts, variables: Variables): number {
  let rows = counts.fixed;
  for (const [variable, { times, otherwise }] of counts.variables) {
    rows += times * within(numberOf({ variable, otherwise }, variables));
  }
  if (!looksFar(choice, variables)) return Math.ceil(rows / ROWS.counted);
  return LOOKING + Math.ceil(rows / ROWS.looked);
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
