import type { Order } from '../../../application/reads.js';
import { countRows } from '../count-rows.js';
import type { Reader } from '../reader.js';
import { allOf, joined, sql, type Sql } from '../sql.js';
import { hasAnyStatus, matchesSearch } from './conditions.js';
import { driversFor, type Driver } from './drivers.js';
import { codesOfFirstOwners, ownerWordsBranch, sampleOf } from './owner-words.js';
import { walksFor, type Walk } from './walks.js';
import type { Wanted } from './wanted.js';

/** A question that a plan depends on: how many codes a way leads to, counted no further than the reader's `narrow`. */
interface Probe {
  readonly name: string;
  readonly query: Sql;
}

const OWNERS = 'owners';
const SPARSE = 'sparse';

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
  const probes = drivers.map(({ name, branches }) => ({ name, query: unionOf(reader, branches) }));
  const { search } = wanted;
  if (search === null) return probes;
  // Where no text can begin so, the search's own ways lead to owners alone.
  if (search.range === null) {
    return [...probes, { name: SPARSE, query: codesOfFirstOwners(reader, search) }];
  }
  if (order.field !== 'TEXT') return probes;
  const owners = unionOf(reader, [ownerWordsBranch(reader, search)]);
  return [...probes, { name: OWNERS, query: owners }];
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
  const narrowest = drivers
    .filter(({ name }) => counted.has(name))
    .sort((a, b) => (counted.get(a.name) ?? 0) - (counted.get(b.name) ?? 0))[0];
  if (narrowest !== undefined) return along(reader, wanted, narrowest);
  // Many owners with few codes: what that way reads grows with the owners, what a walk passes with all codes.
  const byOwners = drivers.find(({ answersSearch }) => answersSearch === true);
  const isSparse = (counted.get(SPARSE) ?? Infinity) <= sampleOf(reader);
  if (byOwners !== undefined && isSparse) return along(reader, wanted, byOwners);
  const inOrder =
    order.field === 'CREATED_AT' ? drivers.find((driver) => driver.inOrder) : undefined;
  // A status is rarer than what most owners, deals or programs hold, so its own index is the better way.
  if (inOrder !== undefined && wanted.status === null) return along(reader, wanted, inOrder);
  return walksFor(reader, wanted, order, counted.has(OWNERS));
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
