import type { Order } from '../../../application/ports/reads.js';
import { countRows } from '../count-rows.js';
import type { Reader } from '../reader.js';
import { allOf, joined, sql, type Sql } from '../../engine/sql.js';
import { hasAnyStatus, matchesSearch } from './conditions.js';
import { driversFor, type Driver } from './drivers.js';
import { ownerWordsBranch } from './owner-words.js';
import { walksFor, type Walk } from './walks.js';
import type { Wanted } from './wanted.js';

/** A question that a plan depends on: how many codes a way leads to, counted no further than the reader's `narrow`. */
interface Probe {
  readonly name: string;
  readonly query: Sql;
}

const BY_OWNERS = 'codes by owners alone';

/** A list to be read: what is wanted, in which order. */
export interface Asked {
  readonly wanted: Wanted;
  readonly order: Order;
}

/**
 * The walks for each list, that together hold it and share no code. The questions of all lists are asked by one
 * statement; none where the plans are plain.
 */
export async function plansFor(
  reader: Reader,
  lists: readonly (Asked | null)[],
): Promise<readonly (readonly Walk[])[]> {
  const probes = lists.flatMap((list, index) =>
    list === null
      ? []
      : probesFor(reader, list.wanted, list.order).map((probe) => ({ ...probe, index })),
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

/** Nothing is asked where the plan is plain: no narrowing condition, or a single one in the list's order. */
function probesFor(reader: Reader, wanted: Wanted, order: Order): readonly Probe[] {
  const drivers = driversFor(reader, wanted);
  const [only, ...others] = drivers;
  if (only === undefined) return [];
  const isPlain = only.inOrder && order.field === 'CREATED_AT' && isAllThatIsWanted(wanted);
  if (others.length === 0 && isPlain) return [];
  const probes = drivers.flatMap(({ name, branches, owners }) => [
    { name, query: unionOf(reader, branches) },
    ...(owners === undefined
      ? []
      : [{ name: ownersOf(name), query: sql`SELECT 1 AS one FROM (${owners}) f` }]),
  ]);
  const { search } = wanted;
  // Where no text can begin so, the search's own ways lead to codes of owners alone.
  if (order.field !== 'TEXT' || !search?.range) return probes;
  const query = unionOf(reader, [ownerWordsBranch(reader, search)]);
  return [...probes, { name: BY_OWNERS, query }];
}

/** The name of the question how many owners a way leads through. */
function ownersOf(name: string): string {
  return `owners of ${name}`;
}

/** Beside the one condition that leads in. */
function isAllThatIsWanted(wanted: Wanted): boolean {
  return wanted.status === null && wanted.search === null && wanted.endsBefore === null;
}

function unionOf({ narrow }: Reader, branches: Driver['branches']): Sql {
  return joined(
    branches.map(
      ({ from, countFrom, enter, probe }) =>
        sql`SELECT * FROM (${probe ?? sql`SELECT 1 AS one FROM ${countFrom ?? from} WHERE ${allOf(enter)}`} LIMIT ${narrow + 1}) b`,
    ),
    ' UNION ALL ',
  );
}

/** @param counted how many codes those ways lead to that are narrow */
function planOf(
  reader: Reader,
  { wanted, order }: Asked,
  counted: ReadonlyMap<string, number>,
): readonly Walk[] {
  const drivers = driversFor(reader, wanted);
  const isSmall = ({ name, owners }: Driver) =>
    counted.has(name) && (owners === undefined || counted.has(ownersOf(name)));
  const sizeOf = ({ name }: Driver) =>
    (counted.get(name) ?? 0) + (counted.get(ownersOf(name)) ?? 0);
  const narrowest = drivers.filter(isSmall).sort((a, b) => sizeOf(a) - sizeOf(b))[0];
  if (narrowest !== undefined) return along(reader, wanted, narrowest);
  const bySearch = drivers.filter(({ answersSearch }) => answersSearch === true);
  const throughMany = bySearch.find(({ name }) => counted.has(name));
  // Too many owners, the first of whom have few codes: a walk would pass very many others' before it finds one.
  if (wanted.search?.range === null && throughMany !== undefined) {
    return along(reader, wanted, throughMany);
  }
  const inOrder =
    order.field === 'CREATED_AT' ? drivers.find((driver) => driver.inOrder) : undefined;
  // A status is rarer than what most owners, deals or programs hold, so its own index is the better way.
  if (inOrder !== undefined && wanted.status === null) return along(reader, wanted, inOrder);
  const ownersAreNarrow =
    counted.has(BY_OWNERS) && bySearch.every(({ name }) => counted.has(ownersOf(name)));
  return walksFor(reader, wanted, order, ownersAreNarrow);
}

/** The branches of a driver, with status and search as conditions. */
function along(reader: Reader, wanted: Wanted, driver: Driver): readonly Walk[] {
  const { status } = wanted;
  const also = [
    ...(status === null ? [] : [hasAnyStatus(status, reader.scope.now)]),
    ...(driver.answersSearch === true ? [] : matchesSearch(reader, wanted)),
  ];
  const { answersProgram } = driver;
  return driver.branches.map((branch) => ({
    ...branch,
    answersProgram,
    also: [...(branch.also ?? []), ...also],
  }));
}
