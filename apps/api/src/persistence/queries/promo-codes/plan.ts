import { countRows } from '../count-rows.js';
import type { Reader } from '../reader.js';
import { allOf, sql, type Sql } from '../../engine/sql.js';
import { pathsFor, type OpenPath } from './access-paths.js';
import type { Branch } from './branch.js';
import { wheresOf, type CodesQuestion, type ListQuestion } from './question.js';
import { matchesSearch } from './search.js';
import { hasAnyStatus } from './status.js';
import { walksFor, type Walk } from './walks.js';

/** What a plan depends on: how many codes a path leads to, counted no further than the reader's `narrow`. */
interface Probe {
  readonly name: string;
  readonly query: Sql;
}

/**
 * The walks for each list, that together hold it and share no code. The probes of all lists are one
 * statement; there are none if the plans are plain.
 */
export async function plansFor(
  reader: Reader,
  lists: readonly (ListQuestion | null)[],
): Promise<readonly (readonly Walk[])[]> {
  const probes = lists.flatMap((list, index) =>
    list === null ? [] : probesFor(reader, list).map((probe) => ({ ...probe, index })),
  );
  const counted = lists.map(() => new Map<string, number>());
  if (probes.length > 0) {
    const queries = probes.map(({ query }) => query);
    const counts = await countRows(reader, queries, reader.narrow);
    probes.forEach(({ name, index }, place) => {
      const count = counts[place];
      if (count?.isExact === true) counted[index]?.set(name, count.value);
    });
  }
  return lists.map((list, index) =>
    list === null ? [] : planOf(reader, list, counted[index] ?? new Map()),
  );
}

/** Nothing is probed if the plan is plain: no path, or a single one in the list's order. */
function probesFor(reader: Reader, { question, order }: ListQuestion): readonly Probe[] {
  const paths = pathsFor(reader, question);
  const [only, ...others] = paths;
  if (only === undefined) return [];
  const isPlain = only.inOrder && order.field === 'CREATED_AT' && isThinnedByNothing(question);
  if (others.length === 0 && isPlain) return [];
  return paths.flatMap((path) => [
    ...path.branches.map((branch, place) => ({
      name: branchOf(path, place),
      query: probeOf(reader, branch),
    })),
    ...(path.owners === undefined
      ? []
      : [{ name: ownersOf(path), query: sql`SELECT 1 AS one FROM (${path.owners}) f` }]),
  ]);
}

/** The name of the probe how many codes a branch of a path leads to; one branch may serve several plans. */
function branchOf({ name }: OpenPath, place: number): string {
  return `${name}, branch ${place}`;
}

/** The name of the probe how many owners a path leads through. */
function ownersOf({ name }: OpenPath): string {
  return `owners of ${name}`;
}

/** Whether nothing but the paths' own conditions, and what most codes meet, is asked for. */
function isThinnedByNothing({ status, search, conditions }: CodesQuestion): boolean {
  const leadOrAreCommon = conditions.every(
    ({ leads, isCommon }) => leads !== undefined || isCommon === true,
  );
  return status === null && search === null && leadOrAreCommon;
}

function probeOf({ narrow }: Reader, { from, countFrom, enter, probe }: Branch): Sql {
  return sql`SELECT * FROM (${probe ?? sql`SELECT 1 AS one FROM ${countFrom ?? from} WHERE ${allOf(enter)}`} LIMIT ${narrow + 1}) b`;
}

/** @param counted how many codes those paths lead to that are narrow */
function planOf(
  reader: Reader,
  { question, order }: ListQuestion,
  counted: ReadonlyMap<string, number>,
): readonly Walk[] {
  const paths = pathsFor(reader, question);
  const codesOf = (path: OpenPath) =>
    path.branches.reduce(
      (sum, _branch, place) => sum + (counted.get(branchOf(path, place)) ?? Infinity),
      0,
    );
  const hasFewCodes = (path: OpenPath) => codesOf(path) <= reader.narrow;
  const hasFewOwners = (path: OpenPath) => path.owners === undefined || counted.has(ownersOf(path));
  const sizeOf = (path: OpenPath) => codesOf(path) + (counted.get(ownersOf(path)) ?? 0);
  const narrowest = paths
    .filter((path) => hasFewCodes(path) && hasFewOwners(path))
    .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
  if (narrowest !== undefined) return along(reader, question, narrowest);
  const bySearch = paths.filter(({ answersSearch }) => answersSearch === true);
  const throughMany = bySearch.find(hasFewCodes);
  // Too many owners, the first of whom have few codes: a walk would pass very many others' before it meets one.
  if (question.search?.range === null && throughMany !== undefined) {
    return along(reader, question, throughMany);
  }
  const inOrder = order.field === 'CREATED_AT' ? paths.find((path) => path.inOrder) : undefined;
  // A status is rarer than what most owners, deals or programs hold, so its own index is the better path.
  if (inOrder !== undefined && question.status === null) return along(reader, question, inOrder);
  const [first] = bySearch;
  // The last branch of a search leads through the owners.
  const byOwners = first && counted.has(branchOf(first, first.branches.length - 1));
  const ownersAreNarrow = byOwners === true && bySearch.every(hasFewOwners);
  return walksFor(reader, question, order, ownersAreNarrow);
}

/** The branches of a path, with status and search as filters. */
function along(reader: Reader, question: CodesQuestion, path: OpenPath): readonly Walk[] {
  const { status, search } = question;
  const more = [
    ...(status === null ? [] : [hasAnyStatus(status, reader.scope.now)]),
    ...(path.answersSearch === true ? [] : matchesSearch(reader, search)),
  ];
  return path.branches.map((branch) => ({
    ...branch,
    filters: [...wheresOf(path.filters), ...(branch.also ?? []), ...more],
  }));
}
